// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "series.h"

#include "agenda.h"
#include "foundation/reference.h"
#include "meetings.h"

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype lastIntervals = 6;
constexpr qint64 firstInterval = 28; // days

template<typename T>
T median(QList<T> values)
{
    std::ranges::sort(values);
    return values.at((values.size() - 1) / 2);
}

bool isWeekend(QDate day)
{
    return day.dayOfWeek() > 5;
}

int monthsBetween(QDate a, QDate b)
{
    return (b.year() - a.year()) * 12 + b.month() - a.month();
}

Result<QList<QDate>> daysOf(const Reader &reader, const Id &series)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT date FROM meeting WHERE series = ? AND date IS NOT NULL"_s, {series.bytes()}));
    QList<QDate> days;
    for (const auto &row : rows) {
        days.append(QDate::fromString(row.first().toString(), Qt::ISODate));
    }
    return days;
}

/// What a meeting has in common with the next one.
Meeting outlineOf(const Meeting &meeting)
{
    Meeting outline;
    outline.title = meeting.title;
    outline.starts = meeting.starts;
    outline.ends = meeting.ends;
    outline.time_zone = meeting.time_zone;
    outline.place = meeting.place;
    outline.mode = meeting.mode;
    outline.series = meeting.series;
    outline.countries = meeting.countries;
    outline.tlp = meeting.tlp;
    outline.chatham_house = meeting.chatham_house;
    outline.status = u"draft"_s;
    return outline;
}

Result<Done> inviteAgain(Edit &edit, const Id &from, const Id &to)
{
    LIAISON_TRY(const auto participants, edit.all<Participant>(u"WHERE meeting = ?"_s, {from.bytes()}));
    for (auto participant : participants) {
        participant.id = {};
        participant.meeting = to;
        participant.invited = true;
        participant.attended = false;
        LIAISON_CHECK(edit.put(participant));
    }
    return Done();
}

Result<Id> lastOf(const Reader &reader, const Id &series)
{
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT id FROM meeting WHERE series = ?"
                              " ORDER BY date DESC, coalesce(starts, '') DESC, id DESC LIMIT 1"_s,
                              {series.bytes()}));
    return rows.isEmpty() ? Id() : Id::fromBytes(rows.first().first().toByteArray());
}
}

QDate nextDay(QList<QDate> days, QDate notBefore)
{
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (days.isEmpty()) {
        return notBefore;
    }
    const auto last = days.last();
    const auto recent = days.last(std::min(days.size(), lastIntervals + 1));
    QList<qint64> gaps;
    QList<int> months;
    for (qsizetype i = 1; i < recent.size(); ++i) {
        gaps.append(recent.at(i - 1).daysTo(recent.at(i)));
        months.append(monthsBetween(recent.at(i - 1), recent.at(i)));
    }
    const bool monthly = gaps.size() >= 2 && std::ranges::all_of(recent, [last](QDate day) {
                             return day.day() == last.day();
                         });
    const bool weekends = std::ranges::any_of(recent, isWeekend);
    auto gap = gaps.isEmpty() ? firstInterval : median(gaps);
    constexpr qint64 week = 7;
    if (gap > 4) {
        gap = std::max(week, (gap + week / 2) / week * week); // the same weekday
    }
    int turns = 0;
    auto next = last;
    do {
        ++turns;
        if (monthly) {
            next = last.addMonths(turns * median(months));
        } else {
            next = next.addDays(gap);
            while (!weekends && isWeekend(next)) {
                next = next.addDays(1);
            }
        }
    } while (next < notBefore);
    return next;
}

Result<Id> makeNext(Edit &edit, const Id &id)
{
    LIAISON_TRY(const auto meeting, edit.get<Meeting>(id));
    auto next = outlineOf(meeting);
    if (next.series.isNull()) {
        Series series;
        series.name = meeting.title;
        series.countries = meeting.countries;
        series.tlp = meeting.tlp;
        LIAISON_TRY(next.series, edit.put(series));
        auto first = meeting;
        first.series = next.series;
        LIAISON_CHECK(edit.put(first, meeting));
    }
    LIAISON_TRY(const auto last, lastOf(edit, next.series));
    LIAISON_TRY(const auto days, daysOf(edit, next.series));
    next.date = nextDay(days, edit.today());
    LIAISON_TRY(next.id, edit.put(next));
    LIAISON_CHECK(inviteAgain(edit, id, next.id));
    LIAISON_CHECK(carryOver(edit, last, next.id));
    return next.id;
}

Result<Id> makeCopy(Edit &edit, const Id &id)
{
    LIAISON_TRY(const auto meeting, edit.get<Meeting>(id));
    auto copy = outlineOf(meeting);
    copy.date = edit.today();
    LIAISON_TRY(copy.id, edit.put(copy));
    LIAISON_CHECK(inviteAgain(edit, id, copy.id));
    LIAISON_TRY(const auto items, edit.all<AgendaItem>(u"WHERE meeting = ?"_s, {id.bytes()}));
    for (auto item : items) {
        item.id = {};
        item.meeting = copy.id;
        item.closed = false;
        item.carried_from = {};
        LIAISON_CHECK(edit.put(item));
    }
    return copy.id;
}

Result<int> setStatus(Edit &edit, const Id &id, const QString &status)
{
    LIAISON_TRY(const auto before, edit.get<Meeting>(id));
    auto after = before;
    after.status = status;
    LIAISON_CHECK(edit.put(after, before));
    if (status != u"closed" || before.status == u"closed") {
        return 0;
    }
    LIAISON_TRY(const auto around, neighbours(edit, id));
    LIAISON_TRY(const auto next, edit.find<Meeting>(around.second));
    return next && next->status != u"closed" ? carryOver(edit, id, next->id) : Result<int>(0);
}

Result<QList<Reopening>> reopenings(const Reader &reader, const Id &meeting)
{
    LIAISON_TRY(const auto entries, reader.history(meeting));
    QList<Reopening> found;
    for (const auto &entry : entries) {
        if (entry.field == u"status" && entry.before.toString() == u"closed" && entry.after.toString() != u"closed") {
            found.append({entry.at, entry.authorName});
        }
    }
    return found;
}

Result<int> actionCount(const Reader &reader, const Id &meeting)
{
    LIAISON_TRY(const auto rows, reader.select(u"SELECT count(*) FROM action WHERE meeting = ?"_s, {meeting.bytes()}));
    return rows.first().first().toInt();
}

Result<QString> sideOf(const Reader &reader, const Id &who)
{
    LIAISON_TRY(auto organisation, reader.find<Organisation>(who));
    if (!organisation) {
        LIAISON_TRY(
            const auto posts,
            reader.all<Post>(u"WHERE person = ? AND (until IS NULL OR until >= ?) ORDER BY since DESC LIMIT 1"_s,
                             {who.bytes(), reader.today().toString(Qt::ISODate)}));
        if (!posts.isEmpty()) {
            LIAISON_TRY(organisation, reader.find<Organisation>(posts.first().organisation));
        }
    }
    if (organisation && organisation->kind == u"platform") {
        return u"platform"_s;
    }
    if (organisation && organisation->kind == u"authority") {
        return u"member-state"_s;
    }
    // A unit belongs to a Directorate-General, and that to the Commission.
    for (int depth = 0; organisation && depth < 5; ++depth) {
        if (Reference::instance().isCommission(organisation->name)
            || Reference::instance().isCommission(organisation->short_name)) {
            return u"commission"_s;
        }
        LIAISON_TRY(organisation, reader.find<Organisation>(organisation->parent));
    }
    return u"other"_s;
}

} // namespace Liaison::Meetings
