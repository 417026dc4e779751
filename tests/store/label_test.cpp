// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What filters go by. Each label is read in both ways, one by one and all at once: they have to agree.

#include "store/label.h"
#include "store/merge.h"
#include "store/schema.h"
#include "support/records.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Label labelOf(Store &store, const Id &id)
{
    return must(store.read([id](Reader &reader) -> Result<Label> {
        Labels single(reader);
        LIAISON_TRY(const auto label, single.of(id));
        Labels all(reader);
        LIAISON_CHECK(all.readAll());
        LIAISON_TRY(const auto again, all.of(id));
        if (label != again) {
            return Error{Error::Code::Corrupt, u"read one by one it is another label"_s};
        }
        return label;
    }));
}

int rank(QStringView tlp)
{
    return Schema::tlpRank(tlp);
}

Organisation authority(const QString &country, const QString &tlp)
{
    Organisation organisation;
    organisation.name = u"Ministry of Examples"_s;
    organisation.kind = u"authority"_s;
    organisation.country = country;
    organisation.tlp = tlp;
    return organisation;
}

void write(Store &store, const QString &type, const Id &id, const Values &values)
{
    must(store.edit(u"Change"_s, [=](Edit &edit) {
        return edit.write(type, id, values);
    }));
}

/// Another writer's values of a record, who has not seen what is here.
void mergeFromElsewhere(Store &store, const QString &type, const Id &id, const Values &values)
{
    RecordState record{.id = id, .type = type, .fields = {}};
    for (const auto &[field, value] : values) {
        record.fields[field] = {
            {.dot = {.replica = 77, .sequence = 1}, .seen = {}, .hlc = 1, .author = {}, .value = value}};
    }
    must(store.merge(u"Merge"_s, {record}));
}

const QStringList finland{u"FI"_s};
const QStringList estonia{u"EE"_s};
const QStringList noCountry{u"EU"_s};
const QStringList everything{u"*"_s};
}

TEST_CASE("a record's own fields are its label")
{
    TemporaryProfile profile;
    const auto id = add(profile.store(), authority(u"FI"_s, u"GREEN"_s));
    const auto label = labelOf(profile.store(), id);
    CHECK(label.tlp == rank(u"GREEN"));
    CHECK(label.countries() == finland);
    CHECK_FALSE(label.deleted);
    CHECK(label.isVisible(finland, u"GREEN"));
    CHECK(label.isVisible(finland, u"RED"));
    CHECK(label.isVisible({u"EE"_s, u"FI"_s}, u"AMBER"));
    CHECK(label.isVisible(everything, u"GREEN"));
    CHECK_FALSE(label.isVisible(finland, u"CLEAR"));
    CHECK_FALSE(label.isVisible(estonia, u"RED"));
    CHECK_FALSE(label.isVisible(noCountry, u"RED"));
    CHECK_FALSE(label.isVisible({}, u"RED"));
    // What is no TLP label clears nobody for anything.
    CHECK_FALSE(label.isVisible(everything, u"SECRET"));
    CHECK_FALSE(label.isVisible(everything, u""));
}

TEST_CASE("without a TLP label it is RED, and without countries it is about none")
{
    TemporaryProfile profile;
    const auto id = addPerson(profile.store(), u"Aino Esimerkki"_s);
    const auto label = labelOf(profile.store(), id);
    CHECK(label.tlp == rank(u"RED"));
    CHECK(label.countries().isEmpty());
    CHECK(label.isVisible(noCountry, u"RED"));
    CHECK(label.isVisible(everything, u"RED"));
    CHECK_FALSE(label.isVisible(everything, u"AMBER+STRICT"));
    CHECK_FALSE(label.isVisible(finland, u"RED"));
}

TEST_CASE("what belongs to another record has that one's label")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto organisation = add(store, authority(u"FI"_s, u"AMBER"_s));
    auto who = person(u"Aino Esimerkki"_s, u"EE"_s);
    who.tlp = u"GREEN"_s;
    Post post;
    post.organisation = organisation;
    post.person = add(store, who);
    const auto postId = add(store, post);
    ContactPoint mail;
    mail.owner = postId;
    mail.medium = u"email"_s;
    mail.value = u"aino@example.org"_s;
    mail.tlp = u"CLEAR"_s;
    const auto mailId = add(store, mail);

    CHECK(labelOf(store, postId).tlp == rank(u"GREEN")); // its person's
    CHECK(labelOf(store, postId).countries() == finland); // its organisation's
    CHECK(labelOf(store, mailId).tlp == rank(u"CLEAR")); // its own
    CHECK(labelOf(store, mailId).countries() == finland); // by way of the post

    // It moves along with them.
    write(store, u"organisation"_s, organisation, {{u"country"_s, u"EE"_s}});
    CHECK(labelOf(store, mailId).countries() == estonia);
}

TEST_CASE("where the record that would say it is not here, nobody without full scope and clearance sees it")
{
    TemporaryProfile profile;
    const auto id = Id::random();
    mergeFromElsewhere(profile.store(),
                       u"contact_point"_s,
                       id,
                       {{u"owner"_s, Id::random().bytes()},
                        {u"medium"_s, u"email"_s},
                        {u"value"_s, u"lost@example.org"_s},
                        {u"tlp"_s, u"CLEAR"_s}});
    const auto label = labelOf(profile.store(), id);
    CHECK(label.tlp == rank(u"CLEAR"));
    CHECK_FALSE(label.isVisible({u"EU"_s, u"FI"_s}, u"RED"));
    CHECK_FALSE(label.isVisible(everything, u"GREEN"));
    CHECK(label.isVisible(everything, u"RED"));
    CHECK_FALSE(label.isWithin({u"EU"_s, u"FI"_s}));
    CHECK(label.isWithin(everything));
}

