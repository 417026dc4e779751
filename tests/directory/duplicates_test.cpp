// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/duplicates.h"
#include "directory/mergerecords.h"
#include "directory/namelikeness.h"
#include "support/records.h"

using namespace Liaison;
using namespace Liaison::Directory;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id addOrganisation(Store &store, const QString &name, const QString &country = u"DK"_s, const QStringList &aliases = {})
{
    Organisation organisation;
    organisation.name = name;
    organisation.aliases = aliases;
    organisation.kind = u"authority"_s;
    organisation.country = country;
    return add(store, organisation);
}

Id addPost(Store &store, const Id &person, const Id &organisation)
{
    Post post;
    post.person = person;
    post.organisation = organisation;
    return add(store, post);
}

void addContact(Store &store, const Id &owner, const QString &medium, const QString &value)
{
    ContactPoint point;
    point.owner = owner;
    point.medium = medium;
    point.value = value;
    add(store, point);
}

QList<Duplicate> found(Store &store)
{
    return must(store.read([](Reader &reader) {
        return duplicates(reader);
    }));
}

bool similar(const QString &one, const QString &other)
{
    const bool there = areSimilar(nameWords(one), nameWords(other));
    CHECK(there == areSimilar(nameWords(other), nameWords(one)));
    return there;
}
}

TEST_CASE("similar names")
{
    CHECK(similar(u"Georgios Papadopoulos"_s, u"PAPADOPOULOS, Georgios"_s));
    CHECK(similar(u"Zoë Ždanová"_s, u"Zoe Zdanova"_s));
    CHECK(similar(u"G. Papadopoulos"_s, u"Georgios Papadopoulos"_s));
    CHECK(similar(u"Anna Maria Example"_s, u"Anna Example"_s));
    CHECK(similar(u"Katarina Example"_s, u"Katerina Example"_s));
    CHECK(similar(u"Katrina Example"_s, u"Katarina Example"_s));
    CHECK(similar(u"Jonathan Example"_s, u"Jonahtan Example"_s));
    CHECK(similar(u"Γεώργιος Παπαδόπουλος"_s, u"Παπαδοπουλος Γεωργιος"_s));
    CHECK(similar(u"Madonna"_s, u"MADONNA"_s));

    CHECK_FALSE(similar(u"Anna Example"_s, u"Bo Example"_s));
    CHECK_FALSE(similar(u"Anna Example"_s, u"Anne Example"_s)); // short names differ by one letter
    CHECK_FALSE(similar(u"Jan Example"_s, u"Jon Example"_s));
    CHECK_FALSE(similar(u"Katarina Exampel"_s, u"Katerina Example"_s)); // nothing agrees wholly
    CHECK_FALSE(similar(u"Example"_s, u"Anna Example"_s));
    CHECK_FALSE(similar(u"A. B."_s, u"A. B."_s)); // initials alone say nothing
    CHECK_FALSE(similar(u""_s, u""_s));
}

TEST_CASE("the same address or number, however it is written")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto authority = addOrganisation(store, u"Authority of Examples"_s);
    const auto one = addPerson(store, u"Anna Example"_s);
    const auto two = addPerson(store, u"Bo Sample"_s);
    addContact(store, one, u"email"_s, u"Anna@Example.org"_s);
    addContact(store, addPost(store, one, authority), u"email"_s, u"anna@example.org"_s); // her own twice is none
    CHECK(found(store).isEmpty());
    addContact(store, addPost(store, two, authority), u"email"_s, u"anna@example.org "_s);
    auto pairs = found(store);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.first().one == std::min(one, two));
    CHECK(pairs.first().other == std::max(one, two));
    REQUIRE(pairs.first().reasons.size() == 1);
    CHECK(pairs.first().reasons.first().kind == Likeness::Email);
    CHECK(pairs.first().reasons.first().evidence.toLower() == u"anna@example.org"_s);

    addContact(store, one, u"phone"_s, u"+999 (55) 00-01"_s);
    addContact(store, two, u"mobile"_s, u"00999 55.0001"_s);
    pairs = found(store);
    REQUIRE(pairs.size() == 1);
    REQUIRE(pairs.first().reasons.size() == 2);
    CHECK(pairs.first().reasons.at(1).kind == Likeness::Phone);
    CHECK(sentence(pairs.first().reasons.at(1)).contains(u"55"_s));
}

