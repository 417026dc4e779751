// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What calendars of other programs hold, well and badly made.

#include "invitations.h"

#include <QTimeZone>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const QTimeZone brussels("Europe/Brussels");

QDateTime utc(int month, int day, int hour)
{
    return QDateTime(QDate(2019, month, day), QTime(hour, 0), QTimeZone::utc());
}
}

TEST_CASE("calendar: an invitation of Outlook")
{
    const auto entry = onlyEntry(outlookInvitation());
    CHECK(entry.problem.isEmpty());
    CHECK(entry.remarks.isEmpty());
    CHECK(entry.kind == CalendarEntry::Event);
    CHECK(entry.title == u"Platform dialogue before the European elections"_s);
    CHECK(entry.description == u"Agenda:\n1. Transparency, archives\n2. Incidents"_s);
    CHECK(entry.place == u"Brussels, Room Example 1"_s);
    CHECK(entry.timeZone == u"Europe/Paris"_s); // the zone of Windows that Brussels shares
    CHECK(entry.start == QDateTime(QDate(2019, 4, 4), QTime(15, 0), brussels));
    CHECK(entry.end == QDateTime(QDate(2019, 4, 4), QTime(17, 0), brussels));
    CHECK_FALSE(entry.allDay);
    CHECK(entry.uid == u"040000008200E00074C5B7101A82E00800000000"_s);
    REQUIRE(entry.attendees.size() == 3);
    CHECK(entry.attendees.first() == CalendarEntry::Attendee{u"Ines Specimen"_s, u"ines@example.org"_s});
    CHECK(entry.attendees.at(2) == CalendarEntry::Attendee{u"Unknown, Guest"_s, u"guest@example.org"_s});
}

TEST_CASE("calendar: Google writes moments in UTC and the zone of the calendar beside them")
{
    const auto entry =
        onlyEntry(calendarOf(eventOf("DTSTART:20190702T080000Z\r\nDTEND:20190702T093000Z\r\nUID:abc@google.com\r\n"
                                     "SUMMARY:Follow-up\r\nSTATUS:CONFIRMED"),
                             "X-WR-CALNAME:Work\r\nX-WR-TIMEZONE:Europe/Athens\r\n"));
    CHECK(entry.timeZone == u"Europe/Athens"_s);
    CHECK(entry.start.time() == QTime(11, 0)); // summer
    CHECK(entry.start == utc(7, 2, 8));
    const auto winter = onlyEntry(calendarOf(eventOf("DTSTART:20191202T080000Z\r\nUID:abc@google.com\r\nSUMMARY:x"),
                                             "X-WR-TIMEZONE:Europe/Athens\r\n"));
    CHECK(winter.start.time() == QTime(10, 0));
    CHECK_FALSE(winter.end.isValid());
    const auto bare = onlyEntry(calendarOf(eventOf("DTSTART:20190702T080000Z\r\nUID:a\r\nSUMMARY:x")));
    CHECK(bare.timeZone == u"UTC"_s);
}

TEST_CASE("calendar: whole days, of one or more")
{
    const auto one = onlyEntry(calendarOf(
        eventOf("DTSTART;VALUE=DATE:20190523\r\nDTEND;VALUE=DATE:20190524\r\nUID:a\r\nSUMMARY:Election day")));
    CHECK(one.allDay);
    CHECK(one.start.date() == QDate(2019, 5, 23));
    CHECK(one.end.date() == QDate(2019, 5, 23)); // the end of iCalendar is the day after
    const auto four = onlyEntry(
        calendarOf(eventOf("DTSTART;VALUE=DATE:20190523\r\nDTEND;VALUE=DATE:20190527\r\nUID:a\r\nSUMMARY:Election")));
    CHECK(four.end.date() == QDate(2019, 5, 26));
}

TEST_CASE("calendar: time zones go by many names")
{
    CHECK(CalendarReader::zoneNamed(u"Europe/Brussels"_s) == u"Europe/Brussels"_s);
    CHECK(CalendarReader::zoneNamed(u"W. Europe Standard Time"_s) == u"Europe/Berlin"_s);
    CHECK(CalendarReader::zoneNamed(u"/mozilla.org/20050126_1/Europe/Vienna"_s) == u"Europe/Vienna"_s);
    CHECK(CalendarReader::zoneNamed(u"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"_s) == u"Europe/Brussels"_s);
    CHECK(CalendarReader::zoneNamed(u"Mars/Olympus Mons"_s).isEmpty());
    CHECK(CalendarReader::zoneNamed({}).isEmpty());
}

