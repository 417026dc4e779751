// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
struct Step {
    QString page;
    QString purpose;
    QString button;
    QString there; ///< what no step before has opened
};

/// Each empty page says what it is for, and pressing the button leads to where something else is shown.
void take(const QList<Step> &steps)
{
    TemporaryProfile profile;
    Window window(profile.close());
    for (const auto &step : steps) {
        CAPTURE(step.page.toStdString(), step.button.toStdString());
        window.open(step.page);
        CHECK(window.shows(step.purpose));
        REQUIRE(window.lacks(step.there));
        window.click(step.button);
        CHECK(window.shows(step.there));
    }
}
}

TEST_CASE("An empty page says what it is for, and leads to a first step")
{
    take({
        {u"meetings"_s, u"A meeting keeps who was there"_s, u"Import a Flash note…"_s, u"Paste the note"_s},
        {u"directory"_s, u"who is who, and how to reach them"_s, u"Add an organisation"_s, u"New organisation"_s},
        {u"actions"_s, u"who does what by when"_s, u"New action"_s, u"Waiting for"_s},
        {u"briefings"_s, u"A briefing is made from a meeting, a country"_s, u"Add a meeting"_s, u"New meeting"_s},
        {u"settings"_s, u"Your entry in the directory"_s, u"Back up now"_s, u"Backed up to"_s},
    });
}

TEST_CASE("The overview of an empty profile leads to a first note and a first meeting")
{
    take({
        {u"overview"_s, u"Begin here"_s, u"Import a Flash note"_s, u"Paste the note"_s},
        {u"overview"_s, u"What is overdue, out of date"_s, u"Add a meeting"_s, u"New meeting"_s},
    });
}

TEST_CASE("An empty directory is filled with sample data, which are gone again in one press")
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

TEST_CASE("An empty exchange says what both sides need, and leads to it")
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
