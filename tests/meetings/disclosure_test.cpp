// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/textwriter.h"
#include "foundation/text.h"
#include "meetings/flashreport.h"
#include "meetings/leakdecisions.h"
#include "notes.h"
#include "support/records.h"

#include <catch2/generators/catch_generators_range.hpp>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;
using Meetings::DisclosureRule;
using Meetings::Leak;
using Meetings::LeakDecision;

namespace
{
Id post(Store &store, const Id &person, const Id &organisation, const QString &rank, const QString &title = {})
{
    Post post;
    post.person = person;
    post.organisation = organisation;
    post.rank = rank;
    post.title = title;
    return add(store, post);
}

void takePart(Store &store,
              const Id &meeting,
              const Id &who,
              const QString &side = u"commission"_s,
              const QString &role = {})
{
    Participant participant;
    participant.meeting = meeting;
    participant.who = who;
    participant.side = side;
    participant.role = role;
    participant.attended = true;
    add(store, participant);
}

Id say(Store &store,
       const Id &meeting,
       const QString &text,
       const QString &kind = u"note"_s,
       const QList<Id> &from = {})
{
    Outcome outcome;
    outcome.meeting = meeting;
    outcome.kind = kind;
    outcome.text = text;
    outcome.from_whom = from;
    return add(store, outcome);
}

Meetings::Report
disclosed(Store &store, const QList<Id> &meetings, const DisclosureRule &rule = {}, const QStringList &parts = {})
{
    return must(store.read([&](Reader &reader) {
        return Meetings::flashReport(reader, meetings, {parts, rule});
    }));
}

QString textOf(const Meetings::Report &report)
{
    return QString::fromUtf8(toText(report.document));
}

/// A meeting with a minister, a head of unit and a platform.
struct Ministry {
    TemporaryProfile profile{clockOfToday()};
    Id ministry;
    Id minister;
    Id head;
    Id platform;
    Id meeting;

    Store &store() const
    {
        return profile.store();
    }
    Ministry(bool chathamHouse = false)
    {
        ministry = addOrganisation(store(), u"Ministry of Examples"_s, u"authority"_s);
        platform = addOrganisation(store(), u"Examplebook"_s, u"platform"_s);
        minister = addPerson(store(), u"Ada Vorbild"_s);
        head = addPerson(store(), u"Bo Musterfrau"_s);
        post(store(), minister, ministry, u"political"_s, u"Minister"_s);
        post(store(), head, ministry, u"head-of-unit"_s, u"Head of the contact unit"_s);
        Meeting call;
        call.title = u"Call on ad labels"_s;
        call.date = QDate(2019, 3, 4);
        call.tlp = u"CLEAR"_s;
        call.status = u"closed"_s;
        call.chatham_house = chathamHouse;
        meeting = add(store(), call);
        takePart(store(), meeting, minister, u"member-state"_s);
        takePart(store(), meeting, head, u"member-state"_s);
        takePart(store(), meeting, platform, u"platform"_s);
        say(store(), meeting, u"Examplebook thanked Ada Vorbild and Ms Musterfrau."_s);
        say(store(), meeting, u"Figures by country."_s, u"promise"_s, {head});
    }
};

const Leak *leakOf(const Meetings::Report &report, const QString &text)
{
    const auto found = std::ranges::find(report.leaks, text, &Leak::text);
    return found == report.leaks.cend() ? nullptr : &*found;
}
}