TEST_CASE("calendar: an unknown zone is told, and the time is taken as it stands")
{
    const auto entry =
        onlyEntry(calendarOf(eventOf("DTSTART;TZID=Mars/Olympus:20190404T150000\r\nUID:a\r\nSUMMARY:x")));
    CHECK(entry.problem.isEmpty());
    REQUIRE(entry.remarks.size() == 1);
    CHECK(entry.remarks.first().contains(u"“Mars/Olympus” is not known"_s));
    CHECK(entry.timeZone.isEmpty());
    CHECK(entry.start.date() == QDate(2019, 4, 4));
    CHECK(entry.start.time() == QTime(15, 0));
}

TEST_CASE("calendar: a zone of no known name is what the file says it is")
{
    const QByteArray zone =
        "BEGIN:VTIMEZONE\r\nTZID:Our own\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:19700329T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    const auto at = [&](const QByteArray &start) {
        return onlyEntry(calendarOf(zone + eventOf("DTSTART;TZID=Our own:" + start + "\r\nUID:a\r\nSUMMARY:x")))
            .start.toUTC();
    };
    CHECK(at("20190702T110000") == utc(7, 2, 8));
    CHECK(at("20191202T110000") == utc(12, 2, 9));
}

TEST_CASE("calendar: right before and after the clocks change")
{
    const auto at = [](const QByteArray &start) {
        return onlyEntry(calendarOf(eventOf("DTSTART;TZID=Europe/Brussels:" + start + "\r\nUID:a\r\nSUMMARY:x")))
            .start.toUTC();
    };
    CHECK(at("20190330T090000") == utc(3, 30, 8));
    CHECK(at("20190331T090000") == utc(3, 31, 7));
    CHECK(at("20191026T090000") == utc(10, 26, 7));
    CHECK(at("20191027T090000") == utc(10, 27, 8));
}

TEST_CASE("calendar: to-dos")
{
    const auto todo =
        onlyEntry(calendarOf(todoOf("UID:t1\r\nSUMMARY:Send the list\r\nDUE;VALUE=DATE:20190315\r\nPRIORITY:1\r\n"
                                    "STATUS:IN-PROCESS\r\nCATEGORIES:Denmark,contacts")));
    CHECK(todo.kind == CalendarEntry::Todo);
    CHECK(todo.due == QDate(2019, 3, 15));
    CHECK(todo.priority == 1);
    CHECK(todo.progress == CalendarEntry::InProcess);
    CHECK(todo.categories == QStringList{u"Denmark"_s, u"contacts"_s});
    const auto done =
        onlyEntry(calendarOf(todoOf("UID:t1\r\nSUMMARY:x\r\nSTATUS:COMPLETED\r\nCOMPLETED:20190314T120000Z")));
    CHECK(done.progress == CalendarEntry::Completed);
    CHECK(done.completed == QDate(2019, 3, 14));
    CHECK_FALSE(done.due.isValid());
    CHECK(onlyEntry(calendarOf(todoOf("UID:t1\r\nSUMMARY:x\r\nSTATUS:CANCELLED"))).progress
          == CalendarEntry::Cancelled);
}

TEST_CASE("calendar: broken entries are told with their line, and harm no other")
{
    const auto entries = entriesIn(
        "BEGIN:VCALENDAR\nVERSION:2.0\n" // 1, 2
        "BEGIN:VEVENT\nUID:1\nSUMMARY:No date\nEND:VEVENT\n" // 3
        "BEGIN:VEVENT\nUID:2\nSUMMARY:Bad date\nDTSTART:20190231T100000\nEND:VEVENT\n" // 7
        "BEGIN:VEVENT\nUID:3\nSUMMARY:Worse\nDTSTART:next week\nEND:VEVENT\n" // 12
        "BEGIN:VEVENT\nUID:4\nDTSTART:20190304T100000\nEND:VEVENT\n" // 17
        "BEGIN:VEVENT\nUID:5\nSUMMARY:Cut off\nDTSTART:20190304T100000\n" // 21
        "BEGIN:VEVENT\nUID:6\nSUMMARY:Good\nDTSTART:20190304T100000\nEND:VEVENT\n" // 25
        "BEGIN:VJOURNAL\nUID:7\nSUMMARY:Diary\nEND:VJOURNAL\nEND:VCALENDAR\n");
    REQUIRE(entries.size() == 6);
    CHECK(entries.at(0).problem == u"It has no date."_s);
    CHECK(entries.at(0).line == 3);
    CHECK(entries.at(1).problem == u"DTSTART: “20190231T100000” is no date."_s);
    CHECK(entries.at(1).line == 7);
    CHECK(entries.at(2).problem.contains(u"next week"_s));
    CHECK(entries.at(3).problem == u"It has no title."_s);
    CHECK(entries.at(4).problem.contains(u"no end"_s));
    CHECK(entries.at(4).title == u"Cut off"_s);
    CHECK(entries.at(5).problem.isEmpty());
    CHECK(entries.at(5).line == 25);
}

