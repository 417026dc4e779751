// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/cards.h"
#include "directory/contacts.h"
#include "directory/coverage.h"
#include "directory/network.h"
#include "foundation/reference.h"
#include "people.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Coverage coverageOf(Store &store, const QString &country)
{
    return read(store, [country](Reader &reader) {
        return coverage(reader, country);
    });
}

Network networkOf(Store &store, const Filter &filter)
{
    return read(store, [filter](Reader &reader) {
        return network(reader, filter);
    });
}

const Group *groupOf(const Network &network, const QString &key)
{
    const auto found = std::ranges::find(network.groups, key, &Group::key);
    return found == network.groups.end() ? nullptr : &*found;
}

QStringList namesIn(const Group &group)
{
    QStringList names;
    for (const auto &member : group.members) {
        names.append(member.name);
    }
    return names;
}
}

TEST_CASE("the country of a contact point is that of a person, of an organisation, or of the organisation of a post")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    Organisation ministry;
    ministry.name = u"Ministry"_s;
    ministry.kind = u"authority"_s;
    ministry.country = u"EE"_s;
    const auto organisation = add(store, ministry);
    const auto person = addPerson(store, u"Karen Prøve"_s, u"DK"_s);
    Post held;
    held.person = person;
    held.organisation = organisation;
    const auto post = add(store, held);
    const auto countryFor = [&store](const Id &owner) {
        return read(store, [owner](Reader &reader) {
            return countryOf(reader, owner);
        });
    };
    CHECK(countryFor(person) == u"DK"_s);
    CHECK(countryFor(organisation) == u"EE"_s);
    CHECK(countryFor(post) == u"EE"_s);
    CHECK(countryFor(Id::random()).isEmpty());
}

TEST_CASE("a contact point is verified, due, never verified or bounced")
{
    CHECK(freshnessOf(today.addDays(-180), {}, today, 180) == Freshness::Verified);
    CHECK(freshnessOf(today.addDays(-181), {}, today, 180) == Freshness::Due);
    CHECK(freshnessOf({}, {}, today, 180) == Freshness::Never);
    CHECK(freshnessOf(today.addDays(-10), today.addDays(-3), today, 180) == Freshness::Bounced);
    CHECK(freshnessOf({}, today, today, 180) == Freshness::Bounced);
    CHECK(freshnessOf(today.addDays(-3), today.addDays(-10), today, 180) == Freshness::Verified);
    CHECK(freshnessOf(today, today, today, 180) == Freshness::Bounced); // of the same day the bad news counts
}

TEST_CASE("days until the next verification are a setting of the profile")
{
    TemporaryProfile profile(clockOfToday());
    const auto days = [&] {
        return read(profile.store(), [](Reader &reader) -> Result<int> {
            return verificationDays(reader);
        });
    };
    CHECK(days() == 180);
    must(profile.store().edit(u"Set"_s, [](Edit &edit) {
        return setVerificationDays(edit, 90);
    }));
    CHECK(days() == 90);
    CHECK(refusal(profile.store().edit(u"Set"_s, [](Edit &edit) {
              return setVerificationDays(edit, 0);
          })).message.contains(u"0 is not possible"_s));
    CHECK(days() == 90);
}

TEST_CASE("an empty directory covers nothing in any of the Member States")
{
    TemporaryProfile profile(clockOfToday());
    const auto all = read(profile.store(), coverages);
    REQUIRE(all.size() == qsizetype(Reference::instance().countries().size()));
    const auto required =
        std::ranges::count_if(Reference::instance().authorityKinds(), &Reference::AuthorityKind::required);
    REQUIRE(required > 0);
    for (const auto &one : all) {
        CHECK(one.covered.isEmpty());
        CHECK(one.missing.size() == required);
        CHECK(one.stale.isEmpty());
    }
}

