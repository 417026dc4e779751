// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/rights.h"
#include "store/schema.h"
#include "support/records.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
using Rights::Holder;

Label labelOf(const QStringList &countries, const QString &tlp = u"GREEN"_s)
{
    return {.tlp = Schema::tlpRank(tlp), .readings = {{.codes = countries}}};
}

const Holder denmark{.scope = {u"DK"_s}, .clearance = u"GREEN"_s};
const Holder union_{.scope = {u"EU"_s}, .clearance = u"AMBER"_s};
const Holder whole{.scope = {u"*"_s}, .clearance = u"RED"_s};

bool may(const Holder &holder, const QString &type, const Label &label)
{
    return Rights::mayChange(holder, type, label);
}

Device device(char letter)
{
    return {.recipient = QByteArray(32, letter), .signer = QByteArray("Ed") + QByteArray(40, letter)};
}
}

TEST_CASE("the facts of a country are changed by whoever has it in scope")
{
    for (const auto &type : {u"organisation"_s, u"person"_s, u"post"_s, u"contact_point"_s, u"competence"_s}) {
        CAPTURE(type.toStdString());
        CHECK(may(denmark, type, labelOf({u"DK"_s})));
        CHECK_FALSE(may(denmark, type, labelOf({u"EE"_s})));
        CHECK_FALSE(may(denmark, type, labelOf({})));
        CHECK_FALSE(may(union_, type, labelOf({u"DK"_s})));
        CHECK(may(union_, type, labelOf({})));
        CHECK(may(whole, type, labelOf({u"EE"_s}, u"RED"_s)));
    }
}

TEST_CASE("of facts that concern several countries, all have to be in scope; of shared work, one is enough")
{
    const auto both = labelOf({u"DK"_s, u"EE"_s});
    CHECK_FALSE(may(denmark, u"commitment"_s, both));
    CHECK(may({.scope = {u"DK"_s, u"EE"_s}, .clearance = u"GREEN"_s}, u"commitment"_s, both));
    CHECK(may(denmark, u"meeting"_s, both));
    CHECK(may(denmark, u"action"_s, both));
    // Two people disagree about whose it is: whoever has only one of the two may neither see nor change it.
    Label disputed = labelOf({u"DK"_s});
    disputed.readings.append({.codes = {u"EE"_s}});
    CHECK_FALSE(may(denmark, u"person"_s, disputed));
}

TEST_CASE("nobody changes what they may not see")
{
    for (const auto &type : Schema::types()) {
        CAPTURE(type.name.latin1());
        CHECK_FALSE(may(denmark, QString(type.name), labelOf({u"DK"_s}, u"AMBER"_s)));
        CHECK_FALSE(may(denmark, QString(type.name), Label{}));
        CHECK(may(whole, QString(type.name), Label{}));
    }
}

TEST_CASE("what nobody has said who owns it needs everything")
{
    for (const auto &type : {u"template"_s, u"of a newer version"_s}) {
        CHECK(Rights::ruleFor(type) == Rights::Rule::FullScope);
        CHECK_FALSE(may(denmark, type, labelOf({u"DK"_s})));
        CHECK_FALSE(may({.scope = {u"*"_s}, .clearance = u"GREEN"_s}, type, labelOf({u"DK"_s})));
        CHECK(may(whole, type, labelOf({u"DK"_s})));
    }
    int ruled = 0;
    for (const auto &type : Schema::types()) {
        ruled += Rights::ruleFor(QString(type.name)) != Rights::Rule::FullScope;
    }
    CHECK(ruled == int(Schema::types().size()) - 1); // all but the templates
}

TEST_CASE("a second device of one's own may do all that its owner may")
{
    const Peer own{.devices = {device('a')}, .mine = true};
    CHECK(Rights::mayChange(own, u"template", Label{}));
}

TEST_CASE("a scope as people type it")
{
    CHECK(must(Rights::scopeFrom({u"ee"_s, u" DK"_s, u"EL"_s, u"dk"_s, u""_s}))
          == QStringList{u"DK"_s, u"EE"_s, u"GR"_s});
    CHECK(must(Rights::scopeFrom({u"DK"_s, u"*"_s})) == QStringList{u"*"_s});
    CHECK(must(Rights::scopeFrom({u"eu"_s})) == QStringList{u"EU"_s});
    const auto refused = Rights::scopeFrom({u"DK"_s, u"Atlantis"_s});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"Atlantis"_s));
    CHECK(refused.error().field == u"scope"_s);
}

TEST_CASE("what I answer for is everything until I say otherwise")
{
    const TemporaryProfile profile;
    const auto me = [&profile] {
        return must(profile.store().read([](Reader &reader) -> Result<Holder> {
            return Rights::me(reader);
        }));
    };
    const auto set = [&profile](const QStringList &scope) {
        return profile.store()
            .edit(u"Set"_s,
                  [scope](Edit &edit) {
                      return Rights::setMyScope(edit, scope);
                  })
            .result();
    };
    CHECK(me() == whole);
    CHECK(set({u"dk"_s, u"EU"_s}));
    CHECK(me() == Holder{.scope = {u"DK"_s, u"EU"_s}, .clearance = u"RED"_s});
    CHECK_FALSE(set({u"nowhere"_s}));
    CHECK(me().scope == QStringList{u"DK"_s, u"EU"_s});
    CHECK(set({}));
    CHECK(me() == whole);
}

TEST_CASE("a change is proposed to the country's own people, else to whoever may make it")
{
    const TemporaryProfile profile;
    const auto put = [&profile](const Peer &peer) {
        must(profile.store().edit(u"Add"_s, [peer](Edit &edit) {
            return Circle::put(edit, peer);
        }));
    };
    put({.name = u"Karen"_s, .country = u"DK"_s, .devices = {device('a')}, .scope = {u"DK"_s}});
    put({.name = u"Zoë"_s, .country = u"BE"_s, .devices = {device('b')}, .scope = {u"*"_s}, .clearance = u"RED"_s});
    put({.name = u"Aino"_s, .country = u"EE"_s, .devices = {device('c')}, .scope = {u"EE"_s}});
    put({.name = u"My laptop"_s, .country = u"DK"_s, .devices = {device('d')}, .mine = true});
    const auto owners = [&profile](const Label &label) {
        return must(profile.store().read([label](Reader &reader) -> Result<QStringList> {
            QStringList names;
            for (const auto &peer : Rights::owners(reader, u"person", label)) {
                names.append(peer.name);
            }
            return names;
        }));
    };
    CHECK(owners(labelOf({u"DK"_s})) == QStringList{u"Karen"_s});
    CHECK(owners(labelOf({u"DK"_s}, u"RED"_s)) == QStringList{u"Zoë"_s});
    CHECK(owners(labelOf({u"SE"_s})) == QStringList{u"Zoë"_s});
    CHECK(owners(Label{}) == QStringList{u"Zoë"_s});
}
