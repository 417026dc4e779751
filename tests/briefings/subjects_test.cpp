// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/documenttext.h"
#include "world.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Liaison::Samples;
using namespace Qt::StringLiterals;

namespace
{
Result<BriefingSubject> subjectNamed(const World &world, const QString &text)
{
    return world.store()
        .read([text](Reader &reader) {
            return BriefingSubject::named(reader, text);
        })
        .result();
}

Document about(const World &world, const QString &text, const QString &ceiling = {})
{
    BriefingPlan plan{must(world.store().read([text](Reader &reader) {
        return BriefingSubject::named(reader, text);
    }))};
    plan.ceiling = ceiling;
    return world.briefing(plan);
}

/// Something in the network that is about Denmark alone.
void tellDenmark(const World &world)
{
    world.edit([n = world.n](Edit &edit) -> Result<Done> {
        Outcome outcome;
        outcome.meeting = n.unrelated;
        outcome.kind = u"promise"_s;
        outcome.text = u"A desk for Danish authorities"_s;
        outcome.from_whom = {n.stranger};
        outcome.countries = {u"DK"_s};
        LIAISON_CHECK(edit.put(outcome));
        outcome.kind = u"feedback"_s;
        outcome.text = u"Labels are missing in Danish"_s;
        outcome.from_whom = {n.authority};
        LIAISON_CHECK(edit.put(outcome));
        Election election;
        election.name = u"Folketing election"_s;
        election.country = u"DK"_s;
        election.first_day = QDate(2019, 6, 5);
        election.provisional = true;
        election.tlp = u"CLEAR"_s;
        LIAISON_CHECK(edit.put(election));
        return Done();
    });
}
}

TEST_CASE("a subject is known by what people type")
{
    const World world;
    const auto meeting = subjectNamed(world, world.n.meeting.text().first(10));
    REQUIRE(meeting);
    CHECK(*meeting == BriefingSubject::meeting(world.n.meeting));
    const BriefingSubject platform{BriefingSubject::Platform, world.n.chirper};
    CHECK(*subjectNamed(world, u"chirper"_s) == platform);
    CHECK(*subjectNamed(world, world.n.chirper.text()) == platform);
    const BriefingSubject greece{BriefingSubject::Country, {}, u"GR"_s};
    CHECK(*subjectNamed(world, u"EL"_s) == greece);
    CHECK(*subjectNamed(world, u"gr"_s) == greece);
    CHECK(*subjectNamed(world, u"Ελλάδα"_s) == greece);
    CHECK(*subjectNamed(world, u"topic: ad library "_s)
          == BriefingSubject{BriefingSubject::Topic, {}, u"ad library"_s});
    CHECK(subjectNamed(world, u"Nobody Ltd"_s).error().message.contains(u"write “topic:Nobody Ltd”"_s));
    CHECK(subjectNamed(world, u"topic:"_s).error().message.contains(u"No topic was named"_s));
    CHECK(subjectNamed(world, world.n.director.text()).error().message.contains(u"can't be briefed on"_s));
    Organisation twin;
    twin.name = u"Chirper"_s;
    twin.kind = u"platform"_s;
    add(world.store(), twin);
    CHECK(subjectNamed(world, u"Chirper"_s).error().message.contains(u"2 organisations are called “Chirper”"_s));
}

TEST_CASE("a country's briefing tells of its network, what was promised for it, and how it stands")
{
    const World world;
    tellDenmark(world);
    const Document document = about(world, u"DK"_s);
    CHECK(document.title == u"Denmark");
    const QString text = World::textOf(document);
    for (const auto fact : {u"Country briefing",
                            u"Valgmyndigheden (test)",
                            u"Γεώργιος Παράδειγμα (Georgios Paradeigma)",
                            u"coordinator of the network",
                            u"+45 55 55 01 23",
                            u"A desk for Danish authorities",
                            u"Ad library",
                            u"since 1 Feb 2019",
                            u"Label on political advertisements",
                            u"0 of 9 kinds of authority are known",
                            u"Folketing election: 5 Jun 2019",
                            u"provisional",
                            u"European elections 2019: 23 May 2019",
                            u"Valgmyndigheden (test): Labels are missing in Danish"}) {
        INFO(QString(fact).toStdString());
        CHECK(text.contains(QStringView(fact)));
    }
    for (const auto strange : {u"The meeting", u"France", u"Send the list of measures", u"Lars Holm"}) {
        INFO(QString(strange).toStdString());
        CHECK_FALSE(text.contains(QStringView(strange)));
    }
}

TEST_CASE("a country of which nothing is known has a briefing that says so")
{
    const World world;
    const Document document = about(world, u"MT"_s);
    const QString text = World::textOf(document);
    CHECK(text.contains(u"Nobody is in the directory for this."));
    CHECK(text.contains(u"0 of 9 kinds of authority are known"));
    CHECK(text.contains(u"No open actions are recorded."));
    CHECK(text.contains(u"No meeting on this is recorded."));
    CHECK(text.contains(u"European elections 2019"));
    CHECK(toText(about(world, u"MT"_s, u"CLEAR"_s)).startsWith("TLP:CLEAR\n"));
}

