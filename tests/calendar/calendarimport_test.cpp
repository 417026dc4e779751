// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/duties.h"
#include "calendar/calendarexport.h"
#include "calendar/calendarimport.h"
#include "interchange/calendarwriter.h"
#include "invitations.h"

using namespace Liaison;
using namespace Liaison::Calendar;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QList<Plan> look(Store &store, const QByteArray &bytes)
{
    return must(store.read([entries = entriesIn(bytes)](Reader &reader) {
        return preview(reader, entries);
    }));
}

ImportSummary take(Store &store, const QByteArray &bytes)
{
    return must(store.edit(u"Import"_s, [entries = entriesIn(bytes)](Edit &edit) {
        return commit(edit, entries);
    }));
}

template<RecordStruct T>
QList<T> where(Store &store, const QString &tail)
{
    return must(store.read([tail](Reader &reader) {
        return reader.all<T>(u"WHERE "_s + tail);
    }));
}

template<RecordStruct T>
T only(Store &store)
{
    const auto records = all<T>(store);
    REQUIRE(records.size() == 1);
    return records.first();
}

QStringList changed(const Plan &plan)
{
    QStringList lines;
    for (const auto &change : plan.changes) {
        lines.append(change.label + u": "_s + change.before + u" → "_s + change.after);
    }
    return lines;
}
}

TEST_CASE("calendar import: an invitation becomes a meeting, a changed one changes it, and again changes nothing")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto karen = addPerson(store, u"Karen Prøve"_s);
    ContactPoint address;
    address.owner = karen;
    address.medium = u"email"_s;
    address.value = u"Karen@Example.org"_s;
    add(store, address);

    CHECK(look(store, outlookInvitation()).first().verdict == Plan::New);
    CHECK(all<Meeting>(store).isEmpty());
    CHECK(take(store, outlookInvitation()).added == 1);
    const auto meeting = only<Meeting>(store);
    CHECK(meeting.title == u"Platform dialogue before the European elections"_s);
    CHECK(meeting.date == QDate(2019, 4, 4));
    CHECK(meeting.starts == QTime(15, 0));
    CHECK(meeting.ends == QTime(17, 0));
    CHECK(meeting.time_zone == u"Europe/Paris"_s);
    CHECK(meeting.status == u"open"_s);
    CHECK(meeting.summary.contains(u"Transparency, archives"_s));
    const auto participants = all<Participant>(store);
    REQUIRE(participants.size() == 3);
    CHECK(std::ranges::count(participants, karen, &Participant::who) == 1);
    CHECK(std::ranges::count(participants, u"Unknown, Guest"_s, &Participant::guest_name) == 1);

    const auto again = take(store, outlookInvitation());
    CHECK(again.unchanged == 1);
    CHECK(again.wroteNothing());
    CHECK(all<Participant>(store).size() == 3);

    // Moved by two hours; what was written here meanwhile stays.
    must(store.edit(u"Note"_s, [meeting](Edit &edit) {
        auto after = meeting;
        after.summary = u"Our own record"_s;
        return edit.put(after, meeting);
    }));
    const auto moved = outlookInvitation("20190404T160000", "1");
    const auto plan = look(store, moved).first();
    CHECK(plan.verdict == Plan::Changed);
    CHECK(changed(plan) == QStringList{u"Starts: 15:00 → 16:00"_s});
    CHECK(plan.remarks.size() == 1);
    CHECK(take(store, moved).changed == 1);
    CHECK(only<Meeting>(store).starts == QTime(16, 0));
    CHECK(only<Meeting>(store).summary == u"Our own record"_s);
    CHECK(take(store, moved).wroteNothing());
}

TEST_CASE(
    "calendar import: the same moments under another name of the zone are no change; UTC is told in the meeting's zone")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Meeting meeting;
    meeting.title = u"Dialogue"_s;
    meeting.date = QDate(2019, 4, 4);
    meeting.starts = QTime(15, 0);
    meeting.time_zone = u"Europe/Brussels"_s;
    meeting.uid = u"a"_s;
    add(store, meeting);
    CHECK(take(store, calendarOf(eventOf("DTSTART;TZID=Europe/Berlin:20190404T150000\r\nUID:a\r\nSUMMARY:Dialogue")))
              .unchanged
          == 1);
    CHECK(take(store, calendarOf(eventOf("DTSTART:20190404T130000Z\r\nUID:a\r\nSUMMARY:Dialogue"))).unchanged == 1);
    CHECK(take(store, calendarOf(eventOf("DTSTART:20190404T220500Z\r\nUID:a\r\nSUMMARY:Dialogue"))).changed == 1);
    const auto later = only<Meeting>(store);
    CHECK(later.date == QDate(2019, 4, 5)); // past midnight in Brussels
    CHECK(later.starts == QTime(0, 5));
    CHECK(later.time_zone == u"Europe/Brussels"_s);
    // In winter the hour is another one.
    CHECK(take(store, calendarOf(eventOf("DTSTART:20191204T130000Z\r\nUID:a\r\nSUMMARY:Dialogue"))).changed == 1);
    CHECK(only<Meeting>(store).starts == QTime(14, 0));
}

