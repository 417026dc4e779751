// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Cards, and how their makers join the circle.

#include "exchange/acquaintance.h"
#include "exchange/fingerprintwords.h"
#include "keyholder.h"
#include "support/records.h"

#include <QRandomGenerator>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Card cardOf(const Keyholder &holder, const QString &name, const QString &organisation = u"Valgstyrelsen (example)"_s)
{
    return {.name = name,
            .organisation = organisation,
            .country = u"DK"_s,
            .device = holder.device(),
            .former = holder.identity.formerSigners()};
}

QByteArray fileOf(const Keyholder &holder, const QString &name = u"Karen Prøve"_s)
{
    return must(cardOf(holder, name).toFile(holder.identity));
}

/// Somebody's profile, with a circle.
struct Member : Keyholder {
    TemporaryProfile profile;

    Acquaintance look(const Card &card) const
    {
        return must(profile.store().read([card, own = device()](Reader &reader) -> Result<Acquaintance> {
            return Acquaintance::of(reader, card, own);
        }));
    }
    Result<Id> join(const Card &card, const Circle::Terms &terms = {}) const
    {
        return profile.store()
            .edit(u"Join"_s,
                  [card, terms, own = device()](Edit &edit) {
                      return Circle::join(edit, card, own, terms);
                  })
            .result();
    }
    QList<Peer> peers() const
    {
        return must(profile.store().read([](Reader &reader) -> Result<QList<Peer>> {
            return Circle::peers(reader);
        }));
    }
};
}

