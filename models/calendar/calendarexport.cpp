// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "calendarexport.h"

#include "actions/actions.h"
#include "calendarplan.h"
#include "foundation/reference.h"
#include "foundation/wholefile.h"
#include "interchange/calendarwriter.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QTimeZone>

namespace Liaison::Calendar
{

using namespace Qt::StringLiterals;

namespace
{
QString secrecyOf(const QString &tlp)
{
    const int rank = Schema::tlpRank(tlp);
    return tlp.isEmpty() || tlp == u"AMBER"        ? u"PRIVATE"_s
        : rank <= Schema::tlpRank(u"AMBER+STRICT") ? u"CONFIDENTIAL"_s
                                                   : u"PUBLIC"_s;
}

QStringList categoriesOf(const QStringList &countries)
{
    QStringList names;
    for (const auto &code : countries) {
        names.append(Reference::countryLabel(code));
    }
    return names;
}

QString uidOf(const QString &uid, const Id &id)
{
    return uid.isEmpty() ? Calendar::uidOf(id) : uid;
}

QString where(const QStringList &conditions)
{
    auto given = conditions;
    given.removeAll(QString());
    return given.isEmpty() ? QString() : u"WHERE "_s + given.join(u" AND "_s);
}
}

CalendarEntry entryOf(const Meeting &meeting)
{
    CalendarEntry entry;
    entry.uid = uidOf(meeting.uid, meeting.id);
    entry.title = meeting.title;
    entry.description = meeting.summary;
    entry.place = meeting.place;
    entry.categories = categoriesOf(meeting.countries);
    entry.tentative = meeting.status == u"draft";
    entry.secrecy = secrecyOf(meeting.tlp);
    entry.allDay = !meeting.starts.isValid();
    const QTimeZone zone(meeting.time_zone.toLatin1());
    const bool hasZone = !meeting.time_zone.isEmpty() && zone.isValid() && !entry.allDay;
    const auto at = [&](QTime time) {
        return hasZone ? QDateTime(meeting.date, time, zone) : QDateTime(meeting.date, time);
    };
    entry.timeZone = hasZone ? meeting.time_zone : QString();
    entry.start = at(entry.allDay ? QTime(0, 0) : meeting.starts);
    if (entry.allDay) {
        entry.end = entry.start;
    } else if (meeting.ends.isValid()) {
        entry.end = at(meeting.ends);
        if (meeting.ends < meeting.starts) { // past midnight
            entry.end = entry.end.addDays(1);
        }
    }
    return entry;
}

CalendarEntry entryOf(const Action &action, QDate due, const QString &meeting)
{
    CalendarEntry entry;
    entry.kind = CalendarEntry::Todo;
    entry.uid = uidOf(action.uid, action.id);
    entry.title = action.title;
    entry.description = action.details;
    entry.categories = categoriesOf(action.countries);
    entry.secrecy = secrecyOf(action.tlp);
    entry.due = due;
    entry.completed = action.completed;
    entry.priority = action.priority == u"high" ? 1
        : action.priority == u"normal"          ? 5
        : action.priority == u"low"             ? 9
                                                : 0;
    entry.progress = action.status == u"done"                            ? CalendarEntry::Completed
        : action.status == u"dropped"                                    ? CalendarEntry::Cancelled
        : action.status == u"in-progress" || action.status == u"waiting" ? CalendarEntry::InProcess
                                                                         : CalendarEntry::NeedsAction;
    entry.relatedTo = meeting;
    return entry;
}

Result<QList<CalendarEntry>> entriesFor(const Reader &reader, const ExportOptions &options)
{
    QList<CalendarEntry> entries;
    const auto today = reader.today().toString(Qt::ISODate);
    if (options.meetings) {
        auto binds = options.binds;
        if (!options.past) {
            binds.append(today);
        }
        LIAISON_TRY(const auto meetings,
                    reader.all<Meeting>(where({options.meetingCondition, options.past ? QString() : u"date >= ?"_s})
                                            + u" ORDER BY date, starts, id"_s,
                                        binds));
        for (const auto &meeting : meetings) {
            entries.append(entryOf(meeting));
        }
    }
    if (options.actions) {
        LIAISON_TRY(const auto rows,
                    reader.select(u"SELECT id FROM action "_s
                                      + where({options.actionCondition,
                                               options.past ? QString() : u"status NOT IN ('done', 'dropped')"_s})
                                      + u" ORDER BY due, id"_s,
                                  options.binds));
        QList<Id> ids;
        for (const auto &row : rows) {
            ids.append(Id::fromBytes(row.first().toByteArray()));
        }
        LIAISON_TRY(const auto items, Actions::items(reader, ids));
        QHash<Id, QString> uids;
        for (const auto &item : items) {
            const auto meeting = item.action.meeting;
            if (!meeting.isNull() && !uids.contains(meeting)) {
                const auto record = reader.find<Meeting>(meeting).valueOr({});
                uids.insert(meeting, record ? uidOf(record->uid, meeting) : QString());
            }
            entries.append(entryOf(item.action, item.due, uids.value(meeting)));
        }
    }
    return entries;
}

Result<ExportSummary> exportCalendar(const Reader &reader, const QString &path, const ExportOptions &options)
{
    LIAISON_TRY(const auto entries, entriesFor(reader, options));
    ExportSummary summary;
    for (const auto &entry : entries) {
        ++(entry.kind == CalendarEntry::Event ? summary.meetings : summary.actions);
        summary.strict += entry.secrecy == u"CONFIDENTIAL" ? 1 : 0;
    }
    if (entries.isEmpty()) {
        return summary;
    }
    LIAISON_CHECK(writeWhole(writeCalendar(entries), path));
    return summary;
}

} // namespace Liaison::Calendar