TEST_CASE("calendar import: a meeting that was written by hand is found by title and day, unless two are alike")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Meeting meeting;
    meeting.title = u"platform DIALOGUE before the European elections"_s;
    meeting.date = QDate(2019, 4, 4);
    add(store, meeting);
    CHECK(look(store, outlookInvitation()).first().verdict == Plan::Changed);
    add(store, meeting); // another one
    CHECK(look(store, outlookInvitation()).first().verdict == Plan::New);
}

TEST_CASE("calendar import: cancelled ones close what is known, and are not taken otherwise")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto cancelled = calendarOf(eventOf("DTSTART:20190404T150000\r\nUID:a\r\nSUMMARY:x\r\nSTATUS:CANCELLED"));
    CHECK(look(store, cancelled).first().problem.contains(u"cancelled"_s));
    CHECK(take(store, cancelled).unreadable == 1);
    CHECK(take(store, calendarOf(eventOf("DTSTART:20190404T150000\r\nUID:a\r\nSUMMARY:x"))).added == 1);
    const auto method = calendarOf(eventOf("DTSTART:20190404T150000\r\nUID:a\r\nSUMMARY:x"), "METHOD:CANCEL\r\n");
    CHECK(take(store, method).changed == 1);
    CHECK(only<Meeting>(store).status == u"closed"_s);
    CHECK(only<Meeting>(store).no_report_reason == u"Cancelled"_s);
    CHECK(take(store, cancelled).unchanged == 1);
}

TEST_CASE("calendar import: to-dos become actions; a day that an election gives stays relative to it")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    auto action = actionNamed(u"Duty roster"_s);
    action.due_election = add(store, electionOn(QDate(2019, 5, 23), u"European elections 2019"_s)).text();
    action.due_days = -14;
    action.uid = u"t"_s;
    add(store, action);
    CHECK(take(store, calendarOf(todoOf("UID:t\r\nSUMMARY:Duty roster\r\nDUE;VALUE=DATE:20190509"))).unchanged == 1);
    CHECK(take(store, calendarOf(todoOf("UID:t\r\nSUMMARY:Duty roster"))).unchanged == 1); // it says nothing of a day
    CHECK(take(store,
               calendarOf(todoOf("UID:t\r\nSUMMARY:Duty roster\r\nDUE;VALUE=DATE:20190510\r\nSTATUS:COMPLETED\r\n"
                                 "COMPLETED:20190304T120000Z\r\nPRIORITY:1\r\nCATEGORIES:Denmark,IT")))
              .changed
          == 1);
    const auto done = only<Action>(store);
    CHECK(done.due == QDate(2019, 5, 10));
    CHECK(done.due_election.isEmpty());
    CHECK(done.status == u"done"_s);
    CHECK(done.completed == QDate(2019, 3, 4));
    CHECK(done.priority == u"high"_s);
    CHECK(done.countries == QStringList{u"DK"_s}); // IT is a topic more often than a country
}

TEST_CASE("calendar import: only what is accepted, and only as it was shown")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto entries = entriesIn(calendarOf(eventOf("DTSTART:20190404T150000\r\nUID:a\r\nSUMMARY:one")
                                              + eventOf("DTSTART:20190405T150000\r\nUID:b\r\nSUMMARY:two")));
    const auto shown = must(store.read([entries](Reader &reader) {
        return preview(reader, entries);
    }));
    const auto summary = must(store.edit(u"Import"_s, [&](Edit &edit) {
        return commit(edit, entries, {false, true}, &shown);
    }));
    CHECK(summary.added == 1);
    CHECK(summary.declined == 1);
    CHECK(only<Meeting>(store).title == u"two"_s);
    const auto busy = refusal(store.edit(u"Import"_s, [&](Edit &edit) {
        return commit(edit, entries, {true, true}, &shown);
    }));
    CHECK(busy.code == Error::Code::Busy);
    CHECK(all<Meeting>(store).size() == 1);
}

