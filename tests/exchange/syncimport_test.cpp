// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/bundlelimits.h"
#include "exchange/circleseal.h"
#include "exchange/syncitem.h"
#include "foundation/cbor.h"
#include "samplebundle.h"
#include "store/statecodec.h"
#include "syncprofiles.h"

#include <QCborArray>
#include <QDir>

#include <sys/stat.h>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A bundle of @p items from @p from to @p to, who know each other.
BundleFile forged(const TemporaryProfile &from,
                  const TemporaryProfile &to,
                  const QList<QByteArray> &items,
                  Manifest manifest = SampleBundle::manifest())
{
    must(acquaint(*from.operator->(), *to.operator->()));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"forged.liaison"_s));
    const auto recipient = must(Identity::of(to->folder())).device();
    manifest.recipients = {recipient.fingerprint()};
    const auto packed =
        must(pack(manifest, SampleBundle::payload(items), CircleSeal(must(Identity::of(from->folder())), {recipient})));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(packed.file) == packed.file.size());
    file.close();
    return opened(to, file.fileName());
}

QString write(const Exchange &exchange, const QByteArray &bytes)
{
    const auto name = exchange.path(u"made.liaison"_s);
    QFile::remove(name);
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return name;
}

Head headOf(ReplicaId replica, qint64 sequence, const QCborValue &value)
{
    return {.dot = {.replica = replica, .sequence = sequence},
            .seen = {},
            .hlc = qint64(1'553'000'000'000) << 16,
            .author = {},
            .value = value};
}

RecordState personState(const Id &id, const Head &name)
{
    return {.id = id, .type = u"person"_s, .fields = {{u"name"_s, {name}}}};
}

QByteArray itemOf(const RecordState &record)
{
    return StateCodec::encode(record);
}
}

TEST_CASE("the preview lists what is new, what changes, and counts what stays")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    addMe(north.store(), u"Karen Prøve"_s);
    addMe(south.store(), u"Jörg Beispiel"_s);
    const auto stays = addFinn(north.store(), u"Zoë Exemple"_s);
    const auto changes = addFinn(north.store(), u"Aino Esimerkki"_s);
    exchange.pass(north, south);
    exchange.pass(south, north);
    set(north.store(), changes, u"country"_s, u"EE"_s);
    struct Added {
        Id post;
        Id organisation;
    };
    const auto added = must(north.store().edit(u"Add"_s, [changes](Edit &edit) -> Result<Added> {
        Organisation ministry;
        ministry.name = u"Ministry of Examples"_s;
        ministry.kind = u"authority"_s;
        LIAISON_TRY(const auto organisation, edit.put(ministry));
        Post post;
        post.person = changes;
        post.organisation = organisation;
        post.title = u"Head of unit"_s;
        LIAISON_TRY(const auto id, edit.put(post));
        return Added{id, organisation};
    }));

    const auto before = truth(south.store());
    const auto preview = previewOf(south, exchange.send(north, south));
    CHECK((truth(south.store()) == before));
    CHECK(preview.size() == 3);
    CHECK(preview.report().unchanged == 0); // what was confirmed is not in it any more
    CHECK(preview.isClean());
    CHECK_FALSE(preview.changesNothing());

    // Grouped by type, in the schema's order.
    CHECK(preview.record(0).id == added.organisation);
    CHECK(preview.record(1).id == changes);
    CHECK(preview.record(2).id == added.post);

    const auto changed = entryFor(preview, changes);
    CHECK(changed.kind == RecordChange::Changed);
    CHECK(changed.typeLabel == u"Person"_s);
    CHECK(changed.title == u"Aino Esimerkki"_s);
    REQUIRE(changed.fields.size() == 1);
    const auto &field = changed.fields.first();
    CHECK(field.label == u"Country"_s);
    CHECK(field.before == u"FI"_s);
    CHECK(field.after == u"EE"_s);
    CHECK(field.author == u"Karen Prøve"_s);
    CHECK(field.authorBefore == u"Karen Prøve"_s);
    CHECK(field.at >= field.atBefore);
    CHECK_FALSE(field.conflict);

    // A new record's name and links are told although nothing of it is here yet.
    const auto post = entryFor(preview, added.post);
    CHECK(post.kind == RecordChange::Added);
    CHECK(post.title.contains(u"Ministry of Examples"_s));
    const auto fieldNamed = [&post](const QString &name) {
        const auto entry = std::ranges::find(post.fields, name, &ImportPreview::Field::name);
        return entry == post.fields.end() ? QString() : entry->after;
    };
    CHECK(fieldNamed(u"organisation"_s) == u"Ministry of Examples"_s);
    CHECK(fieldNamed(u"person"_s) == u"Aino Esimerkki"_s);
    CHECK(nameOf(south.store(), stays) == u"Zoë Exemple"_s);
}

