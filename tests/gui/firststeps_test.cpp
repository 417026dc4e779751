// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
struct FirstStep {
    QString page;
    QString purpose; ///< what the empty page says
    QString button;
    QString leadsTo; ///< text or name that is there then
};
}

TEST_CASE("Every page of an empty profile says what it is for, and its first step leads there")
{
    const QList<FirstStep> steps{
        FirstStep{u"overview"_s, u"What is overdue, out of date"_s, u"Add a meeting"_s, u"New meeting"_s},
        FirstStep{u"directory"_s,
                  u"who is who, and how to reach them"_s,
                  u"Add an organisation"_s,
                  u"New organisation"_s},
        FirstStep{u"meetings"_s, u"A meeting keeps who was there"_s, u"Import a Flash note…"_s, u"Paste the note"_s},
        FirstStep{u"actions"_s, u"who does what by when"_s, u"New action"_s, u"Waiting for"_s},
        FirstStep{u"briefings"_s, u"A briefing is made from a meeting"_s, u"Add a meeting"_s, u"New meeting"_s},
        FirstStep{u"exchange"_s, u"Everything in this profile as one file"_s, {}, {}},
        FirstStep{u"settings"_s, u"Your entry in the directory"_s, u"Back up now"_s, u"Backed up to"_s},
    };
    TemporaryProfile profile;
    Window window(profile.close());
    for (const auto &step : steps) {
        CAPTURE(step.page.toStdString());
        window.open(step.page);
        CHECK(window.shows(step.purpose));
        if (!step.button.isEmpty()) {
            window.click(step.button);
            CHECK(window.shows(step.leadsTo));
        }
    }
}

TEST_CASE("An empty directory is filled with the sample by one press, and taken back by another")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"directory"_s);
    window.click(u"Look around with sample data"_s);
    REQUIRE(window.lacks(u"Nobody is here yet"_s));
    CHECK(all<Person>(window.store()).size() > 10);
}