TEST_CASE("below the rank a name is withheld: among the participants, in texts, as whose promise it is")
{
    const Ministry example;
    const auto made = disclosed(example.store(), {example.meeting});
    const auto written = textOf(made);
    CAPTURE(written.toStdString());
    CHECK(written.contains(u"Participants: Ada Vorbild, Examplebook, 1 [name withheld]\n"_s));
    CHECK(written.contains(u"- Examplebook thanked Ada Vorbild and [name withheld].\n"_s));
    CHECK(written.contains(u"promise, [name withheld]: Figures by country."_s, Qt::CaseInsensitive));
    CHECK_FALSE(written.contains(u"Muster"_s));
    CHECK(written.contains(u"Disclosure copy"_s));

    SECTION("with a lower rank it is given")
    {
        CHECK(textOf(disclosed(example.store(), {example.meeting}, {.rank = u"head-of-unit"_s}))
                  .contains(u"Bo Musterfrau"_s));
    }
    SECTION("the internal copy has it")
    {
        const auto internal = must(example.store().read([&](Reader &reader) {
            return Meetings::flashReport(reader, example.meeting);
        }));
        CHECK(QString::fromUtf8(toText(internal)).contains(u"Ms Musterfrau"_s));
    }
    SECTION("the function may stand there instead")
    {
        const auto functions = textOf(disclosed(example.store(), {example.meeting}, {.functions = true}));
        CHECK(functions.contains(u"and [Head of the contact unit, Ministry of Examples]."_s));
        CHECK_FALSE(functions.contains(u"Muster"_s));
    }
    SECTION("with no rank nobody is named")
    {
        const auto none = textOf(disclosed(example.store(), {example.meeting}, {.rank = QString()}));
        CHECK_FALSE(none.contains(u"Vorbild"_s));
        CHECK(none.contains(u"Examplebook"_s));
    }
}

TEST_CASE("a mark discloses only with its reason, on the person or on a post held on the day")
{
    const Ministry example;
    auto &store = example.store();
    const auto named = [&] {
        return textOf(disclosed(store, {example.meeting})).contains(u"Musterfrau"_s);
    };
    const auto mark = [&](const Id &id, const QString &type, const QString &reason) {
        must(store.edit(u"Mark"_s, [&](Edit &edit) {
            return edit.write(type, id, {{u"disclosable"_s, true}, {u"disclosable_reason"_s, reason}});
        }));
    };
    SECTION("on the person, without a reason")
    {
        must(store.edit(u"Mark"_s, [&](Edit &edit) {
            return edit.write(u"person"_s, example.head, {{u"disclosable"_s, true}});
        }));
        CHECK_FALSE(named());
    }
    SECTION("on the person")
    {
        mark(example.head, u"person"_s, u"Agreed in writing on 1 March"_s);
        CHECK(named());
        const auto made = disclosed(store, {example.meeting});
        const auto *leak = leakOf(made, u"Ms Musterfrau"_s);
        REQUIRE(leak);
        CHECK(leak->kind == Leak::Person);
        CHECK(leak->why == u"Agreed in writing on 1 March"_s);
    }
    SECTION("on a post of another time")
    {
        Post former;
        former.person = example.head;
        former.organisation = example.ministry;
        former.rank = u"political"_s;
        former.disclosable = true;
        former.disclosable_reason = u"Public post"_s;
        former.until = QDate(2018, 12, 31);
        add(store, former);
        CHECK_FALSE(named());
    }
    SECTION("on a post of the day")
    {
        Post current;
        current.person = example.head;
        current.organisation = example.ministry;
        current.disclosable = true;
        current.disclosable_reason = u"Public post"_s;
        add(store, current);
        CHECK(named());
    }
}

TEST_CASE("an objection, or a label above the ceiling, outweighs the rank")
{
    const Ministry example;
    const bool objection = GENERATE(true, false);
    must(example.store().edit(u"Change"_s, [&](Edit &edit) {
        return edit.write(u"person"_s,
                          example.minister,
                          {objection ? std::pair(u"objection"_s, QCborValue(u"By letter"_s))
                                     : std::pair(u"tlp"_s, QCborValue(u"AMBER"_s))});
    }));
    CHECK_FALSE(textOf(disclosed(example.store(), {example.meeting})).contains(u"Vorbild"_s));
}