TEST_CASE("a kind is covered by somebody in a current post or by a contact point, not by a name alone")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto ministry =
        organisation(store, u"Ministry of Examples"_s, u"DK"_s, {u"electoral-authority"_s, u"media-regulator"_s});
    CHECK(coverageOf(store, u"DK"_s).covered.isEmpty());

    holder(store, u"Jens Fratrådt"_s, ministry, {}, {}, today.addDays(-1));
    holder(store, u"Ida Fremtid"_s, ministry, {}, today.addDays(1));
    CHECK(coverageOf(store, u"DK"_s).covered.isEmpty());

    const auto karen = holder(store, u"Karen Prøve"_s, ministry, {}, today, today);
    auto danish = coverageOf(store, u"DK"_s);
    CHECK(danish.covered == QStringList{u"electoral-authority"_s, u"media-regulator"_s});
    CHECK(danish.stale == danish.covered);

    SECTION("verified by the post's, the person's or the organisation's contact point")
    {
        const auto owner = QList<Id>{ministry, karen.person, karen.post}.at(GENERATE(0, 1, 2));
        const auto address = mail(store, owner, u"kp@interior.example.org"_s, today.addDays(-180));
        CHECK(coverageOf(store, u"DK"_s).stale.isEmpty());
        must(store.edit(u"Bounce"_s, [address](Edit &edit) {
            return markBounced(edit, address);
        }));
        CHECK(coverageOf(store, u"DK"_s).stale.size() == 2);
    }
    SECTION("stale when the last verification is too long ago")
    {
        mail(store, karen.post, u"kp@interior.example.org"_s, today.addDays(-181));
        CHECK(coverageOf(store, u"DK"_s).stale.size() == 2);
    }
    SECTION("a contact point alone covers")
    {
        const auto centre = organisation(store, u"Centre for Cyber Examples"_s, u"DK"_s, {u"csirt"_s});
        CHECK_FALSE(coverageOf(store, u"DK"_s).covered.contains(u"csirt"_s));
        mail(store, centre, u"duty@cyber.example.org"_s);
        CHECK(coverageOf(store, u"DK"_s).covered.contains(u"csirt"_s));
    }
    SECTION("a competence that has ended covers nothing")
    {
        auto competences = read(store, [](Reader &reader) {
            return reader.all<Competence>(u"WHERE kind = 'media-regulator'"_s);
        });
        REQUIRE(competences.size() == 1);
        competences.first().until = today.addDays(-1);
        add(store, competences.first());
        CHECK(coverageOf(store, u"DK"_s).covered == QStringList{u"electoral-authority"_s});
    }
    SECTION("what is deleted covers nothing, and the one query says the same as 27")
    {
        for (const auto &one : read(store, coverages)) {
            CHECK(one == coverageOf(store, one.country));
        }
        must(store.edit(u"Delete"_s, [id = karen.person](Edit &edit) {
            return edit.remove(id);
        }));
        CHECK(coverageOf(store, u"DK"_s).covered.isEmpty());
    }
    CHECK(coverageOf(store, u"SE"_s).covered.isEmpty());
}

