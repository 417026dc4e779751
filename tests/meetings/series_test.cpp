// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/agenda.h"
#include "meetings/meetings.h"
#include "meetings/series.h"
#include "records.h"

using namespace Liaison;
using namespace Liaison::Meetings;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id next(Store &store, const Id &meeting)
{
    return change(store, [meeting](Edit &edit) {
        return makeNext(edit, meeting);
    });
}
}

TEST_CASE("the next day follows the rhythm so far")
{
    const QDate early(2019, 1, 1);
    const auto weekly = QList<QDate>{{2019, 1, 7}, {2019, 1, 14}, {2019, 1, 22}, {2019, 1, 28}};
    CHECK(nextDay(weekly, early) == QDate(2019, 2, 4));
    CHECK(nextDay(weekly, QDate(2019, 3, 5)) == QDate(2019, 3, 11)); // not in the past
    // About once a month, on the weekday of the last one.
    CHECK(nextDay({{2019, 1, 21}, {2019, 2, 27}, {2019, 4, 4}}, early) == QDate(2019, 5, 9));
    // Always on the 15th, weekends or not.
    CHECK(nextDay({{2019, 1, 15}, {2019, 2, 15}, {2019, 3, 15}, {2019, 4, 15}}, early) == QDate(2019, 5, 15));
    CHECK(nextDay({{2019, 1, 31}, {2019, 3, 31}, {2019, 5, 31}}, early) == QDate(2019, 7, 31));
    // Every day, but not on Saturdays.
    CHECK(nextDay({{2019, 5, 22}, {2019, 5, 23}, {2019, 5, 24}}, early) == QDate(2019, 5, 27));
    CHECK(nextDay({{2019, 5, 24}, {2019, 5, 25}, {2019, 5, 26}}, early) == QDate(2019, 5, 27));
    // Once only, twice on one day, in no order.
    CHECK(nextDay({{2019, 3, 5}}, early) == QDate(2019, 4, 2));
    CHECK(nextDay({{2019, 3, 5}, {2019, 3, 5}}, early) == QDate(2019, 4, 2));
    CHECK(nextDay({{2019, 1, 14}, {2019, 1, 28}, {2019, 1, 21}}, early) == QDate(2019, 2, 4));
}

TEST_CASE("the next meeting has what the last one had, and none of what happened there")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Meeting meeting;
    meeting.title = u"Dialogue with platforms"_s;
    meeting.date = QDate(2019, 3, 4);
    meeting.starts = QTime(15, 0);
    meeting.ends = QTime(16, 0);
    meeting.time_zone = u"Europe/Brussels"_s;
    meeting.place = u"Room 1"_s;
    meeting.mode = u"hybrid"_s;
    meeting.status = u"closed"_s;
    meeting.tlp = u"AMBER"_s;
    meeting.chatham_house = true;
    meeting.registration = u"X(2019)1"_s;
    meeting.summary = u"It went well."_s;
    meeting.id = add(store, meeting);
    const auto platform = addParty(store, u"Vidora"_s);
    invite(store, meeting.id, platform);
    Participant guest;
    guest.meeting = meeting.id;
    guest.guest_name = u"A Guest"_s;
    guest.role = u"observer"_s;
    guest.attended = true;
    add(store, guest);
    const auto id = next(store, meeting.id);

    const auto made = get<Meeting>(store, id);
    CHECK(made.title == meeting.title);
    CHECK(made.date == QDate(2019, 4, 1));
    CHECK(made.starts == meeting.starts);
    CHECK(made.time_zone == meeting.time_zone);
    CHECK(made.place == meeting.place);
    CHECK(made.mode == meeting.mode);
    CHECK(made.tlp == meeting.tlp);
    CHECK(made.chatham_house);
    CHECK(made.status == u"draft"_s);
    CHECK(made.registration.isEmpty());
    CHECK(made.summary.isEmpty());
    // A series begins with the first of them.
    REQUIRE(all<Series>(store).size() == 1);
    CHECK(all<Series>(store).first().name == meeting.title);
    CHECK(get<Meeting>(store, meeting.id).series == made.series);
    const auto participants = all<Participant>(store, u"WHERE meeting = x'%1'"_s.arg(id.text()));
    REQUIRE(participants.size() == 2);
    CHECK(std::ranges::all_of(participants, [](const Participant &participant) {
        return participant.invited && !participant.attended;
    }));
    CHECK(std::ranges::any_of(participants, [](const Participant &participant) {
        return participant.guest_name == u"A Guest" && participant.role == u"observer";
    }));

    SECTION("and a copy has the whole agenda")
    {
        AgendaItem item;
        item.meeting = meeting.id;
        item.title = u"Opening"_s;
        item.minutes = 10;
        item.closed = true;
        add(store, item);
        const auto copy = change(store, [id = meeting.id](Edit &edit) {
            return makeCopy(edit, id);
        });
        CHECK(get<Meeting>(store, copy).date == QDate(2019, 3, 5));
        const auto agenda = read(store, [copy](Reader &reader) {
            return Meetings::agenda(reader, copy);
        });
        REQUIRE(agenda.points.size() == 1);
        CHECK(agenda.planned == 10);
        CHECK_FALSE(agenda.points.first().item.closed);
    }
}

