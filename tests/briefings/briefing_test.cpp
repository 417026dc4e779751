// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefings/briefing.h"
#include "documents/pdfwriter.h"
#include "documents/textwriter.h"
#include "support/documenttext.h"
#include "world.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Liaison::Samples;
using namespace Qt::StringLiterals;

namespace
{
/// The part of a text between one heading and another.
QString between(const QString &text, const QString &from, const QString &to)
{
    const auto start = text.indexOf(u'\n' + from + u'\n');
    INFO(text.toStdString());
    REQUIRE(start >= 0);
    const auto end = text.indexOf(u'\n' + to + u'\n', start);
    REQUIRE(end >= 0);
    return text.mid(start, end - start);
}
}

TEST_CASE("a briefing tells everything that belongs to it, in print too")
{
    const World world;
    const Document document = world.briefing();
    QString text = Extract::squeezed(QString::fromUtf8(toText(document)));
    const QString where = GENERATE(u"text"_s, u"PDF"_s);
    if (where == u"PDF") {
        if (!Extract::canReadPdf()) {
            SKIP("pdftotext (poppler-utils) is not installed");
        }
        text = Extract::squeezed(Extract::pdfPages(must(toPdf(document))).join(QString()));
    }
    const QStringList facts{// logistics
                            u"Monday 4 March 2019, 15:00 to 16:30 (Europe/Brussels)"_s,
                            u"Berlaymont, room 8"_s,
                            u"hybrid"_s,
                            u"Platforms and elections"_s,
                            u"Denmark, Greece"_s,
                            u"Ares(2019)7654321"_s,
                            u"To agree on what happens before May."_s,
                            u"First meeting on the Code, 29 Jan 2019 (31 days ago)"_s,
                            u"Transparency of political advertising"_s,
                            u"40 minutes"_s,
                            // who
                            u"Ines Moreau"_s,
                            u"Policy officer"_s,
                            u"note taker"_s,
                            u"Lars Holm"_s,
                            u"Aoife Ní Bhriain"_s,
                            u"Director, Elections policy · since 1 Sep 2018"_s,
                            u"Needs attention"_s,
                            u"nobody yet"_s,
                            u"Chirper"_s,
                            u"Γεώργιος Παράδειγμα (Georgios Paradeigma)"_s,
                            u"coordinator of the network"_s,
                            u"An interpreter"_s,
                            u"invited"_s,
                            u"Ireland"_s,
                            // how to reach them
                            u"elections-desk@examplebook.example.org"_s,
                            u"incident reports"_s,
                            u"office hours"_s,
                            u"12 Feb 2019"_s,
                            u"17 days ago"_s,
                            u"+353 1 555 0123"_s,
                            u"escalation"_s,
                            u"not verified"_s,
                            u"TLP:AMBER"_s,
                            u"+45 55 55 01 23"_s,
                            u"out of hours"_s,
                            u"13 months ago"_s,
                            u"ines.moreau@commission.example.org"_s,
                            // promises and asks
                            u"Ad library for Denmark"_s,
                            u"overdue by 14 days"_s,
                            u"Name one desk for authorities"_s,
                            u"kept"_s,
                            u"Contacts of the national networks"_s,
                            u"15 Mar 2019"_s,
                            u"in 14 days"_s,
                            u"Clearer electoral rules"_s,
                            // actions
                            u"Collect the contacts"_s,
                            u"overdue by 9 days"_s,
                            u"22 Feb 2019: Eleven countries answered"_s,
                            u"Send the list of measures"_s,
                            u"in progress"_s,
                            u"Find a room for all"_s,
                            u"24 Mar 2019"_s,
                            u"60 days before European elections 2019"_s,
                            u"waiting for three countries"_s,
                            u"report to Justice and Home Affairs Council"_s,
                            // commitments
                            u"Ad library"_s,
                            u"live"_s,
                            u"since 3 Feb 2019 (26 days ago)"_s,
                            u"Seen on its page"_s,
                            u"Label on political advertisements"_s,
                            u"everywhere"_s,
                            u"promised for 25 Feb 2019"_s,
                            u"overdue by 4 days"_s,
                            // earlier meetings
                            u"29 Jan 2019 (31 days ago) · First meeting on the Code"_s,
                            u"Proof of residence is no national rule"_s,
                            u"Everybody reads the Code"_s,
                            u"1 more outcome concerns others."_s,
                            u"10 Dec 2018 (2 months ago) · Technical call"_s,
                            u"There is no record of what was said."_s,
                            // in short
                            u"1 promise of theirs is overdue."_s,
                            u"1 action of ours is overdue."_s,
                            u"1 contact point was never verified."_s,
                            u"1 earlier meeting has no record."_s,
                            u"Ages are counted to 1 Mar 2019"_s,
                            u"as of 1 Mar 2019 (today)"_s};
    for (const auto &fact : facts) {
        INFO(fact.toStdString());
        CHECK(text.contains(Extract::squeezed(fact)));
    }
}