TEST_CASE("calendar: what is no calendar, or is cut off")
{
    const auto problem = [](const QByteArray &bytes) {
        const auto entries = CalendarReader::read(bytes, u"x.ics"_s);
        return entries ? QString() : entries.error().message;
    };
    CHECK(problem({}).contains(u"x.ics is no calendar"_s));
    CHECK(problem("BEGIN:VCARD\nEND:VCARD\n").contains(u"is no calendar"_s));
    CHECK(problem(QByteArray("\0\1\2\377PK", 6)).contains(u"is no calendar"_s));
    CHECK(problem("BEGIN:VCALENDAR\nEND:VCALENDAR\n").isEmpty());
    const auto whole = outlookInvitation();
    for (qsizetype size = 30; size < whole.size(); size += 37) {
        const auto entries = CalendarReader::read(whole.first(size), u"x.ics"_s);
        if (entries) {
            for (const auto &entry : *entries) {
                CHECK(entry.problem.isEmpty() == whole.first(size).contains("END:VEVENT"));
            }
        }
    }
    CHECK_FALSE(CalendarReader::readFile(u"/nowhere/x.ics"_s).ok());
}

TEST_CASE("calendar: without an identifier an entry gets the same one each time; a date of a series has one of its own")
{
    const auto anonymous = calendarOf(eventOf("DTSTART:20190304T100000\r\nSUMMARY:x"));
    CHECK_FALSE(onlyEntry(anonymous).uid.isEmpty());
    CHECK(onlyEntry(anonymous).uid == onlyEntry(anonymous).uid);
    CHECK(onlyEntry(anonymous).uid != onlyEntry(calendarOf(eventOf("DTSTART:20190305T100000\r\nSUMMARY:x"))).uid);
    const auto weekly =
        onlyEntry(calendarOf(eventOf("DTSTART:20190304T100000\r\nUID:w\r\nSUMMARY:x\r\nRRULE:FREQ=WEEKLY")));
    CHECK(weekly.uid == u"w"_s);
    CHECK(weekly.remarks.value(0).contains(u"repeated"_s));
    CHECK(onlyEntry(
              calendarOf(eventOf("DTSTART:20190312T100000\r\nUID:w\r\nRECURRENCE-ID:20190311T100000\r\nSUMMARY:moved")))
              .uid
          == u"w/20190311"_s);
}

