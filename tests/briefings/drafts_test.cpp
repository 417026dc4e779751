// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefings/briefingchanges.h"
#include "world.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Liaison::Samples;
using namespace Qt::StringLiterals;

namespace
{
Id draftOfMeeting(const World &world, const Id &outline = {}, const QString &ceiling = {})
{
    return world.edit([meeting = world.n.meeting, outline, ceiling](Edit &edit) {
        return draftBriefing(edit, BriefingSubject::meeting(meeting), outline, ceiling);
    });
}

QList<BriefingChange> pendingOf(const World &world, const Id &draft)
{
    return must(world.store().read([draft](Reader &reader) {
        return pendingChanges(reader, draft);
    }));
}

void write(const World &world, const Id &draft, const QString &part, const QString &words, bool taken = true)
{
    world.edit([=](Edit &edit) -> Result<Done> {
        LIAISON_TRY(auto outline, outlineOf(edit, draft));
        outline.part(part)->text = words;
        outline.part(part)->taken = taken;
        return setOutline(edit, draft, outline);
    });
}

/// The agreed promise is kept now, a new action is there, an earlier one is gone.
void moveOn(const World &world)
{
    Outcome promise = get<Outcome>(world.store(), world.n.theirPromise);
    promise.state = u"kept"_s;
    add(world.store(), promise);
    world.edit([meeting = world.n.meeting](Edit &edit) -> Result<Done> {
        Action action;
        action.title = u"Invite the interpreters"_s;
        action.status = u"open"_s;
        action.meeting = meeting;
        action.tlp = u"GREEN"_s;
        LIAISON_CHECK(edit.put(action));
        LIAISON_TRY(const auto old, edit.all<Action>(u"WHERE title = 'Find a room for all'"_s));
        return edit.remove(old.first().id);
    });
}
}

TEST_CASE("a draft keeps its facts and words until it is refreshed, and says before what that changes")
{
    const World world;
    const Id draft = draftOfMeeting(world);
    write(world, draft, u"lines"_s, u"Thank them."_s);
    CHECK(pendingOf(world, draft).isEmpty());
    const Document before = world.kept(draft);
    CHECK(World::textOf(before).contains(u"Lines to take\n\nThank them."));

    moveOn(world);
    CHECK(world.kept(draft) == before);
    const auto changes = pendingOf(world, draft);
    REQUIRE(changes.size() == 3);
    CHECK(changes.at(0).part == u"promises");
    CHECK(changes.at(0).before.contains(u"Ad library for Denmark"_s));
    CHECK(changes.at(0).before.contains(u"open; due 15 Feb 2019"_s));
    CHECK(changes.at(0).after.contains(u"kept"_s));
    CHECK(changes.at(1).part == u"actions");
    CHECK(changes.at(1).before.contains(u"Find a room for all"_s));
    CHECK(changes.at(1).after.contains(u"Invite the interpreters"_s));
    CHECK(changes.at(2).part == u"past");
    CHECK(changes.at(2).after.contains(u"(kept)"_s));

    world.edit([draft](Edit &edit) {
        return refreshBriefing(edit, draft);
    });
    CHECK(pendingOf(world, draft).isEmpty());
    const QString after = World::textOf(world.kept(draft));
    CHECK(after.contains(u"Invite the interpreters"));
    CHECK_FALSE(after.contains(u"Find a room for all"));
    CHECK(after.contains(u"Lines to take\n\nThank them."));
}

TEST_CASE("time that goes by is no change of a fact")
{
    TemporaryProfile profile(Network::clock());
    const auto n = Network::in(profile.store());
    const Id draft = must(profile.store().edit(u"Draft"_s, [meeting = n.meeting](Edit &edit) {
        return draftBriefing(edit, BriefingSubject::meeting(meeting));
    }));
    must(profile.store().edit(u"Later"_s, [](Edit &edit) {
        return edit.setToday(QDate(2019, 3, 3));
    }));
    const auto pending = must(profile.store().read([draft](Reader &reader) {
        return pendingChanges(reader, draft);
    }));
    CHECK(pending.isEmpty());
}