TEST_CASE("a country's network: by authority kind, coordinator first, desks last, and where nobody is known")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto ministry = organisation(store, u"Ministry of Examples"_s, u"DK"_s, {u"electoral-authority"_s});
    const auto centre = organisation(store, u"Centre for Cyber Examples"_s, u"DK"_s, {u"csirt"_s});
    const auto agency = organisation(store, u"Agency without People"_s, u"DK"_s, {u"data-protection-authority"_s});
    const auto office = organisation(store, u"Office of Something Else"_s, u"DK"_s, {});
    organisation(store, u"Valmyndighet"_s, u"SE"_s, {u"electoral-authority"_s});
    const auto jens = holder(store, u"Jens Eksempel"_s, ministry, u"deputy"_s);
    const auto karen = holder(store, u"Karen Prøve"_s, ministry, u"coordinator"_s);
    holder(store, u"Anna Tidligere"_s, ministry, {}, {}, today.addDays(-30));
    mail(store, karen.post, u"kp@interior.example.org"_s, today.addDays(-300));
    mail(store, karen.person, u"karen@example.org"_s, today.addDays(-3));
    mail(store, ministry, u"valg@interior.example.org"_s, {}, u"Elections mailbox"_s);
    mail(store, centre, u"duty@cyber.example.org"_s, today, u"Duty desk"_s, u"always"_s);
    mail(store, centre, u"desk2@cyber.example.org"_s, {}, u"Duty desk"_s);

    Filter danish;
    danish.country = u"DK"_s;
    const auto network = networkOf(store, danish);
    CHECK(network.people == 2);
    CHECK_FALSE(network.more);

    const auto *electoral = groupOf(network, u"electoral-authority"_s);
    REQUIRE(electoral);
    CHECK(namesIn(*electoral) == QStringList{u"Karen Prøve"_s, u"Jens Eksempel"_s, u"Elections mailbox"_s});
    CHECK_FALSE(electoral->missing);
    CHECK(electoral->members.at(0).freshness == Freshness::Verified); // the best one counts
    CHECK(electoral->members.at(0).organisationName == u"Ministry of Examples"_s);
    CHECK(electoral->members.at(0).post == karen.post);
    CHECK_FALSE(electoral->members.at(1).freshness.has_value());
    CHECK(electoral->members.at(1).person == jens.person);
    CHECK(electoral->members.at(2).kind == Member::DutyDesk);
    CHECK(electoral->members.at(2).freshness == Freshness::Never);

    const auto *csirt = groupOf(network, u"csirt"_s);
    REQUIRE(csirt);
    CHECK(namesIn(*csirt) == QStringList{u"Duty desk"_s}); // two contact points of one desk are one row
    CHECK(csirt->members.first().always);
    CHECK(csirt->members.first().freshness == Freshness::Verified);

    const auto *dataProtection = groupOf(network, u"data-protection-authority"_s);
    REQUIRE(dataProtection);
    CHECK(dataProtection->missing);
    REQUIRE(dataProtection->members.size() == 1);
    CHECK(dataProtection->members.first().kind == Member::Nobody);
    CHECK(dataProtection->members.first().organisation == agency);

    const auto *media = groupOf(network, u"media-regulator"_s);
    REQUIRE(media);
    CHECK(media->missing);
    CHECK(media->members.isEmpty());
    CHECK_FALSE(groupOf(network, u"permanent-representation"_s)); // not required and not there

    const auto *others = groupOf(network, {});
    REQUIRE(others);
    CHECK(others->members.first().organisation == office);

    SECTION("former and future posts on demand, after the current ones")
    {
        danish.currentOnly = false;
        const auto all = networkOf(store, danish);
        CHECK(namesIn(*groupOf(all, u"electoral-authority"_s))
              == QStringList{u"Karen Prøve"_s, u"Jens Eksempel"_s, u"Anna Tidligere"_s, u"Elections mailbox"_s});
        CHECK(groupOf(all, u"electoral-authority"_s)->members.at(2).tenure == Tenure::Former);
    }
    SECTION("only who needs verification")
    {
        danish.staleOnly = true;
        const auto stale = networkOf(store, danish);
        REQUIRE(stale.groups.size() == 1);
        CHECK(namesIn(stale.groups.first()) == QStringList{u"Jens Eksempel"_s, u"Elections mailbox"_s});
    }
    SECTION("only who answers around the clock")
    {
        danish.alwaysOnly = true;
        const auto always = networkOf(store, danish);
        REQUIRE(always.groups.size() == 1);
        CHECK(always.groups.first().key == u"csirt"_s);
    }
    SECTION("a name in conflict is marked")
    {
        auto other = TemporaryProfile(clockOfToday());
        must(other.store().merge(u"Import"_s, must(store.content()).first));
        Person mine = read(store, [id = karen.person](Reader &reader) {
            return reader.get<Person>(id);
        });
        auto theirs = mine;
        mine.name = u"Karen Prøve Hansen"_s;
        theirs.name = u"Karen Prøve-Jensen"_s;
        add(store, mine);
        add(other.store(), theirs);
        must(store.merge(u"Import"_s, must(other.store().content()).first));
        CHECK(groupOf(networkOf(store, danish), u"electoral-authority"_s)->members.first().conflicted);
        CHECK_FALSE(groupOf(networkOf(store, danish), u"electoral-authority"_s)->members.at(1).conflicted);
    }
}