TEST_CASE("calendar import: a record is what one entry of a file becomes, in the preview as in what is written")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Meeting meeting;
    meeting.title = u"Weekly"_s;
    meeting.date = QDate(2019, 4, 4);
    const auto id = add(store, meeting);
    const auto taken = [&store](const QList<CalendarEntry> &entries, const QList<bool> &accepted) {
        const auto shown = must(store.read([&](Reader &reader) {
            return preview(reader, entries);
        }));
        return must(store.edit(u"Import"_s, [&](Edit &edit) {
            return commit(edit, entries, accepted, &shown);
        }));
    };

    // The calendar has what was exported beside the invitation.
    const auto twice = calendarOf(
        eventOf("DTSTART:20190404T150000\r\nUID:x\r\nSUMMARY:Weekly")
        + eventOf("DTSTART:20190404T160000\r\nUID:" + Calendar::uidOf(id).toLatin1() + "\r\nSUMMARY:Weekly"));
    CHECK(look(store, twice).first().record == id);
    CHECK(look(store, twice).last().problem.contains(u"Another entry"_s));
    const auto none = taken(entriesIn(twice), {false, false});
    CHECK(none.declined == 1);
    CHECK(none.unreadable == 1);

    // A series, and its first date once more.
    const auto series =
        calendarOf(eventOf("DTSTART:20190404T150000\r\nUID:w\r\nSUMMARY:Weekly\r\nRRULE:FREQ=WEEKLY")
                   + eventOf("DTSTART:20190404T160000\r\nUID:w\r\nRECURRENCE-ID:20190404T150000\r\nSUMMARY:Weekly"));
    const auto plans = look(store, series);
    REQUIRE(plans.size() == 2);
    CHECK(plans.first().verdict == Plan::Changed);
    CHECK(plans.first().record == id);
    CHECK(plans.last().verdict == Plan::New);
    const auto summary = taken(entriesIn(series), {});
    CHECK(summary.changed == 1);
    CHECK(summary.added == 1);
    CHECK(all<Meeting>(store).size() == 2);
    CHECK(take(store, series).unchanged == 2);
}

TEST_CASE("calendar import: a meeting goes on past midnight, and no longer than a day")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto until = [](const QByteArray &end) {
        return calendarOf(eventOf("DTSTART:20190404T220000\r\nDTEND:" + end + "\r\nUID:a\r\nSUMMARY:Count"));
    };
    CHECK(look(store, until("20190405T010000")).first().remarks.isEmpty());
    CHECK(take(store, until("20190405T010000")).added == 1);
    CHECK(only<Meeting>(store).date == QDate(2019, 4, 4));
    CHECK(only<Meeting>(store).starts == QTime(22, 0));
    CHECK(only<Meeting>(store).ends == QTime(1, 0));
    CHECK(take(store, until("20190405T010000")).unchanged == 1);
    CHECK(take(store, until("20190405T000000")).changed == 1);
    CHECK(only<Meeting>(store).ends == QTime(0, 0));
    for (const auto *later : {"20190405T220000", "20190405T230000", "20190406T010000"}) {
        CHECK(look(store, until(later)).first().remarks.value(0).contains(u"It lasts until"_s));
        take(store, until(later));
        CHECK_FALSE(only<Meeting>(store).ends.isValid());
    }
}

TEST_CASE("calendar import: of two versions in a file the newer one counts")
{
    TemporaryProfile profile(clockOfToday());
    const auto both = calendarOf(eventOf("DTSTART:20190404T150000\r\nUID:a\r\nSUMMARY:new\r\nSEQUENCE:2")
                                 + eventOf("DTSTART:20190404T150000\r\nUID:a\r\nSUMMARY:old\r\nSEQUENCE:1"));
    CHECK(look(profile.store(), both).last().problem.contains(u"newer version"_s));
    const auto summary = take(profile.store(), both);
    CHECK(summary.added == 1);
    CHECK(summary.unreadable == 1);
    CHECK(only<Meeting>(profile.store()).title == u"new"_s);
}