TEST_CASE("parts of a draft are left out and put in order; its label follows")
{
    const World world;
    const Id draft = draftOfMeeting(world);
    CHECK(get<Briefing>(world.store(), draft).tlp == u"AMBER");
    write(world, draft, u"interlocutors"_s, u"Kept for later"_s, false);
    CHECK(get<Briefing>(world.store(), draft).tlp == u"GREEN");
    CHECK_FALSE(World::textOf(world.kept(draft)).contains(u"Aoife Ní Bhriain · "));
    world.edit([draft](Edit &edit) -> Result<Done> {
        LIAISON_TRY(auto outline, outlineOf(edit, draft));
        outline.parts.move(outline.parts.indexOf(*outline.part(u"actions"_s)), 0);
        return setOutline(edit, draft, outline);
    });
    CHECK(world.kept(draft).contents().first() == u"Open actions");
    const auto outline = must(world.store().read([draft](Reader &reader) {
        return outlineOf(reader, draft);
    }));
    CHECK(outline.parts.first().name == u"actions");

    world.edit([draft](Edit &edit) {
        return setCeiling(edit, draft, u"GREEN"_s);
    });
    write(world, draft, u"interlocutors"_s, {}, true);
    CHECK(get<Briefing>(world.store(), draft).tlp == u"GREEN");
    CHECK_FALSE(World::textOf(world.kept(draft)).contains(u"+353 1 555 0123"));
    world.edit([draft](Edit &edit) {
        return refreshBriefing(edit, draft);
    });
    CHECK_FALSE(World::textOf(world.kept(draft)).contains(u"+353 1 555 0123")); // the ceiling stays
}

TEST_CASE("a draft is frozen as it stands")
{
    const World world;
    const Id draft = draftOfMeeting(world);
    write(world, draft, u"objectives"_s, u"A date."_s);
    auto before = world.kept(draft);
    moveOn(world);
    CHECK(world.edit([draft](Edit &edit) {
        return freezeDraft(edit, draft);
    }) == draft);
    auto frozen = world.kept(draft);
    CHECK(frozen.seal.startsWith(u"Frozen, BLAKE2b "_s));
    frozen.seal.clear();
    CHECK(frozen == before);
    const auto refused = refusal(world.store().edit(u"Change"_s, [draft](Edit &edit) {
        return refreshBriefing(edit, draft);
    }));
    CHECK(refused.code == Error::Code::Refused);
}

TEST_CASE("a template is made of a briefing, and makes the next one")
{
    const World world;
    const Id draft = draftOfMeeting(world);
    write(world, draft, u"past"_s, {}, false);
    write(world, draft, u"lines"_s, u"Thank them."_s);
    const auto save = [draft](Edit &edit) {
        return saveBriefingTemplate(edit, draft, u"For platforms"_s);
    };
    const Id outline = world.edit(save);
    CHECK(world.edit(save) == outline); // of the same name: the same one
    CHECK(get<Template>(world.store(), outline).purpose == u"briefing");
    const Id next = draftOfMeeting(world, outline);
    const QString text = World::textOf(world.kept(next));
    CHECK(text.contains(u"Lines to take\n\nThank them."));
    CHECK_FALSE(text.contains(u"Background from earlier meetings"));
    const auto wrong = refusal(world.store().read([](Reader &reader) {
        return briefingTemplate(reader, u"For nobody"_s);
    }));
    CHECK(wrong.message.contains(u"There are: For platforms."_s));
}

TEST_CASE("the next briefing tells what changed since the last one with them")
{
    const World world;
    CHECK_FALSE(world.text().contains(u"Changed since my last briefing with them"));
    BriefingPlan platform{{BriefingSubject::Platform, world.n.examplebook}};
    world.edit([platform](Edit &edit) {
        return freezeBriefing(edit, platform);
    });
    moveOn(world);
    must(world.store().edit(u"Later"_s, [](Edit &edit) {
        return edit.setToday(QDate(2019, 3, 3));
    }));
    const QString again = World::textOf(world.briefing(platform));
    CHECK(again.contains(u"Compared with “Briefing: Examplebook” of 1 Mar 2019 (2 days ago)."));
    CHECK(again.contains(u"- changed: Ad library for Denmark"));
    CHECK(again.contains(u"before: Ad library for Denmark"));

    // A meeting with the same people is one with them too.
    const QString meeting = world.text();
    CHECK(meeting.contains(u"Changed since my last briefing with them"));
    CHECK(meeting.contains(u"Invite the interpreters"));
    // Others are not.
    BriefingPlan other{{BriefingSubject::Platform, world.n.stranger}};
    CHECK_FALSE(World::textOf(world.briefing(other)).contains(u"Changed since"));
    // What was told above the ceiling is not told as a change.
    platform.ceiling = u"GREEN"_s;
    CHECK_FALSE(World::textOf(world.briefing(platform)).contains(u"Changed since"));
}
