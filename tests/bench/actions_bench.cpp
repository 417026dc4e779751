// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include "actions/listing.h"
#include "interchange/calendarreader.h"

#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int usualActions = 10'000;
constexpr int actionRuns = 15;
constexpr int pageOfActions = 50;

/// Actions of a hundred people from a hundred meetings; a third of them are due relative to an election.
Result<int> putActions(Edit &edit, int count)
{
    QList<Id> owners;
    QList<Id> meetings;
    Election election;
    election.name = u"European elections"_s;
    election.first_day = edit.today().addDays(80);
    LIAISON_TRY(const auto vote, edit.put(election));
    for (int i = 0; i < 100; ++i) {
        Person person;
        person.name = u"Person %1"_s.arg(i);
        LIAISON_TRY(const auto owner, edit.put(person));
        owners.append(owner);
        Meeting meeting;
        meeting.title = u"Meeting %1"_s.arg(i);
        meeting.date = edit.today().addDays(i - 90);
        LIAISON_TRY(const auto id, edit.put(meeting));
        meetings.append(id);
    }
    static const QStringList statuses{u"open"_s, u"in-progress"_s, u"waiting"_s, u"open"_s, u"done"_s};
    for (int i = 0; i < count; ++i) {
        Action action;
        action.title = sentence(i);
        action.owner = owners.at(i * 7 % owners.size());
        action.meeting = meetings.at(i * 13 % meetings.size());
        action.status = statuses.at(i % statuses.size());
        action.countries = {i % 2 ? u"DK"_s : u"EE"_s};
        if (i % 3 == 0) {
            action.due_election = vote.text();
            action.due_days = i % 200 - 100;
        } else {
            action.due = edit.today().addDays(i % 365 - 60);
        }
        LIAISON_CHECK(edit.put(action));
    }
    return count;
}

/// The same list by plain SQL, on a connection of its own: ids in order, then one page of all columns.
Result<qsizetype> rawList(QSqlDatabase &database, const QString &today)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(
        u"SELECT a.id, coalesce(a.due, date(e.first_day, a.due_days || ' days')) AS day FROM action a"
        " LEFT JOIN election e ON e.id = unhex(a.due_election) WHERE a.status NOT IN ('done', 'dropped')"
        " ORDER BY day IS NULL, day >= ?, day, a.title"_s);
    query.addBindValue(today);
    if (!query.exec()) {
        return Error{Error::Code::Storage, query.lastQuery()};
    }
    QList<QByteArray> ids;
    while (query.next()) {
        ids.append(query.value(0).toByteArray());
    }
    query.prepare(
        u"SELECT a.*, p.name, m.title FROM action a LEFT JOIN person p ON p.id = a.owner"
        " LEFT JOIN meeting m ON m.id = a.meeting WHERE a.id = ?"_s);
    for (const auto &id : ids.first(std::min<qsizetype>(pageOfActions, ids.size()))) {
        query.addBindValue(id);
        if (!query.exec() || !query.next()) {
            return Error{Error::Code::Storage, query.lastQuery()};
        }
    }
    return ids.size();
}

Result<int> rawOverdue(QSqlDatabase &database, const QString &today)
{
    QSqlQuery query(database);
    query.prepare(
        u"SELECT count(*) FROM action a LEFT JOIN election e ON e.id = unhex(a.due_election)"
        " WHERE a.status NOT IN ('done', 'dropped')"
        " AND coalesce(a.due, date(e.first_day, a.due_days || ' days')) < ?"_s);
    query.addBindValue(today);
    if (!query.exec() || !query.next()) {
        return Error{Error::Code::Storage, query.lastQuery()};
    }
    return query.value(0).toInt();
}

