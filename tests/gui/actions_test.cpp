// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "main/reminders.h"
#include "support/records.h"
#include "window.h"

#include <QTest>
#include <QTimeZone>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Action putAction(Store &store)
{
    Meeting meeting;
    meeting.title = u"Meeting with Friendloop"_s;
    meeting.date = QDate(2019, 3, 4);
    Action action;
    action.meeting = add(store, meeting);
    action.title = u"Send the list of contacts"_s;
    action.status = u"open"_s;
    action.due = QDate(2019, 3, 15);
    action.id = add(store, action);
    return action;
}

Action only(Window &window)
{
    const auto actions = all<Action>(window.store());
    REQUIRE(actions.size() == 1);
    return actions.first();
}
}

TEST_CASE("An action is ticked off, and open again")
{
    TemporaryProfile profile;
    putAction(profile.store());
    Window window(profile.close());
    window.open(u"actions"_s);
    const auto box = u"Done: Send the list of contacts"_s;
    window.click(box);
    REQUIRE(window.wait([&] {
        return only(window).status == u"done"_s;
    }));
    CHECK(only(window).completed
          == window.store()
                 .read([](Reader &reader) -> Result<QDate> {
                     return reader.today();
                 })
                 .result()
                 .value());
    CHECK(window.lacks(u"Send the list of contacts"_s));

    window.click(u"With done"_s);
    window.click(box);
    REQUIRE(window.wait([&] {
        return only(window).status == u"open"_s;
    }));
    CHECK(only(window).completed.isNull());
}

TEST_CASE("An action is due on another day, and leads to the meeting that it came from")
{
    TemporaryProfile profile;
    const auto action = putAction(profile.store());
    Window window(profile.close());
    window.open(u"actions"_s);
    window.click(u"Send the list of contacts"_s);
    window.click(u"Edit"_s);
    window.fill(u"Due"_s, u"2019-04-01"_s);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"1 April 2019"_s));
    CHECK(only(window).due == QDate(2019, 4, 1));

    window.click(u"from Meeting with Friendloop, 4 Mar 2019"_s);
    REQUIRE(window.wait([] {
        return Session::instance()->currentPage() == u"meetings"_s;
    }));
    CHECK(window.shows(u"Participants"_s));
    CHECK(window.shows(u"due 1 Apr 2019"_s)); // it stands among what came out of the meeting
}

TEST_CASE("An action is written in one line; what is not understood is told, and stays there to be put right")
{
    TemporaryProfile profile(clockOfToday());
    add(profile.store(), person(u"Karen Prøve"_s, u"DK"_s));
    Window window(profile.close(), Window::wide, clockOfToday());
    window.open(u"actions"_s);
    CHECK(window.shows(u"Nothing to do"_s));
    window.click(u"quickEntry"_s);
    window.type(u"Provide network contacts @ka"_s);
    REQUIRE(window.shows(u"Karen Prøve"_s)); // a suggestion
    window.key(Qt::Key_Tab);
    window.type(u"#DK due:E-60 @nobody"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.wait([&] {
        return window.problemAt(u"quickEntry"_s).contains(u"Nobody in the directory is called “nobody”"_s);
    }));
    CHECK(all<Action>(window.store()).isEmpty());
    CHECK(window.item(u"quickEntry"_s)->property("text")
          == u"Provide network contacts @\"Karen Prøve\" #DK due:E-60 @nobody"_s);
    for (int i = 0; i < 8; ++i) {
        window.key(Qt::Key_Backspace);
    }
    REQUIRE(window.shows(u"Karen Prøve · Denmark · due Sun 24 Mar 2019, 60 days before European elections 2019"_s));
    window.key(Qt::Key_Return);
    REQUIRE(window.wait([&] {
        return all<Action>(window.store()).size() == 1;
    }));
    const auto action = only(window);
    CHECK(action.title == u"Provide network contacts"_s);
    CHECK(action.countries == QStringList{u"DK"_s});
    CHECK(action.due_days == -60);
    CHECK(window.shows(u"Later"_s));
    CHECK(window.item(u"quickEntry"_s)->property("text") == QString());
}

