// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What goes to an audience, what stays, and why.

#include "releaseprofile.h"
#include "store/schema.h"
#include "syncprofiles.h"

#include <QCborArray>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;
using Reason = ReleasePlan::Reason;

namespace
{
QStringList strippedFields(const ReleasePlan &plan, const Id &record)
{
    QStringList fields;
    for (const auto &stripped : plan.stripped()) {
        if (stripped.record == record) {
            fields.append(stripped.field);
        }
    }
    return fields;
}

Values valuesOf(const ReleasePlan &plan, const Id &record)
{
    for (const auto &released : plan.content().records) {
        if (released.id == plan.audience().idOf(record)) {
            return released.values;
        }
    }
    return {};
}

int countAll(Store &store)
{
    return must(store.read([](Reader &reader) -> Result<int> {
        LIAISON_TRY(const auto rows,
                    reader.select(u"SELECT count(*) FROM record WHERE deleted = 0 AND type IN"
                                  " ('organisation', 'competence', 'person', 'post', 'contact_point')"_s));
        return rows.first().first().toInt();
    }));
}

/// Two people write a field without having seen each other's value.
void disagree(const Network &network,
              const Id &record,
              const QString &field,
              const QCborValue &one,
              const QCborValue &other)
{
    Exchange exchange;
    const TemporaryProfile colleague(clockOfToday());
    exchange.pass(network.profile, colleague);
    must(colleague.store().edit(u"Set"_s, [=](Edit &edit) -> Result<Id> {
        LIAISON_TRY(const auto info, edit.info(record));
        return edit.write(info->type, record, {{field, other}});
    }));
    network.set(record, field, one);
    exchange.pass(colleague, network.profile);
    REQUIRE_FALSE(conflictsOf(network.store()).isEmpty());
}
}

TEST_CASE("Who is cleared and labelled for an audience goes to it, with their organisation and post")
{
    const Network network;
    const auto plan = network.plan();
    for (const auto &record : {network.authority, network.mette, network.post, network.mailbox, network.address}) {
        CHECK(goes(plan, record));
    }
    CHECK(plan.withheld().isEmpty());
    CHECK(
        plan.summary()
        == u"2 contact points of 1 person and 1 organisation go to Platforms; 0 records are withheld, 4 fields are stripped."_s);
    const auto point = valuesOf(plan, network.address);
    CHECK(point.at(u"value"_s) == QCborValue(u"mette@valg.example.org"_s));
    CHECK(point.at(u"owner"_s) == QCborValue(plan.audience().idOf(network.post).bytes()));
    CHECK_FALSE(point.contains(u"audiences"_s));
}

TEST_CASE("A contact point stays unless it is cleared for the audience and its label allows it")
{
    const Network network;
    const auto [tlp, audiences, reason] = GENERATE(table<QString, QStringList, std::optional<Reason>>({
        {u"CLEAR"_s, {u"platforms"_s}, {}},
        {u"GREEN"_s, {u"network"_s, u"PLATFORMS"_s}, {}},
        {u"AMBER"_s, {u"platforms"_s}, Reason::TooStrict},
        {u"AMBER+STRICT"_s, {u"platforms"_s}, Reason::TooStrict},
        {u"RED"_s, {u"platforms"_s}, Reason::TooStrict},
        {QString(), {u"platforms"_s}, Reason::NoLabel},
        {u"CLEAR"_s, {u"network"_s}, Reason::NotCleared},
        {u"CLEAR"_s, {u"platforms-2"_s, u"platform"_s}, Reason::NotCleared},
        {u"CLEAR"_s, {}, Reason::NotCleared},
    }));
    CAPTURE(tlp, audiences);
    const auto point = add(network.store(), pointOf(network.post, u"other@valg.example.org"_s, tlp, audiences));
    const auto plan = network.plan();
    CHECK(goes(plan, point) == !reason.has_value());
    if (reason) {
        CHECK(whyNot(plan, point) == *reason);
    }
}

