// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "peernotes.h"

#include "digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr qsizetype longestMemory = 50; ///< bundles of one replica, and numbers that are missing

QString keyOf(const Id &peer)
{
    return u"exchange/notes/"_s + peer.text();
}

QByteArray fromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QString textOf(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime momentOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const PeerNotes::Bundle &bundle)
{
    return {{u"number"_s, bundle.number}, {u"hash"_s, Digest::hex(bundle.hash)}, {u"at"_s, textOf(bundle.at)}};
}

PeerNotes::Bundle bundleFrom(const QJsonValue &value)
{
    const auto object = value.toObject();
    return {.number = object.value("number"_L1).toInteger(),
            .hash = fromHex(object.value("hash"_L1)),
            .at = momentOf(object.value("at"_L1))};
}

QJsonObject toJson(const PeerNotes::Received &received)
{
    QJsonArray missing;
    for (const auto number : received.missing) {
        missing.append(number);
    }
    QJsonArray applied;
    for (const auto &entry : received.applied) {
        applied.append(QJsonObject{{u"number"_s, entry.number},
                                   {u"hash"_s, Digest::hex(entry.hash)},
                                   {u"transaction"_s, entry.transaction},
                                   {u"silent"_s, entry.silent}});
    }
    return {{u"newest"_s, received.newest},
            {u"at"_s, textOf(received.at)},
            {u"missing"_s, missing},
            {u"applied"_s, applied},
            {u"hole"_s, received.hole}};
}

PeerNotes::Received receivedFrom(const QJsonObject &object)
{
    PeerNotes::Received received{.newest = object.value("newest"_L1).toInteger(),
                                 .at = momentOf(object.value("at"_L1)),
                                 .hole = object.value("hole"_L1).toBool()};
    const auto missing = object.value("missing"_L1).toArray();
    for (const auto &number : missing) {
        received.missing.append(number.toInteger());
    }
    const auto applied = object.value("applied"_L1).toArray();
    for (const auto &value : applied) {
        const auto entry = value.toObject();
        received.applied.append({.number = entry.value("number"_L1).toInteger(),
                                 .hash = fromHex(entry.value("hash"_L1)),
                                 .transaction = entry.value("transaction"_L1).toInteger(),
                                 .silent = entry.value("silent"_L1).toBool()});
    }
    return received;
}

Result<bool> isUndone(const Reader &reader, qint64 transaction)
{
    LIAISON_TRY(
        const auto undone,
        reader.select(u"SELECT 1 FROM transactions WHERE number = ? AND undone_by IS NOT NULL"_s, {transaction}));
    return !undone.isEmpty();
}

template<typename T>
void shorten(QList<T> &list)
{
    if (list.size() > longestMemory) {
        list.remove(0, list.size() - longestMemory);
    }
}
}

PeerNotes PeerNotes::read(const Reader &reader, const Id &peer)
{
    const auto object = QJsonDocument::fromJson(reader.local(keyOf(peer)).toUtf8()).object();
    // Replica ids as text: as JSON numbers they would not be exact.
    PeerNotes notes{.replica = object.value("replica"_L1).toString().toLongLong(),
                    .number = object.value("number"_L1).toInteger(),
                    .previous = fromHex(object.value("previous"_L1)),
                    .acknowledged = bundleFrom(object.value("acknowledged"_L1)),
                    .asked = object.value("asked"_L1).toBool(),
                    .hole = object.value("hole"_L1).toBool()};
    const auto sent = object.value("sent"_L1).toArray();
    for (const auto &entry : sent) {
        notes.sent.append(bundleFrom(entry));
    }
    const auto received = object.value("received"_L1).toObject();
    for (auto entry = received.begin(); entry != received.end(); ++entry) {
        notes.received[entry.key().toLongLong()] = receivedFrom(entry.value().toObject());
    }
    const auto confirmed = object.value("confirmed"_L1).toObject();
    for (auto entry = confirmed.begin(); entry != confirmed.end(); ++entry) {
        notes.confirmed[QByteArray::fromHex(entry.key().toLatin1())] = entry.value().toInteger();
    }
    const auto databases = object.value("databases"_L1).toObject();
    for (auto entry = databases.begin(); entry != databases.end(); ++entry) {
        notes.databases[QByteArray::fromHex(entry.key().toLatin1())] = entry.value().toString().toLongLong();
    }
    const auto told = object.value("told"_L1).toObject();
    for (auto entry = told.begin(); entry != told.end(); ++entry) {
        notes.told[entry.key().toLongLong()] = entry.value().toInteger();
    }
    return notes;
}