TEST_CASE("a role that is a rank counts for officials, and nothing that only sounds like one")
{
    CHECK(Meetings::rankOfRole(u"Commissioner"_s) == u"political");
    CHECK(Meetings::rankOfRole(u"Directrice générale"_s) == u"director-general");
    CHECK(Meetings::rankOfRole(u"Assistant of the Commissioner"_s).isEmpty());
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Meeting call;
    call.title = u"Call"_s;
    call.date = QDate(2019, 3, 4);
    call.tlp = u"CLEAR"_s;
    const auto meeting = add(store, call);
    takePart(store, meeting, addPerson(store, u"Ada Vorbild"_s), u"commission"_s, u"Commissioner"_s);
    takePart(store, meeting, addPerson(store, u"Cleo Directrix"_s), u"platform"_s, u"Director"_s);
    const auto written = textOf(disclosed(store, {meeting}));
    CHECK(written.contains(u"Ada Vorbild (Commissioner)"_s));
    CHECK(written.contains(u"[name withheld] (Director)"_s));
    CHECK_FALSE(written.contains(u"Directrix"_s));
}

TEST_CASE("an organisation that is called after somebody does not give the name away")
{
    const Ministry example;
    addOrganisation(example.store(), u"Office of Bo Musterfrau"_s, u"other"_s);
    addOrganisation(example.store(), u"Musterfrau Data"_s, u"other"_s);
    say(example.store(), example.meeting, u"The Office of Bo Musterfrau wrote to Musterfrau Data."_s);
    const auto written = textOf(disclosed(example.store(), {example.meeting}));
    CHECK(written.contains(u"The Office of [name withheld] wrote to Musterfrau Data."_s));
}

TEST_CASE("a guest is not known and so not named")
{
    const Ministry example;
    Participant guest;
    guest.meeting = example.meeting;
    guest.guest_name = u"Gil Gastmann"_s;
    guest.side = u"other"_s;
    guest.attended = true;
    add(example.store(), guest);
    say(example.store(), example.meeting, u"Gastmann and Gil came late; write to gil.gastmann@example.org."_s);
    const auto written = textOf(disclosed(example.store(), {example.meeting}));
    CAPTURE(written.toStdString());
    CHECK_FALSE(written.contains(u"Gastmann"_s, Qt::CaseInsensitive));
    CHECK_FALSE(written.contains(u"Gil "_s));
    CHECK(written.contains(u"2 [names withheld]"_s));
    CHECK(written.contains(u"write to [name withheld]."_s));
}

TEST_CASE("under the Chatham House rule nobody is named, nor what they are of")
{
    const Ministry example(true);
    say(example.store(), example.meeting, u"The Ministry of Examples will answer."_s, u"promise"_s, {example.minister});
    const auto written = textOf(disclosed(example.store(), {example.meeting}));
    CAPTURE(written.toStdString());
    for (const auto &name : {u"Vorbild"_s, u"Muster"_s, u"Examplebook"_s, u"Ministry"_s}) {
        CHECK_FALSE(written.contains(name));
    }
    CHECK(written.contains(u"3 participants"_s));
    CHECK(written.contains(u"- Figures by country.\n"_s)); // no word on whose promise it is
    SECTION("and the internal copy adds no speakers either")
    {
        const auto internal = must(example.store().read([&](Reader &reader) {
            return Meetings::flashReport(reader, example.meeting);
        }));
        CHECK(QString::fromUtf8(toText(internal)).contains(u"- Figures by country.\n"_s));
    }
}