TEST_CASE("a briefing tells nothing that does not belong to it")
{
    const World world;
    const QString text = world.text();
    for (const auto &strange : {u"Pinboard"_s,
                                u"Done long ago"_s,
                                u"Clerk"_s,
                                u"Old employer"_s,
                                u"France"_s,
                                u"partial"_s,
                                u"@@"_s,
                                u"somebody unknown"_s}) {
        INFO(strange.toStdString());
        CHECK_FALSE(text.contains(strange));
    }
}

TEST_CASE("every fact stands under whom it belongs to")
{
    const World world;
    const QString text = world.text();
    const QString commission = between(text, u"Commission"_s, u"Member States"_s);
    CHECK(commission.contains(u"Ines Moreau"));
    CHECK(commission.contains(u"Lars Holm"));
    const QString platforms = between(text, u"Platforms"_s, u"Others"_s);
    CHECK(platforms.contains(u"Aoife Ní Bhriain"));
    CHECK(platforms.contains(u"Chirper"));
    CHECK_FALSE(platforms.contains(u"Ines Moreau"));
    const QString theirs = between(text, u"What they promised"_s, u"What we promised"_s);
    CHECK(theirs.contains(u"Ad library for Denmark"));
    CHECK(theirs.indexOf(u"Ad library") < theirs.indexOf(u"Name one desk")); // open ones first
    CHECK_FALSE(theirs.contains(u"Contacts of the national networks"));
    CHECK(
        between(text, u"What we promised"_s, u"What they asked for"_s).contains(u"Contacts of the national networks"));
    const QString ourActions = between(text, u"Ours"_s, u"Theirs"_s);
    CHECK(ourActions.contains(u"Collect the contacts"));
    CHECK_FALSE(ourActions.contains(u"Send the list"));
    CHECK(between(text, u"Theirs"_s, u"Of others, or of nobody yet"_s).contains(u"Send the list of measures"));
}

TEST_CASE("the whole has the strictest label of its parts")
{
    const World world;
    CHECK(world.briefing().tlp == u"AMBER"); // one telephone number
    Meeting earlier = get<Meeting>(world.store(), world.n.earlier);
    earlier.tlp = u"AMBER+STRICT"_s;
    add(world.store(), earlier);
    CHECK(world.briefing().tlp == u"AMBER+STRICT");
    Meeting unrelated = get<Meeting>(world.store(), world.n.unrelated);
    unrelated.tlp = u"RED"_s;
    add(world.store(), unrelated);
    CHECK(world.briefing().tlp == u"AMBER+STRICT");
}

TEST_CASE("what has no label counts as RED, and is named")
{
    const World world;
    CHECK_FALSE(world.text().contains(u"No TLP label is recorded"));
    Person director = get<Person>(world.store(), world.n.director);
    director.tlp.clear();
    add(world.store(), director);
    CHECK(world.briefing().tlp == u"RED");
    CHECK(world.text().contains(u"No TLP label is recorded for Aoife Ní Bhriain; treat as TLP:RED."));
}

