// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Meetings before and after they are held: agenda, participants, series, status.

#include "scene.h"
#include "support/records.h"
#include "window.h"

#include <QQuickWindow>
#include <QTest>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const auto dialogue = u"Dialogue with platforms"_s;

/// On Monday 4 March 2019, from 15:00 to 16:00.
Meeting putDialogue(Store &store)
{
    Meeting meeting;
    meeting.title = dialogue;
    meeting.date = QDate(2019, 3, 4);
    meeting.starts = QTime(15, 0);
    meeting.ends = QTime(16, 0);
    meeting.id = add(store, meeting);
    return meeting;
}

Id putPoint(Store &store, const Id &meeting, const QString &title, const QString &position)
{
    AgendaItem item;
    item.meeting = meeting;
    item.title = title;
    item.position = position;
    return add(store, item);
}

/// A button of the tool bar, which shows as many as there is room for.
void press(Window &window, const QString &action)
{
    const auto more = u"More Actions"_s;
    REQUIRE(window.wait([&] { // that of the list and that of the meeting
        return window.count(action) > 0 || window.count(more) == 2;
    }));
    window.count(action) == 0 ? window.choose(more, action) : window.click(action);
}

void openDialogue(Window &window)
{
    window.open(u"meetings"_s);
    window.click(dialogue);
    REQUIRE(window.shows(u"Participants"_s));
}

QStringList agendaIn(Window &window)
{
    QStringList titles;
    for (const auto &item : all<AgendaItem>(window.store(), u"ORDER BY position"_s)) {
        titles.append(item.title);
    }
    return titles;
}

bool agendaBecomes(Window &window, const QStringList &titles)
{
    const bool became = window.wait([&] {
        return agendaIn(window) == titles;
    });
    CAPTURE(agendaIn(window).join(u" | "_s).toStdString());
    CHECK(became);
    return became;
}
}

TEST_CASE("An agenda is typed, summed, moved with keys and with the mouse, and changed")
{
    TemporaryProfile profile(clockOfToday());
    putDialogue(profile.store());
    Person person;
    person.name = u"Õie Näidis"_s;
    const auto oie = add(profile.store(), person);
    Window window(profile.close(), Window::wide, clockOfToday());
    openDialogue(window);
    window.click(u"New point of the agenda"_s);
    for (const auto &line : {u"Opening 10 min"_s, u"Report from Estonia 30 min @Õie"_s, u"Next steps 30'"_s}) {
        window.type(line);
        window.key(Qt::Key_Return);
    }
    REQUIRE(agendaBecomes(window, {u"Opening"_s, u"Report from Estonia"_s, u"Next steps"_s}));
    CHECK(all<AgendaItem>(window.store(), u"ORDER BY position"_s).at(1).presenter == oie);
    CHECK(window.shows(u"70 min · 10 min too long"_s));

    window.tabTo(u"Next steps"_s);
    window.key(Qt::Key_Up, Qt::ControlModifier);
    REQUIRE(agendaBecomes(window, {u"Opening"_s, u"Next steps"_s, u"Report from Estonia"_s}));
    REQUIRE(window.wait([&] { // the row that has the focus goes along
        return Scene::nameOf(window.focus()).startsWith(u"Next steps");
    }));
    window.key(Qt::Key_Down, Qt::ControlModifier);
    REQUIRE(agendaBecomes(window, {u"Opening"_s, u"Report from Estonia"_s, u"Next steps"_s}));

    // With the mouse, by the handle at the left of the row.
    auto *from = window.item(u"Opening"_s);
    auto *to = window.item(u"Next steps"_s);
    const auto handle = [](QQuickItem *row) {
        const auto rect = Scene::inWindow(row);
        return QPointF(rect.left() + row->property("leftPadding").toReal() + 8, rect.center().y()).toPoint();
    };
    auto *between = window.item(u"Report from Estonia, Õie Näidis"_s);
    REQUIRE(window.wait([&] { // the rows lie as the store has them
        return handle(to).y() > handle(between).y() && handle(between).y() > handle(from).y();
    }));
    const auto start = handle(from);
    const auto end = handle(to) + QPoint(0, int(to->height())); // below the last one
    QTest::mousePress(&window.window(), Qt::LeftButton, {}, start);
    for (int step = 1; step <= 10; ++step) {
        QTest::mouseMove(&window.window(), start + (end - start) * step / 10, 10);
    }
    QTest::mouseMove(&window.window(), end + QPoint(0, 1), 50);
    QTest::mouseRelease(&window.window(), Qt::LeftButton, {}, end);
    REQUIRE(agendaBecomes(window, {u"Report from Estonia"_s, u"Next steps"_s, u"Opening"_s}));

    window.click(u"Opening"_s);
    window.fill(u"Planned minutes"_s, u"5"_s);
    window.click(u"Save"_s);
    CHECK(window.shows(u"65 min · 5 min too long"_s));
}

