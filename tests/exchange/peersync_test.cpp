// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What goes to whom: only what is new to a peer and what the peer may see; what leaves its view, what comes back, and what was lost.

#include "members.h"

#include "exchange/circleseal.h"
#include "exchange/identity.h"
#include "exchange/withdrawals.h"

#include <QProcess>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QSet<Id> idsIn(const SyncPlan &plan)
{
    QSet<Id> ids;
    for (const auto &sending : plan.records) {
        ids.insert(sending.record);
    }
    return ids;
}

bool isWithdrawn(Store &store, const Id &id)
{
    return must(store.read([id](Reader &reader) -> Result<bool> {
        LIAISON_TRY(const auto rows, reader.select(u"SELECT 1 FROM withdrawn WHERE record = ?"_s, {id.bytes()}));
        return !rows.isEmpty();
    }));
}

void remove(Store &store, const Id &id)
{
    must(store.edit(u"Delete"_s, [id](Edit &edit) {
        return edit.remove(id);
    }));
}

void erase(Store &store, const Id &id)
{
    must(store.edit(u"Erase"_s, [id](Edit &edit) {
        return edit.erase(id);
    }));
}
}

TEST_CASE("bundles are encrypted to the peer, signed, and nobody else opens them")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    Member other(u"Jörg Beispiel"_s, u"DE"_s);
    hub.trust(finland);
    hub.trust(other);
    addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto file = hub.send(finland);
    CHECK_FALSE(bytesOf(file).contains("manifest"));
    const auto bundle = finland.open(file);
    CHECK(bundle.sealing.encrypted);
    CHECK(bundle.from == finland.idOf(hub));
    CHECK(bundle.manifest.recipients == QStringList{finland.device().fingerprint()});
    const auto refused = refusal(SyncImport::open(other.profile(), file));
    CHECK(refused.code == Error::Code::Refused);
}

TEST_CASE("a bundle holds what the peer has not confirmed, and then only what is new")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto first = hub.write(finland);
    CHECK(first.plan.everything);
    CHECK(first.manifest.records == 3);
    CHECK(first.manifest.sync.since.isEmpty());

    // Not confirmed: it all goes again, and harms nothing.
    const auto second = hub.write(finland);
    CHECK(second.manifest.records == 3);
    CHECK(second.manifest.sync.number == 2);
    CHECK(second.manifest.sync.previous == first.hash);
    finland.take(second.file);
    CHECK(hub.notesAbout(finland).acknowledged.number == 0);
    finland.pass(hub);
    CHECK(hub.notesAbout(finland).acknowledged.hash == second.hash);
    CHECK(hub.plan(finland).isEmpty());

    // Then only what changed, on top of what was confirmed.
    write(hub.store(), u"person"_s, card.person, {{u"notes"_s, u"On leave"_s}});
    const auto third = hub.write(finland);
    CHECK_FALSE(third.plan.everything);
    CHECK(third.manifest.records == 1);
    CHECK(third.manifest.sync.since == second.hash);
    finland.take(third.file);
    CHECK((truth(hub.store()) == truth(finland.store())));
}

TEST_CASE("what is confirmed one bundle later does not go again and again")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto first = hub.write(finland);
    finland.take(first.file);
    const auto receipt = finland.send(hub);
    // It crosses the receipt, with all of it once more.
    const auto second = hub.write(finland);
    REQUIRE(idsIn(second.plan).contains(card.person));
    hub.take(receipt);
    CHECK(hub.notesAbout(finland).acknowledged.hash == first.hash);
    CHECK_FALSE(idsIn(hub.plan(finland)).contains(card.person));

    // Where the first is lost, the second confirms it just as well.
    write(hub.store(), u"person"_s, card.person, {{u"notes"_s, u"On leave"_s}});
    hub.write(finland);
    finland.take(hub.write(finland).file);
    REQUIRE(idsIn(hub.plan(finland)).contains(card.person));
    finland.pass(hub);
    CHECK_FALSE(idsIn(hub.plan(finland)).contains(card.person));
    CHECK((truth(hub.store()) == truth(finland.store())));
}

