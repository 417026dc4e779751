// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// The empty page says @p purpose, and pressing @p button leads to where @p there is shown.
void check(const QString &page, const QString &purpose, const QString &button, const QString &there)
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(page);
    CHECK(window.shows(purpose));
    window.click(button);
    CHECK(window.shows(there));
}
}

TEST_CASE("First steps: overview")
{
    check(u"overview"_s, u"What is overdue, out of date"_s, u"Add a meeting"_s, u"New meeting"_s);
}

TEST_CASE("First steps: directory")
{
    check(u"directory"_s, u"who is who, and how to reach them"_s, u"Add an organisation"_s, u"New organisation"_s);
}

TEST_CASE("First steps: directory, with the sample")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"directory"_s);
    window.click(u"Look around with sample data"_s);
    REQUIRE(window.shows(u"fictional records were added"_s));
    CHECK(window.lacks(u"Nobody is here yet"_s));
    CHECK(all<Person>(window.store()).size() > 10);

    window.open(u"overview"_s);
    CHECK(window.shows(u"March 2019 here"_s));
    CHECK(window.shows(u"days to the European elections"_s));
    window.click(u"Remove sample data"_s);
    REQUIRE(window.shows(u"The sample data are gone"_s));
    CHECK(window.lacks(u"Remove sample data"_s));
    CHECK(window.shows(u"Begin here"_s));
    CHECK(all<Person>(window.store()).isEmpty());
}

TEST_CASE("First steps: meetings")
{
    check(u"meetings"_s, u"A meeting keeps who was there"_s, u"Import a Flash note…"_s, u"Paste the note"_s);
}

TEST_CASE("First steps: actions")
{
    check(u"actions"_s, u"who does what by when"_s, u"New action"_s, u"Waiting for"_s);
}

TEST_CASE("First steps: briefings")
{
    check(u"briefings"_s, u"A briefing is made from a meeting, a country"_s, u"Add a meeting"_s, u"New meeting"_s);
}

TEST_CASE("First steps: exchange")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"exchange"_s);
    CHECK(window.shows(u"both of you need each other's card once"_s));
    CHECK(window.shows(u"Nothing was changed by two people at once."_s));
    CHECK_FALSE(window.item(u"Compare"_s)->isEnabled());
    CHECK(window.count(u"Choose for whom"_s) == 0);
    window.click(u"Give them your card, Save it, send it, and read its ten words out to them."_s);
    CHECK(window.shows(u"In my circle"_s));
}

TEST_CASE("First steps: settings")
{
    check(u"settings"_s, u"Your entry in the directory"_s, u"Back up now"_s, u"Backed up to"_s);
}

TEST_CASE("First steps: the overview leads to the first note")
{
    check(u"overview"_s, u"Begin here"_s, u"Import a Flash note"_s, u"Paste the note"_s);
}