TEST_CASE("without an owner the Commission is who we are, and the briefing says so")
{
    TemporaryProfile profile{Network::clock()};
    auto &store = profile.store();
    Organisation organisation;
    organisation.kind = u"eu-body"_s;
    organisation.name = u"European Commission"_s;
    const auto commission = add(store, organisation);
    organisation.kind = u"platform"_s;
    organisation.name = u"Examplebook"_s;
    const auto platform = add(store, organisation);
    Meeting meeting;
    meeting.title = u"Call"_s;
    meeting.date = Network::today();
    meeting.id = add(store, meeting);
    Participant there;
    there.meeting = meeting.id;
    there.who = platform;
    there.side = u"platform"_s;
    add(store, there);
    Outcome promise;
    promise.meeting = meeting.id;
    promise.kind = u"promise"_s;
    promise.text = u"Contacts of the networks"_s;
    promise.from_whom = {commission};
    add(store, promise);
    Action action;
    action.title = u"Collect the contacts"_s;
    action.status = u"open"_s;
    action.meeting = meeting.id;
    action.owner = commission;
    add(store, action);
    const auto text = [&] {
        return QString::fromUtf8(toText(must(store.read([id = meeting.id](Reader &reader) {
            return buildBriefing(reader, id);
        }))));
    };
    const auto assumed = text();
    CHECK(between(assumed, u"What we promised"_s, u"Open actions"_s).contains(u"Contacts of the networks"));
    const auto ours = between(assumed, u"Ours"_s, u"Background from earlier meetings"_s);
    CHECK(ours.contains(u"Collect the contacts"));
    CHECK(ours.contains(u"no date"));
    CHECK_FALSE(assumed.contains(u"Of others, or of nobody yet"));
    CHECK(assumed.contains(u"Settings do not tell “Who I am”: the Commission's side is taken for ours."));

    must(store.edit(u"Erase"_s, [commission](Edit &edit) {
        return edit.erase(commission);
    }));
    CHECK(text().contains(u"what is ours and what is theirs can't be told apart here."));
    const World world;
    CHECK_FALSE(world.text().contains(u"Who I am"));
}

TEST_CASE("two known values are both told, and a label in conflict is read strictly")
{
    const World world;
    CHECK_FALSE(world.text().contains(u"Known in two versions"));
    otherWrote(world.store(), world.n.escalationPhone, u"value"_s, u"+353 1 555 0132"_s, world.n.cabinetMember);
    QString text = world.text();
    CHECK(text.contains(u"1 fact is known in two versions."));
    const QString section = between(text, u"Known in two versions"_s, u"What this rests on"_s);
    CHECK(section.contains(u"“+353 1 555 0123”"));
    CHECK(section.contains(u"“+353 1 555 0132” by Lars Holm, 10 Feb 2019 (19 days ago)"));
    CHECK(section.contains(u"2 values are known:"));

    otherWrote(world.store(), world.n.deskMail, u"tlp"_s, u"RED"_s, world.n.cabinetMember);
    CHECK(get<ContactPoint>(world.store(), world.n.deskMail).tlp == u"GREEN"); // what is shown is the later value
    CHECK(world.briefing().tlp == u"RED");
}

TEST_CASE("bounced and re-verified contact points say so")
{
    const World world;
    ContactPoint mail = get<ContactPoint>(world.store(), world.n.deskMail);
    mail.bounced_on = QDate(2019, 2, 20);
    add(world.store(), mail);
    CHECK(world.text().contains(u"bounced on 20 Feb 2019; 12 Feb 2019"));
    CHECK(world.text().contains(u"Mail to 1 contact point came back."));
    mail.verified_on = QDate(2019, 2, 25);
    add(world.store(), mail);
    CHECK_FALSE(world.text().contains(u"bounced"));
}

TEST_CASE("a meeting of which nothing is known has a briefing")
{
    const TemporaryProfile profile(Network::clock());
    Meeting meeting;
    meeting.title = u"Just an idea"_s;
    meeting.date = QDate(2019, 5, 2);
    const Id id = add(profile.store(), meeting);
    const Document document = must(profile.store().read([id](Reader &reader) {
        return buildBriefing(reader, id);
    }));
    CHECK(document.title == u"Just an idea");
    CHECK(document.subtitle == u"Briefing for Thursday 2 May 2019");
    CHECK(document.tlp == u"RED");
    CHECK(document.author.isEmpty());
    const QString text = QString::fromUtf8(toText(document));
    for (const auto sentence : {u"No participants are recorded.",
                                u"No promises between us and them are recorded.",
                                u"No open actions are recorded",
                                u"No earlier meeting with these participants is recorded."}) {
        CHECK(text.contains(QStringView(sentence)));
    }
    CHECK(toPdf(document));
}

TEST_CASE("a briefing of an unknown meeting is a sentence")
{
    const TemporaryProfile profile;
    const auto error = refusal(profile.store().read([](Reader &reader) {
        return buildBriefing(reader, Id::random());
    }));
    CHECK(error.code == Error::Code::NotFound);
}