TEST_CASE("a year of a weekly series carries every point over until it is closed, and no point twice")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto platform = addParty(store, u"Vidora"_s);
    Series series;
    series.name = u"Weekly call"_s;
    series.id = add(store, series);
    const QDate first(2019, 3, 4);
    auto meeting = addMeeting(store, u"Weekly call"_s, first.addDays(-7), series.id);
    invite(store, meeting, platform);
    meeting = addMeeting(store, u"Weekly call"_s, first, series.id);
    invite(store, meeting, platform);
    constexpr int weeks = 52;
    constexpr int lasting = 3; // every point is closed in the third meeting after its own
    for (int week = 0; week < weeks; ++week) {
        CAPTURE(week);
        CHECK(get<Meeting>(store, meeting).date == first.addDays(7 * week));
        const auto items = read(store, [meeting](Reader &reader) {
            return Meetings::agenda(reader, meeting);
        });
        QStringList titles;
        for (const auto &point : items.points) {
            titles.append(point.item.title);
            CHECK(point.carriedFrom == first.addDays(7 * (week - 1)));
        }
        QStringList expected;
        for (int raised = std::max(0, week - lasting); raised < week; ++raised) {
            expected.append(u"Raised in week %1"_s.arg(raised));
        }
        CHECK(titles == expected);
        meeting = change(store, [&](Edit &edit) -> Result<Id> {
            LIAISON_CHECK(addPoint(edit, meeting, u"Raised in week %1 5 min"_s.arg(week)));
            for (const auto &point : items.points) {
                if (point.item.title == u"Raised in week %1"_s.arg(week - lasting)) {
                    auto closed = point.item;
                    closed.closed = true;
                    LIAISON_CHECK(edit.put(closed, point.item));
                }
            }
            LIAISON_CHECK(setStatus(edit, meeting, u"closed"_s));
            return makeNext(edit, meeting);
        });
    }
    CHECK(all<Meeting>(store).size() == weeks + 2);
    CHECK(all<Participant>(store).size() == weeks + 2);
    // Each point stands in its own meeting and in three more, but for the last three.
    CHECK(all<AgendaItem>(store).size() == weeks + 3 * weeks - 3);
    CHECK(all<AgendaItem>(store, u"WHERE closed IS NOT NULL"_s).size() == weeks - lasting);
    CHECK(must(store.verify()).problems == QStringList());
}

TEST_CASE("two meetings on one day follow each other by their times")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Series series;
    series.name = u"Calls"_s;
    series.id = add(store, series);
    const auto at = [&](QTime starts) {
        Meeting meeting;
        meeting.title = u"Call"_s;
        meeting.date = QDate(2019, 5, 20);
        meeting.starts = starts;
        meeting.series = series.id;
        return add(store, meeting);
    };
    const auto evening = at(QTime(18, 0));
    const auto morning = at(QTime(9, 0));
    const auto around = [&store](const Id &meeting) {
        return read(store, [meeting](Reader &reader) {
            return neighbours(reader, meeting);
        });
    };
    CHECK(around(morning) == std::pair(Id(), evening));
    CHECK(around(evening) == std::pair(morning, Id()));
}

TEST_CASE("the side of somebody follows from what they work for")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto side = [&store](const Id &who) {
        return read(store, [who](Reader &reader) {
            return sideOf(reader, who);
        });
    };
    const auto platform = addParty(store, u"Vidora"_s);
    Organisation commission;
    commission.name = u"European Commission"_s;
    commission.kind = u"eu-body"_s;
    Organisation unit;
    unit.name = u"Unit for Examples"_s;
    unit.kind = u"eu-body"_s;
    unit.parent = add(store, commission);
    const auto person = addPerson(store, u"Ines Duarte-Vale"_s);
    Post post;
    post.person = person;
    post.organisation = add(store, unit);
    add(store, post);
    CHECK(side(platform) == u"platform"_s);
    CHECK(side(addParty(store, u"Valgmyndigheden"_s, u"authority"_s)) == u"member-state"_s);
    CHECK(side(person) == u"commission"_s);
    CHECK(side(addParty(store, u"Agency for Examples"_s, u"eu-body"_s)) == u"other"_s);
    CHECK(side(addPerson(store, u"Nobody Known"_s)) == u"other"_s);
}

TEST_CASE("the time zone of a meeting is one that there is")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto in = [](const QString &zone) {
        Meeting meeting;
        meeting.title = u"Call"_s;
        meeting.date = QDate(2019, 5, 20);
        meeting.time_zone = zone;
        return [meeting](Edit &edit) {
            return edit.put(meeting);
        };
    };
    const auto error = refusal(store.edit(u"Add"_s, in(u"Europe/Brusels"_s)));
    CHECK(error.field == u"time_zone"_s);
    CHECK(error.message.contains(u"“Europe/Brusels” is no time zone"_s));
    CHECK(all<Meeting>(store).isEmpty());
    CHECK(get<Meeting>(store, change(store, in(u"brussels"_s))).time_zone == u"Europe/Brussels"_s);
}

TEST_CASE("the actions of a meeting that is deleted stay")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = addMeeting(store, u"Platforms"_s, QDate(2019, 3, 4));
    Action action;
    action.title = u"Send the list"_s;
    action.status = u"open"_s;
    action.meeting = meeting;
    const auto id = add(store, action);
    CHECK(read(store,
               [meeting](Reader &reader) {
                   return actionCount(reader, meeting);
               })
          == 1);
    change(store, [meeting](Edit &edit) {
        return edit.remove(meeting);
    });
    CHECK(all<Meeting>(store).isEmpty());
    CHECK(get<Action>(store, id).meeting == meeting);
}