TEST_CASE("what has a label above the ceiling is left out, and the copy says how much")
{
    const Ministry example;
    auto &store = example.store();
    for (const auto &[title, tlp] :
         {std::pair(u"Open task"_s, u"CLEAR"_s), {u"Amber task"_s, u"AMBER"_s}, {u"Bare task"_s, QString()}}) {
        Action action;
        action.title = title;
        action.status = u"open"_s;
        action.meeting = example.meeting;
        action.tlp = tlp;
        add(store, action);
    }
    const auto made = disclosed(store, {example.meeting});
    CHECK(textOf(made).contains(u"Open task"_s));
    CHECK_FALSE(textOf(made).contains(u"Amber task"_s));
    CHECK_FALSE(textOf(made).contains(u"Bare task"_s));
    CHECK(made.leftOut == 2);
    CHECK(textOf(made).contains(u"2 lines or meetings are left out."_s));
    const auto higher = disclosed(store, {example.meeting}, {.ceiling = u"AMBER"_s});
    CHECK(textOf(higher).contains(u"Amber task"_s));
    CHECK(higher.document.tlp == u"AMBER");
    CHECK_FALSE(textOf(higher).contains(u"Bare task"_s));

    must(store.edit(u"Label"_s, [&](Edit &edit) {
        return edit.write(u"meeting"_s, example.meeting, {{u"tlp"_s, u"GREEN"_s}});
    }));
    const auto refused = refusal(store.read([&](Reader &reader) {
        return Meetings::flashReport(reader, {example.meeting}, {{}, DisclosureRule()});
    }));
    CHECK(refused.message.contains(u"TLP:CLEAR"_s));
}

TEST_CASE("the leak check lists what is left, with where it stands, and decisions count")
{
    const Ministry example;
    auto &store = example.store();
    say(store,
        example.meeting,
        u"Somebody saw Quentin Unbekannt of the Fancy Institute twice. Some came from Denmark."_s);
    say(store, example.meeting, u"Call +32 2 555 12 34 or write to desk@example.org."_s);
    addPerson(store, u"Zelda March"_s); // not of this meeting
    say(store, example.meeting, u"Labels come in March."_s);
    const auto made = disclosed(store, {example.meeting});
    QStringList texts;
    for (const auto &leak : made.leaks) {
        texts.append(leak.text);
    }
    CAPTURE(texts.join(u'|').toStdString());
    const auto *unknown = leakOf(made, u"Quentin Unbekannt"_s);
    REQUIRE(unknown);
    CHECK(unknown->kind == Leak::Unknown);
    CHECK(unknown->places.size() == 1);
    CHECK(leakOf(made, u"Fancy Institute"_s));
    CHECK(leakOf(made, u"+32 2 555 12 34"_s));
    CHECK(leakOf(made, u"desk@example.org"_s));
    REQUIRE(leakOf(made, u"Examplebook"_s));
    CHECK(leakOf(made, u"Examplebook"_s)->places.size() == 2);
    REQUIRE(leakOf(made, u"Ada Vorbild"_s));
    CHECK(leakOf(made, u"Ada Vorbild"_s)->why == u"political");
    CHECK_FALSE(leakOf(made, u"Some"_s));
    CHECK_FALSE(leakOf(made, u"Somebody"_s));
    CHECK_FALSE(leakOf(made, u"Denmark"_s));
    // A month is a month, though somebody is called so: the text stays, and a person decides.
    REQUIRE(leakOf(made, u"March"_s));
    CHECK(leakOf(made, u"March"_s)->kind == Leak::Withheld);
    CHECK(textOf(made).contains(u"Labels come in March."_s));

    DisclosureRule rule;
    rule.decisions = {{LeakDecision::Accept, u"Examplebook"_s},
                      {LeakDecision::Replace, u"Quentin Unbekannt"_s, u"a researcher"_s},
                      {LeakDecision::LeaveOut, u"desk@example.org"_s}};
    const auto decided = disclosed(store, {example.meeting}, rule);
    CHECK_FALSE(leakOf(decided, u"Examplebook"_s));
    CHECK_FALSE(leakOf(decided, u"Quentin Unbekannt"_s));
    CHECK(textOf(decided).contains(u"Somebody saw a researcher of the Fancy Institute twice."_s));
    CHECK_FALSE(textOf(decided).contains(u"+32 2 555"_s));
    CHECK(decided.leftOut == 1);
}