TEST_CASE("a participant whose record is gone does not break the briefing")
{
    const World world;
    must(world.store().edit(u"Remove"_s, [id = world.n.director](Edit &edit) {
        return edit.remove(id);
    }));
    const QString text = world.text();
    CHECK(text.contains(u"Aoife Ní Bhriain · At this meeting: speaker, invited · no longer in the directory"));
    CHECK_FALSE(text.contains(u"+353 1 555 0123"));
    CHECK(text.contains(u"Chirper"));

    RecordState ghost{Id::random(), u"participant"_s, {}};
    ghost.fields[u"meeting"_s] = {otherHead(world.n.meeting.bytes())};
    ghost.fields[u"who"_s] = {otherHead(Id::random().bytes())};
    must(world.store().merge(u"From a colleague"_s, {ghost}));
    CHECK(between(world.text(), u"Side not recorded"_s, u"Promises and asks"_s)
              .contains(u"somebody unknown · no longer in the directory"));
}

TEST_CASE("without an owner of the profile, we are the Commission's side")
{
    const World world;
    must(world.store().edit(u"Forget me"_s, [](Edit &edit) {
        return edit.setMe(Id());
    }));
    const QString text = world.text();
    CHECK(between(text, u"What they promised"_s, u"What we promised"_s).contains(u"Ad library for Denmark"));
    CHECK(
        between(text, u"What we promised"_s, u"What they asked for"_s).contains(u"Contacts of the national networks"));
    CHECK(between(text, u"Ours"_s, u"Theirs"_s).contains(u"Collect the contacts"));
}

TEST_CASE("for a Member State, the Commission is one of them")
{
    const World world;
    must(world.store().edit(u"Be somebody else"_s, [id = world.n.coordinator](Edit &edit) {
        return edit.setMe(id);
    }));
    const QString theirs = between(world.text(), u"What they promised"_s, u"What they asked for"_s);
    CHECK(theirs.contains(u"Ad library for Denmark"));
    CHECK(theirs.contains(u"Contacts of the national networks"));
}

TEST_CASE("what the author adds comes first")
{
    const World world;
    const QString text = QString::fromUtf8(toText(world.briefing(u"Be brief.\n\nAnd friendly."_s)));
    CHECK(text.indexOf(u"Be brief.\n\nAnd friendly.") < text.indexOf(u"\nThe meeting\n"));
    CHECK(text.contains(u"\nIn short\n\nBe brief."));
}

TEST_CASE("a frozen briefing stays what it was")
{
    const World world;
    const Document before = world.briefing();
    const auto freeze = [&world](const Id &draft) {
        return world.store().edit(u"Freeze"_s, [meeting = world.n.meeting, draft](Edit &edit) {
            return draft.isNull() ? freezeBriefing(edit, BriefingPlan{BriefingSubject::meeting(meeting)})
                                  : freezeDraft(edit, draft);
        });
    };
    const auto read = [&world](const Id &id) {
        return world.store().read([id](Reader &reader) {
            return briefingDocument(reader, id);
        });
    };
    const Id id = must(freeze({}));
    const Briefing record = get<Briefing>(world.store(), id);
    CHECK(record.status == u"frozen");
    CHECK(record.title == u"Briefing: Meeting with the platforms");
    CHECK(record.meeting == world.n.meeting);
    CHECK(record.countries == QStringList{u"DK"_s, u"GR"_s});
    CHECK(record.tlp == u"AMBER");
    CHECK(record.author == world.n.me);
    CHECK(record.as_of == Network::clock().now());

    Meeting meeting = get<Meeting>(world.store(), world.n.meeting);
    meeting.title = u"Another title"_s;
    add(world.store(), meeting);
    auto kept = must(read(id));
    CHECK(kept.seal == u"Frozen, BLAKE2b "_s + record.content_hash);
    kept.seal.clear();
    CHECK(kept == before);
    CHECK(refusal(freeze(id)).code == Error::Code::Refused);

    Briefing tampered = record;
    tampered.content[tampered.content.size() / 2] ^= 1;
    add(world.store(), tampered);
    CHECK(refusal(read(id)).code == Error::Code::Corrupt);

    Briefing draft;
    draft.title = u"Mine"_s;
    draft.meeting = world.n.meeting;
    draft.status = u"draft"_s;
    draft.own_text = u"My own words."_s;
    const Id draftId = add(world.store(), draft);
    CHECK(must(read(draftId)).title == u"Another title");
    CHECK(must(freeze(draftId)) == draftId);
    CHECK(QString::fromUtf8(toText(must(read(draftId)))).contains(u"My own words."));
}