TEST_CASE("The next meeting comes by one press, with what was not closed, and its day follows from the rhythm")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Series series;
    series.name = u"Platforms"_s;
    series.id = add(store, series);
    auto meeting = putDialogue(store);
    meeting.series = series.id;
    add(store, meeting);
    auto earlier = meeting;
    earlier.id = {};
    earlier.date = QDate(2019, 2, 18);
    add(store, earlier);
    putPoint(store, meeting.id, u"Ad libraries"_s, u"g"_s);
    putPoint(store, meeting.id, u"Contacts"_s, u"m"_s);
    Participant participant;
    participant.meeting = meeting.id;
    participant.guest_name = u"A Guest"_s;
    participant.attended = true;
    add(store, participant);
    Window window(profile.close(), Window::wide, clockOfToday());
    Session::instance()->open(meeting.id.text());
    window.click(u"Closed: Ad libraries"_s);
    REQUIRE(window.wait([&] {
        return !all<AgendaItem>(window.store(), u"WHERE closed IS NOT NULL"_s).isEmpty();
    }));
    press(window, u"Next meeting"_s);
    REQUIRE(window.shows(u"18 March 2019"_s));
    CHECK(window.shows(u"from 4 Mar 2019"_s));
    CHECK(window.shows(u"A Guest"_s));
    const auto meetings = all<Meeting>(window.store(), u"ORDER BY date"_s);
    REQUIRE(meetings.size() == 3);
    CHECK(meetings.last().series == series.id);
    CHECK(all<AgendaItem>(window.store()).size() == 3);
    window.click(u"Previous"_s);
    CHECK(window.shows(u"carried over to the next meeting"_s));
}

TEST_CASE("A meeting is started, closed and reopened; while it is closed nothing can be typed")
{
    TemporaryProfile profile(clockOfToday());
    const auto meeting = putDialogue(profile.store());
    Window window(profile.close(), Window::wide, clockOfToday());
    const auto status = [&] {
        return all<Meeting>(window.store()).first().status;
    };
    openDialogue(window);
    press(window, u"Start"_s);
    REQUIRE(window.wait([&] {
        return status() == u"in-progress";
    }));
    CHECK(window.wait([&] {
        return window.focus() && window.focus()->objectName() == u"outcomeLine";
    }));
    press(window, u"Close meeting"_s);
    REQUIRE(window.wait([&] {
        return status() == u"closed";
    }));
    CHECK(window.lacks(u"Next line…"_s));
    CHECK(window.count(u"New point of the agenda"_s) == 0);
    CHECK(window.count(u"Add a participant"_s) == 0);
    press(window, u"Reopen"_s);
    CHECK(window.shows(u"reopened on 5 Mar 2019"_s));
    CHECK(window.wait([&] {
        return window.count(u"New outcome"_s) == 1;
    }));
    // What comes from others arrives all the same.
    CHECK(all<Meeting>(window.store()).first().id == meeting.id);
}