TEST_CASE("what came from a peer does not go back to it")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    Member estonia(u"Kalle Näidis"_s, u"EE"_s);
    hub.trust(finland);
    hub.trust(estonia);
    const auto card = addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    finland.pass(hub);
    CHECK(hub.plan(finland).isEmpty());
    CHECK(idsIn(hub.plan(estonia)).contains(card.person));
}

TEST_CASE("a peer gets what its scope and clearance let it see, and nothing else")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
    finland.add(hub, {.mayRelay = true});
    const auto own = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto foreign = addEntry(hub.store(), u"Kalle Näidis"_s, u"EE"_s);
    const auto secret = addEntry(hub.store(), u"Salla Salainen"_s, u"FI"_s, u"AMBER"_s);
    const auto unlabelled = addFinn(hub.store(), u"Nobody Knows"_s);

    const auto written = hub.write(finland);
    CHECK(idsIn(written.plan) == QSet<Id>{own.organisation, own.person, own.post});
    CHECK(written.plan.withheld == 7);
    CHECK(written.manifest.tlp == u"GREEN"_s);
    finland.take(written.file);
    for (const auto &id : {foreign.person, secret.person, unlabelled}) {
        CHECK_FALSE(has(finland.store(), id));
    }
}

TEST_CASE("unknown fields and types go to peers with full scope and clearance only")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    Member commission(u"Jörg Beispiel"_s, u"BE"_s);
    hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
    finland.add(hub, {.mayRelay = true});
    hub.trust(commission);
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const Head head{.dot = {.replica = 99, .sequence = 1}, .seen = {}, .hlc = 1, .author = {}, .value = u"later"_s};
    const auto future = Id::random();
    must(hub.store().merge(u"From a newer version"_s,
                           {{card.person, u"person"_s, {{u"from_the_future"_s, {head}}}},
                            {future, u"future_type"_s, {{u"country"_s, {head}}}}}));
    hub.pass(finland);
    hub.pass(commission);
    CHECK(valueOf(commission.store(), card.person, u"from_the_future"_s).toString() == u"later"_s);
    CHECK(has(commission.store(), future));
    CHECK_FALSE(valueOf(finland.store(), card.person, u"from_the_future"_s).isValid());
    CHECK(valueOf(finland.store(), card.person, u"name"_s).toString() == u"Matti Meikäläinen"_s);
    CHECK_FALSE(has(finland.store(), future));
}