TEST_CASE("what many share, and what belongs to a person and to an organisation, tells nothing")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto authority = addOrganisation(store, u"Authority of Examples"_s);
    addContact(store, authority, u"phone"_s, u"+999 55 1000"_s);
    const QStringList names{u"Anna"_s, u"Bo"_s, u"Cleo"_s, u"Dan"_s, u"Eva"_s};
    for (const auto &name : names) {
        const auto person = addPerson(store, name + u" Example"_s);
        addContact(store, addPost(store, person, authority), u"phone"_s, u"+999 55 1000"_s);
    }
    CHECK(found(store).isEmpty());
    addContact(store, addPerson(store, u"Fred Other"_s), u"email"_s, u"contact@example.org"_s);
    addContact(store, authority, u"email"_s, u"contact@example.org"_s);
    CHECK(found(store).isEmpty());
}

TEST_CASE("similar names in the same organisation, not elsewhere")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto authority = addOrganisation(store, u"Authority of Examples"_s);
    const auto agency = addOrganisation(store, u"Agency of Examples"_s);
    const auto one = addPerson(store, u"Georgios Papadopoulos"_s);
    auto two = Person();
    two.name = u"Γεώργιος Παπαδόπουλος"_s;
    two.latin_name = u"G. Papadopoulos"_s;
    const auto other = add(store, two);
    addPost(store, one, authority);
    addPost(store, other, agency);
    CHECK(found(store).isEmpty());
    addPost(store, other, authority);
    const auto pairs = found(store);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.first().reasons.first().kind == Likeness::Name);
    CHECK(pairs.first().reasons.first().evidence == u"Authority of Examples"_s);
}

TEST_CASE("somebody who was only noted, and organisations known by several names")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto authority = addOrganisation(store, u"Authority of Examples"_s);
    addPost(store, addPerson(store, u"Anna Example"_s, u"DK"_s), authority);
    addPost(store, addPerson(store, u"Anna Example"_s, u"DK"_s), addOrganisation(store, u"Agency of Examples"_s));
    CHECK(found(store).isEmpty()); // two people of one name, each with a post
    addPerson(store, u"Example Anna"_s, u"FI"_s);
    CHECK(found(store).isEmpty()); // from elsewhere
    addPerson(store, u"Example Anna"_s);
    CHECK(found(store).size() == 3);

    addOrganisation(store, u"Election Office"_s, u"DK"_s, {u"authority of examples"_s});
    addOrganisation(store, u"Authority of Examples"_s, u"SE"_s);
    const auto pairs = found(store);
    CHECK(std::ranges::count(pairs, u"organisation"_s, &Duplicate::type) == 1);
}

TEST_CASE("what somebody said is no duplicate, or merged, is not proposed again")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto one = addPerson(store, u"Anna Example"_s);
    const auto two = addPerson(store, u"Anna Example"_s);
    const auto three = addPerson(store, u"Anna Example"_s);
    REQUIRE(found(store).size() == 3);
    must(store.edit(u"No duplicate"_s, [one, two](Edit &edit) {
        return markDistinct(edit, std::max(one, two), std::min(one, two));
    }));
    CHECK(found(store).size() == 2);
    must(store.edit(u"Merge"_s, [one, three](Edit &edit) {
        return mergeRecords(edit, one, three);
    }));
    CHECK(found(store).isEmpty()); // also about who it was merged with
    must(store.undo());
    CHECK(found(store).size() == 2);
    must(store.undo());
    CHECK(found(store).size() == 3);
}