TEST_CASE("The agenda is folded while the meeting is held, and takes no more room than its heading")
{
    TemporaryProfile profile(clockOfToday());
    auto meeting = putDialogue(profile.store());
    putPoint(profile.store(), meeting.id, u"Ad libraries"_s, u"g"_s);
    putPoint(profile.store(), meeting.id, u"Contacts"_s, u"m"_s);
    meeting.status = u"in-progress"_s;
    add(profile.store(), meeting);
    Window window(profile.close(), Window::wide, clockOfToday());
    openDialogue(window);
    const auto height = [&] {
        auto *card = window.item(u"Agenda"_s); // its heading
        while (!card->property("folded").isValid()) {
            card = card->parentItem();
        }
        return card->height();
    };
    const auto isFolded = [&] {
        return window.wait([&] {
            return height() < window.item(u"Show the agenda"_s)->height() * 2;
        });
    };
    REQUIRE(window.shows(u"Show the agenda"_s));
    CHECK(isFolded());
    const auto folded = height();
    window.click(u"Show the agenda"_s);
    REQUIRE(window.shows(u"Ad libraries"_s));
    CHECK(height() > folded * 2);
    window.click(u"Fold the agenda"_s);
    REQUIRE(window.lacks(u"Ad libraries"_s));
    CHECK(isFolded());
    CHECK(height() == folded);
}

TEST_CASE("Participants are typed: from the directory with their side, or as guests")
{
    TemporaryProfile profile(clockOfToday());
    putDialogue(profile.store());
    Organisation platform;
    platform.name = u"Friendloop"_s;
    platform.kind = u"platform"_s;
    const auto friendloop = add(profile.store(), platform);
    Window window(profile.close(), Window::wide, clockOfToday());
    const auto participants = [&](qsizetype count) {
        REQUIRE(window.wait([&] {
            return all<Participant>(window.store()).size() == count;
        }));
        return all<Participant>(window.store(), u"ORDER BY guest_name"_s);
    };
    openDialogue(window);
    window.fill(u"Add a participant"_s, u"frien"_s);
    REQUIRE(window.shows(u"Friendloop"_s));
    window.key(Qt::Key_Return);
    const auto known = participants(1).first();
    CHECK(known.who == friendloop);
    CHECK(known.side == u"platform"_s);
    CHECK(known.invited);
    window.fill(u"Add a participant"_s, u"Somebody Unheard-Of"_s);
    window.key(Qt::Key_Return);
    const auto guest = participants(2).last();
    CHECK(guest.guest_name == u"Somebody Unheard-Of"_s);
    CHECK(guest.who.isNull());
    REQUIRE(window.shows(u"Somebody Unheard-Of"_s));
    window.click(u"All attended"_s);
    CHECK(window.wait([&] {
        return participants(2).first().attended && participants(2).last().attended;
    }));
    window.choose(u"What to do with Somebody Unheard-Of"_s, u"Was not there"_s);
    CHECK(window.wait([&] {
        return !participants(2).last().attended;
    }));
}

TEST_CASE("An open promise is ticked off or put on the agenda, by one press each")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto meeting = putDialogue(store);
    Organisation platform;
    platform.name = u"Friendloop"_s;
    platform.kind = u"platform"_s;
    platform.id = add(store, platform);
    Participant participant;
    participant.meeting = meeting.id;
    participant.who = platform.id;
    add(store, participant);
    Meeting earlier;
    earlier.title = u"January"_s;
    earlier.date = QDate(2019, 1, 29);
    earlier.status = u"closed"_s;
    earlier.id = add(store, earlier);
    Outcome promise;
    promise.meeting = earlier.id;
    promise.kind = u"promise"_s;
    promise.text = u"An ad library for Denmark"_s;
    promise.from_whom = {platform.id};
    promise.id = add(store, promise);
    Window window(profile.close(), Window::wide, clockOfToday());
    openDialogue(window);
    window.click(u"To the agenda: An ad library for Denmark"_s);
    REQUIRE(agendaBecomes(window, {promise.text}));
    CHECK(window.shows(u"On the agenda"_s));
    window.click(u"Kept: An ad library for Denmark"_s);
    REQUIRE(window.wait([&] {
        return all<Outcome>(window.store()).first().state == u"kept";
    }));
    CHECK(window.lacks(u"Still open with them"_s));
}