TEST_CASE("parts are chosen; a word that is none is refused")
{
    const Ministry example;
    const auto made = textOf(disclosed(example.store(), {example.meeting}, {}, {u"promise"_s}));
    CHECK(made.contains(u"Figures by country"_s));
    CHECK_FALSE(made.contains(u"Participants"_s));
    CHECK_FALSE(made.contains(u"thanked"_s));
    const auto refused = refusal(example.store().read([&](Reader &reader) {
        return Meetings::flashReport(reader, {example.meeting}, {{u"promises"_s}, {}});
    }));
    CHECK(refused.message.contains(u"promise"_s));
}

TEST_CASE("several meetings become one document, the earliest first, each under its own rule")
{
    const Ministry example;
    auto &store = example.store();
    Series series;
    series.name = u"Calls on labels"_s;
    const auto run = add(store, series);
    must(store.edit(u"Into the series"_s, [&](Edit &edit) {
        return edit.write(u"meeting"_s, example.meeting, {{u"series"_s, run.bytes()}});
    }));
    Meeting earlier;
    earlier.title = u"First call"_s;
    earlier.date = QDate(2019, 1, 21);
    earlier.tlp = u"CLEAR"_s;
    earlier.series = run;
    earlier.chatham_house = true;
    const auto first = add(store, earlier);
    takePart(store, first, example.platform, u"platform"_s);
    say(store, first, u"Examplebook came first."_s);
    const auto made = disclosed(store, {example.meeting, first});
    const auto written = textOf(made);
    CAPTURE(written.toStdString());
    CHECK(made.document.title == u"Flash reports: Calls on labels");
    CHECK(made.document.subtitle.startsWith(u"2 meetings"_s));
    CHECK(written.indexOf(u"First call"_s) < written.indexOf(u"Call on ad labels"_s));
    CHECK(written.contains(u"[a participant] came first."_s));
    CHECK(written.contains(u"Examplebook thanked"_s));
}

TEST_CASE("who is in the trash or was merged away is not named either")
{
    const Ministry example;
    auto &store = example.store();
    Organisation secret;
    secret.name = u"Bureau of Samples"_s;
    secret.aliases = {u"Samplers"_s};
    secret.kind = u"other"_s;
    secret.tlp = u"AMBER"_s;
    const auto bureau = add(store, secret);
    const auto gone = addPerson(store, u"Gina Verschwunden"_s);
    ContactPoint point;
    point.owner = gone;
    point.medium = u"messenger"_s;
    point.value = u"ginav"_s;
    add(store, point);
    const auto twin = addPerson(store, u"Ada Vorbild"_s);
    const auto one = addPerson(store, u"Kim Einstmann"_s);
    const auto other = addPerson(store, u"Kim Andermann"_s);
    must(store.edit(u"Away"_s, [&](Edit &edit) -> Result<Done> {
        LIAISON_CHECK(edit.remove(bureau));
        LIAISON_CHECK(edit.remove(gone));
        LIAISON_CHECK(edit.remove(twin));
        return edit.fold(std::max(one, other), std::min(one, other));
    }));
    say(store, example.meeting, u"Gina Verschwunden (ginav) and Ms Verschwunden wrote."_s);
    say(store, example.meeting, u"The Bureau of Samples, or Samplers, heard Kim Einstmann, Kim Andermann."_s);
    const auto written = textOf(disclosed(store, {example.meeting}));
    CAPTURE(written.toStdString());
    for (const auto &name : {u"Verschwunden"_s, u"ginav"_s, u"Samples"_s, u"Samplers"_s, u"Einst"_s, u"Ander"_s}) {
        CHECK_FALSE(written.contains(name));
    }
    CHECK(written.contains(u"- Examplebook thanked Ada Vorbild and"_s)); // her double says nothing about her
}

