// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncexport.h"

#include "bundlefile.h"
#include "circleseal.h"
#include "identity.h"
#include "newfile.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Liaison::SyncExport
{

namespace
{
Manifest::Sender senderFrom(const Reader &reader)
{
    const auto me = reader.find<Person>(reader.me()).valueOr({});
    return me ? Manifest::Sender{.name = Manifest::shortText(me->name), .country = me->country} : Manifest::Sender();
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
    manifest.sync.author = reader.me();
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

} // namespace Liaison::SyncExport