TEST_CASE("a record that leaves a peer's view is withdrawn there, not deleted, and comes back whole")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
    finland.add(hub, {.mayRelay = true});
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    hub.pass(finland);
    finland.pass(hub);

    SECTION("by a stricter label")
    {
        write(hub.store(), u"person"_s, card.person, {{u"tlp"_s, u"AMBER"_s}, {u"notes"_s, u"Secret"_s}});
    }
    SECTION("by another country of what it belongs to, without being changed itself")
    {
        write(hub.store(), u"organisation"_s, card.organisation, {{u"country"_s, u"EE"_s}});
    }
    SECTION("because less was agreed")
    {
        hub.change(finland, [](Peer &peer) {
            peer.scope = {u"EE"_s};
        });
    }
    const auto left = hub.plan(finland);
    CHECK(left.records.isEmpty());
    REQUIRE_FALSE(left.withdrawals.isEmpty());
    QSet<Id> gone;
    for (const auto &withdrawal : left.withdrawals) {
        gone.insert(withdrawal.id);
    }
    CHECK(gone.contains(card.post));

    const auto file = hub.send(finland);
    const auto preview = finland.look(file);
    CHECK(preview.isClean());
    CHECK(preview.report().count(RecordChange::Withdrawn) == gone.size());
    CHECK(entryFor(preview, card.post).kind == RecordChange::Withdrawn);
    const auto before = truth(finland.store());
    finland.take(file);
    CHECK((truth(finland.store()) == before)); // nothing goes, nothing more is told
    CHECK(isWithdrawn(finland.store(), card.post));
    CHECK(finland.take(file).kind == SyncImport::Outcome::NothingNew);

    // Whoever looks at the person learns it, whether it is theirs or their post's.
    const auto known = must(finland.store().read([&card](Reader &reader) {
        return Withdrawals::of(reader, card.person);
    }));
    REQUIRE_FALSE(known.isEmpty());
    CHECK(known.first().record == (gone.contains(card.person) ? card.person : card.post));
    CHECK(known.first().peer == u"Karen Prøve"_s);
    CHECK_FALSE(known.first().tlp.isEmpty());
    CHECK(known.first().at.isValid());
    const auto told = must(finland.store().read([&card](Reader &reader) {
        return Withdrawals::sentence(reader, card.person);
    }));
    CHECK(told.startsWith(u"No longer kept up to date by Karen Prøve: "_s));
    CHECK(told.contains(u"(TLP:"_s) == gone.contains(card.person));

    // Told until it is confirmed, then no more.
    CHECK_FALSE(hub.plan(finland).withdrawals.isEmpty());
    finland.pass(hub);
    CHECK(hub.plan(finland).isEmpty());

    // What happened meanwhile comes with it when it is seen again.
    write(hub.store(), u"post"_s, card.post, {{u"title"_s, u"Head of unit"_s}});
    CHECK_FALSE(idsIn(hub.plan(finland)).contains(card.post));
    write(hub.store(), u"person"_s, card.person, {{u"tlp"_s, u"GREEN"_s}});
    write(hub.store(), u"organisation"_s, card.organisation, {{u"country"_s, u"FI"_s}});
    hub.change(finland, [](Peer &peer) {
        peer.scope = {u"FI"_s};
    });
    CHECK(idsIn(hub.plan(finland)).contains(card.post));
    hub.pass(finland);
    CHECK_FALSE(isWithdrawn(finland.store(), card.post));
    CHECK(must(finland.store().read([&card](Reader &reader) {
              return Withdrawals::sentence(reader, card.person);
          })).isEmpty());
    CHECK(valueOf(finland.store(), card.post, u"title"_s).toString() == u"Head of unit"_s);
    CHECK((truth(finland.store()) == truth(hub.store())));
}

TEST_CASE("an import that brought a withdrawal is undone with it")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
    finland.add(hub, {.mayRelay = true});
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    hub.pass(finland);
    write(hub.store(), u"person"_s, card.person, {{u"tlp"_s, u"RED"_s}});
    hub.pass(finland);
    REQUIRE(isWithdrawn(finland.store(), card.person));
    must(finland.store().undo());
    CHECK_FALSE(isWithdrawn(finland.store(), card.person));
}

TEST_CASE("a label in conflict is read strictly, so the record leaves until somebody settles it")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member commission(u"Jörg Beispiel"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
    finland.add(hub, {.mayRelay = true});
    hub.trust(commission);
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    hub.pass(commission);
    hub.pass(finland);
    finland.pass(hub);
    write(commission.store(), u"person"_s, card.person, {{u"tlp"_s, u"RED"_s}});
    write(hub.store(), u"person"_s, card.person, {{u"tlp"_s, u"CLEAR"_s}});
    commission.pass(hub);
    REQUIRE(conflictsOf(hub.store()).size() == 1);
    CHECK(idsIn(hub.plan(finland)).isEmpty());
    CHECK(hub.plan(finland).withdrawals.size() == 2); // the post's label is the person's
    settle(hub.store(), conflictsOf(hub.store()).first(), u"CLEAR"_s);
    CHECK(hub.plan(finland).withdrawals.isEmpty());
    CHECK(idsIn(hub.plan(finland)).contains(card.person));
}

TEST_CASE("an erasure reaches a peer who no longer sees the record, until it is confirmed")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    Member estonia(u"Kalle Näidis"_s, u"EE"_s);
    hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
    hub.add(estonia, {.scope = {u"EE"_s}, .clearance = u"GREEN"_s});
    finland.add(hub, {.mayRelay = true});
    estonia.add(hub, {.mayRelay = true});
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    hub.pass(finland);
    hub.pass(estonia);
    finland.pass(hub);
    write(hub.store(), u"person"_s, card.person, {{u"tlp"_s, u"RED"_s}});
    hub.pass(finland);
    finland.pass(hub);
    REQUIRE(isWithdrawn(finland.store(), card.person));

    erase(hub.store(), card.person);
    CHECK(hub.plan(finland).erasures.size() == 2); // with the post
    CHECK(hub.plan(estonia).erasures.isEmpty()); // was never sent it
    const auto lost = hub.send(finland);
    hub.pass(finland);
    CHECK_FALSE(has(finland.store(), card.person));
    CHECK_FALSE(isWithdrawn(finland.store(), card.person));
    CHECK(hub.plan(finland).erasures.size() == 2); // not confirmed
    finland.pass(hub);
    CHECK(hub.plan(finland).isEmpty());
}