TEST_CASE("under the Chatham House rule who only spoke, and what a platform is part of, are hidden as well")
{
    const Ministry example(true);
    auto &store = example.store();
    const auto company = addOrganisation(store, u"Example Holding"_s, u"platform"_s);
    Organisation branch;
    branch.name = u"Examplebook Branch"_s;
    branch.kind = u"platform"_s;
    branch.parent = company;
    const auto speaker = addPerson(store, u"Sam Sprecher"_s);
    post(store, speaker, add(store, branch), u"political"_s);
    say(store, example.meeting, u"Sam Sprecher of Examplebook Branch."_s, u"note"_s, {speaker});
    say(store, example.meeting, u"Example Holding will send it."_s);
    const auto written = textOf(disclosed(store, {example.meeting}));
    CAPTURE(written.toStdString());
    for (const auto &name : {u"Sprecher"_s, u"Branch"_s, u"Holding"_s}) {
        CHECK_FALSE(written.contains(name));
    }
}

TEST_CASE("what somebody wrote in brackets is checked as well")
{
    const Ministry example;
    auto &store = example.store();
    say(store, example.meeting, u"It works [Quentin Unbekannt, quentin@example.org]."_s);
    addOrganisation(store, u"Sampleline"_s, u"platform"_s);
    say(store, example.meeting, u"Then Bo Musterfrau spoke [Sampleline]."_s);
    const auto made = disclosed(store, {example.meeting}, {.functions = true});
    CHECK(textOf(made).contains(u"Then [Head of the contact unit, Ministry of Examples] spoke"_s));
    CHECK(leakOf(made, u"Quentin Unbekannt"_s));
    CHECK(leakOf(made, u"quentin@example.org"_s));
    CHECK(leakOf(made, u"Sampleline"_s));
    // What stands for a name is nothing to look at.
    CHECK_FALSE(leakOf(made, u"Ministry of Examples"_s));
}

TEST_CASE("a line is left out for whose it is, too")
{
    const Ministry example;
    auto &store = example.store();
    say(store, example.meeting, u"Monthly reports."_s, u"promise"_s, {example.platform});
    Action action;
    action.title = u"Send the list"_s;
    action.status = u"open"_s;
    action.meeting = example.meeting;
    action.owner = example.platform;
    action.tlp = u"CLEAR"_s;
    add(store, action);
    CHECK(textOf(disclosed(store, {example.meeting})).contains(u"Send the list"_s));
    DisclosureRule rule;
    rule.decisions = {{LeakDecision::LeaveOut, u"Examplebook"_s}};
    const auto made = disclosed(store, {example.meeting}, rule);
    const auto written = textOf(made);
    CAPTURE(written.toStdString());
    CHECK_FALSE(written.contains(u"Monthly reports"_s));
    CHECK_FALSE(written.contains(u"Send the list"_s));
    CHECK_FALSE(written.contains(u"Examplebook"_s));
    CHECK(written.contains(u"Figures by country."_s));
    CHECK(made.leftOut == 3); // the thanks as well
}

TEST_CASE("a role that is a rank counts for its own meeting")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto callOf = [&store](const QString &title, QDate day) {
        Meeting call;
        call.title = title;
        call.date = day;
        call.tlp = u"CLEAR"_s;
        return add(store, call);
    };
    const auto first = callOf(u"First call"_s, QDate(2019, 2, 4));
    const auto second = callOf(u"Second call"_s, QDate(2019, 3, 4));
    const auto person = addPerson(store, u"Ada Vorbild"_s);
    takePart(store, first, person, u"commission"_s, u"Assistant"_s);
    takePart(store, second, person, u"commission"_s, u"Director-General"_s);
    CHECK_FALSE(textOf(disclosed(store, {first})).contains(u"Vorbild"_s));
    CHECK(textOf(disclosed(store, {second})).contains(u"Ada Vorbild (Director-General)"_s));
    CHECK_FALSE(textOf(disclosed(store, {first, second})).contains(u"Vorbild"_s));
    CHECK_FALSE(textOf(disclosed(store, {second, first})).contains(u"Vorbild"_s));
}

