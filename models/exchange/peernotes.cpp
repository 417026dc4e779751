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
                                   {u"transaction"_s, entry.transaction}});
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
                                 .transaction = entry.value("transaction"_L1).toInteger()});
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
                    .hole = object.value("hole"_L1).toBool()};
    const auto sent = object.value("sent"_L1).toArray();
    for (const auto &entry : sent) {
        notes.sent.append(bundleFrom(entry));
    }
    const auto received = object.value("received"_L1).toObject();
    for (auto entry = received.begin(); entry != received.end(); ++entry) {
        notes.received[entry.key().toLongLong()] = receivedFrom(entry.value().toObject());
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
    const QJsonObject object{{u"replica"_s, QString::number(replica)},
                             {u"number"_s, number},
                             {u"previous"_s, Digest::hex(previous)},
                             {u"sent"_s, bundles},
                             {u"acknowledged"_s, toJson(acknowledged)},
                             {u"received"_s, others},
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
                                const Manifest::Sync &sync,
                                const QByteArray &hash,
                                bool whole,
                                qint64 transaction)
{
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
    entry.applied.append(
        {.number = sync.number, .hash = hash, .transaction = transaction > 0 || lost ? transaction : before});
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

bool PeerNotes::takeReceipts(const Manifest::Sync &sync, const QDateTime &now)
{
    for (const auto &receipt : sync.acknowledgements) {
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
    if (sync.pleaseSendAll && isNew) {
        forgetSent();
        return true;
    }
    return false;
}

} // namespace Liaison