Result<Done> PeerNotes::write(Edit &edit, const Id &peer) const
{
    QJsonArray bundles;
    for (const auto &bundle : sent) {
        bundles.append(toJson(bundle));
    }
    QJsonObject others;
    for (const auto &[replica, entry] : received) {
        others.insert(QString::number(replica), toJson(entry));
    }
    QJsonObject devices;
    for (const auto &[signer, newest] : confirmed) {
        devices.insert(QString::fromLatin1(signer.toHex()), newest);
    }
    QJsonObject heard;
    for (const auto &[signer, database] : databases) {
        heard.insert(QString::fromLatin1(signer.toHex()), QString::number(database));
    }
    QJsonObject receipts;
    for (const auto &[replica, newest] : told) {
        receipts.insert(QString::number(replica), newest);
    }
    const QJsonObject object{{u"replica"_s, QString::number(replica)},
                             {u"number"_s, number},
                             {u"previous"_s, Digest::hex(previous)},
                             {u"sent"_s, bundles},
                             {u"acknowledged"_s, toJson(acknowledged)},
                             {u"received"_s, others},
                             {u"confirmed"_s, devices},
                             {u"databases"_s, heard},
                             {u"told"_s, receipts},
                             {u"asked"_s, asked},
                             {u"hole"_s, hole}};
    return edit.setLocal(keyOf(peer), QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void PeerNotes::forgetSent()
{
    sent.clear();
    acknowledged = {};
}

Result<Done> PeerNotes::acknowledge(const Reader &reader, Manifest::Sync &sync) const
{
    sync.pleaseSendAll = hole;
    for (const auto &[replica, entry] : received) {
        bool asks = entry.hole;
        if (!entry.applied.isEmpty()) {
            const auto &last = entry.applied.last();
            LIAISON_TRY(const bool undone, isUndone(reader, last.transaction));
            if (undone) {
                asks = true; // it has to come again, with all
            } else {
                sync.acknowledgements.push_back({.replica = replica, .number = last.number, .bundle = last.hash});
            }
        }
        sync.pleaseSendAll |= asks;
    }
    return {};
}

void PeerNotes::tell(const Manifest::Sync &sync)
{
    told.clear();
    for (const auto &receipt : sync.acknowledgements) {
        told[receipt.replica] = receipt.number;
    }
    asked = sync.pleaseSendAll;
}

Result<bool> PeerNotes::owes(const Reader &reader) const
{
    Manifest::Sync sync;
    LIAISON_CHECK(acknowledge(reader, sync));
    if (sync.pleaseSendAll && !asked) {
        return true;
    }
    return std::ranges::any_of(sync.acknowledgements, [this](const Manifest::Acknowledgement &receipt) {
        const auto known = told.find(receipt.replica);
        const auto before = known == told.end() ? 0 : known->second;
        return std::ranges::any_of(received.at(receipt.replica).applied, [&](const Applied &entry) {
            return !entry.silent && entry.number > before && entry.number <= receipt.number;
        });
    });
}

Result<bool> PeerNotes::rests(const Reader &reader, const Manifest::Sync &sync) const
{
    if (sync.since.isEmpty()) {
        return true;
    }
    const auto known = received.find(sync.replica);
    if (known == received.end()) {
        return false;
    }
    const auto base = std::ranges::find(known->second.applied, sync.since, &Applied::hash);
    if (base == known->second.applied.end()) {
        return false;
    }
    LIAISON_TRY(const bool undone, isUndone(reader, base->transaction));
    return !undone;
}

Result<Done> PeerNotes::receive(const Reader &reader,
                                const Manifest &manifest,
                                const QByteArray &hash,
                                bool whole,
                                qint64 transaction)
{
    const auto &sync = manifest.sync;
    LIAISON_TRY(const bool founded, rests(reader, sync));
    auto &entry = received[sync.replica];
    entry.missing.removeOne(sync.number);
    if (sync.number < entry.newest) {
        return {}; // late: a newer one holds it all too
    }
    const bool again = sync.number == entry.newest;
    for (auto number = std::max(entry.newest + 1, sync.number - longestMemory); number < sync.number; ++number) {
        entry.missing.append(number);
    }
    shorten(entry.missing);
    entry.newest = sync.number;
    entry.at = reader.now();
    if (!founded || !whole) {
        entry.hole |= !again || !founded;
        return {};
    }
    const auto before = entry.applied.isEmpty() ? 0 : entry.applied.last().transaction;
    LIAISON_TRY(const bool lost, isUndone(reader, before));
    entry.applied.removeIf([&sync](const Applied &other) {
        return other.number >= sync.number;
    });
    // What was all here already rests on what brought it; where that was undone, this brings it now.
    entry.applied.append({.number = sync.number,
                          .hash = hash,
                          .transaction = transaction > 0 || lost ? transaction : before,
                          .silent = manifest.records == 0 && !sync.pleaseSendAll});
    shorten(entry.applied);
    entry.hole = false;
    if (sync.since.isEmpty()) {
        // It holds everything, so there is no waiting for databases of theirs that may be no more. One that is there will build on what
        // is not here, and be asked again.
        for (auto &[other, theirs] : received) {
            theirs.hole = false;
            while (!theirs.applied.isEmpty()) {
                LIAISON_TRY(const bool undone, isUndone(reader, theirs.applied.last().transaction));
                if (!undone) {
                    break;
                }
                theirs.applied.removeLast();
            }
        }
        // What this profile sent before it was restored is held back as long as they take it for known here: until they were asked.
        hole = hole && std::ranges::none_of(sync.acknowledgements, [this](const Manifest::Acknowledgement &receipt) {
                   return receipt.replica == replica;
               });
    }
    return {};
}

bool PeerNotes::isConfirmed(const Peer &peer, qint64 number) const
{
    if (peer.devices.size() == 1) {
        return acknowledged.number >= number;
    }
    return std::ranges::all_of(peer.devices, [&](const Device &device) {
        const auto known = confirmed.find(device.signer);
        return known != confirmed.end() && known->second >= number;
    });
}

Result<bool> PeerNotes::isTakenBack(const Reader &reader) const
{
    for (const auto &[replica, entry] : received) {
        if (!entry.applied.isEmpty()) {
            LIAISON_TRY(const bool undone, isUndone(reader, entry.applied.last().transaction));
            if (undone) {
                return true;
            }
        }
    }
    return false;
}

bool PeerNotes::hasCome(const Manifest::Sync &sync) const
{
    const auto known = received.find(sync.replica);
    return known != received.end() && sync.number <= known->second.newest;
}

bool PeerNotes::takeReceipts(const Manifest::Sync &sync, const QByteArray &signer, const QDateTime &now)
{
    for (const auto &receipt : sync.acknowledgements) {
        if (receipt.replica == replica && receipt.number <= number) {
            confirmed[signer] = std::max(confirmed[signer], receipt.number);
        }
        if (receipt.replica != replica || receipt.number <= acknowledged.number) {
            continue;
        }
        const auto bundle = std::ranges::find(sent, receipt.bundle, &Bundle::hash);
        if (bundle == sent.end() || bundle->number != receipt.number) {
            continue; // none that this profile remembers to have sent
        }
        acknowledged = {.number = receipt.number, .hash = receipt.bundle, .at = now};
        sent.removeIf([&receipt](const Bundle &other) {
            return other.number <= receipt.number;
        });
    }
    // Asked again in an old bundle it was answered already.
    const auto known = received.find(sync.replica);
    const bool isNew = known == received.end() || sync.number > known->second.newest;
    // What comes late from a database that was restored since is not in the present one, and came from the peer all the same.
    auto &database = databases[signer];
    const bool isAnother = database != 0 && database != sync.replica;
    database = sync.replica;
    if ((sync.pleaseSendAll && isNew) || isAnother) {
        forgetSent();
        return true;
    }
    return false;
}

} // namespace Liaison
