// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A platform promised something that is overdue, and was asked for something else.
Id putPromises(Store &store)
{
    Organisation platform;
    platform.name = u"Friendloop"_s;
    platform.kind = u"platform"_s;
    const auto loop = add(store, platform);
    Meeting meeting;
    meeting.title = u"Round table"_s;
    meeting.date = today.addDays(-20);
    Outcome promise;
    promise.meeting = add(store, meeting);
    promise.kind = u"promise"_s;
    promise.text = u"Opens its library."_s;
    promise.from_whom = {loop};
    promise.due = today.addDays(-3);
    const auto id = add(store, promise);
    promise.kind = u"ask"_s;
    promise.text = u"Wants the contacts."_s;
    promise.due = {};
    promise.countries = {u"DK"_s};
    add(store, promise);
    return id;
}
}

TEST_CASE("Promises are looked through by due date, party and country, and one is kept")
{
    TemporaryProfile profile(clockOfToday());
    const auto id = putPromises(profile.store());
    Window window(profile.close(), Window::wide, clockOfToday());
    window.open(u"meetings"_s);
    window.click(u"Promises"_s);
    REQUIRE(window.shows(u"overdue since 2 Mar 2019"_s));
    CHECK(window.shows(u"Overdue"_s));
    CHECK(window.shows(u"Without a date"_s));
    window.choose(u"promiseGroup"_s, u"By country"_s);
    CHECK(window.shows(u"Denmark"_s));
    CHECK(window.shows(u"No country"_s));
    window.choose(u"promiseGroup"_s, u"By party"_s);
    CHECK(window.lacks(u"No country"_s));
    window.choose(u"What to do with: Opens its library."_s, u"Kept"_s);
    REQUIRE(window.lacks(u"Opens its library."_s)); // it is settled
    const auto kept = all<Outcome>(window.store(), u"WHERE state = 'kept'"_s);
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().id == id);
    window.click(u"With settled"_s);
    CHECK(window.shows(u"Opens its library."_s));
}

TEST_CASE("Without promises the ledger says how they come into it: narrow")
{
    TemporaryProfile profile;
    Window window(profile.close(), Window::narrow);
    window.key(Qt::Key_K, Qt::ControlModifier);
    window.type(u"promises"_s);
    REQUIRE(window.shows(u"Asks and promises"_s));
    window.key(Qt::Key_Return);
    CHECK(window.shows(u"No promise is open"_s));
}