TEST_CASE("a card comes back as it was made")
{
    const Keyholder karen;
    const auto card = cardOf(karen, u"Karen Prøve"_s);
    const auto file = must(card.toFile(karen.identity));
    CHECK(must(Card::fromFile(file)) == card);
    CHECK(must(Card::fromFile("\n" + file.trimmed())) == card); // pasted into a mail and out again
    CHECK(file.count('\n') == 5);
    CHECK(file.size() < 1'000); // small enough for a QR code
    // Whoever has no Liaison checks it with minisign: the first line, and the four below it.
    const auto json = file.first(file.indexOf('\n'));
    CHECK(Minisign::verify(json, file.sliced(json.size() + 1), karen.device().signer));
}

TEST_CASE("my card tells who I am")
{
    const Member me;
    const auto mine = [&me] {
        return me.profile.store()
            .read([identity = me.identity](Reader &reader) {
                return Card::mine(reader, identity);
            })
            .result();
    };
    REQUIRE_FALSE(mine());
    CHECK(mine().error().message.contains(u"who you are"_s));
    must(me.profile.store().edit(u"Me"_s, [](Edit &edit) -> Result<Done> {
        LIAISON_TRY(const auto person, edit.put(Test::person(u"Karen Prøve"_s, u"DK"_s)));
        LIAISON_CHECK(edit.setMe(person));
        Organisation organisation;
        organisation.name = u"Valgstyrelsen (example)"_s;
        organisation.kind = u"authority"_s;
        LIAISON_TRY(const auto id, edit.put(organisation));
        Post post;
        post.person = person;
        post.organisation = id;
        LIAISON_CHECK(edit.put(post));
        return {};
    }));
    const auto card = must(mine());
    CHECK(card.name == u"Karen Prøve"_s);
    CHECK(card.organisation == u"Valgstyrelsen (example)"_s);
    CHECK(card.country == u"DK"_s);
    CHECK(card.device == me.device());
}

TEST_CASE("no truncation and no mutation of a card is accepted as something else")
{
    const Keyholder karen;
    const auto file = fileOf(karen);
    const auto card = must(Card::fromFile(file));
    int accepted = 0;
    for (qsizetype length = 0; length < file.size() - 1; ++length) {
        accepted += Card::fromFile(file.first(length)).ok();
    }
    for (qsizetype at = 0; at < file.size() * 8; ++at) {
        auto changed = file;
        changed[at / 8] ^= char(1 << at % 8);
        const auto read = Card::fromFile(changed);
        accepted += read && *read != card;
    }
    QRandomGenerator random(6);
    for (int i = 0; i < 2'000; ++i) {
        auto changed = file;
        const auto at = random.bounded(changed.size());
        random.bounded(2) ? changed.insert(at, char(random.bounded(33, 127)))
                          : changed.remove(at, random.bounded(1, 40));
        const auto read = Card::fromFile(changed);
        accepted += read && *read != card;
    }
    CHECK(accepted == 0);
}

TEST_CASE("each thing that is wrong with a card has its sentence")
{
    const Keyholder karen;
    const auto refused = [&karen](const QByteArray &json) {
        const auto signature = must(karen.identity.sign(json, u"Liaison card"_s));
        const auto read = Card::fromFile(json + '\n' + signature);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.endsWith(u'.'));
        return read.error();
    };
    const auto file = fileOf(karen);
    const auto json = file.first(file.indexOf('\n'));
    const auto with = [&json](const QByteArray &before, const QByteArray &after) {
        REQUIRE(json.contains(before));
        return QByteArray(json).replace(before, after);
    };
    CHECK(refused(with("liaison-card", "business-card")).field == u"kind"_s);
    CHECK(refused(with("\"format\":1", "\"format\":2")).code == Error::Code::Newer);
    CHECK(refused(with("\"format\":1", "\"format\":0")).field == u"format"_s);
    CHECK(refused(with("Karen Prøve", " ")).field == u"name"_s);
    CHECK(refused(with("Karen Prøve", "Karen \\u202eevørP")).field == u"name"_s);
    CHECK(refused(with("Karen Prøve", QByteArray(201, 'x'))).field == u"name"_s);
    CHECK(refused(with("\"DK\"", "\"Denmark\"")).field == u"country"_s);
    CHECK(refused(with("\"age1", "\"age2")).field == u"age"_s);
    CHECK(refused(with("\"RW", "\"XX")).field == u"minisign"_s);
    CHECK(refused(with("\"former\":[]", "\"former\":[\"RW\"]")).field == u"former"_s);
    CHECK(refused(with("\"former\":[]", "\"former\":7")).field == u"former"_s);
    CHECK(Card::fromFile("hello").error().field == u"kind"_s);
    CHECK(Card::fromFile({}).error().field == u"kind"_s);
    CHECK(Card::fromFile(QByteArray(70'000, 'x')).error().code == Error::Code::Refused);
    // A newer version may say more.
    const auto more = with("\"former\"", "\"favourite\":\"tea\",\"former\"");
    CHECK(Card::fromFile(more + '\n' + must(karen.identity.sign(more, u"Liaison card"_s))));
}

TEST_CASE("nobody can sign another one's card")
{
    const Keyholder karen;
    const Keyholder mallory;
    auto card = cardOf(karen, u"Karen Prøve"_s);
    CHECK_FALSE(Card::fromFile(must(card.toFile(mallory.identity))));
    // Nor say that somebody's key vouches for theirs.
    auto claim = cardOf(mallory, u"Karen Prøve"_s);
    claim.former = {karen.device().signer};
    const auto file = must(cardOf(mallory, u"Karen Prøve"_s).toFile(mallory.identity));
    const auto json = file.first(file.indexOf('\n'));
    const auto forged =
        QByteArray(json).replace("\"former\":[]",
                                 "\"former\":[\"" + Minisign::publicKeyText(karen.device().signer).toLatin1() + "\"]");
    const auto own = must(mallory.identity.sign(forged, u"Liaison card"_s));
    CHECK_FALSE(Card::fromFile(forged + '\n' + own));
    CHECK_FALSE(Card::fromFile(forged + '\n' + own + own));
}

TEST_CASE("whoever joins is pinned, with what was agreed")
{
    const Member me;
    const Keyholder karen;
    const auto card = cardOf(karen, u"Karen Prøve"_s);
    CHECK(me.look(card).kind == Acquaintance::New);
    must(me.join(card));
    REQUIRE(me.peers().size() == 1);
    const auto peer = me.peers().first();
    CHECK(peer.name == u"Karen Prøve"_s);
    CHECK(peer.devices == QList{karen.device()});
    CHECK(peer.scope == QStringList{u"DK"_s}); // their own country, unless something else is agreed
    CHECK(peer.clearance == u"GREEN"_s);
    CHECK_FALSE(peer.mayRelay);
    CHECK_FALSE(peer.automatic);

    CHECK(me.look(card).kind == Acquaintance::Known);
    CHECK(must(me.join(card)) == peer.id);
    CHECK(me.peers() == QList{peer});

    const Keyholder aino;
    must(me.join(cardOf(aino, u"Aino Esimerkki"_s), {.scope = {u"ee"_s, u"EU"_s}, .clearance = u"AMBER"_s}));
    CHECK(me.peers().first().scope == QStringList{u"EE"_s, u"EU"_s});
    CHECK(me.peers().first().clearance == u"AMBER"_s);
    CHECK_FALSE(me.join(cardOf(Keyholder(), u"Third"_s), {.scope = {u"XX"_s}}));
    CHECK_FALSE(me.join(cardOf(Keyholder(), u"Third"_s), {.clearance = u"SECRET"_s}));
    CHECK(me.peers().size() == 2);
}

TEST_CASE("a changed key is an alarm, not an update")
{
    const Member me;
    const Keyholder karen;
    must(me.join(cardOf(karen, u"Karen Prøve"_s)));
    const auto before = me.peers();
    const Keyholder mallory;
    for (const auto &name : {u"Karen Prøve"_s, u"KAREN PRØVE"_s}) {
        const auto card = cardOf(mallory, name);
        CHECK(me.look(card).kind == Acquaintance::Alarm);
        const auto refused = me.join(card);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Error::Code::Refused);
        CHECK(refused.error().message.startsWith(u"Caution"_s));
    }
    CHECK(me.look(cardOf(mallory, u"Karen Prøve"_s, {})).kind == Acquaintance::Alarm);
    // Half of her keys under another name.
    auto half = cardOf(mallory, u"Kim Eksempel"_s);
    half.device.recipient = karen.device().recipient;
    CHECK(me.look(half).kind == Acquaintance::Alarm);
    CHECK_FALSE(me.join(half));
    CHECK(me.peers() == before);
    // Another Karen elsewhere is somebody else.
    CHECK(me.look(cardOf(mallory, u"Karen Prøve"_s, u"Another Office (example)"_s)).kind == Acquaintance::New);
}

TEST_CASE("renewed keys take the place of the old ones, because those say so")
{
    const Member me;
    Keyholder karen;
    must(me.join(cardOf(karen, u"Karen Prøve"_s), {.scope = {u"DK"_s, u"EU"_s}, .clearance = u"AMBER"_s}));
    const auto before = me.peers().first();
    const auto earlier = cardOf(karen, u"Karen Prøve"_s);
    karen.renew();
    karen.renew(); // two steps at once: a peer may have missed one
    const auto card = must(Card::fromFile(fileOf(karen, u"Karen Prøve-Eksempel"_s)));
    CHECK(card.former.size() == 2);
    const auto found = me.look(card);
    CHECK(found.kind == Acquaintance::Renewed);
    CHECK(found.peer->id == before.id);
    CHECK(must(me.join(card)) == before.id);
    auto expected = before;
    expected.devices = {karen.device()};
    CHECK(me.peers() == QList{expected});
    // The old card is worth nothing any more.
    CHECK(me.look(earlier).kind == Acquaintance::Alarm);
}

TEST_CASE("one more computer of a peer is added to them, once the words were compared")
{
    const Member me;
    const Keyholder laptop;
    const Keyholder desk;
    const auto karen = must(me.join(cardOf(laptop, u"Karen Prøve"_s)));
    const auto card = cardOf(desk, u"Karen Prøve"_s);
    CHECK_FALSE(me.join(card));
    CHECK(must(me.join(card, {.deviceOf = karen})) == karen);
    CHECK(me.peers().first().devices == QList{laptop.device(), desk.device()});
    CHECK_FALSE(me.join(cardOf(Keyholder(), u"Karen Prøve"_s), {.deviceOf = Id::random()}));
    CHECK(me.look(card).kind == Acquaintance::Known);
}

TEST_CASE("my own card is nobody's, and a second device of mine has all rights")
{
    const Member me;
    const auto own = cardOf(me, u"Karen Prøve"_s);
    CHECK(me.look(own).kind == Acquaintance::Own);
    CHECK_FALSE(me.join(own));
    CHECK_FALSE(me.join(own, {.mine = true}));
    const Keyholder second;
    must(me.join(cardOf(second, u"Karen Prøve"_s), {.mine = true}));
    CHECK(me.peers().first().mine);
    CHECK(me.peers().first().hasFullScope());
}

TEST_CASE("peers answer to their name and to the beginning of their id")
{
    const Member me;
    const auto karen = must(me.join(cardOf(Keyholder(), u"Karen Prøve"_s)));
    must(me.join(cardOf(Keyholder(), u"Karen Prøve"_s, u"Another Office (example)"_s)));
    const auto aino = must(me.join(cardOf(Keyholder(), u"Aino Esimerkki"_s)));
    const auto named = [&me](const QString &word) {
        return me.profile.store()
            .read([word](Reader &reader) {
                return Circle::named(reader, word);
            })
            .result();
    };
    CHECK(must(named(u"aino esimerkki"_s)).id == aino);
    CHECK(must(named(karen.text().first(12))).id == karen);
    CHECK(named(u"Karen Prøve"_s).error().message.contains(u"Several"_s));
    CHECK(named(u"Nobody"_s).error().code == Error::Code::NotFound);
}

TEST_CASE("the words of a fingerprint are ten of 256 that can be told apart")
{
    const auto &words = FingerprintWords::all();
    CHECK(words.size() == 256);
    CHECK(QSet<QString>(words.begin(), words.end()).size() == 256);
    for (const auto &word : words) {
        CHECK(word.size() >= 3);
        CHECK(word.size() <= 9);
        // None differs from another in one letter.
        for (const auto &other : words) {
            if (word.size() == other.size() && word != other) {
                int differences = 0;
                for (qsizetype i = 0; i < word.size(); ++i) {
                    differences += word[i] != other[i];
                }
                CHECK(differences > 1);
            }
        }
    }
    const Keyholder karen;
    const auto fingerprint = karen.device().fingerprint();
    CHECK(FingerprintWords::of(fingerprint).size() == FingerprintWords::count);
    CHECK(FingerprintWords::of(fingerprint) == FingerprintWords::of(fingerprint));
    CHECK(FingerprintWords::of(fingerprint) != FingerprintWords::of(Keyholder().device().fingerprint()));
    CHECK(FingerprintWords::of(QString(64, u'0')) == QStringList(10, words.first()));
    CHECK(FingerprintWords::of(QString(64, u'f')) == QStringList(10, words.last()));
    CHECK(FingerprintWords::of(u"12"_s).isEmpty());
    CHECK(FingerprintWords::text(fingerprint).count(u'\n') == 1);
}
