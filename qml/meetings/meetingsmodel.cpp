// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetingsmodel.h"

#include "exchange/withdrawals.h"
#include "foundation/text.h"
#include "meetings/meetings.h"
#include "store/schema.h"

#include "foundation/datepattern.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QString summaryOf(const Meetings::Summary &summary)
{
    QStringList parts;
    if (summary.participants > 0) {
        parts.append(i18ncp("@info", "%1 participant", "%1 participants", summary.participants));
    }
    if (summary.outcomes > 0) {
        parts.append(i18ncp("@info", "%1 outcome", "%1 outcomes", summary.outcomes));
    }
    if (summary.openActions > 0) {
        parts.append(i18ncp("@info", "%1 open action", "%1 open actions", summary.openActions));
    }
    return parts.join(u" · "_s);
}

QString shortWhen(const Meeting &meeting)
{
    const QLocale locale;
    const auto date = dateText(meeting.date, DateParts::WeekdayDayMonthYear);
    return meeting.starts.isValid()
        ? i18nc("@info date and time", "%1, %2", date, locale.toString(meeting.starts, u"HH:mm"_s))
        : date;
}
}

MeetingsModel::MeetingsModel(QObject *parent)
    : RowsModel({"title", "when", "summary", "section", "needsRecord", "status", "tlp", "mark"},
                {u"meeting"_s, u"participant"_s, u"outcome"_s, u"action"_s, u"series"_s, u"withdrawn"_s},
                parent)
{
}

QString MeetingsModel::text() const
{
    return m_text;
}

void MeetingsModel::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text) {
        Q_EMIT textChanged();
        refresh();
    }
}

RowsModel::Query MeetingsModel::query() const
{
    return [words = Text::words(m_text)](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto summaries, Meetings::list(reader));
        LIAISON_TRY(const auto withdrawn, Withdrawals::all(reader));
        Rows rows;
        for (const auto &summary : summaries) {
            const auto &meeting = summary.meeting;
            QString haystack = meeting.title + u' ' + meeting.place + u' ' + meeting.date.toString(Qt::ISODate);
            if (!words.isEmpty()) {
                haystack += u' ' + (meeting.series.isNull() ? QString() : reader.title(meeting.series));
                LIAISON_TRY(const auto attendees, Meetings::attendees(reader, meeting.id));
                for (const auto &attendee : attendees) {
                    haystack += u' ' + attendee.name;
                }
            }
            const auto folded = Text::folded(haystack);
            const bool found = std::ranges::all_of(words, [&folded](const QString &word) {
                return folded.contains(word);
            });
            if (found) {
                const bool ahead = meeting.date >= reader.today();
                rows.append(
                    {meeting.id.text(),
                     {meeting.title,
                      shortWhen(meeting),
                      summaryOf(summary),
                      ahead ? i18nc("@title group of meetings", "Ahead") : dateText(meeting.date, DateParts::MonthYear),
                      summary.needsRecord,
                      Schema::choiceLabel(meeting.status),
                      meeting.tlp,
                      withdrawn.contains(meeting.id) ? Withdrawals::word() : QString()}});
            }
        }
        return rows;
    };
}

} // namespace Liaison