TEST_CASE("calendar: a repeated event has its dates within a year, at the same hour across the change of clocks")
{
    const auto weekly = calendarOf(
        eventOf(
            "DTSTART;TZID=Europe/Brussels:20190107T100000\r\nDTEND;TZID=Europe/Brussels:20190107T110000\r\nUID:w\r\n"
            "SUMMARY:Call\r\nRRULE:FREQ=WEEKLY\r\nEXDATE;TZID=Europe/Brussels:20190318T100000")
        + eventOf("DTSTART;TZID=Europe/Brussels:20190326T140000\r\nUID:w\r\n"
                  "RECURRENCE-ID;TZID=Europe/Brussels:20190325T100000\r\nSUMMARY:Call, later"));
    const auto dates = datesIn(weekly, QDate(2019, 3, 5));
    REQUIRE(dates.size() == 51); // 52 Mondays but for the one that is left out; one of them was moved
    CHECK(dates.first().uid == u"w/20190311");
    CHECK(dates.first().start == QDateTime(QDate(2019, 3, 11), QTime(10, 0), brussels));
    CHECK(dates.first().remarks.value(0).contains(u"its 50 dates within a year"_s));
    CHECK(dates.at(49).start == QDateTime(QDate(2020, 3, 2), QTime(10, 0), brussels));
    CHECK(std::ranges::all_of(dates.first(50), [](const CalendarEntry &entry) {
        return entry.start.time() == QTime(10, 0) && entry.end.time() == QTime(11, 0) && entry.series == u"w";
    }));
    CHECK(std::ranges::none_of(dates, [](const CalendarEntry &entry) {
        return entry.uid == u"w/20190318";
    }));
    CHECK(std::ranges::count(dates, u"w/20190325"_s, &CalendarEntry::uid) == 1);
    CHECK(dates.last().title == u"Call, later");
    CHECK(dates.last().series == u"w");

    const auto whole =
        datesIn(calendarOf(eventOf("DTSTART;VALUE=DATE:20190301\r\nUID:m\r\nSUMMARY:x\r\nRRULE:FREQ=MONTHLY;COUNT=3")),
                QDate(2019, 3, 5));
    REQUIRE(whole.size() == 2);
    CHECK(whole.last().allDay);
    CHECK(whole.last().start.date() == QDate(2019, 5, 1));
    const auto until =
        datesIn(calendarOf(eventOf("DTSTART;VALUE=DATE:20190301\r\nDTEND;VALUE=DATE:20190303\r\nUID:m\r\nSUMMARY:x\r\n"
                                   "RRULE:FREQ=WEEKLY;UNTIL=20190322\r\nEXDATE;VALUE=DATE:20190315")),
                QDate(2019, 3, 5));
    REQUIRE(until.size() == 2);
    CHECK(until.first().start.date() == QDate(2019, 3, 8));
    CHECK(until.first().end.date() == QDate(2019, 3, 9));
    CHECK(until.last().start.date() == QDate(2019, 3, 22));
}

TEST_CASE("calendar: of a repeated to-do the day counts on which it is due next")
{
    const auto next = [](const QByteArray &properties, QDate day) {
        const auto entries = datesIn(calendarOf(todoOf("UID:t\r\nSUMMARY:Check the list\r\n" + properties)), day);
        REQUIRE(entries.size() == 1);
        CHECK(entries.first().problem.isEmpty());
        return entries.first();
    };
    const QByteArray weekly = "DTSTART;VALUE=DATE:20180101\r\nDUE;VALUE=DATE:20180103\r\nRRULE:FREQ=WEEKLY";
    const auto first = next(weekly, QDate(2019, 3, 5));
    CHECK(first.due == QDate(2019, 3, 6)); // begins on Mondays, due on Wednesdays
    CHECK(first.uid == u"t/20190304");
    CHECK(first.remarks.value(0).contains(u"due next"_s));
    CHECK(next(weekly, QDate(2019, 3, 6)).due == QDate(2019, 3, 6));
    CHECK(next(weekly, QDate(2019, 3, 7)).due == QDate(2019, 3, 13));
    const auto timed = next(
        "DTSTART;TZID=Europe/Brussels:20180131T090000\r\nDUE;TZID=Europe/Brussels:20180131T180000\r\n"
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1",
        QDate(2019, 3, 30));
    CHECK(timed.due == QDate(2019, 3, 31)); // the day on which the clocks change
    const auto done = next(weekly + "\r\nSTATUS:COMPLETED\r\nCOMPLETED:20180103T120000Z", QDate(2019, 3, 5));
    CHECK(done.due == QDate(2019, 3, 6)); // once was done; the next one is not
    CHECK(done.progress == CalendarEntry::NeedsAction);
    CHECK_FALSE(done.completed.isValid());
    CHECK(next(weekly + "\r\nSTATUS:CANCELLED", QDate(2019, 3, 5)).uid == u"t");
    CHECK(next("DUE;VALUE=DATE:20190103\r\nRRULE:FREQ=WEEKLY", QDate(2019, 3, 5)).due.isValid());
    const auto over = datesIn(calendarOf(todoOf("UID:t\r\nSUMMARY:x\r\n" + weekly + ";COUNT=3")), QDate(2019, 3, 5));
    REQUIRE(over.size() == 1);
    CHECK(over.first().problem.contains(u"no date from"_s));
}