TEST_CASE("an erasure reaches whoever the record came from")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
    finland.add(hub, {.mayRelay = true});
    const auto card = addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    finland.pass(hub);
    erase(hub.store(), card.person);
    hub.pass(finland);
    CHECK_FALSE(has(finland.store(), card.person));
    // And comes back by no old bundle of theirs.
}

TEST_CASE("what is erased stays erased through old bundles, and is said")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    const auto card = addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto old = finland.send(hub);
    hub.take(old);
    erase(hub.store(), card.person);
    const auto preview = hub.look(old);
    CHECK(entryFor(preview, card.person).kind == RecordChange::Withheld);
    hub.take(old);
    CHECK_FALSE(has(hub.store(), card.person));
}

TEST_CASE("after a restored backup everything is asked for until it has come, and erasures still reach everybody")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    const auto backup = must(hub.profile().backupNow());
    const auto later = addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    finland.pass(hub);
    const auto sentLater = addEntry(hub.store(), u"Salla Esimerkki"_s, u"FI"_s);
    hub.pass(finland); // confirms what came
    finland.pass(hub);
    REQUIRE(finland.plan(hub).isEmpty());
    const auto replica = hub.store().replica();
    must(hub.profile().restore(backup));
    REQUIRE(hub.store().replica() != replica);
    REQUIRE_FALSE(has(hub.store(), later.person));

    SECTION("the first bundle that asks is lost")
    {
        hub.send(finland);
        const auto asks = hub.send(finland);
        CHECK(finland.open(asks).manifest.sync.pleaseSendAll);
        finland.take(asks);
    }
    SECTION("a bundle that builds on what is lost comes first")
    {
        addEntry(finland.store(), u"Nea Näyte"_s, u"FI"_s);
        const auto file = finland.send(hub);
        const auto preview = hub.look(file);
        REQUIRE(preview.remarks().size() >= 1);
        hub.take(file);
        hub.pass(finland);
    }
    CHECK(finland.plan(hub).everything);
    finland.pass(hub);
    CHECK((truth(hub.store()) == truth(finland.store()))); // also what was sent before the restore comes back
    CHECK(has(hub.store(), sentLater.person));
    hub.pass(finland);
    finland.pass(hub);
    hub.pass(finland);
    CHECK_FALSE(hub.open(finland.send(hub)).manifest.sync.pleaseSendAll);
    CHECK(finland.plan(hub).isEmpty());
}

TEST_CASE("what comes late from a database that was restored since goes back to whom it came from")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    finland.pass(hub);
    const auto backup = must(finland.profile().backupNow());
    const auto lost = addEntry(finland.store(), u"Salla Esimerkki"_s, u"FI"_s);
    const auto late = finland.send(hub);
    must(finland.profile().restore(backup));
    finland.pass(hub); // asks
    hub.pass(finland); // is answered
    REQUIRE_FALSE(has(finland.store(), lost.person));
    hub.take(late);
    hub.pass(finland);
    CHECK(has(finland.store(), lost.person));
    for (int round = 0; round < 2; ++round) {
        finland.pass(hub);
        hub.pass(finland);
    }
    CHECK(hub.plan(finland).isEmpty());
    CHECK((truth(hub.store()) == truth(finland.store())));
}

TEST_CASE("a bundle that builds on one that is not here is not confirmed")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    const auto bring = [&](const QString &name) {
        addEntry(finland.store(), name, u"FI"_s);
        finland.pass(hub);
        hub.pass(finland);
    };
    bring(u"Matti Meikäläinen"_s);
    const auto backup = must(hub.profile().backupNow());
    bring(u"Salla Esimerkki"_s);
    must(hub.profile().restore(backup));
    addEntry(finland.store(), u"Nea Näyte"_s, u"FI"_s);
    finland.pass(hub);
    const auto sync = finland.open(hub.send(finland)).manifest.sync;
    REQUIRE(sync.acknowledgements.size() == 1);
    CHECK(sync.acknowledgements.front().number == 1); // the backup had it
    CHECK(sync.pleaseSendAll);
}

