// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Elections, the timeline, and calendars of other programs.

#include "calendar/calendarexporter.h"
#include "support/records.h"
#include "window.h"

#include <QFile>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Election putElection(Store &store)
{
    Election election;
    election.name = u"European elections 2019"_s;
    election.first_day = QDate(2019, 5, 23);
    election.last_day = QDate(2019, 5, 26);
    election.id = add(store, election);
    Action action;
    action.title = u"Duty roster"_s;
    action.status = u"open"_s;
    action.due_election = election.id.text();
    action.due_days = -14;
    add(store, action);
    return election;
}

QString calendarFile(const QTemporaryDir &folder, const QByteArray &start)
{
    const auto path = folder.filePath(u"invitation.ics"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:abc\r\nSUMMARY:Dialogue\r\nDTSTART;TZID=Europe/Brussels:"
               + start
               + "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:bad\r\nSUMMARY:Broken\r\nDTSTART:20190231T150000Z\r\nEND:VEVENT\r\n"
                 "END:VCALENDAR\r\n");
    return path;
}
}

TEST_CASE("An election moves, and the actions that hang on it are shown before they do")
{
    TemporaryProfile profile(clockOfToday());
    const auto election = putElection(profile.store());
    Window window(profile.close(), Window::wide, clockOfToday());
    Session::instance()->open(election.id.text());
    REQUIRE(window.shows(u"23 May to 26 May 2019"_s));
    CHECK(window.shows(u"Duty roster"_s));
    window.click(u"Edit"_s);
    window.fill(u"First day"_s, u"2019-05-30"_s);
    CHECK(window.shows(u"1 action moves with it"_s));
    CHECK(window.shows(u"9 May 2019 → 16 May 2019"_s));
    window.click(u"Save"_s);
    // The last day was not moved along.
    REQUIRE(window.wait([&] {
        return !window.problemAt(u"Last day"_s).isEmpty();
    }));
    CHECK(all<Election>(window.store()).first().first_day == QDate(2019, 5, 23));
    window.fill(u"Last day"_s, u"2019-06-02"_s);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"30 May to 2 June 2019"_s));
    CHECK(window.shows(u"Thu 16 May 2019 · 14 days before European elections 2019"_s));

    window.click(u"Add a country's day"_s);
    window.fill(u"First day"_s, u"2019-06-03"_s);
    window.choose(u"Country"_s, u"Denmark"_s);
    window.click(u"Save"_s);
    REQUIRE(window.wait([&] {
        return window.problemAt(u"First day"_s).contains(u"the day of a country lies in between"_s);
    }));
    window.fill(u"First day"_s, u"2019-06-02"_s);
    window.click(u"Save"_s);
    REQUIRE(window.wait([&] {
        return all<Election>(window.store()).size() == 2;
    }));
}

TEST_CASE("The timeline is walked by keys, and leads to what stands on it")
{
    TemporaryProfile profile(clockOfToday());
    putElection(profile.store());
    Meeting meeting;
    meeting.title = u"Meeting with Friendloop"_s;
    meeting.date = QDate(2019, 3, 20);
    add(profile.store(), meeting);
    Window window(profile.close(), Window::wide, clockOfToday());
    Session::instance()->openPage(u"calendar"_s, u"timeline"_s, u"part"_s);
    auto *timeline = window.item(u"timeline"_s);
    REQUIRE(window.wait([&] {
        return window.count(u"Election: European elections 2019, 23 May to 26 May 2019"_s) == 1;
    }));
    timeline->forceActiveFocus(Qt::TabFocusReason);
    window.key(Qt::Key_Right);
    REQUIRE(window.shows(u"23 May to 26 May 2019"_s));
    const auto width = timeline->property("pixels").toReal();
    window.key(Qt::Key_Plus);
    CHECK(timeline->property("pixels").toReal() > width);
    window.key(Qt::Key_Minus);
    window.key(Qt::Key_Down);
    REQUIRE(window.shows(u"Meeting with Friendloop"_s));
    window.key(Qt::Key_Down);
    REQUIRE(window.shows(u"Duty roster"_s));
    window.key(Qt::Key_Up);
    REQUIRE(window.shows(u"Meeting with Friendloop"_s));
    window.key(Qt::Key_Return);
    REQUIRE(window.wait([] {
        return Session::instance()->currentPage() == u"meetings"_s;
    }));
}

TEST_CASE("An invitation is looked at and taken in; a changed one changes the meeting; Undo takes it back")
{
    const QTemporaryDir folder;
    TemporaryProfile profile(clockOfToday());
    Window window(profile.close(), Window::wide, clockOfToday());
    Session::instance()->openFiles({QUrl::fromLocalFile(calendarFile(folder, "20190404T150000"))});
    REQUIRE(window.shows(u"1 new · 1 not taken"_s));
    CHECK(window.shows(u"DTSTART: “20190231T150000Z” is no date."_s));
    CHECK(all<Meeting>(window.store()).isEmpty());
    window.click(u"Import 1 entry"_s);
    REQUIRE(window.wait([&] {
        return all<Meeting>(window.store()).size() == 1;
    }));
    REQUIRE(window.shows(u"Timeline"_s));
    Session::instance()->openFiles({QUrl::fromLocalFile(calendarFile(folder, "20190404T163000"))});
    REQUIRE(window.shows(u"1 changed · 1 not taken"_s));
    CHECK(window.shows(u"15:00"_s));
    CHECK(window.shows(u"16:30"_s));
    window.click(u"Import 1 entry"_s);
    REQUIRE(window.wait([&] {
        return all<Meeting>(window.store()).first().starts == QTime(16, 30);
    }));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(window.wait([&] {
        return all<Meeting>(window.store()).first().starts == QTime(15, 0);
    }));
    Session::instance()->openFiles({QUrl::fromLocalFile(calendarFile(folder, "20190404T150000"))});
    REQUIRE(window.shows(u"1 unchanged · 1 not taken"_s));
    CHECK_FALSE(window.item(u"importCalendar"_s)->isEnabled());
}

TEST_CASE("Meetings and actions go out as a calendar")
{
    const QTemporaryDir folder;
    TemporaryProfile profile(clockOfToday());
    putElection(profile.store());
    Window window(profile.close(), Window::wide, clockOfToday());
    Session::instance()->openPage(u"calendar"_s, u"export"_s, u"part"_s);
    REQUIRE(window.shows(u"Export a calendar"_s));
    const auto file = folder.filePath(u"out.ics"_s);
    window.object<CalendarExporter>()->write(QUrl::fromLocalFile(file));
    REQUIRE(window.shows(u"0 meetings and 1 action are in %1."_s.arg(file)));
    CHECK(QFile::exists(file));
}