TEST_CASE("calendar import: a repeated event is a series of meetings; again, and a week later, nothing is doubled")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto call = [](const QByteArray &rest) {
        return eventOf("DTSTART;TZID=Europe/Brussels:20190304T100000\r\nUID:w\r\nSUMMARY:Weekly call\r\n" + rest);
    };
    const auto takeOn = [&store](const QByteArray &bytes, QDate day) {
        return must(store.edit(u"Import"_s, [entries = datesIn(bytes, day)](Edit &edit) {
            return commit(edit, entries);
        }));
    };
    CHECK(takeOn(calendarOf(call("SEQUENCE:1")), QDate(2019, 3, 4)).added == 1); // before it was repeated
    const auto weekly = calendarOf(call("SEQUENCE:2\r\nRRULE:FREQ=WEEKLY"));
    auto first = takeOn(weekly, QDate(2019, 3, 4));
    CHECK(first.added == 52);
    CHECK(first.changed == 1); // the one that was there belongs to the series now
    REQUIRE(all<Series>(store).size() == 1);
    CHECK(all<Series>(store).first().name == u"Weekly call");
    CHECK(where<Meeting>(store, u"series IS NOT NULL"_s).size() == 53);
    CHECK(takeOn(weekly, QDate(2019, 3, 4)).wroteNothing());
    const auto later = takeOn(weekly, QDate(2019, 3, 11));
    CHECK(later.added == 1);
    CHECK(later.changed == 0);
    CHECK(all<Series>(store).size() == 1);

    SECTION("a date that is moved or cancelled is one of its meetings")
    {
        const auto changed =
            calendarOf(call("SEQUENCE:2\r\nRRULE:FREQ=WEEKLY")
                       + eventOf("DTSTART;TZID=Europe/Brussels:20190319T140000\r\nUID:w\r\n"
                                 "RECURRENCE-ID;TZID=Europe/Brussels:20190318T100000\r\nSUMMARY:Weekly call")
                       + eventOf("DTSTART;TZID=Europe/Brussels:20190325T100000\r\nUID:w\r\nSTATUS:CANCELLED\r\n"
                                 "RECURRENCE-ID;TZID=Europe/Brussels:20190325T100000\r\nSUMMARY:Weekly call"));
        CHECK(takeOn(changed, QDate(2019, 3, 11)).changed == 2);
        CHECK(where<Meeting>(store, u"date = '2019-03-18'"_s).isEmpty());
        CHECK(where<Meeting>(store, u"date = '2019-03-19'"_s).first().starts == QTime(14, 0));
        CHECK(where<Meeting>(store, u"date = '2019-03-25'"_s).first().no_report_reason == u"Cancelled");
    }
    SECTION("what is shown before is what is done")
    {
        TemporaryProfile other(clockOfToday());
        const auto entries = datesIn(weekly, QDate(2019, 3, 4));
        const auto plans = must(other.store().read([&](Reader &reader) {
            return preview(reader, entries);
        }));
        CHECK(changed(plans.first()).contains(u"Series:  → Weekly call"_s));
        CHECK(changed(plans.last()).contains(u"Series:  → Weekly call"_s));
        // Also where the first date is not wanted.
        QList<bool> wanted(entries.size(), true);
        wanted[0] = false;
        must(other.store().edit(u"Import"_s, [&](Edit &edit) {
            return commit(edit, entries, wanted, &plans);
        }));
        CHECK(all<Meeting>(other.store()).size() == 52);
        CHECK(all<Series>(other.store()).size() == 1);
    }
}

TEST_CASE("calendar import: a repeated to-do is one action at a time, and the next one once its day has come")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto takeOn = [&store](QDate day) {
        const auto entries =
            datesIn(calendarOf(todoOf("DTSTART;VALUE=DATE:20180101\r\nDUE;VALUE=DATE:20180101\r\nUID:t\r\n"
                                      "SUMMARY:Check the list\r\nRRULE:FREQ=WEEKLY")),
                    day);
        return must(store.edit(u"Import"_s, [entries](Edit &edit) {
            return commit(edit, entries);
        }));
    };
    CHECK(takeOn(QDate(2019, 3, 5)).added == 1);
    CHECK(takeOn(QDate(2019, 3, 11)).wroteNothing());
    CHECK(takeOn(QDate(2019, 3, 12)).added == 1);
    const auto actions = where<Action>(store, u"due IS NOT NULL ORDER BY due"_s);
    REQUIRE(actions.size() == 2);
    CHECK(actions.first().due == QDate(2019, 3, 11));
    CHECK(actions.last().due == QDate(2019, 3, 18));
}

TEST_CASE("calendar import: thousands of entries come in, and again change nothing; ten thousand in long runs")
{
    const int all = qEnvironmentVariableIsSet("LIAISON_LONG") ? 10'000 : 2'000;
    QByteArray components;
    for (int i = 0; i < all; ++i) {
        const auto number = QByteArray::number(i);
        components += i % 2 == 0
            ? eventOf("DTSTART;TZID=Europe/Brussels:20190404T100000\r\nUID:many-" + number + "\r\nSUMMARY:Meeting "
                      + number)
            : todoOf("DUE;VALUE=DATE:20190404\r\nUID:many-" + number + "\r\nSUMMARY:Action " + number);
    }
    TemporaryProfile profile(clockOfToday());
    const auto first = take(profile.store(), calendarOf(components));
    CHECK(first.added == all);
    const auto second = take(profile.store(), calendarOf(components));
    CHECK(second.unchanged == all);
    CHECK(second.wroteNothing());
}