TEST_CASE("calendar: what is repeated too often, or no more, says so")
{
    const auto entry = [](const QByteArray &rule) {
        const auto entries = datesIn(calendarOf(eventOf("DTSTART:20190107T100000Z\r\nUID:w\r\nSUMMARY:x\r\n" + rule)),
                                     QDate(2019, 3, 5));
        REQUIRE(entries.size() == 1);
        return entries.first();
    };
    CHECK(entry("RRULE:FREQ=SECONDLY").remarks.value(0).contains(u"only its first date"_s));
    CHECK(entry("RRULE:FREQ=WEEKLY;COUNT=2").problem.contains(u"no date from"_s));
    CHECK(datesIn(calendarOf(eventOf("DTSTART:20190107T100000Z\r\nUID:w\r\nSUMMARY:x\r\nRRULE:FREQ=DAILY")),
                  QDate(2019, 3, 5))
              .size()
          == 366);
    for (const auto *broken : {"RRULE:FREQ=SOMETIMES",
                               "RRULE:",
                               "RRULE:FREQ=WEEKLY;BYDAY=XX",
                               "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}) {
        CAPTURE(broken);
        CHECK(entry(broken).uid.startsWith(u"w"));
    }
}

TEST_CASE("calendar: other encodings, a byte order mark, any line ends")
{
    const auto bytes = calendarOf(eventOf("DTSTART:20190304T100000\r\nUID:a\r\nSUMMARY:Vælgermøde"));
    CHECK(onlyEntry("\xEF\xBB\xBF" + bytes).title == u"Vælgermøde"_s);
    CHECK(onlyEntry(QByteArray(bytes).replace("\r\n", "\n")).title == u"Vælgermøde"_s);
    CHECK(onlyEntry(QByteArray(bytes).replace("\r\n", "\r")).title == u"Vælgermøde"_s);
    CHECK(onlyEntry(QString::fromUtf8(bytes).toLatin1()).title == u"Vælgermøde"_s);
}

TEST_CASE("calendar: a line may be folded inside a letter; each line is in an encoding of its own")
{
    const auto bytes = calendarOf(eventOf("DTSTART:20190304T100000\r\nUID:a\r\nSUMMARY:Vælgermøde\r\nLOCATION:Århus"));
    const auto folded = QByteArray(bytes).replace("æ", "\xC3\r\n \xA6");
    CHECK(onlyEntry(folded).title == u"Vælgermøde"_s);
    CHECK(onlyEntry(folded).place == u"Århus"_s);
    const auto mixed = onlyEntry(QByteArray(folded).replace("Å", "\xC5"));
    CHECK(mixed.title == u"Vælgermøde"_s);
    CHECK(mixed.place == u"Århus"_s);
}

TEST_CASE("calendar: of several calendars in a file each says itself whether it cancels")
{
    const auto event = [](const QByteArray &uid) {
        return eventOf("DTSTART:20190404T150000\r\nUID:" + uid + "\r\nSUMMARY:x");
    };
    const auto cancel = calendarOf(event("a"), "METHOD:CANCEL\r\n");
    const auto request = calendarOf(event("b"), "METHOD:REQUEST\r\n");
    const auto plain = calendarOf(event("c"));
    const auto cancelled = [](const QByteArray &bytes) {
        QStringList uids;
        for (const auto &entry : entriesIn(bytes)) {
            if (entry.cancelled) {
                uids.append(entry.uid);
            }
        }
        return uids;
    };
    CHECK(cancelled(cancel + request + plain) == QStringList{u"a"_s});
    CHECK(cancelled(request + plain + cancel) == QStringList{u"a"_s});
    CHECK(cancelled(cancel + plain) == QStringList{u"a"_s});
}

TEST_CASE("calendar: ten thousand entries, and stopping in between")
{
    QByteArray components;
    for (int i = 0; i < 10'000; ++i) {
        components += eventOf("DTSTART;TZID=Europe/Brussels:20190304T100000\r\nUID:many-" + QByteArray::number(i)
                              + "\r\nSUMMARY:Meeting " + QByteArray::number(i));
    }
    const auto bytes = calendarOf(components);
    const auto entries = entriesIn(bytes);
    REQUIRE(entries.size() == 10'000);
    CHECK(entries.last().title == u"Meeting 9999"_s);
    CHECK(std::ranges::all_of(entries, [](const CalendarEntry &entry) {
        return entry.problem.isEmpty();
    }));
    int calls = 0;
    const auto stopped = CalendarReader::read(bytes, u"x.ics"_s, [&calls](int) {
        return ++calls < 3;
    });
    CHECK_FALSE(stopped.ok());
    CHECK(stopped.error().code == Error::Code::Cancelled);
    CHECK(calls == 3);
}