TEST_CASE("an erasure reaches whoever was sent the record after the backup was made")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
    finland.add(hub, {.mayRelay = true});
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto backup = must(hub.profile().backupNow());
    hub.pass(finland);
    must(hub.profile().restore(backup));
    erase(hub.store(), card.person);
    hub.pass(finland);
    CHECK_FALSE(has(finland.store(), card.person));
}

TEST_CASE("an undone import is not confirmed, and comes again")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto before = truth(hub.store());
    finland.pass(hub);
    finland.pass(hub); // brings nothing new, but rests on the first
    must(hub.store().undo());
    CHECK((truth(hub.store()) == before));
    const auto file = hub.send(finland);
    const auto sync = finland.open(file).manifest.sync;
    CHECK(sync.acknowledgements.empty());
    CHECK(sync.pleaseSendAll);
    finland.take(file);
    CHECK(finland.pass(hub).kind == SyncImport::Outcome::Imported);
    CHECK((truth(hub.store()) == truth(finland.store())));
    CHECK_FALSE(finland.open(hub.send(finland)).manifest.sync.pleaseSendAll);
}

TEST_CASE("an import that is undone after it was confirmed comes again too")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    finland.pass(hub);
    hub.pass(finland);
    REQUIRE(finland.plan(hub).isEmpty());
    must(hub.store().undo());
    // What builds on it is no substitute for it.
    addEntry(finland.store(), u"Salla Esimerkki"_s, u"FI"_s);
    finland.pass(hub);
    hub.pass(finland);
    CHECK(finland.plan(hub).everything);
    finland.pass(hub);
    CHECK((truth(hub.store()) == truth(finland.store())));
}

TEST_CASE("bundles that never came are named, and harmless")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    hub.pass(finland);
    addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto late = hub.send(finland);
    addEntry(hub.store(), u"Salla Esimerkki"_s, u"FI"_s);
    const auto third = hub.send(finland);
    const auto preview = finland.look(third);
    CHECK(preview.remarks() == QStringList{u"Bundle 2 of 3 is missing. That is harmless: this one holds it too."_s});
    finland.take(third);
    CHECK((truth(hub.store()) == truth(finland.store())));
    CHECK(finland.notesAbout(hub).received.begin()->second.missing == QList<qint64>{2});

    // It may still come.
    CHECK(finland.look(late).remarks().size() == 1);
    CHECK(finland.take(late).kind == SyncImport::Outcome::NothingNew);
    CHECK(finland.notesAbout(hub).received.begin()->second.missing.isEmpty());
    finland.pass(hub);
    CHECK(hub.notesAbout(finland).acknowledged.number == 3);
}

TEST_CASE("a confirmation counts only for a bundle that was sent, to the peer who says so")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    Member estonia(u"Kalle Näidis"_s, u"EE"_s);
    hub.trust(finland);
    hub.trust(estonia);
    addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto toFinland = hub.write(finland);
    const auto toEstonia = hub.write(estonia);
    const auto forged = [&](qint64 number, const QByteArray &hash) {
        Manifest manifest;
        manifest.schema = 1;
        manifest.recipients = {hub.device().fingerprint()};
        manifest.sync.replica = 4711;
        manifest.sync.number = 1;
        manifest.sync.acknowledgements = {{.replica = hub.store().replica(), .number = number, .bundle = hash}};
        const CircleSeal seal(must(Identity::of(estonia.profile().folder())), {hub.device()});
        PayloadWriter writer;
        const auto packed = must(pack(manifest, must(writer.finish()), seal));
        const auto file = estonia.profile().folder() + u"/forged.liaison"_s;
        QFile::remove(file);
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(packed.file) == packed.file.size());
        return file;
    };
    hub.take(forged(1, toFinland.hash)); // Estonia confirms what Finland was sent
    hub.take(forged(2, toEstonia.hash)); // another number
    hub.take(forged(1, QByteArray(32, 'x'))); // no bundle at all
    CHECK(hub.notesAbout(finland).acknowledged.number == 0);
    CHECK(hub.notesAbout(estonia).acknowledged.number == 0);
    hub.take(forged(1, toEstonia.hash));
    CHECK(hub.notesAbout(estonia).acknowledged.number == 1);
}