TEST_CASE("the preview shows both sides of a conflict")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    addMe(north.store(), u"Karen Prøve"_s);
    addMe(south.store(), u"Jörg Beispiel"_s);
    const auto id = addFinn(north.store(), u"Aino Esimerkki"_s);
    exchange.pass(north, south);
    set(north.store(), id, u"name"_s, u"Aino Nord"_s);
    set(south.store(), id, u"name"_s, u"Aino Süd"_s);

    const auto preview = previewOf(south, exchange.send(north, south));
    CHECK_FALSE(preview.isClean());
    CHECK(preview.report().conflicts() == 1);
    const auto entry = entryFor(preview, id);
    REQUIRE(entry.fields.size() == 1);
    const auto &field = entry.fields.first();
    CHECK(field.conflict);
    REQUIRE(field.choices.size() == 2);
    CHECK(field.choices[0].text == u"Aino Süd"_s);
    CHECK(field.choices[0].author == u"Jörg Beispiel"_s);
    CHECK(field.choices[1].text == u"Aino Nord"_s);
    CHECK(field.choices[1].author == u"Karen Prøve"_s); // who is not even known here yet
}

TEST_CASE("what was previewed is what is done")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    fill(north.store());
    exchange.pass(north, south);
    fill(north.store(), 1);
    const auto id = addFinn(south.store(), u"Aino Esimerkki"_s);
    exchange.pass(south, north);
    set(north.store(), id, u"name"_s, u"Aino Nord"_s);
    set(south.store(), id, u"name"_s, u"Aino Süd"_s);
    const auto preview = previewOf(south, exchange.send(north, south));
    REQUIRE(preview.size() > 20);
    const auto outcome = must(SyncImport::accept(*south.operator->(), preview));
    REQUIRE(outcome.kind == SyncImport::Outcome::Imported);
    CHECK(outcome.preview.report().sameAs(preview.report()));
    for (const auto &change : preview.report().changes) {
        const auto values = must(south.store().read([id = change.id](Reader &reader) {
            return reader.values(id);
        }));
        for (const auto &field : change.fields) {
            INFO(field.field.toStdString());
            const auto value = values.value(field.field);
            CHECK((value == field.after || (value.isUndefined() && field.after.isNull())));
        }
    }
}

TEST_CASE("when the profile changed since the preview, nothing is done and the new preview is shown")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    const auto id = addFinn(north.store(), u"Aino Esimerkki"_s);
    exchange.pass(north, south);
    set(north.store(), id, u"name"_s, u"Aino Nord"_s);
    const auto file = exchange.send(north, south);
    const auto preview = previewOf(south, file);
    REQUIRE(preview.isClean());

    set(south.store(), id, u"name"_s, u"Aino Süd"_s);
    const auto before = truth(south.store());
    const auto differs = must(SyncImport::accept(*south.operator->(), preview));
    CHECK(differs.kind == SyncImport::Outcome::Differs);
    CHECK((truth(south.store()) == before));
    CHECK(differs.preview.report().conflicts() == 1);

    const auto done = must(SyncImport::accept(*south.operator->(), differs.preview));
    CHECK(done.kind == SyncImport::Outcome::Imported);
    CHECK(conflictsOf(south.store()).size() == 1);
}