TEST_CASE("Several actions are picked, and get an owner, a day and a status in one step each")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    add(store, person(u"Karen Prøve"_s));
    for (const auto &title : {u"one"_s, u"two"_s, u"three"_s}) {
        Action action;
        action.title = title;
        action.status = u"open"_s;
        add(store, action);
    }
    Window window(profile.close(), Window::wide, clockOfToday());
    window.open(u"actions"_s);
    REQUIRE(window.shows(u"three"_s));
    window.tabToList(u"Actions"_s);
    window.key(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(window.shows(u"3 selected"_s));
    window.click(u"Due…"_s);
    window.fill(u"bulkDue"_s, u"soonish"_s);
    CHECK(window.shows(
        u"“soonish” is no day. Write due:2019-03-24, due:24.3.2019, due:friday, due:+10 for ten days from now, or "
        "due:E-60 for 60 days before the European elections."_s));
    window.fill(u"bulkDue"_s, u"E-30"_s);
    window.click(u"Set due date"_s);
    REQUIRE(window.wait([&] {
        return std::ranges::all_of(all<Action>(window.store()), [](const Action &action) {
            return action.due_days == -30;
        });
    }));
    window.tabToList(u"Actions"_s);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.choose(u"Set status"_s, u"waiting"_s);
    REQUIRE(window.wait([&] {
        return std::ranges::all_of(all<Action>(window.store()), [](const Action &action) {
            return action.status == u"waiting";
        });
    }));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(window.wait([&] {
        return std::ranges::all_of(all<Action>(window.store()), [](const Action &action) {
            return action.status == u"open";
        });
    }));
}

TEST_CASE("On the board a card goes to another status by key and by mouse")
{
    TemporaryProfile profile(clockOfToday());
    const auto action = putAction(profile.store());
    Window window(profile.close(), Window::wide, clockOfToday());
    window.open(u"actions"_s);
    window.click(u"Board"_s);
    REQUIRE(window.shows(u"In progress"_s));
    auto *cards = window.item(u"cards-open"_s);
    cards->forceActiveFocus(Qt::TabFocusReason);
    REQUIRE(window.wait([&] {
        return cards->property("currentIndex") == 0;
    }));
    window.key(Qt::Key_Right, Qt::ControlModifier);
    REQUIRE(window.wait([&] {
        return only(window).status == u"in-progress"_s;
    }));
    // The focus went with it.
    REQUIRE(window.wait([&] {
        return window.item(u"cards-in-progress"_s)->hasActiveFocus();
    }));
    const auto centre = [&](const QString &name) {
        auto *item = window.item(name);
        return item->mapToScene(QPointF(item->width() / 2, std::min(item->height() / 2, 60.0))).toPoint();
    };
    const auto from = centre(u"card-"_s + action.title);
    const auto to = centre(u"column-done"_s);
    QTest::mousePress(&window.window(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step) {
        QTest::mouseMove(&window.window(), from + (to - from) * step / 10, 20);
    }
    QTest::mouseRelease(&window.window(), Qt::LeftButton, {}, to);
    REQUIRE(window.wait([&] {
        return only(window).status == u"done"_s;
    }));
    CHECK(only(window).completed == today);
    auto *done = window.item(u"cards-done"_s);
    done->forceActiveFocus(Qt::TabFocusReason);
    REQUIRE(window.wait([&] {
        return done->hasActiveFocus() && done->property("currentIndex") == 0;
    }));
    REQUIRE(window.shows(u"done 5 Mar 2019"_s)); // its page was read
    window.key(Qt::Key_Return);
    CHECK(window.shows(u"From the meeting"_s)); // its card
}

TEST_CASE("The desktop is told once a day what is due, and not in the quiet hours")
{
    TemporaryProfile profile(clockOfToday());
    putAction(profile.store()); // due on the 15th
    Action late;
    late.title = u"Late"_s;
    late.status = u"open"_s;
    late.due = today.addDays(-1);
    add(profile.store(), late);
    const auto folder = profile.close();
    // Whatever the computer's time zone, it is noon there.
    Session session(Profile::open(folder, Clock::fixed(QDateTime(today, QTime(12, 0)))),
                    folder,
                    Clock::fixed(QDateTime(today, QTime(12, 0))));
    QStringList said;
    Reminders reminders(session, [&said](const Actions::Reminder &reminder) {
        said.append(reminder.title());
    });
    REQUIRE(Window::wait([&] {
        return said.size() == 1;
    }));
    CHECK(said.first() == u"1 action is overdue"_s);
    reminders.look();
    CHECK_FALSE(QTest::qWaitFor(
        [&] {
            return said.size() > 1;
        },
        300));
}
