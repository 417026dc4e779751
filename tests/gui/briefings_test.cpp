// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefings/briefingview.h"
#include "records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A meeting to come, with somebody who takes part.
Meeting putMeeting(Store &store)
{
    Person person;
    person.name = u"Zoë Ždanová"_s;
    Meeting meeting;
    meeting.title = u"Meeting with Friendloop"_s;
    meeting.date = QDate::currentDate().addDays(7);
    meeting.id = put(store, meeting);
    Participant participant;
    participant.meeting = meeting.id;
    participant.who = put(store, person);
    participant.side = u"platform"_s;
    participant.invited = true;
    put(store, participant);
    return meeting;
}

QString shownBriefing(Window &window)
{
    return window.item(u"documentText"_s)->property("text").toString();
}
}

TEST_CASE("A briefing is built from a meeting, frozen, and saved as PDF")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    auto meeting = putMeeting(profile.store());
    Window window(profile.close());
    window.open(u"briefings"_s);
    window.click(u"Meeting with Friendloop"_s);
    REQUIRE(window.shows(u"live: follows the records"_s));
    CHECK(shownBriefing(window).contains(u"Zoë Ždanová"_s));

    window.click(u"Freeze"_s);
    REQUIRE(window.shows(u"frozen"_s));
    const auto briefings = all<Briefing>(window.store());
    REQUIRE(briefings.size() == 1);
    CHECK(briefings.first().meeting == meeting.id);
    CHECK(briefings.first().status == u"frozen"_s);

    // What changes later does not change it.
    auto person = all<Person>(window.store()).first();
    person.name = u"Zoë Nováková"_s;
    put(window.store(), person);
    CHECK(window.wait([&] {
        return window.window().property("title").isValid() && !shownBriefing(window).isEmpty();
    }));
    CHECK_FALSE(shownBriefing(window).contains(u"Nováková"_s));

    const auto file = folder.filePath(u"briefing.pdf"_s);
    window.object<BriefingView>()->write(QUrl::fromLocalFile(file));
    REQUIRE(window.shows(u"was written to"_s));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.read(5) == "%PDF-"_ba);
    CHECK(written.size() > 1000);
}