TEST_CASE("a type whose countries are defined nowhere, and a type of a newer version, need full scope and clearance")
{
    TemporaryProfile profile;
    Template outline;
    outline.name = u"Outline"_s;
    outline.purpose = u"meeting"_s;
    outline.tlp = u"CLEAR"_s;
    const auto known = add(profile.store(), outline);
    const auto newer = Id::random();
    mergeFromElsewhere(profile.store(), u"from_the_future"_s, newer, {{u"tlp"_s, u"CLEAR"_s}, {u"country"_s, u"FI"_s}});
    for (const auto &id : {known, newer, Id::random()}) {
        const auto label = labelOf(profile.store(), id);
        CHECK_FALSE(label.isVisible({u"EU"_s, u"FI"_s}, u"RED"));
        CHECK_FALSE(label.isVisible(everything, u"GREEN"));
        CHECK(label.isVisible(everything, u"RED"));
    }
}

TEST_CASE("labels in conflict are read strictly")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto id = add(store, authority(u"FI"_s, u"GREEN"_s));

    SECTION("the strictest TLP, whichever is shown")
    {
        mergeFromElsewhere(store, u"organisation"_s, id, {{u"tlp"_s, u"RED"_s}});
        CHECK(labelOf(store, id).tlp == rank(u"RED"));
        CHECK_FALSE(labelOf(store, id).isVisible(finland, u"GREEN"));
    }
    SECTION("a label and none")
    {
        mergeFromElsewhere(store, u"organisation"_s, id, {{u"tlp"_s, nullptr}});
        CHECK(labelOf(store, id).tlp == rank(u"RED"));
    }
    SECTION("a less strict one changes nothing")
    {
        mergeFromElsewhere(store, u"organisation"_s, id, {{u"tlp"_s, u"CLEAR"_s}});
        CHECK(labelOf(store, id).tlp == rank(u"GREEN"));
    }
    SECTION("both countries have to be in the scope")
    {
        mergeFromElsewhere(store, u"organisation"_s, id, {{u"country"_s, u"EE"_s}});
        const auto label = labelOf(store, id);
        CHECK(label.countries() == QStringList{u"EE"_s, u"FI"_s});
        CHECK_FALSE(label.isVisible(finland, u"RED"));
        CHECK_FALSE(label.isVisible(estonia, u"RED"));
        CHECK(label.isVisible({u"EE"_s, u"FI"_s}, u"RED"));
    }
    SECTION("deleted if anybody says so")
    {
        must(store.edit(u"Delete"_s, [id](Edit &edit) {
            return edit.remove(id);
        }));
        mergeFromElsewhere(store, u"organisation"_s, id, {{deletedField, nullptr}, {u"tlp"_s, u"RED"_s}});
        const auto label = labelOf(store, id);
        CHECK(label.deleted);
        CHECK(label.tlp == rank(u"RED")); // also what is deleted has a label
    }
    SECTION("a link that leads to two records has the stricter label of both")
    {
        auto who = person(u"Aino Esimerkki"_s);
        who.tlp = u"CLEAR"_s;
        Post post;
        post.organisation = id;
        post.person = add(store, who);
        const auto postId = add(store, post);
        auto secret = who;
        secret.tlp = u"AMBER"_s;
        const auto other = add(store, secret);
        const auto elsewhere = add(store, authority(u"EE"_s, u"GREEN"_s));
        mergeFromElsewhere(store,
                           u"post"_s,
                           postId,
                           {{u"person"_s, other.bytes()}, {u"organisation"_s, elsewhere.bytes()}});
        const auto label = labelOf(store, postId);
        CHECK(label.tlp == rank(u"AMBER"));
        CHECK_FALSE(label.isVisible(finland, u"AMBER"));
        CHECK(label.isVisible({u"EE"_s, u"FI"_s}, u"AMBER"));
    }
}

TEST_CASE("what lies in the trash keeps its label, and lends it")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto organisation = add(store, authority(u"FI"_s, u"GREEN"_s));
    Competence competence;
    competence.organisation = organisation;
    competence.kind = u"csirt"_s;
    const auto id = add(store, competence);
    must(store.edit(u"Delete"_s, [organisation](Edit &edit) {
        return edit.remove(organisation);
    }));
    CHECK(labelOf(store, id).deleted);
    CHECK(labelOf(store, id).isVisible(finland, u"GREEN"));
    CHECK_FALSE(labelOf(store, id).isVisible(estonia, u"GREEN"));
}

TEST_CASE("links that lead in a circle have the strictest label")
{
    TemporaryProfile profile;
    const auto one = Id::random();
    const auto other = Id::random();
    for (const auto &[id, next] : {std::pair(one, other), std::pair(other, one)}) {
        mergeFromElsewhere(profile.store(), u"tag"_s, id, {{u"record"_s, next.bytes()}, {u"label"_s, u"round"_s}});
    }
    const auto label = labelOf(profile.store(), one);
    CHECK(label.tlp == rank(u"RED"));
    CHECK_FALSE(label.isWithin({u"EU"_s, u"FI"_s}));
}