TEST_CASE("a forged claim to have seen more than was written is refused")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    const auto card = addEntry(hub.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    hub.pass(finland);
    const Head forged{.dot = {.replica = 99, .sequence = 1},
                      .seen = {{hub.store().replica(), 1'000'000}},
                      .hlc = 1,
                      .author = {},
                      .value = u"Forged"_s};
    must(finland.store().merge(u"Forge"_s, {{card.person, u"person"_s, {{u"name"_s, {forged}}}}}));
    const auto file = finland.send(hub);
    const auto before = truth(hub.store());
    const auto bundle = hub.open(file);
    CHECK(refusal(SyncImport::preview(hub.store(), bundle)).code == Error::Code::Refused);
    CHECK((truth(hub.store()) == before));
}

TEST_CASE("a cloned machine is another database of the same peer, and loses nothing")
{
    Member hub(u"Karen Prøve"_s, u"BE"_s);
    Member finland(u"Aino Esimerkki"_s, u"FI"_s);
    hub.trust(finland);
    const auto card = addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    finland.pass(hub);
    hub.pass(finland);

    // The whole folder is copied, keys too, and both go on.
    QTemporaryDir elsewhere;
    const auto folder = finland.temporary().close();
    const auto copyFolder = elsewhere.filePath(u"clone"_s);
    REQUIRE(QProcess::execute(u"cp"_s, {u"-a"_s, folder, copyFolder}) == 0);
    finland.temporary().reopen();
    const auto clone = must(Profile::open(copyFolder));
    REQUIRE(clone->store().replica() != finland.store().replica());
    write(finland.store(), u"person"_s, card.person, {{u"notes"_s, u"From the original"_s}});
    write(clone->store(), u"organisation"_s, card.organisation, {{u"notes"_s, u"From the clone"_s}});

    const auto fromClone = elsewhere.filePath(u"clone.liaison"_s);
    must(SyncExport::write(*clone, finland.idOf(hub), fromClone));
    finland.pass(hub);
    const auto preview = hub.look(fromClone);
    CHECK(preview.remarks().size() == 1); // another database of theirs
    CHECK(preview.bundle().manifest.sync.pleaseSendAll);
    hub.take(fromClone);
    const auto answer = hub.send(finland);
    finland.take(answer);
    const auto atClone = must(SyncImport::preview(clone->store(), must(SyncImport::open(*clone, answer))));
    must(SyncImport::accept(*clone, atClone));
    for (auto *store : {&hub.store(), &finland.store(), &clone->store()}) {
        CHECK(valueOf(*store, card.person, u"notes"_s).toString() == u"From the original"_s);
        CHECK(valueOf(*store, card.organisation, u"notes"_s).toString() == u"From the clone"_s);
    }
}

TEST_CASE("an own second device gets everything, also what has no label")
{
    Member laptop(u"Karen Prøve"_s, u"BE"_s);
    Member desk(u"Karen at the desk"_s, u"BE"_s);
    laptop.add(desk, {.scope = {}, .clearance = u"GREEN"_s, .mine = true});
    desk.add(laptop, {.scope = {}, .clearance = u"GREEN"_s, .mine = true});
    fill(laptop.store(), 1);
    laptop.pass(desk);
    CHECK((truth(laptop.store()) == truth(desk.store())));
}

TEST_CASE("deletions travel, also of what the peer got from somebody else")
{
    Member a(u"Karen Prøve"_s, u"BE"_s);
    Member b(u"Aino Esimerkki"_s, u"FI"_s);
    Member c(u"Kalle Näidis"_s, u"EE"_s);
    a.trust(b);
    b.trust(c);
    a.trust(c);
    const auto card = addEntry(c.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    c.pass(a);
    c.pass(b);
    remove(a.store(), card.person);
    a.pass(b);
    CHECK((truth(a.store()) == truth(b.store())));
}