TEST_CASE("Deleting a meeting says that its actions stay, and can be undone")
{
    TemporaryProfile profile(clockOfToday());
    const auto meeting = putDialogue(profile.store());
    Action action;
    action.title = u"Send the list"_s;
    action.status = u"open"_s;
    action.meeting = meeting.id;
    add(profile.store(), action);
    Window window(profile.close(), Window::wide, clockOfToday());
    openDialogue(window);
    REQUIRE(window.wait([&] { // that of the list and that of the meeting
        return window.count(u"More Actions"_s) == 2;
    }));
    window.choose(u"More Actions"_s, u"Delete"_s);
    REQUIRE(window.shows(u"its action stays, and says that the meeting is in the trash"_s));
    CHECK(all<Action>(window.store()).size() == 1);
    window.open(u"actions"_s);
    window.click(u"Send the list"_s);
    CHECK(window.shows(u"from Dialogue with platforms, which is in the trash"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.wait([&] {
        return all<Meeting>(window.store()).size() == 1;
    }));
}

TEST_CASE("A template is written, renamed, changed and deleted in the window")
{
    TemporaryProfile profile(clockOfToday());
    Window window(profile.close(), Window::wide, clockOfToday());
    const auto templates = [&] {
        return all<Template>(window.store());
    };
    window.open(u"meetings"_s);
    window.choose(u"More Actions"_s, u"Templates"_s);
    REQUIRE(window.shows(u"No templates yet"_s));
    window.click(u"New template"_s);
    window.fill(u"Outline"_s, u"Opening 10 min"_s);
    window.click(u"Save"_s);
    REQUIRE(window.wait([&] { // it needs a name
        return !window.problemAt(u"Name"_s).isEmpty();
    }));
    window.fill(u"Name"_s, u"Usual agenda"_s);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"Opening 10 min"_s));
    REQUIRE(templates().size() == 1);
    CHECK(templates().first().purpose == u"meeting"_s);
    window.click(u"Usual agenda"_s);
    window.fill(u"Name"_s, u"Agenda of calls"_s);
    window.click(u"Outline"_s);
    window.key(Qt::Key_End, Qt::ControlModifier);
    window.key(Qt::Key_Return);
    window.type(u"- Next steps"_s);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"Opening 10 min · Next steps"_s));
    CHECK(window.lacks(u"Usual agenda"_s));
    window.click(u"Delete “Agenda of calls”"_s);
    REQUIRE(window.shows(u"No templates yet"_s));
    CHECK(templates().isEmpty());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.shows(u"Agenda of calls"_s));
}

TEST_CASE("A meeting is made with a new series and the agenda of a template; an unknown time zone is said")
{
    TemporaryProfile profile(clockOfToday());
    Template outline;
    outline.name = u"Usual agenda"_s;
    outline.purpose = u"meeting"_s;
    outline.body = u"Opening 10 min\nNext steps 20 min"_s;
    add(profile.store(), outline);
    Window window(profile.close(), Window::wide, clockOfToday());
    window.open(u"meetings"_s);
    window.click(u"New meeting"_s);
    window.fill(u"Title"_s, dialogue);
    window.fill(u"Time zone"_s, u"Europe/Brusels"_s);
    window.fill(u"Name of a new series"_s, u"Platforms"_s);
    window.click(u"Template for the agenda"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"“Europe/Brusels” is no time zone"_s));
    CHECK(all<Meeting>(window.store()).isEmpty());
    window.fill(u"Time zone"_s, u"brussels"_s);
    window.click(u"Save"_s);
    REQUIRE(agendaBecomes(window, {u"Opening"_s, u"Next steps"_s}));
    const auto meeting = all<Meeting>(window.store()).first();
    CHECK(meeting.time_zone == u"Europe/Brussels"_s);
    REQUIRE(all<Series>(window.store()).size() == 1);
    CHECK(meeting.series == all<Series>(window.store()).first().id);
    window.click(u"Series: Platforms"_s);
    CHECK(window.wait([&] {
        return window.item(u"meetingSearch"_s)->property("text").toString() == u"Platforms";
    }));
    CHECK(window.shows(dialogue));
}