TEST_CASE("an import can be undone, and a backup of before is there")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    addMe(north.store(), u"Karen Prøve"_s);
    fill(north.store(), 1);
    addFinn(south.store(), u"Aino Esimerkki"_s);
    const auto before = truth(south.store());
    const auto outcome = exchange.pass(north, south);
    CHECK(QFileInfo::exists(outcome.backup));
    const auto label = must(south.store().undoLabel());
    CHECK(label == u"Import a bundle from Karen Prøve"_s);
    const auto after = truth(south.store());

    must(south.store().undo());
    CHECK((truth(south.store()) == before));
    CHECK(must(south.store().verify()).problems == QStringList());

    CHECK(exchange.pass(north, south).kind == SyncImport::Outcome::Imported);
    CHECK((truth(south.store()) == after));
    must(south->restore(outcome.backup));
    CHECK((truth(south.store()) == before));
}

TEST_CASE("one backup serves bundles in a row; whatever is written between them is in the next one")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    const auto sendOne = [&](const QString &name) {
        addFinn(north.store(), name);
        return exchange.pass(north, south).backup;
    };
    const auto mine = addFinn(south.store(), u"Aino Esimerkki"_s);
    const auto before = truth(south.store());
    const auto first = sendOne(u"Karen Prøve"_s);
    CHECK(sendOne(u"Zoë Ždanová"_s) == first);
    CHECK(sendOne(u"Kadri Näide"_s) == first);
    REQUIRE(south->backups().size() == 1);

    set(south.store(), mine, u"name"_s, u"Aino Süd"_s);
    const auto edited = truth(south.store());
    const auto second = sendOne(u"Ines Duarte-Vale"_s);
    CHECK(second != first);
    CHECK(sendOne(u"Matti Meikäläinen"_s) == second);
    must(south.store().undo());
    CHECK(sendOne(u"Ieva Paraudziņa"_s) != second);
    REQUIRE(QFile::remove(south->backups().first().file));
    CHECK(QFileInfo::exists(sendOne(u"Pedro Amostra"_s)));

    must(south->restore(second));
    CHECK((truth(south.store()) == edited));
    must(south->restore(first));
    CHECK((truth(south.store()) == before));
    CHECK(sendOne(u"Anna Example"_s) != first);
}

TEST_CASE("only a plain file is read")
{
    Exchange exchange;
    const TemporaryProfile north;
    const TemporaryProfile south;
    const auto file = exchange.send(north, south);
    const auto refused = [&south](const QString &name) {
        return refusal(SyncImport::open(*south.operator->(), name));
    };

    const auto link = exchange.path(u"link.liaison"_s);
    REQUIRE(QFile::link(file, link));
    CHECK(refused(link).code == Error::Code::Refused);
    CHECK(refused(link).message.contains(u"symbolic link"_s));

    const auto pipe = exchange.path(u"pipe.liaison"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(refused(pipe).code == Error::Code::Refused); // and does not wait for somebody to write

    CHECK(refused(exchange.path({})).code == Error::Code::Refused);
    CHECK(refused(exchange.path(u"missing.liaison"_s)).code == Error::Code::NotFound);
    CHECK(refused(u"/proc/self/mem"_s).message.endsWith(u'.'));

    QFile large(exchange.path(u"large.liaison"_s));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(10 * Limits::file));
    CHECK(refused(large.fileName()).code == Error::Code::Refused);
}