TEST_CASE("What a contact point belongs to has to be allowed as well")
{
    const Network network;
    SECTION("the label of the person")
    {
        network.set(network.mette, u"tlp"_s, u"RED"_s);
        const auto plan = network.plan();
        CHECK(whyNot(plan, network.address) == Reason::OwnerStays);
        CHECK(whyNot(plan, network.post) == Reason::TooStrict);
        CHECK(whyNot(plan, network.mette) == Reason::TooStrict);
        CHECK(goes(plan, network.mailbox));
    }
    SECTION("the label of the organisation")
    {
        network.set(network.authority, u"tlp"_s, nullptr);
        const auto plan = network.plan();
        CHECK(whyNot(plan, network.authority) == Reason::NoLabel);
        CHECK(whyNot(plan, network.mailbox) == Reason::OwnerStays);
        CHECK(plan.isEmpty());
    }
    SECTION("an objection")
    {
        network.set(network.mette, u"objection"_s, u"Not to platforms, please."_s);
        CHECK(whyNot(network.plan(), network.mette) == Reason::Objection);
    }
    SECTION("a post that ended")
    {
        network.set(network.post, u"until"_s, u"2019-03-04"_s);
        const auto plan = network.plan();
        CHECK(whyNot(plan, network.address) == Reason::Former);
        CHECK(whyNot(plan, network.mette) == Reason::NothingToReach);
    }
    SECTION("a post that has not begun")
    {
        network.set(network.post, u"since"_s, u"2019-03-06"_s);
        CHECK(whyNot(network.plan(), network.address) == Reason::Former);
    }
    SECTION("a post of today")
    {
        network.set(network.post, u"since"_s, u"2019-03-05"_s);
        network.set(network.post, u"until"_s, u"2019-03-05"_s);
        CHECK(goes(network.plan(), network.address));
    }
}

TEST_CASE("An audience may be restricted to countries, and to people or organisations")
{
    const Network network;
    auto rule = network.rule();
    const auto putRule = [&] {
        network.put(rule);
        return network.plan();
    };
    rule.countries = {u"EE"_s, u"FI"_s};
    auto plan = putRule();
    CHECK(plan.isEmpty());
    CHECK(whyNot(plan, network.mailbox) == Reason::OtherCountry);
    rule.countries = {u"DK"_s};
    CHECK(goes(putRule(), network.address));

    rule.types = {u"organisation"_s};
    plan = putRule();
    CHECK(goes(plan, network.mailbox));
    CHECK(whyNot(plan, network.address) == Reason::OtherType);
    CHECK(whyNot(plan, network.mette) == Reason::OtherType);

    rule.types = {u"person"_s};
    plan = putRule();
    CHECK(goes(plan, network.address));
    CHECK(goes(plan, network.authority)); // Mette's post is there
    CHECK(whyNot(plan, network.mailbox) == Reason::OtherType);
}

TEST_CASE("Fields that are for the house stay here, and each is told")
{
    const Network network;
    network.set(network.address, u"verified_by"_s, u"Ines Specimen"_s);
    network.set(network.address, u"verified_on"_s, u"2019-03-01"_s);
    network.set(network.address, u"notes"_s, u"Calls back late"_s);
    const auto plan = network.plan();
    CHECK(strippedFields(plan, network.address) == QStringList{u"audiences"_s, u"notes"_s, u"verified_by"_s});
    CHECK(strippedFields(plan, network.mette) == QStringList{u"legal_basis"_s});
    CHECK(strippedFields(plan, network.authority) == QStringList{u"notes"_s});
    CHECK(valuesOf(plan, network.address).at(u"verified_on"_s) == QCborValue(u"2019-03-01"_s));
}

TEST_CASE("What an organisation is part of is told only if that goes too")
{
    const Network network;
    Organisation ministry;
    ministry.name = u"Eksempelministeriet"_s;
    ministry.kind = u"authority"_s;
    ministry.tlp = u"CLEAR"_s;
    const auto parent = add(network.store(), ministry);
    network.set(network.authority, u"parent"_s, parent.bytes());
    CHECK(strippedFields(network.plan(), network.authority).contains(u"parent"_s));
    CHECK(whyNot(network.plan(), parent) == Reason::NothingToReach);
    add(network.store(), pointOf(parent, u"desk@ministry.example.org"_s));
    CHECK(valuesOf(network.plan(), network.authority).at(u"parent"_s)
          == QCborValue(network.rule().idOf(parent).bytes()));
}