Result<QList<Figure>> measureActionList(Workbench &bench)
{
    const auto count = bench.many(usualActions);
    const auto folder = bench.path(u"actions"_s);
    LIAISON_TRY(auto profile, Profile::open(folder));
    auto &store = profile->store();
    LIAISON_CHECK(store
                      .edit(u"Fill"_s,
                            [count](Edit &edit) {
                                return putActions(edit, count);
                            })
                      .result());
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"actions"_s);
    database.setDatabaseName(folder + u"/liaison.db"_s);
    if (!database.open()) {
        return Error{Error::Code::Storage, u"The database of the actions can't be opened."_s};
    }
    QList<double> ours;
    QList<double> floor;
    QList<double> counts;
    QList<double> countFloor;
    const auto today = QDate::currentDate().toString(Qt::ISODate);
    for (int run = 0; run < actionRuns; ++run) {
        LIAISON_TRY(const auto seen, timed(ours, [&] {
                        return store
                            .read([](Reader &reader) -> Result<qsizetype> {
                                LIAISON_TRY(const auto places,
                                            Actions::order(reader, {.done = false}, Actions::Group::Due));
                                QList<Id> ids;
                                for (const auto &place :
                                     places.first(std::min<qsizetype>(pageOfActions, places.size()))) {
                                    ids.append(place.id);
                                }
                                LIAISON_CHECK(Actions::items(reader, ids));
                                return places.size();
                            })
                            .result();
                    }));
        LIAISON_TRY(const auto raw, timed(floor, [&] {
                        return rawList(database, today);
                    }));
        if (seen != raw) {
            return Error{Error::Code::Corrupt, u"The two lists of actions differ."_s};
        }
        LIAISON_TRY(const auto late, timed(counts, [&] {
                        return store
                            .read([](Reader &reader) {
                                return Actions::overdueCount(reader);
                            })
                            .result();
                    }));
        LIAISON_TRY(const auto rawLate, timed(countFloor, [&] {
                        return rawOverdue(database, today);
                    }));
        if (late != rawLate) {
            return Error{Error::Code::Corrupt, u"The two numbers of overdue actions differ."_s};
        }
    }
    database.close();
    Figure list{.measurement = u"actions"_s, .what = {}, .data = u"%1 actions"_s.arg(grouped(count)), .unit = u"ms"_s};
    auto overdue = list;
    list.what = u"the list in its order, and its first %1 rows, p50"_s.arg(pageOfActions);
    list.liaison = 1e3 * median(ours);
    list.floor = 1e3 * median(floor);
    list.floorName = u"query and join"_s;
    list.runs = ours.size();
    overdue.what = u"how many are overdue, p50"_s;
    overdue.liaison = 1e3 * median(counts);
    overdue.floor = 1e3 * median(countFloor);
    overdue.floorName = u"one query"_s;
    overdue.runs = counts.size();
    return QList<Figure>{list, overdue};
}

Result<QList<Figure>> measureCalendar(int count)
{
    QByteArray bytes = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
    for (int i = 0; i < count; ++i) {
        bytes += "BEGIN:VEVENT\r\nUID:many-" + QByteArray::number(i)
            + "\r\nDTSTART;TZID=Europe/Brussels:20190404T100000\r\nSUMMARY:" + sentence(i).toUtf8().left(60)
            + "\r\nEND:VEVENT\r\n";
    }
    bytes += "END:VCALENDAR\r\n";
    QList<double> ours;
    QList<double> floor;
    for (int run = 0; run < 3; ++run) {
        LIAISON_CHECK(timed(ours, [&] {
            return CalendarReader::read(bytes, u"bench.ics"_s);
        }));
        const KCalendarCore::MemoryCalendar::Ptr calendar(new KCalendarCore::MemoryCalendar(QTimeZone::utc()));
        timed(floor, [&] {
            KCalendarCore::ICalFormat format;
            return format.fromRawString(calendar, bytes);
        });
    }
    return QList<Figure>{{.measurement = u"actions"_s,
                          .what = u"a calendar read, p50"_s,
                          .data = u"%1 events"_s.arg(grouped(count)),
                          .unit = u"s"_s,
                          .liaison = median(ours),
                          .floor = median(floor),
                          .floorName = u"KCalendarCore, whole file"_s,
                          .runs = ours.size()}};
}
}

Result<QList<Figure>> measureActions(Workbench &bench)
{
    LIAISON_TRY(const auto list, measureActionList(bench));
    LIAISON_TRY(const auto calendar, measureCalendar(bench.many(usualActions)));
    return list + calendar;
}

} // namespace Liaison::Bench
