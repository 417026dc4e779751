// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Each step of an import refuses with a sentence of its own, and what a sender may not change waits for a decision.

#include "members.h"

#include "exchange/circleseal.h"
#include "exchange/digest.h"
#include "exchange/identity.h"
#include "exchange/plainseal.h"
#include "exchange/quarantine.h"
#include "exchange/receipts.h"
#include "exchange/syncitem.h"

#include <QDir>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A hub that knows Finland and Estonia by their scopes.
struct Network {
    Member hub{u"Karen Prøve"_s, u"BE"_s};
    Member finland{u"Aino Esimerkki"_s, u"FI"_s};
    Member estonia{u"Kalle Näidis"_s, u"EE"_s};

    Network()
    {
        hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"AMBER"_s});
        hub.add(estonia, {.scope = {u"EE"_s}, .clearance = u"AMBER"_s});
        finland.add(hub, {.mayRelay = true});
        estonia.add(hub, {.mayRelay = true});
    }
};

QString fileOf(const Member &member, const QByteArray &bytes)
{
    static int number = 0;
    const auto name = member.profile().folder() + u"/made-%1.liaison"_s.arg(++number);
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return name;
}

Payload nothing()
{
    PayloadWriter writer;
    return must(writer.finish());
}

Manifest manifestFor(const QStringList &recipients)
{
    Manifest manifest;
    manifest.schema = 1;
    manifest.sender = {.name = u"Mallory Example"_s, .country = u"FI"_s};
    manifest.recipients = recipients;
    manifest.sync.replica = 4711;
    return manifest;
}

Identity identityOf(const Member &member)
{
    return must(Identity::of(member.profile().folder()));
}

Error refusedAt(const Member &member, const QString &file)
{
    const auto before = truth(member.store());
    const auto error = refusal(SyncImport::open(member.profile(), file));
    CHECK((truth(member.store()) == before));
    return error;
}

void rename(Store &store, const Id &organisation, const QString &name)
{
    write(store, u"organisation"_s, organisation, {{u"name"_s, name}});
}

QString nameIn(Store &store, const Id &id)
{
    return valueOf(store, id, u"name"_s).toString();
}
}

TEST_CASE("a bundle that is not sealed is refused by everybody, and nothing is kept of it")
{
    const Network net;
    const Member alone(u"Jörg Beispiel"_s, u"DE"_s);
    auto manifest = manifestFor({});
    SECTION("addressed to nobody")
    {
    }
    SECTION("that names who takes it")
    {
        manifest.recipients = {net.hub.device().fingerprint(), alone.device().fingerprint()};
    }
    const auto packed = must(pack(manifest, nothing(), PlainSeal()));
    for (const auto *member : {&net.hub, &alone}) {
        const auto error = refusedAt(*member, fileOf(*member, packed.file));
        CHECK(error.message.startsWith(u"This bundle is not encrypted and signed"_s));
        CHECK(Quarantine::list(member->profile().folder()).isEmpty());
        // Nor where somebody goes around that.
        const auto bundle = must(SyncImport::inspect(member->profile(), fileOf(*member, packed.file)));
        CHECK(refusal(SyncImport::preview(member->store(), bundle)).message == error.message);
    }
    // Damaged, it is told so.
    CHECK(refusedAt(net.hub, fileOf(net.hub, packed.file.chopped(1))).code == Error::Code::Corrupt);
}

TEST_CASE("a bundle that is signed but not encrypted is refused")
{
    const Network net;
    class Open : public CircleSeal
    {
    public:
        using CircleSeal::CircleSeal;
        Result<QByteArray> seal(const QByteArray &tar) const override
        {
            return tar;
        }
    };
    const Open seal(identityOf(net.finland), {net.hub.device()});
    const auto packed = must(pack(manifestFor({net.hub.device().fingerprint()}), nothing(), seal));
    const auto error = refusedAt(net.hub, fileOf(net.hub, packed.file));
    CHECK(error.message.contains(u"signed but not encrypted"_s));
}