TEST_CASE("a bundle that is cut anywhere is refused with a sentence and changes nothing")
{
    const TemporaryProfile north;
    const TemporaryProfile south;
    Exchange exchange;
    addFinn(north.store(), u"Karen Prøve"_s);
    addFinn(south.store(), u"Aino Esimerkki"_s);
    const auto bytes = bytesOf(exchange.send(north, south));
    REQUIRE(bytes.size() > 1000);
    const auto before = truth(south.store());
    const auto lying = QDir(south->folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    // At every byte in identity_test.cpp; here the whole way of an import.
    constexpr int step = 7;
    for (qsizetype length = 0; length < bytes.size(); length += length < 300 ? 1 : step) {
        const auto file = write(exchange, bytes.first(length));
        const auto cut = SyncImport::open(*south.operator->(), file).result();
        REQUIRE_FALSE(cut);
        REQUIRE(cut.error().message.endsWith(u'.'));
        REQUIRE(QFileInfo(file).size() == length); // it lies where it lay
    }
    CHECK((truth(south.store()) == before));
    CHECK(south->backups().isEmpty());
    CHECK(QDir(south->folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden) == lying);
    CHECK(Exchange::receive(south, write(exchange, bytes)).kind == SyncImport::Outcome::Imported);
}

TEST_CASE("records that are not what a record is are refused, and nothing is taken over")
{
    const TemporaryProfile sender;
    const TemporaryProfile profile;
    addFinn(profile.store(), u"Aino Esimerkki"_s);
    const auto before = truth(profile.store());
    auto low = Id::fromBytes(QByteArray(16, '\x01'));
    auto high = Id::fromBytes(QByteArray(16, '\x02'));
    const auto good = itemOf(personState(low, headOf(5, 1, u"Karen Prøve"_s)));
    const auto behind = itemOf(personState(high, headOf(5, 2, u"Jörg Beispiel"_s)));
    const auto erased = SyncItem::erasure({.id = high, .by = {}, .at = QDateTime::fromMSecsSinceEpoch(5)});

    const auto [name, items] = GENERATE_COPY(table<const char *, QList<QByteArray>>({
        {"no record at all", {Cbor::encode(1)}},
        {"an empty array", {Cbor::encode(QCborArray())}},
        {"two of three parts", {Cbor::encode(QCborArray{low.bytes(), u"person"_s})}},
        {"an id that is too short", {Cbor::encode(QCborArray{QByteArray(15, 'x'), u"person"_s, QCborMap()})}},
        {"no fields", {Cbor::encode(QCborArray{low.bytes(), u"person"_s, QCborMap()})}},
        {"an erasure without a time", {Cbor::encode(QCborArray{low.bytes(), nullptr, nullptr})}},
        {"an erasure by a number", {Cbor::encode(QCborArray{low.bytes(), 5, 5})}},
        {"the same record twice", {good, good}},
        {"records out of order", {behind, good}},
        {"the same erasure twice", {erased, erased}},
        {"an erasure behind a record", {good, erased}},
        {"a type that is no name",
         {Cbor::encode(QCborArray{low.bytes(), u"DROP TABLE person"_s, QCborMap{{u"name"_s, QCborArray()}}})}},
    }));
    INFO(name);
    const auto refused = refusal(SyncImport::preview(profile.store(), forged(sender, profile, items)));
    CHECK((refused.code == Error::Code::Corrupt || refused.code == Error::Code::Refused));
    CHECK((truth(profile.store()) == before));

    // Made by hand, the good ones pass.
    CHECK(must(SyncImport::preview(profile.store(), forged(sender, profile, {erased, good}))).size() == 1);
}

TEST_CASE("a bundle that claims changes of mine that I never made is refused")
{
    const TemporaryProfile sender;
    const TemporaryProfile profile;
    addFinn(profile.store(), u"Aino Esimerkki"_s);
    const auto before = truth(profile.store());
    const auto mine = profile.store().replica();
    const auto written = itemOf(personState(Id::random(), headOf(mine, 1'000'000, u"Forged"_s)));
    auto claims = headOf(5, 1, u"Forged"_s);
    claims.seen = {{mine, 1'000'000}};
    const auto seen = itemOf(personState(Id::random(), claims));
    for (const auto &item : {written, seen}) {
        const auto refused = refusal(SyncImport::preview(profile.store(), forged(sender, profile, {item})));
        CHECK(refused.code == Error::Code::Refused);
        CHECK((truth(profile.store()) == before));
    }
}

TEST_CASE("the same items that the store encodes are in the bundle")
{
    const auto record = personState(Id::random(), headOf(5, 1, u"Karen Prøve"_s));
    CHECK(SyncItem::record(record.id, record.type, StateCodec::encode(record.fields)) == itemOf(record));
    CHECK(SyncItem::erasure({.id = record.id, .by = record.id, .at = QDateTime::fromMSecsSinceEpoch(1)})
          == Cbor::encode(QCborArray{record.id.bytes(), record.id.bytes(), 1}));
}