TEST_CASE("platforms and Union bodies are listed by organisation")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto platform = organisation(store, u"Example Platform"_s, {}, {}, u"platform"_s);
    organisation(store, u"Another Platform"_s, {}, {}, u"platform"_s);
    organisation(store, u"European Example Agency"_s, {}, {}, u"eu-body"_s);
    holder(store, u"Pat Sample"_s, platform);

    Filter platforms;
    platforms.organisationKind = u"platform"_s;
    const auto network = networkOf(store, platforms);
    REQUIRE(network.groups.size() == 2);
    CHECK(network.groups.at(0).title == u"Another Platform"_s);
    CHECK(network.groups.at(0).members.first().kind == Member::Nobody);
    CHECK(namesIn(network.groups.at(1)) == QStringList{u"Pat Sample"_s});
    CHECK(network.groups.at(1).key == platform.text());
    CHECK(networkOf(store, {}).groups.size() == 3);

    const auto counts = read(store, organisationCounts);
    CHECK(counts.value(u"platform"_s) == 2);
    CHECK(counts.value(u"eu-body"_s) == 1);
    CHECK(counts.value(u"civil-society"_s) == 0);
}

TEST_CASE("a person's card: posts, contact points, meetings, last change")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto ministry = organisation(store, u"Ministry of Examples"_s, u"DK"_s, {});
    const auto karen = holder(store, u"Karen Prøve"_s, ministry, u"coordinator"_s, QDate(2017, 1, 1));
    Post former;
    former.person = karen.person;
    former.organisation = ministry;
    former.title = u"Adviser"_s;
    former.until = QDate(2016, 12, 31);
    former.id = add(store, former);
    mail(store, former.id, u"old@interior.example.org"_s);
    mail(store, karen.post, u"kp@interior.example.org"_s, today.addDays(-400));
    mail(store, karen.person, u"karen@example.org"_s, today);
    Meeting meeting;
    meeting.title = u"Meeting with platforms"_s;
    meeting.date = today.addDays(-1);
    Participant participant;
    participant.meeting = add(store, meeting);
    participant.who = karen.person;
    participant.attended = true;
    add(store, participant);

    const auto card = read(store, [id = karen.person](Reader &reader) {
        return personCard(reader, id);
    });
    CHECK(card.person.name == u"Karen Prøve"_s);
    REQUIRE(card.posts.size() == 2);
    CHECK(card.posts.at(0).tenure == Tenure::Current);
    CHECK(card.posts.at(0).organisation == u"Ministry of Examples"_s);
    CHECK(card.posts.at(1).tenure == Tenure::Former);
    REQUIRE(card.contacts.size() == 2); // not those of the former post
    CHECK(card.contacts.at(0).point.value == u"karen@example.org"_s);
    CHECK(card.contacts.at(0).of.isEmpty());
    CHECK(card.contacts.at(1).freshness == Freshness::Due);
    CHECK(card.contacts.at(1).of.contains(u"Ministry of Examples"_s));
    REQUIRE(card.meetings.size() == 1);
    CHECK(card.meetings.first().attended);
    CHECK(card.lastChange.label == u"Add"_s);

    must(store.edit(u"Verify"_s, [id = card.contacts.at(1).point.id](Edit &edit) {
        return markVerified(edit, id);
    }));
    const auto verified = read(store, [id = karen.person](Reader &reader) {
        return personCard(reader, id);
    });
    CHECK(verified.contacts.at(1).freshness == Freshness::Verified);
    CHECK(verified.contacts.at(1).point.verified_on == today);
    CHECK(verified.lastChange.label == u"Verify"_s); // of a contact point of a post

    CHECK(refusal(store.read([](Reader &reader) {
              return personCard(reader, Id::random());
          })).code
          == Error::Code::NotFound);
}

