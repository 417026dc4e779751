// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reporting.h"

#include <KLocalizedString>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

QDate reportDue(QDate meeting)
{
    auto day = meeting.addDays(1);
    while (day.dayOfWeek() == Qt::Saturday || day.dayOfWeek() == Qt::Sunday) {
        day = day.addDays(1);
    }
    return day;
}

bool wantsReport(const Meeting &meeting)
{
    return meeting.status == u"closed" && !meeting.reported_on.isValid() && meeting.no_report_reason.isEmpty();
}

Result<QList<Meeting>> withoutReport(const Reader &reader)
{
    const auto today = reader.today();
    LIAISON_TRY(auto meetings,
                reader.all<Meeting>(u"WHERE status = 'closed' AND reported_on IS NULL AND no_report_reason IS NULL"
                                    " AND date < ? ORDER BY date DESC, title"_s,
                                    {today.toString(Qt::ISODate)}));
    meetings.removeIf([today](const Meeting &meeting) {
        return today <= reportDue(meeting.date);
    });
    return meetings;
}

Result<Done> noteReported(Edit &edit, const QList<Id> &meetings)
{
    for (const auto &id : meetings) {
        LIAISON_TRY(const auto before, edit.get<Meeting>(id));
        if (!before.reported_on.isValid()) {
            auto meeting = before;
            meeting.reported_on = edit.today();
            LIAISON_CHECK(edit.put(meeting, before));
        }
    }
    return Done();
}

Result<QList<Id>> seriesOf(const Reader &reader, const Id &id)
{
    LIAISON_TRY(const auto meeting, reader.find<Meeting>(id));
    if (meeting && meeting->series.isNull()) {
        return QList<Id>{id};
    }
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT id FROM meeting WHERE series = ? ORDER BY date, starts, id"_s,
                              {(meeting ? meeting->series : id).bytes()}));
    QList<Id> ids;
    for (const auto &row : rows) {
        ids.append(Id::fromBytes(row.first().toByteArray()));
    }
    return ids;
}

} // namespace Liaison::Meetings
