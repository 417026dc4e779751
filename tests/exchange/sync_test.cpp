// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Profiles that exchange bundles become equal, whatever the order, and importing twice changes nothing.

#include "syncprofiles.h"

#include "exchange/syncitem.h"
#include "store/schema.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("after an exchange two profiles hold and show the same, of every type")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    addMe(north.store(), u"Karen Prøve"_s, u"DK"_s);
    addMe(south.store(), u"Ελένη Παράδειγμα"_s, u"GR"_s);
    fill(north.store());
    fill(south.store());
    REQUIRE(truth(north.store()) != truth(south.store()));

    CHECK(exchange.pass(north, south).kind == SyncImport::Outcome::Imported);
    CHECK(exchange.pass(south, north).kind == SyncImport::Outcome::Imported);
    CHECK((truth(north.store()) == truth(south.store())));
    CHECK((shown(north.store()) == shown(south.store())));
    CHECK(must(north->store().verify()).problems == QStringList());
    CHECK(must(south->store().verify()).problems == QStringList());
}

TEST_CASE("importing twice changes nothing")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    addMe(north.store(), u"Karen Prøve"_s);
    fill(north.store());
    addFinn(south.store(), u"Aino Esimerkki"_s);
    const auto file = exchange.send(north, south);
    REQUIRE(Exchange::receive(south, file).kind == SyncImport::Outcome::Imported);

    const auto before = truth(south.store());
    const auto backups = south->backups().size();
    const auto preview = previewOf(south, file);
    CHECK(preview.changesNothing());
    CHECK(preview.size() == 0);
    CHECK(preview.report().unchanged == preview.bundle().manifest.records);
    const auto again = must(SyncImport::accept(*south.operator->(), preview));
    CHECK(again.kind == SyncImport::Outcome::NothingNew);
    CHECK(again.backup.isEmpty());
    CHECK(south->backups().size() == backups);
    CHECK((truth(south.store()) == before));

    // Of what came from there nothing goes back, and what does is not taken for a bundle to oneself.
    const auto back = exchange.send(south, north);
    CHECK(opened(north, back).manifest.records == 1);
    CHECK(refusal(SyncImport::open(*south.operator->(), back)).code == Error::Code::Refused);
    CHECK((truth(south.store()) == before));
}

TEST_CASE("three profiles become equal whatever the order of their bundles")
{
    TemporaryProfile a;
    TemporaryProfile b;
    TemporaryProfile c;
    Exchange exchange;
    const auto id = addFinn(a.store(), u"Aino Esimerkki"_s);
    exchange.pass(a, b);
    exchange.pass(a, c);
    fill(a.store(), 1);
    fill(c.store(), 1);
    set(a.store(), id, u"name"_s, u"Aino A"_s);
    set(b.store(), id, u"name"_s, u"Aino B"_s);
    set(c.store(), id, u"country"_s, u"EE"_s);
    const auto aToB = exchange.send(a, b);
    const auto aToC = exchange.send(a, c);
    const auto bToA = exchange.send(b, a);
    const auto bToC = exchange.send(b, c);
    const auto cToA = exchange.send(c, a);
    const auto cToB = exchange.send(c, b);

    for (const auto &file : {bToA, cToA}) {
        Exchange::receive(a, file);
    }
    for (const auto &file : {cToB, aToB, cToB}) {
        Exchange::receive(b, file);
    }
    for (const auto &file : {bToC, bToC, aToC}) {
        Exchange::receive(c, file);
    }
    CHECK((truth(a.store()) == truth(b.store())));
    CHECK((truth(b.store()) == truth(c.store())));
    CHECK((shown(a.store()) == shown(c.store())));
    CHECK(conflictsOf(b.store()).size() == 1);
}

TEST_CASE("two edits of one field are the same conflict on both sides, and settled on both by one of them")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    addMe(north.store(), u"Karen Prøve"_s);
    addMe(south.store(), u"Jörg Beispiel"_s);
    const auto id = addFinn(north.store(), u"Aino Esimerkki"_s);
    exchange.pass(north, south);
    exchange.pass(south, north);
    set(north.store(), id, u"name"_s, u"Aino Nord"_s);
    set(south.store(), id, u"name"_s, u"Aino Süd"_s);
    exchange.pass(north, south);
    exchange.pass(south, north);

    const auto inNorth = conflictsOf(north.store());
    const auto inSouth = conflictsOf(south.store());
    REQUIRE(inNorth.size() == 1);
    REQUIRE(inSouth.size() == 1);
    for (const auto &conflict : {inNorth.first(), inSouth.first()}) {
        CHECK(conflict.record == id);
        CHECK(conflict.field == u"name"_s);
        REQUIRE(conflict.choices.size() == 2);
        CHECK(conflict.choices[0].text == u"Aino Süd"_s); // the later one is shown
        CHECK(conflict.choices[0].author == u"Jörg Beispiel"_s);
        CHECK(conflict.choices[1].text == u"Aino Nord"_s);
        CHECK(conflict.choices[1].author == u"Karen Prøve"_s);
    }
    CHECK(nameOf(north.store(), id) == u"Aino Süd"_s);
    CHECK(nameOf(south.store(), id) == u"Aino Süd"_s);

    must(north.store().edit(u"Settle"_s, [id](Edit &edit) {
        return edit.settle(id, u"name"_s, u"Aino Nord"_s);
    }));
    CHECK(conflictsOf(north.store()).isEmpty());
    exchange.pass(north, south);
    CHECK(conflictsOf(south.store()).isEmpty());
    CHECK(nameOf(south.store(), id) == u"Aino Nord"_s);
    // What south still had in a bundle under way does not bring the conflict back.
    exchange.pass(south, north);
    CHECK(conflictsOf(north.store()).isEmpty());
    CHECK((truth(north.store()) == truth(south.store())));
}

