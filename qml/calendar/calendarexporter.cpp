// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "calendarexporter.h"

#include "calendar/calendarexport.h"
#include "components/session.h"

#include <KLocalizedString>

#include <QStandardPaths>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString sentence(const Calendar::ExportSummary &summary, const QString &path)
{
    if (summary.meetings + summary.actions == 0) {
        return i18nc("@info", "There is nothing to write; no file was made.");
    }
    auto text = i18nc("@info %1 and %2 are “1 meeting” and “2 actions”, %3 file",
                      "%1 and %2 are in %3.",
                      i18ncp("@info", "1 meeting", "%1 meetings", summary.meetings),
                      i18ncp("@info", "1 action", "%1 actions", summary.actions),
                      path);
    if (summary.strict > 0) {
        text += u' '
            + i18ncp("@info",
                     "One of them is labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                     "%1 of them are labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                     summary.strict);
    }
    return text;
}
}

CalendarExporter::CalendarExporter(QObject *parent)
    : QObject(parent)
{
}

QString CalendarExporter::result() const
{
    return m_result;
}

bool CalendarExporter::failed() const
{
    return m_failed;
}

bool CalendarExporter::isBusy() const
{
    return m_busy;
}

void CalendarExporter::tell(const QString &sentence, bool failed)
{
    m_busy = false;
    m_result = sentence;
    m_failed = failed;
    Q_EMIT resultChanged();
}

void CalendarExporter::write(const QUrl &file)
{
    m_busy = true;
    Q_EMIT resultChanged();
    Calendar::ExportOptions options;
    options.meetings = m_meetings;
    options.actions = m_actions;
    options.past = m_past;
    const auto path = file.toLocalFile();
    Session::instance()
        ->store()
        .read([path, options](Reader &reader) {
            return Calendar::exportCalendar(reader, path, options);
        })
        .then(this, [this, path](const Result<Calendar::ExportSummary> &summary) {
            summary ? tell(sentence(*summary, path), false) : tell(summary.error().message, true);
        });
}

QUrl CalendarExporter::suggestedFile() const
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(folder + u'/' + i18nc("@info name of a file", "Liaison calendar") + u".ics"_s);
}

} // namespace Liaison
