// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactexporter.h"

#include "components/session.h"
#include "directory/contactexport.h"

#include <KLocalizedString>

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>

namespace Liaison
{

using namespace Qt::StringLiterals;
using namespace Liaison::Directory;

namespace
{
QString sentences(const ContactExportSummary &summary, const ContactExportOptions &options, const QString &file)
{
    if (summary.total() == 0) {
        return i18nc("@info", "Nobody is in this selection; no file was written.");
    }
    QStringList parts{i18nc("@info %1 and %2 are “1 person” and “2 organisations”, %3 file",
                            "%1 and %2 were written to %3.",
                            i18ncp("@info", "1 person", "%1 people", summary.people),
                            i18ncp("@info", "1 organisation", "%1 organisations", summary.organisations),
                            file)};
    if (options.internal) {
        parts.append(i18nc("@info", "It is a copy for the house: give it to nobody else."));
    } else if (summary.strict > 0) {
        parts.append(
            i18ncp("@info",
                   "One contact point in it is labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                   "%1 contact points in it are labelled TLP:RED or TLP:AMBER+STRICT: look to whom you give the file.",
                   summary.strict));
    }
    return parts.join(u' ');
}
}

ContactExporter::ContactExporter(QObject *parent)
    : QObject(parent)
{
}

bool ContactExporter::isBusy() const
{
    return m_busy;
}

QString ContactExporter::result() const
{
    return m_result;
}

bool ContactExporter::hasFailed() const
{
    return m_failed;
}

void ContactExporter::write(const QUrl &url)
{
    const auto file = url.toLocalFile();
    m_result.clear();
    const auto format = ContactExportOptions::formatOf(file, m_version3);
    if (!format) {
        m_failed = true;
        m_result = format.error().message;
        Q_EMIT changed();
        return;
    }
    const ContactExportOptions options{*format, m_notes, m_internal};
    m_busy = true;
    Q_EMIT changed();
    QList<Id> chosen;
    for (const auto &record : std::as_const(m_records)) {
        chosen.append(Id::fromText(record));
    }
    const auto work = [file, options, chosen, country = m_country, kind = m_organisationKind](
                          Reader &reader) -> Result<ContactExportSummary> {
        auto records = chosen;
        if (records.isEmpty()) {
            LIAISON_TRY(records, ContactExport::selectNetwork(reader, country, kind));
        }
        if (records.isEmpty()) {
            return ContactExportSummary();
        }
        return ContactExport::write(reader, records, file, options);
    };
    Session::instance()->store().read(work).then(this,
                                                 [this, file, options](const Result<ContactExportSummary> &summary) {
                                                     m_busy = false;
                                                     m_failed = !summary;
                                                     m_result = summary ? sentences(*summary, options, file)
                                                                        : summary.error().message;
                                                     Q_EMIT changed();
                                                 });
}

QUrl ContactExporter::suggestedFile(const QString &ending) const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto what = !m_records.isEmpty() ? u"selection"_s
        : !m_country.isEmpty()             ? m_country.toLower()
        : !m_organisationKind.isEmpty()    ? m_organisationKind
                                           : u"all"_s;
    const auto stem = u"contacts-%1-%2"_s.arg(what, Session::instance()->today().toString(Qt::ISODate));
    auto file = folder.filePath(stem + u'.' + ending);
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = folder.filePath(stem + u'-' + QString::number(number) + u'.' + ending);
    }
    return QUrl::fromLocalFile(file);
}

QString ContactExporter::clipboardCards() const
{
    const auto *data = QGuiApplication::clipboard()->mimeData();
    if (!data) {
        return {};
    }
    for (const auto &format : {u"text/vcard"_s, u"text/x-vcard"_s, u"text/directory"_s}) {
        if (data->hasFormat(format)) {
            return QString::fromUtf8(data->data(format));
        }
    }
    const auto text = data->text();
    return text.contains(u"BEGIN:VCARD", Qt::CaseInsensitive) ? text : QString();
}

QList<QUrl> ContactExporter::clipboardFiles() const
{
    const auto *data = QGuiApplication::clipboard()->mimeData();
    return data && data->hasUrls() ? data->urls() : QList<QUrl>();
}

} // namespace Liaison