TEST_CASE("a record that one deleted and another edited is a conflict on both sides")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    const auto id = addFinn(north.store(), u"Aino Esimerkki"_s);
    exchange.pass(north, south);
    must(north.store().edit(u"Delete"_s, [id](Edit &edit) {
        return edit.remove(id);
    }));
    set(south.store(), id, u"country"_s, u"EE"_s);
    const auto preview = previewOf(south, exchange.send(north, south));
    CHECK_FALSE(preview.isClean());
    const auto entry = entryFor(preview, id);
    CHECK(entry.kind == RecordChange::Deleted);
    REQUIRE(entry.fields.size() == 1);
    CHECK(entry.fields.first().conflict);
    CHECK(entry.fields.first().choices.size() == 2);
    must(SyncImport::accept(*south.operator->(), preview));
    exchange.pass(south, north);
    CHECK(conflictsOf(north.store()).size() == 1);
    CHECK(conflictsOf(south.store()).size() == 1);

    must(south.store().edit(u"Keep"_s, [id](Edit &edit) {
        return edit.settle(id, QString(deletedField), false);
    }));
    exchange.pass(south, north);
    CHECK(conflictsOf(north.store()).isEmpty());
    CHECK((shown(north.store()) == shown(south.store())));
    CHECK(nameOf(north.store(), id) == u"Aino Esimerkki"_s);
}

TEST_CASE("what was erased stays erased, also when an older bundle comes")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    const auto id = addFinn(north.store(), u"Aino Esimerkki"_s);
    const auto old = exchange.send(north, south);
    Exchange::receive(south, old);
    must(north.store().edit(u"Erase"_s, [id](Edit &edit) {
        return edit.erase(id);
    }));
    const auto preview = previewOf(south, exchange.send(north, south));
    CHECK_FALSE(preview.isClean());
    CHECK(entryFor(preview, id).kind == RecordChange::Erased);
    CHECK(entryFor(preview, id).title == u"Aino Esimerkki"_s);
    must(SyncImport::accept(*south.operator->(), preview));
    CHECK(nameOf(south.store(), id).isEmpty());

    const auto before = truth(south.store());
    CHECK(entryFor(previewOf(south, old), id).kind == RecordChange::Withheld);
    CHECK(Exchange::receive(south, old).kind == SyncImport::Outcome::NothingNew);
    CHECK((truth(south.store()) == before));
    CHECK((truth(north.store()) == before));
}

TEST_CASE("types and fields that this version does not know are kept and passed on")
{
    TemporaryProfile middle;
    TemporaryProfile south;
    Exchange exchange;
    const Head head{.dot = {.replica = 77, .sequence = 1},
                    .seen = {},
                    .hlc = qint64(1'553'000'000'000) << 16,
                    .author = {},
                    .value = u"new"_s};
    const RecordState gadget{.id = Id::random(), .type = u"gadget"_s, .fields = {{u"colour"_s, {head}}}};
    RecordState person{.id = Id::random(),
                       .type = u"person"_s,
                       .fields = {{u"name"_s, {head}}, {u"shoe_size"_s, {head}}}};
    must(middle.store().merge(u"From a newer version"_s, {gadget, person}));
    exchange.pass(middle, south);
    CHECK((truth(middle.store()) == truth(south.store())));
    for (const auto &record : {gadget, person}) {
        const auto there = must(south.store().read([id = record.id](Reader &reader) {
            return reader.state(id);
        }));
        CHECK(there.type == record.type);
        CHECK(there.fields == record.fields);
    }
    CHECK(must(south.store().verify()).problems == QStringList());
}

TEST_CASE("text that begins with a byte order mark can be sent")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    const auto id = addFinn(north.store(), u"\uFEFFAino Esimerkki"_s);
    exchange.pass(north, south);
    CHECK(nameOf(south.store(), id) == u"Aino Esimerkki"_s);
}
