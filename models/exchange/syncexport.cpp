// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncexport.h"

#include "bundlefile.h"
#include "circleseal.h"
#include "exchangenotes.h"
#include "identity.h"
#include "newfile.h"
#include "store/schema.h"
#include "syncitem.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Liaison::SyncExport
{

namespace
{
/// The payload, and what the manifest says beside it; all of one moment.
struct Draft {
    Payload payload;
    Manifest manifest;
};

Result<Done> appendErasures(const Reader &reader, PayloadWriter &writer)
{
    LIAISON_TRY(const auto rows, reader.select(u"SELECT id, by, at FROM erasure ORDER BY id"_s));
    for (const auto &row : rows) {
        const Erasure erasure{.id = Id::fromBytes(row.at(0).toByteArray()),
                              .by = Id::fromBytes(row.at(1).toByteArray()),
                              .at = QDateTime::fromString(row.at(2).toString(), Qt::ISODateWithMs)};
        LIAISON_CHECK(writer.append(SyncItem::erasure(erasure)));
    }
    return {};
}

/// Page by page, so that the records are never all in memory.
Result<Done> appendRecords(const Reader &reader, PayloadWriter &writer)
{
    constexpr int page = 500;
    auto last = Id().bytes(); // no record has it
    while (true) {
        LIAISON_TRY(
            const auto rows,
            reader.select(u"SELECT id, type, state FROM record WHERE id > ? ORDER BY id LIMIT ?"_s, {last, page}));
        for (const auto &row : rows) {
            last = row.at(0).toByteArray();
            LIAISON_CHECK(
                writer.append(SyncItem::record(Id::fromBytes(last), row.at(1).toString(), row.at(2).toByteArray())));
        }
        if (rows.size() < page) {
            return {};
        }
    }
}

Manifest::Sender senderFrom(const Reader &reader)
{
    const auto me = reader.find<Person>(reader.me()).valueOr({});
    return me ? Manifest::Sender{.name = Manifest::shortText(me->name), .country = me->country} : Manifest::Sender();
}

/// Whom we got bundles from. One that was undone is forgotten: it has to come again, with all.
Result<Done> acknowledge(const Reader &reader, const ExchangeNotes &notes, Manifest::Sync &sync)
{
    for (const auto &[replica, entry] : notes.received) {
        LIAISON_TRY(const auto undone,
                    reader.select(u"SELECT 1 FROM transactions WHERE number = ? AND undone_by IS NOT NULL"_s,
                                  {entry.transaction}));
        if (undone.isEmpty()) {
            sync.acknowledgements.push_back({.replica = replica, .number = entry.number, .bundle = entry.bundle});
        } else {
            sync.pleaseSendAll = true;
        }
    }
    return {};
}

Result<Draft> draft(const Reader &reader, ReplicaId replica, const ExchangeNotes &before)
{
    Draft draft;
    PayloadWriter writer;
    LIAISON_CHECK(appendErasures(reader, writer));
    LIAISON_CHECK(appendRecords(reader, writer));
    LIAISON_TRY(draft.payload, writer.finish());
    const bool sameReplica = before.sent.replica == replica;
    auto &manifest = draft.manifest;
    manifest.schema = Schema::version;
    manifest.sender = senderFrom(reader);
    manifest.sync.replica = replica;
    manifest.sync.number = sameReplica ? before.sent.number + 1 : 1;
    manifest.sync.previous = sameReplica ? before.sent.bundle : QByteArray();
    manifest.sync.pleaseSendAll = before.sent.number > 0 && !sameReplica;
    LIAISON_CHECK(acknowledge(reader, before, manifest.sync));
    return draft;
}

/// Takes the next number before the file is there, so that no two bundles ever have the same one.
Result<ExchangeNotes> takeNumber(Edit &edit, ReplicaId replica)
{
    const auto before = ExchangeNotes::read(edit);
    auto after = before;
    if (after.sent.replica != replica) {
        after.sent = {.replica = replica};
    }
    ++after.sent.number;
    LIAISON_CHECK(after.write(edit));
    return before;
}

Result<Done> rememberSent(Edit &edit, const Manifest &manifest, const QByteArray &hash)
{
    auto notes = ExchangeNotes::read(edit);
    if (notes.sent.replica == manifest.sync.replica && notes.sent.number == manifest.sync.number) {
        notes.sent.bundle = hash;
    }
    return notes.write(edit);
}

Result<Written> writeNow(Store &store, const QString &file, const Seal &seal)
{
    LIAISON_TRY(auto place, NewFile::claim(file));
    const auto replica = store.replica();
    const auto take = [replica](Edit &edit) {
        return takeNumber(edit, replica);
    };
    LIAISON_TRY(const auto before, store.edit(QString(), take).result());
    const auto read = [replica, before](Reader &reader) {
        return draft(reader, replica, before);
    };
    LIAISON_TRY(auto content, store.read(read).result());
    content.manifest.describe(content.payload);
    LIAISON_TRY(const auto packed, pack(content.manifest, content.payload, seal));
    LIAISON_CHECK(place.write(packed.file));
    const auto remember = [manifest = content.manifest, hash = packed.hash](Edit &edit) {
        return rememberSent(edit, manifest, hash);
    };
    LIAISON_CHECK(store.edit(QString(), remember).result());
    return Written{.file = file,
                   .fileSize = packed.file.size(),
                   .manifest = std::move(content.manifest),
                   .hash = packed.hash,
                   .sealing = seal.sealing()};
}

Error noPeer()
{
    return {Error::Code::NotFound, i18nc("@info", "There is no such peer. Add them with their card first.")};
}

/// What a bundle to a peer is made of, all of one moment.
struct Parcel {
    Peer peer;
    SyncPlan plan;
    Payload payload;
    Manifest manifest;
};

/// Takes the next number before the file is there, so that no two bundles ever have the same one. The value: what the bundle builds on.
Result<PeerNotes> takeNumberFor(Edit &edit, const Id &peer, ReplicaId replica)
{
    auto notes = PeerNotes::read(edit, peer);
    if (notes.replica != replica) {
        // A new or restored database, or a copy: what it remembers is of another one.
        const bool isFirst = notes.replica == 0;
        notes.hole = !isFirst || !edit.local(u"store/former-replicas"_s).isEmpty();
        notes.replica = replica;
        notes.number = 0;
        notes.previous.clear();
        notes.forgetSent();
        notes.confirmed.clear();
        LIAISON_CHECK(edit.noteSent(peer, {}, !isFirst));
    }
    ++notes.number;
    LIAISON_CHECK(notes.write(edit, peer));
    return notes;
}

Result<Parcel> parcel(const Reader &reader, const Id &id, const PeerNotes &notes)
{
    const auto peer = Circle::find(reader, id);
    if (!peer) {
        return noPeer();
    }
    Parcel parcel{.peer = *peer, .plan = {}, .payload = {}, .manifest = {}};
    LIAISON_TRY(parcel.plan, SyncPlan::make(reader, *peer, notes));
    LIAISON_TRY(parcel.payload, parcel.plan.payload(reader, *peer));
    auto &manifest = parcel.manifest;
    manifest.schema = Schema::version;
    manifest.sender = senderFrom(reader);
    manifest.tlp = parcel.plan.tlp;
    manifest.sync.replica = notes.replica;
    manifest.sync.number = notes.number;
    manifest.sync.previous = notes.previous;
    manifest.sync.since = notes.acknowledged.hash;
    LIAISON_CHECK(notes.acknowledge(reader, manifest.sync));
    return parcel;
}

/// Before the file is there: whatever may have reached somebody is remembered.
Result<Done> rememberParcel(Edit &edit, const Parcel &parcel, const QByteArray &hash)
{
    const auto number = parcel.manifest.sync.number;
    auto notes = PeerNotes::read(edit, parcel.peer.id);
    if (notes.number == number) {
        notes.previous = hash;
    }
    notes.sent.append({.number = number, .hash = hash, .at = edit.now()});
    constexpr qsizetype longestMemory = 200; // bundles that nobody confirmed
    notes.sent.remove(0, std::max<qsizetype>(0, notes.sent.size() - longestMemory));
    notes.tell(parcel.manifest.sync);
    LIAISON_CHECK(notes.write(edit, parcel.peer.id));
    return edit.noteSent(parcel.peer.id, parcel.plan.sendings(number));
}

Result<Written> writeParcel(Profile &profile, const Id &peer, const QString &file)
{
    auto &store = profile.store();
    LIAISON_TRY(const auto identity, Identity::of(profile.folder()));
    LIAISON_TRY(auto place, NewFile::claim(file));
    const auto replica = store.replica();
    const auto take = [peer, replica](Edit &edit) {
        return Circle::find(edit, peer) ? takeNumberFor(edit, peer, replica) : Result<PeerNotes>(noPeer());
    };
    LIAISON_TRY(const auto notes, store.edit(QString(), take).result());
    const auto read = [&peer, &notes](Reader &reader) {
        return parcel(reader, peer, notes);
    };
    LIAISON_TRY(auto content, store.read(read).result());
    const CircleSeal seal(identity, content.peer.devices);
    content.manifest.recipients = seal.recipients();
    content.manifest.describe(content.payload);
    LIAISON_TRY(const auto packed, pack(content.manifest, content.payload, seal));
    const auto remember = [&content, &packed](Edit &edit) {
        return rememberParcel(edit, content, packed.hash);
    };
    LIAISON_CHECK(store.edit(QString(), remember).result());
    LIAISON_CHECK(place.write(packed.file));
    return Written{.file = file,
                   .fileSize = packed.file.size(),
                   .manifest = std::move(content.manifest),
                   .hash = packed.hash,
                   .sealing = seal.sealing(),
                   .plan = std::move(content.plan)};
}
}

QFuture<Result<SyncPlan>> plan(Store &store, const Id &peer)
{
    return store.read([peer](Reader &reader) -> Result<SyncPlan> {
        const auto known = Circle::find(reader, peer);
        if (!known) {
            return noPeer();
        }
        return SyncPlan::make(reader, *known, PeerNotes::read(reader, peer));
    });
}

QFuture<Result<Written>> write(Profile &profile, const Id &peer, const QString &file)
{
    return QtConcurrent::run([&profile, peer, file] {
        return writeParcel(profile, peer, file);
    });
}

QFuture<Result<Written>> write(Store &store, const QString &file, const std::shared_ptr<const Seal> &seal)
{
    return QtConcurrent::run([&store, file, seal] {
        return writeNow(store, file, *seal);
    });
}

} // namespace Liaison::SyncExport
