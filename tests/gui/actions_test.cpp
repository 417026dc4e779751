// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "records.h"
#include "window.h"

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
    action.meeting = put(store, meeting);
    action.title = u"Send the list of contacts"_s;
    action.status = u"open"_s;
    action.due = QDate(2019, 3, 15);
    action.id = put(store, action);
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