TEST_CASE("verifying forgets the bounce and says who did it; bouncing keeps the verification")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto ministry = organisation(store, u"Ministry of Examples"_s, u"DK"_s, {});
    const auto me = holder(store, u"Alex Official"_s, ministry);
    must(store.edit(u"Me"_s, [id = me.person](Edit &edit) {
        return edit.setMe(id);
    }));
    const auto id = mail(store, ministry, u"office@example.org"_s, today.addDays(-9));
    const auto point = [&] {
        return read(store, [id](Reader &reader) {
            return reader.get<ContactPoint>(id);
        });
    };
    must(store.edit(u"Bounce"_s, [id](Edit &edit) {
        return markBounced(edit, id);
    }));
    CHECK(point().bounced_on == today);
    CHECK(point().verified_on == today.addDays(-9));
    must(store.edit(u"Verify"_s, [id](Edit &edit) {
        return markVerified(edit, id);
    }));
    CHECK(point().verified_by == u"Alex Official"_s);
    CHECK_FALSE(point().bounced_on.isValid());
}

TEST_CASE("an organisation's card: competences, people by role, its own mailboxes")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto ministry =
        organisation(store, u"Ministry of Examples"_s, u"DK"_s, {u"media-regulator"_s, u"electoral-authority"_s});
    holder(store, u"Anna Aller"_s, ministry, u"member"_s);
    const auto karen = holder(store, u"Karen Prøve"_s, ministry, u"coordinator"_s);
    mail(store, ministry, u"valg@interior.example.org"_s, {}, u"Elections mailbox"_s);
    mail(store, karen.post, u"kp@interior.example.org"_s);

    const auto cardOf = [&] {
        return read(store, [ministry](Reader &reader) {
            return organisationCard(reader, ministry);
        });
    };
    const auto card = cardOf();
    CHECK(card.competences
          == QStringList{u"electoral-authority"_s, u"media-regulator"_s}); // order of the reference data
    REQUIRE(card.people.size() == 2);
    CHECK(card.people.first().person == u"Karen Prøve"_s);
    REQUIRE(card.contacts.size() == 1);
    CHECK(card.contacts.first().point.purpose == u"Elections mailbox"_s);

    SECTION("competences become exactly those that are given")
    {
        must(store.edit(u"Competences"_s, [ministry](Edit &edit) {
            return setCompetences(edit, ministry, {u"electoral-authority"_s, u"police"_s});
        }));
        CHECK(cardOf().competences == QStringList{u"electoral-authority"_s, u"police"_s});
        must(store.edit(u"Competences"_s, [ministry](Edit &edit) {
            return setCompetences(edit, ministry, {u"media-regulator"_s}); // was in the trash: it has the same id
        }));
        CHECK(cardOf().competences == QStringList{u"media-regulator"_s});
    }
    SECTION("an unknown kind is refused, and nothing changes")
    {
        const auto error = refusal(store.edit(u"Competences"_s, [ministry](Edit &edit) {
            return setCompetences(edit, ministry, {u"police"_s, u"town-crier"_s});
        }));
        CHECK(error.message.contains(u"town-crier"_s));
        CHECK(cardOf().competences == card.competences);
    }
}

TEST_CASE("new contact points come after the others")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto ministry = organisation(store, u"Ministry of Examples"_s, u"DK"_s, {});
    for (const auto &name : {u"zeta"_s, u"alpha"_s, u"mid"_s}) {
        must(store.edit(u"Add"_s, [ministry, name](Edit &edit) -> Result<Id> {
            ContactPoint point;
            point.owner = ministry;
            point.medium = u"email"_s;
            point.value = name + u"@example.org"_s;
            LIAISON_TRY(point.position, nextPosition(edit, ministry));
            return edit.put(point);
        }));
    }
    const auto contacts = read(store, [ministry](Reader &reader) {
        return contactsOf(reader, ministry);
    });
    REQUIRE(contacts.size() == 3);
    CHECK(contacts.at(0).point.value == u"zeta@example.org"_s);
    CHECK(contacts.at(2).point.value == u"mid@example.org"_s);
}
