// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "timeline.h"

#include "actions/actions.h"
#include "elections/elections.h"
#include "store/schema.h"

namespace Liaison::Calendar
{

using namespace Qt::StringLiterals;

namespace
{
const QDate origin(1900, 1, 1); // a Monday

QDate dayOf(const QVariant &column)
{
    return QDate::fromString(column.toString(), Qt::ISODate);
}

/// Counted in stretches, days of either table in one mark each.
Result<Done> addMarks(const Reader &reader,
                      Mark::Lane lane,
                      const QString &days,
                      const QVariantList &binds,
                      QDate from,
                      QDate to,
                      int stretch,
                      QList<Mark> &marks)
{
    const auto start = u"(CAST(julianday(day) - julianday('1900-01-01') AS INTEGER) / %1)"_s.arg(stretch);
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT %1 AS place, count(*), sum(overdue), sum(open), min(id), min(title) FROM (%2)"
                              " WHERE day BETWEEN ? AND ? GROUP BY place ORDER BY place"_s.arg(start, days),
                              binds + QVariantList{from.toString(Qt::ISODate), to.toString(Qt::ISODate)}));
    for (const auto &row : rows) {
        Mark mark;
        mark.lane = lane;
        mark.first = origin.addDays(row.at(0).toLongLong() * stretch);
        mark.last = mark.first.addDays(stretch - 1);
        mark.count = row.at(1).toInt();
        mark.overdue = row.at(2).toInt();
        mark.open = row.at(3).toInt();
        mark.record = Id::fromBytes(row.at(4).toByteArray());
        mark.title = row.at(5).toString();
        marks.append(mark);
    }
    return Done();
}

QString meetingDays()
{
    return u"SELECT id, title, date AS day, 0 AS overdue, date >= ? AS open FROM meeting"_s;
}

QString actionDays()
{
    return u"SELECT id, title, day, open AND day < ? AS overdue, open FROM"
           " (SELECT a.id, a.title, %1 AS day, a.status NOT IN ('done', 'dropped') AS open FROM action a)"
           " WHERE day IS NOT NULL"_s.arg(Actions::dueSql);
}
}

Result<std::pair<QDate, QDate>> timelineSpan(const Reader &reader)
{
    auto first = reader.today();
    auto last = first;
    const auto take = [&](QDate day) {
        if (day.isValid()) {
            first = std::min(first, day);
            last = std::max(last, day);
        }
    };
    LIAISON_TRY(const auto items, Elections::list(reader));
    for (const auto &item : items) {
        // The shipped ones of other years would stretch the line to decades of nothing.
        if (!item.election.id.isNull()) {
            take(item.election.first_day);
            take(item.lastDay);
        }
    }
    if (const auto *next = Elections::next(items, reader.today())) {
        take(next->lastDay);
    }
    LIAISON_TRY(const auto meetings, reader.select(u"SELECT min(date), max(date) FROM meeting"_s));
    LIAISON_TRY(
        const auto actions,
        reader.select(u"SELECT min(day), max(day) FROM (SELECT %1 AS day FROM action a)"_s.arg(Actions::dueSql)));
    for (const auto &rows : {meetings, actions}) {
        take(dayOf(rows.first().at(0)));
        take(dayOf(rows.first().at(1)));
    }
    // A date that was mistyped by centuries does not make the rest invisible.
    constexpr int mostYears = 30;
    return std::pair(std::max(first, reader.today().addYears(-mostYears)),
                     std::min(last, reader.today().addYears(mostYears)));
}

Result<QList<Mark>> timeline(const Reader &reader, QDate from, QDate to, int stretch)
{
    QList<Mark> marks;
    LIAISON_TRY(const auto items, Elections::list(reader));
    for (const auto &item : items) {
        if (item.election.first_day <= to && item.lastDay >= from) {
            Mark mark;
            mark.lane = Mark::Elections;
            mark.first = item.election.first_day;
            mark.last = item.lastDay;
            mark.count = 1;
            mark.record = item.election.id;
            mark.title = item.election.name;
            mark.country = item.election.country;
            mark.provisional = item.election.provisional;
            marks.append(mark);
        }
    }
    const QVariantList today{reader.today().toString(Qt::ISODate)};
    LIAISON_CHECK(addMarks(reader, Mark::Meetings, meetingDays(), today, from, to, stretch, marks));
    LIAISON_CHECK(addMarks(reader, Mark::Actions, actionDays(), today, from, to, stretch, marks));
    return marks;
}

Result<QList<MarkEntry>> entriesOf(const Reader &reader, const Mark &mark, int most)
{
    QList<MarkEntry> entries;
    if (mark.lane == Mark::Elections) {
        return entries;
    }
    const bool meetings = mark.lane == Mark::Meetings;
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT d.id, d.title, d.day, t.status FROM (%1) d JOIN %2 t ON t.id = d.id"
                              " WHERE d.day BETWEEN ? AND ? ORDER BY d.day, d.title, d.id LIMIT ?"_s.arg(
                                  meetings ? meetingDays() : actionDays(),
                                  meetings ? u"meeting"_s : u"action"_s),
                              {reader.today().toString(Qt::ISODate),
                               mark.first.toString(Qt::ISODate),
                               mark.last.toString(Qt::ISODate),
                               most}));
    for (const auto &row : rows) {
        entries.append({Id::fromBytes(row.at(0).toByteArray()),
                        row.at(1).toString(),
                        dayOf(row.at(2)),
                        Schema::choiceLabel(row.at(3).toString())});
    }
    return entries;
}

} // namespace Liaison::Calendar