TEST_CASE("another case of a participant's name is withheld, of somebody else's shown; so are initials")
{
    Ministry ministry;
    takePart(ministry.store(), ministry.meeting, ministry.head);
    addPerson(ministry.store(), u"Jan Novák"_s); // not there
    say(ministry.store(), ministry.meeting, u"They thanked Musterfrauem, Nováka and BM; EU rules stay."_s);
    const auto report = disclosed(ministry.store(), {ministry.meeting});
    CHECK(textOf(report).contains(u"They thanked [name withheld], Nováka and BM; EU rules stay."_s));
    const auto why = [&report](const QString &text) {
        const auto leak = std::ranges::find(report.leaks, text, &Leak::text);
        return leak == report.leaks.end() || leak->kind != Leak::Withheld ? QString() : leak->why;
    };
    CHECK(why(u"Nováka"_s).contains(u"another case of the name Jan Novák"_s));
    CHECK(why(u"BM"_s).contains(u"initials of Bo Musterfrau"_s));
    CHECK(why(u"EU"_s).isEmpty());
}

TEST_CASE("what was decided about a meeting is kept with the profile, of several meetings for their series")
{
    Ministry ministry;
    say(ministry.store(), ministry.meeting, u"Somebody met Quentin Unbekannt."_s);
    const auto kept = [&ministry](const QList<Id> &meetings) {
        return must(ministry.store().read([&](Reader &reader) {
            return Meetings::keptDecisions(reader, meetings);
        }));
    };
    const auto decide = [&ministry](const QList<Id> &meetings, const LeakDecision &decision) {
        must(ministry.store().edit(u"Decide"_s, [&](Edit &edit) {
            return Meetings::keepDecision(edit, meetings, decision);
        }));
    };
    const QList<Id> one{ministry.meeting};
    CHECK(kept(one).isEmpty());
    const LeakDecision accept{LeakDecision::Accept, u"Quentin Unbekannt"_s};
    const LeakDecision replace{LeakDecision::Replace, u"Quentin Unbekannt"_s, u"a researcher"_s};
    decide(one, accept);
    decide(one, {LeakDecision::LeaveOut, u"Somebody"_s});
    decide(one, replace); // instead of the first one
    ministry.profile.reopen(clockOfToday());
    CHECK(kept(one) == QList<LeakDecision>{{LeakDecision::LeaveOut, u"Somebody"_s}, replace});
    must(ministry.store().edit(u"Forget"_s, [&](Edit &edit) {
        return Meetings::forgetDecision(edit, one, replace);
    }));
    CHECK(kept(one).size() == 1);

    Series series;
    series.name = u"Calls"_s;
    series.id = add(ministry.store(), series);
    QList<Id> both;
    for (int day = 4; day <= 5; ++day) {
        Meeting call;
        call.title = u"Call"_s;
        call.date = QDate(2019, 3, day);
        call.series = series.id;
        both.append(add(ministry.store(), call));
    }
    decide(both, accept);
    CHECK(kept(both) == QList<LeakDecision>{accept});
    CHECK(kept({both.first()}).isEmpty());
    CHECK(kept(one).size() == 1);
}

TEST_CASE("a small word that is a family name: withheld where its owner took part, else shown as doubtful")
{
    const Ministry example;
    auto &store = example.store();
    takePart(store, example.meeting, addPerson(store, u"Ananya Das"_s), u"platform"_s);
    addPerson(store, u"Joy Ten"_s); // not of this meeting
    say(store, example.meeting, u"Then Das spoke to Joy Ten, too. And Ten more came with Ms Ten."_s);
    const auto made = disclosed(store, {example.meeting});
    CHECK(textOf(made).contains(
        u"Then [name withheld] spoke to [name withheld], too. And Ten more came with [name withheld]."_s));
    REQUIRE(leakOf(made, u"Ten"_s));
    CHECK(leakOf(made, u"Ten"_s)->kind == Leak::Withheld);
}