TEST_CASE("a bundle that is encrypted but not signed is refused")
{
    Network net;
    class Unsigned : public CircleSeal
    {
    public:
        using CircleSeal::CircleSeal;
        Result<QByteArray> sign(const QByteArray &manifest) const override
        {
            return PlainSeal().sign(manifest);
        }
    };
    const Unsigned seal(identityOf(net.finland), {net.hub.device()});
    const auto packed = must(pack(manifestFor({net.hub.device().fingerprint()}), nothing(), seal));
    const auto error = refusedAt(net.hub, fileOf(net.hub, packed.file));
    CHECK(error.message.contains(u"encrypted but not signed"_s));
}

TEST_CASE("a bundle of an unknown sender is held aside with who it claims to be, once")
{
    Network net;
    Member mallory(u"Mallory Example"_s, u"FI"_s);
    mallory.add(net.hub, {});
    const auto me = addMe(mallory.store(), u"Mallory Example"_s, u"FI"_s);
    const auto file = mallory.send(net.hub);
    const auto error = refusedAt(net.hub, file);
    CHECK(error.code == Error::Code::Refused);
    CHECK(error.field == u"sender"_s);
    CHECK(error.message.contains(u"Mallory Example (FI)"_s));
    refusedAt(net.hub, file);
    const auto held = Quarantine::list(net.hub.profile().folder());
    REQUIRE(held.size() == 1);
    CHECK(held.first().sender == u"Mallory Example"_s);
    CHECK(held.first().country == u"FI"_s);
    CHECK(held.first().keyId.size() == 16);
    CHECK(bytesOf(held.first().file) == bytesOf(file)); // as it came: encrypted
    CHECK((QFileInfo(held.first().file).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);

    // Added, it can be taken from there.
    net.hub.add(mallory, {});
    net.hub.take(held.first().file);
    CHECK(has(net.hub.store(), me));
    must(Quarantine::remove(net.hub.profile().folder(), held.first().file));
    CHECK(Quarantine::list(net.hub.profile().folder()).isEmpty());
    CHECK_FALSE(Quarantine::remove(net.hub.profile().folder(), file).ok()); // nothing elsewhere
    CHECK(QFile::exists(file));
}

TEST_CASE("a bundle that somebody else was sent and passed on is refused")
{
    Network net;
    // Finland opens what the hub sent, and encrypts it again, for Estonia, with the hub's signature.
    const auto hub = identityOf(net.hub);
    const CircleSeal forFinland(hub, {net.finland.device()});
    class Forwarded : public CircleSeal
    {
    public:
        Forwarded(const CircleSeal &original, const Identity &identity, const Device &recipient)
            : CircleSeal(identity, {recipient})
            , m_original(original)
        {
        }
        Result<QByteArray> sign(const QByteArray &manifest) const override
        {
            return m_original.sign(manifest);
        }

    private:
        CircleSeal m_original;
    };
    const Forwarded seal(forFinland, identityOf(net.finland), net.estonia.device());
    const auto packed = must(pack(manifestFor({net.finland.device().fingerprint()}), nothing(), seal));
    const auto error = refusedAt(net.estonia, fileOf(net.estonia, packed.file));
    CHECK(error.message.contains(u"addressed to others"_s));
}

TEST_CASE("one's own bundle is recognised")
{
    Network net;
    const CircleSeal seal(identityOf(net.hub), {net.hub.device()});
    const auto packed = must(pack(manifestFor({net.hub.device().fingerprint()}), nothing(), seal));
    CHECK(refusedAt(net.hub, fileOf(net.hub, packed.file)).message.contains(u"of your own"_s));
}

TEST_CASE("altered content is found although the manifest is signed")
{
    Network net;
    addEntry(net.finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto file = net.finland.send(net.hub);
    auto bytes = bytesOf(file);
    bytes[bytes.size() - 100] = char(bytes.at(bytes.size() - 100) ^ 1);
    CHECK(refusedAt(net.hub, fileOf(net.hub, bytes)).code == Error::Code::Corrupt);
}

TEST_CASE("a peer changes the records of its countries")
{
    Network net;
    const auto card = addEntry(net.hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    net.hub.pass(net.finland);
    rename(net.finland.store(), card.organisation, u"Uusi virasto"_s);
    const auto added = addEntry(net.finland.store(), u"Salla Esimerkki"_s, u"FI"_s);
    const auto preview = net.hub.look(net.finland.send(net.hub));
    CHECK(preview.apart().isEmpty());
    CHECK(preview.isClean());
    CHECK(preview.sender() == u"Aino Esimerkki"_s);
    must(SyncImport::accept(net.hub.profile(), preview));
    CHECK(nameIn(net.hub.store(), card.organisation) == u"Uusi virasto"_s);
    CHECK(has(net.hub.store(), added.post));
}

TEST_CASE("what is outside of the sender's scope is kept apart, with a reason, until somebody decides")
{
    Network net;
    const auto own = addEntry(net.hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto foreign = addEntry(net.hub.store(), u"Kalle Näidis"_s, u"EE"_s);
    // Finland has the Estonian record from somewhere.
    const auto all = must(net.hub.store().content());
    must(net.finland.store().merge(u"Import"_s, all.first));
    rename(net.finland.store(), own.organisation, u"Uusi virasto"_s);

    SECTION("a change")
    {
        rename(net.finland.store(), foreign.organisation, u"Taken over"_s);
    }
    SECTION("a deletion")
    {
        must(net.finland.store().edit(u"Delete"_s, [id = foreign.organisation](Edit &edit) {
            return edit.remove(id);
        }));
    }
    SECTION("moved into the sender's country")
    {
        write(net.finland.store(), u"organisation"_s, foreign.organisation, {{u"country"_s, u"FI"_s}});
    }
    SECTION("an erasure")
    {
        must(net.finland.store().edit(u"Erase"_s, [id = foreign.organisation](Edit &edit) {
            return edit.erase(id);
        }));
    }
    const auto file = net.finland.send(net.hub);
    const auto preview = net.hub.look(file);
    CHECK_FALSE(preview.isClean());
    REQUIRE(preview.apartIds().contains(foreign.organisation));
    const auto entry = entryFor(preview, foreign.organisation);
    CHECK(entry.apart);
    CHECK(entry.why.contains(u"Aino Esimerkki"_s));
    CHECK(entry.why.contains(u"EE"_s));
    CHECK_FALSE(entryFor(preview, own.organisation).apart);

    // As shown: without it. It is not confirmed then, and everything is asked for.
    const auto outcome = must(SyncImport::accept(net.hub.profile(), preview));
    REQUIRE(outcome.kind == SyncImport::Outcome::Imported);
    CHECK(nameIn(net.hub.store(), own.organisation) == u"Uusi virasto"_s);
    CHECK(nameIn(net.hub.store(), foreign.organisation) == u"Office of Kalle Näidis"_s);
    const auto sync = net.finland.open(net.hub.send(net.finland)).manifest.sync;
    CHECK(sync.acknowledgements.empty());
    CHECK(sync.pleaseSendAll);

    // Decided for it, it is taken over.
    const auto again = net.hub.look(file);
    ImportConsent consent;
    consent.admitted = again.apartIds();
    const auto admitted = must(SyncImport::accept(net.hub.profile(), again, consent));
    REQUIRE(admitted.kind == SyncImport::Outcome::Imported);
    const auto stays =
        has(net.hub.store(), foreign.organisation) ? nameIn(net.hub.store(), foreign.organisation) : QString();
    const auto country = has(net.hub.store(), foreign.organisation)
        ? valueOf(net.hub.store(), foreign.organisation, u"country"_s).toString()
        : QString();
    const bool deleted = must(net.hub.store().read([foreign](Reader &reader) -> Result<bool> {
        LIAISON_TRY(const auto info, reader.info(foreign.organisation));
        return !info || info->deleted;
    }));
    CHECK((deleted || stays == u"Taken over"_s || country == u"FI"_s));
    CHECK_FALSE(net.finland.open(net.hub.send(net.finland)).manifest.sync.pleaseSendAll);
}

TEST_CASE("new records outside of the sender's scope are kept apart too")
{
    Network net;
    const auto own = addEntry(net.finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto foreign = addEntry(net.finland.store(), u"Kalle Näidis"_s, u"EE"_s);
    const auto preview = net.hub.look(net.finland.send(net.hub));
    CHECK(preview.apartIds() == QSet<Id>{foreign.organisation, foreign.person, foreign.post});
    must(SyncImport::accept(net.hub.profile(), preview));
    CHECK(has(net.hub.store(), own.post));
    CHECK_FALSE(has(net.hub.store(), foreign.organisation));
}

TEST_CASE("what somebody is not cleared for, they do not change")
{
    Network net;
    const auto secret = addEntry(net.hub.store(), u"Salla Salainen"_s, u"FI"_s, u"RED"_s);
    const auto all = must(net.hub.store().content());
    must(net.finland.store().merge(u"Import"_s, all.first));
    rename(net.finland.store(), secret.organisation, u"Uusi virasto"_s);
    const auto preview = net.hub.look(net.finland.send(net.hub));
    CHECK(entryFor(preview, secret.organisation).apart);
    CHECK(entryFor(preview, secret.organisation).why.contains(u"RED"_s));
}

TEST_CASE("what others wrote is kept apart, unless the sender may pass it on")
{
    Network net;
    Member other(u"Jörg Beispiel"_s, u"DE"_s);
    other.trust(net.finland);
    const auto card = addEntry(other.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    other.pass(net.finland);
    const auto own = addEntry(net.finland.store(), u"Salla Esimerkki"_s, u"FI"_s);
    const auto file = net.finland.send(net.hub);
    const auto preview = net.hub.look(file);
    CHECK(preview.apartIds() == QSet<Id>{card.organisation, card.person, card.post});
    CHECK(entryFor(preview, card.person).why.contains(u"passes on"_s));
    CHECK_FALSE(entryFor(preview, own.person).apart);
    net.hub.change(net.finland, [](Peer &peer) {
        peer.mayRelay = true;
    });
    CHECK(net.hub.look(file).apart().isEmpty());
}

TEST_CASE("what this profile wrote before it was restored comes back without a question")
{
    Network net;
    const auto backup = must(net.hub.profile().backupNow());
    const auto card = addEntry(net.hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    net.hub.pass(net.finland);
    must(net.hub.profile().restore(backup));
    REQUIRE_FALSE(has(net.hub.store(), card.person));
    net.hub.pass(net.finland); // asks for everything
    const auto preview = net.hub.look(net.finland.send(net.hub));
    CHECK(preview.apart().isEmpty());
    must(SyncImport::accept(net.hub.profile(), preview));
    CHECK(has(net.hub.store(), card.person));
}

TEST_CASE("some records are taken over, and nothing else")
{
    Network net;
    const auto one = addEntry(net.finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto other = addEntry(net.finland.store(), u"Salla Esimerkki"_s, u"FI"_s);
    const auto file = net.finland.send(net.hub);
    const auto preview = net.hub.look(file);
    const auto consent = must(SyncImport::only(preview, {one.person, one.organisation}));
    const auto outcome = must(SyncImport::accept(net.hub.profile(), preview, consent));
    REQUIRE(outcome.kind == SyncImport::Outcome::Imported);
    CHECK(outcome.preview.size() == 2);
    CHECK(has(net.hub.store(), one.person));
    for (const auto &id : {one.post, other.organisation, other.person, other.post}) {
        CHECK_FALSE(has(net.hub.store(), id));
    }
    CHECK(net.finland.open(net.hub.send(net.finland)).manifest.sync.pleaseSendAll);

    // The rest comes again, and one step takes back the whole import.
    const auto before = truth(net.hub.store());
    net.hub.pass(net.finland);
    net.finland.pass(net.hub);
    CHECK((truth(net.hub.store()) == truth(net.finland.store())));
    must(net.hub.store().undo());
    CHECK((truth(net.hub.store()) == before));
}

TEST_CASE("a profile that changed since the preview is shown anew, whatever is taken over of it")
{
    Network net;
    const auto card = addEntry(net.hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    net.hub.pass(net.finland);
    rename(net.finland.store(), card.organisation, u"Uusi virasto"_s);
    const auto preview = net.hub.look(net.finland.send(net.hub));
    const auto consent = must(SyncImport::only(preview, {card.organisation}));
    rename(net.hub.store(), card.organisation, u"Another name"_s);
    const auto before = truth(net.hub.store());
    const auto outcome = must(SyncImport::accept(net.hub.profile(), preview, consent));
    CHECK(outcome.kind == SyncImport::Outcome::Differs);
    CHECK(outcome.preview.report().conflicts() == 1);
    CHECK((truth(net.hub.store()) == before));

    // Also where only the right to it has changed.
    const auto fresh = must(SyncImport::preview(net.hub.store(), preview.bundle()));
    net.hub.change(net.finland, [](Peer &peer) {
        peer.scope = {u"SE"_s};
    });
    const auto later = must(SyncImport::accept(net.hub.profile(), fresh));
    CHECK(later.kind == SyncImport::Outcome::Differs);
    CHECK(later.preview.apartIds().contains(card.organisation));
    CHECK((truth(net.hub.store()) == before));
}

TEST_CASE("a mass change needs its word")
{
    Network net;
    QList<Entry> cards;
    for (int i = 0; i < 12; ++i) {
        cards.append(addEntry(net.hub.store(), u"Matti %1"_s.arg(i), u"FI"_s));
    }
    net.hub.pass(net.finland);
    const auto change = [&](int count, const QString &what) {
        must(net.finland.store().edit(u"Change"_s, [&](Edit &edit) -> Result<Done> {
            for (int i = 0; i < count; ++i) {
                if (what == u"delete") {
                    LIAISON_CHECK(edit.remove(cards.at(i).person)); // and the post
                } else {
                    LIAISON_CHECK(
                        edit.write(u"organisation"_s, cards.at(i).organisation, {{u"name"_s, u"New %1"_s.arg(i)}}));
                }
            }
            return {};
        }));
    };
    SECTION("half of a type is none")
    {
        change(6, u"rename"_s);
        const auto preview = net.hub.look(net.finland.send(net.hub));
        CHECK(preview.massChanges().isEmpty());
        CHECK(must(SyncImport::accept(net.hub.profile(), preview)).kind == SyncImport::Outcome::Imported);
    }
    SECTION("most of a type, or many deletions")
    {
        const bool deletes = GENERATE(true, false);
        change(deletes ? 11 : 7, deletes ? u"delete"_s : u"rename"_s);
        const auto preview = net.hub.look(net.finland.send(net.hub));
        REQUIRE_FALSE(preview.massChanges().isEmpty());
        CHECK_FALSE(preview.isClean());
        const auto before = truth(net.hub.store());
        const auto backups = net.hub.profile().backups().size();
        const auto error = refusal(SyncImport::accept(net.hub.profile(), preview));
        CHECK(error.field == u"mass-change"_s);
        CHECK(error.message.contains(preview.massChanges().first().text));
        CHECK((truth(net.hub.store()) == before));
        CHECK(net.hub.profile().backups().size() == backups);
        const auto outcome = must(SyncImport::accept(net.hub.profile(), preview, {.massChange = true}));
        CHECK(outcome.kind == SyncImport::Outcome::Imported);
        CHECK((truth(net.hub.store()) == truth(net.finland.store())));

        // A part of it that is small is none.
        CHECK_FALSE(outcome.backup.isEmpty());
    }
    SECTION("new records are none")
    {
        for (int i = 0; i < 30; ++i) {
            addEntry(net.finland.store(), u"Uusi %1"_s.arg(i), u"FI"_s);
        }
        CHECK(net.hub.look(net.finland.send(net.hub)).massChanges().isEmpty());
    }
}

TEST_CASE("receipts tell what arrived, what never came, and who has not confirmed an erasure")
{
    Network net;
    const auto id = net.hub.idOf(net.finland);
    const auto now = [&] {
        return must(net.hub.store().read([id](Reader &reader) {
            return Receipts::of(reader, *Circle::find(reader, id));
        }));
    };
    CHECK(now().sent == 0);
    CHECK(now().text().contains(u"Nothing was sent yet."_s));
    const auto card = addEntry(net.hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    net.hub.pass(net.finland);
    CHECK(now().sent == 1);
    CHECK(now().confirmed == 0);
    net.finland.pass(net.hub);
    CHECK(now().confirmed == 1);
    CHECK(now().received.size() == 1);
    CHECK(now().received.first().newest == 1);

    must(net.hub.store().edit(u"Erase"_s, [card](Edit &edit) {
        return edit.erase(card.person);
    }));
    CHECK(now().erasures == 2); // with the post, and not even sent
    net.hub.pass(net.finland);
    CHECK(now().erasures == 2);
    CHECK(now().text().first().contains(u"has not confirmed the erasure of 2 records"_s));
    net.finland.send(net.hub); // lost
    net.finland.pass(net.hub);
    CHECK(now().erasures == 0);
    CHECK(now().confirmed == 2);
    CHECK(now().received.first().missing == QList<qint64>{2});
    CHECK(now().text().join(u'\n').contains(u"never came: 2"_s));
}