TEST_CASE("Where two people disagree about a label or a clearance, the stricter one counts")
{
    const Network network;
    SECTION("label")
    {
        disagree(network, network.address, u"tlp"_s, u"CLEAR"_s, u"AMBER"_s);
        CHECK(whyNot(network.plan(), network.address) == Reason::TooStrict);
    }
    SECTION("label that allows it either way: the stricter one goes out")
    {
        network.set(network.mailbox, u"tlp"_s, u"RED"_s);
        disagree(network, network.mailbox, u"tlp"_s, u"CLEAR"_s, u"GREEN"_s);
        CHECK(valuesOf(network.plan(), network.mailbox).at(u"tlp"_s) == QCborValue(u"GREEN"_s));
    }
    SECTION("clearance")
    {
        disagree(network,
                 network.address,
                 u"audiences"_s,
                 QCborArray{u"platforms"_s, u"press"_s},
                 QCborArray{u"network"_s});
        CHECK(whyNot(network.plan(), network.address) == Reason::NotCleared);
    }
    SECTION("clearance that both give")
    {
        disagree(network,
                 network.address,
                 u"audiences"_s,
                 QCborArray{u"platforms"_s, u"press"_s},
                 QCborArray{u"network"_s, u"platforms"_s});
        CHECK(goes(network.plan(), network.address));
    }
    SECTION("country")
    {
        auto rule = network.rule();
        rule.countries = {u"DK"_s};
        network.put(rule);
        network.set(network.authority, u"country"_s, u"FI"_s);
        disagree(network, network.authority, u"country"_s, u"DK"_s, u"SE"_s);
        CHECK(whyNot(network.plan(), network.mailbox) == Reason::OtherCountry);
    }
}

TEST_CASE("A value that two people wrote differently does not go before somebody decided")
{
    const Network network;
    SECTION("the address")
    {
        disagree(network, network.address, u"value"_s, u"a@valg.example.org"_s, u"b@valg.example.org"_s);
        CHECK(whyNot(network.plan(), network.address) == Reason::Contested);
        settle(network.store(), conflictsOf(network.store()).first(), u"a@valg.example.org"_s);
        CHECK(goes(network.plan(), network.address));
    }
    SECTION("what is said beside it")
    {
        disagree(network, network.address, u"purpose"_s, u"Network"_s, u"Everything"_s);
        const auto plan = network.plan();
        CHECK(goes(plan, network.address));
        CHECK(strippedFields(plan, network.address).contains(u"purpose"_s));
    }
}

TEST_CASE("A preview leaves nothing out: what goes and what is withheld are all there is")
{
    const Network network;
    add(network.store(), pointOf(network.post, u"private@valg.example.org"_s, u"RED"_s));
    addPerson(network.store(), u"Jens Prøvesen"_s, u"DK"_s);
    const auto plan = network.plan();
    CHECK(plan.going().size() + plan.withheld().size() == countAll(network.store()));
    QSet<Id> seen;
    for (const auto &entry : plan.going() + plan.withheld()) {
        CHECK_FALSE(seen.contains(entry.record));
        seen.insert(entry.record);
    }
    CHECK(plan.content().records.size() == plan.going().size());
}

TEST_CASE("Two audiences can't tell from ids what both were given")
{
    const Network network;
    network.put({.name = u"Press"_s, .tlp = u"GREEN"_s});
    const auto press = must(network.store().read([](Reader &reader) {
        return Audiences::named(reader, u"press"_s);
    }));
    const auto platforms = network.rule();
    CHECK(platforms.secret.size() == 32);
    CHECK(platforms.secret != press.secret);
    CHECK(platforms.idOf(network.mette) != press.idOf(network.mette));
    CHECK(platforms.idOf(network.mette) != network.mette);
    CHECK(platforms.idOf(network.mette) == network.rule().idOf(network.mette));
}

TEST_CASE("A rule that can't be one is refused, with the field that is wrong")
{
    const Network network;
    const auto refused = [&](const Audience &rule) {
        return refusal(network.store().edit(u"Audience"_s, [rule](Edit &edit) {
            return Audiences::put(edit, rule);
        }));
    };
    CHECK(refused({.name = u" "_s}).field == u"name"_s);
    CHECK(refused({.name = u"platforms"_s}).field == u"name"_s); // there is Platforms
    CHECK(refused({.name = u"a, b"_s}).field == u"name"_s);
    CHECK(refused({.name = u"Press\u202E"_s}).field == u"name"_s);
    CHECK(refused({.name = u"Press"_s, .tlp = u"SECRET"_s}).field == u"tlp"_s);
    CHECK(refused({.name = u"Press"_s, .countries = {u"XX"_s}}).field == u"countries"_s);
    CHECK(refused({.name = u"Press"_s, .types = {u"meeting"_s}}).field == u"types"_s);
    CHECK(must(network.store().read([](Reader &reader) -> Result<qsizetype> {
              return Audiences::all(reader).size();
          }))
          == 1);
}

TEST_CASE("Clearances that lead to no audience are found")
{
    const Network network;
    add(network.store(), pointOf(network.post, u"p@valg.example.org"_s, u"GREEN"_s, {u"press"_s, u"Platforms"_s}));
    const auto names = must(network.store().read([](Reader &reader) {
        return Audiences::unknownNames(reader);
    }));
    CHECK(names == QMap<QString, int>{{u"press"_s, 1}});
}