TEST_CASE("an organisation's briefing tells of its people and everything between us")
{
    const World world;
    const QString text = World::textOf(about(world, u"Examplebook"_s));
    for (const auto fact : {u"Briefing on a platform",
                            u"Aoife Ní Bhriain",
                            u"elections-desk@examplebook.example.org",
                            u"Ad library for Denmark",
                            u"Name one desk for authorities",
                            u"Contacts of the national networks",
                            u"Send the list of measures",
                            u"First meeting on the Code",
                            u"Technical call"}) {
        INFO(QString(fact).toStdString());
        CHECK(text.contains(QStringView(fact)));
    }
    CHECK_FALSE(text.contains(u"Chirper"));
    CHECK_FALSE(text.contains(u"Country situation"));
}

TEST_CASE("a topic's briefing tells what was said, promised and done about it, and by whom")
{
    const World world;
    const QString text = World::textOf(about(world, u"topic:ad library"_s));
    for (const auto fact :
         {u"Briefing on a topic", u"Ad library for Denmark", u"Examplebook", u"Chirper", u"since 3 Feb 2019"}) {
        INFO(QString(fact).toStdString());
        CHECK(text.contains(QStringView(fact)));
    }
    CHECK_FALSE(text.contains(u"Contacts of the national networks"));
    CHECK_FALSE(text.contains(u"Label on political advertisements"));
    const QString tasks = World::textOf(about(world, u"topic:collect contacts"_s));
    CHECK(tasks.contains(u"Collect the contacts"));
    const QString none = World::textOf(about(world, u"topic:zeppelins"_s));
    CHECK(none.contains(u"Nobody is in the directory for this."));
}

TEST_CASE("parts are taken, left out and put in order, and the label is that of the taken ones")
{
    const World world;
    BriefingPlan plan{BriefingSubject::meeting(world.n.meeting)};
    plan.outline = must(BriefingOutline::only({u"actions"_s, u"lines"_s, u"meeting"_s}, plan.subject.kind));
    plan.outline.part(u"lines"_s)->text = u"Thank them."_s;
    const Document some = world.briefing(plan);
    CHECK(some.contents()
          == QStringList{u"Open actions"_s, u"Lines to take"_s, u"The meeting"_s, u"What this rests on"_s});
    CHECK(some.tlp == u"GREEN"); // the one AMBER telephone number is not in it
    CHECK(world.briefing().tlp == u"AMBER");
    Action action = must(world.store().read([](Reader &reader) {
                        return reader.all<Action>(u"WHERE title = 'Find a room for all'"_s);
                    })).first();
    action.tlp.clear();
    add(world.store(), action);
    CHECK(world.briefing(plan).tlp == u"RED");
    CHECK(World::textOf(world.briefing(plan)).contains(u"No TLP label is recorded for Find a room for all"));
}

TEST_CASE("what is above the ceiling stays out, and is counted")
{
    const World world;
    Meeting earlier = get<Meeting>(world.store(), world.n.earlier);
    earlier.tlp = u"RED"_s;
    add(world.store(), earlier);
    Person director = get<Person>(world.store(), world.n.predecessor);
    director.tlp = u"AMBER+STRICT"_s;
    add(world.store(), director);
    BriefingPlan plan{BriefingSubject::meeting(world.n.meeting)};
    plan.ceiling = u"GREEN"_s;
    const Document document = world.briefing(plan);
    CHECK(document.tlp == u"GREEN");
    const QString text = World::textOf(document);
    CHECK(text.contains(u"Left out, because their labels are stricter than the ceiling of this briefing: "));
    CHECK(text.contains(u"Contact points: 1"));
    CHECK(text.contains(u"Meetings: 1"));
    for (const auto secret :
         {u"+353 1 555 0123", u"First meeting on the Code", u"Brian Sample", u"Ad library for Denmark"}) {
        INFO(QString(secret).toStdString());
        CHECK_FALSE(text.contains(QStringView(secret)));
    }
    CHECK(text.contains(u"elections-desk@examplebook.example.org"));

    // Two labels in conflict are read strictly.
    otherWrote(world.store(), world.n.deskMail, u"tlp"_s, u"RED"_s, world.n.cabinetMember);
    CHECK_FALSE(World::textOf(world.briefing(plan)).contains(u"elections-desk@examplebook.example.org"));
    plan.ceiling = u"CLEAR"_s;
    const auto refused = refusal(world.store().read([plan](Reader &reader) {
        return buildBriefing(reader, plan);
    }));
    CHECK(refused.message.contains(u"“Meeting with the platforms” itself has a stricter label"_s));
}

TEST_CASE("what a colleague wrote says from whom it came")
{
    const World world;
    otherWrote(world.store(), world.n.escalationPhone, u"value"_s, u"+353 1 555 0132"_s, world.n.cabinetMember);
    Person director = get<Person>(world.store(), world.n.director);
    auto state = must(world.store().read([id = director.id](Reader &reader) {
        return reader.state(id);
    }));
    auto head = otherHead(u"Dr"_s, world.n.cabinetMember);
    head.hlc = (qint64(4'000'000'000'000) << 16);
    state.fields = {{u"honorific"_s, {head}}};
    must(world.store().merge(u"From a colleague"_s, {state}));
    CHECK(world.text().contains(u", from Lars Holm"));
}
