// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "folderdrops.h"

#include "digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto dropsPrefix = "exchange/dropped/"_L1;

FolderDrops dropsFrom(const QString &json)
{
    FolderDrops drops;
    const auto entries = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &entry : entries) {
        const auto drop = entry.toObject();
        drops.drops.append({.name = drop.value("name"_L1).toString(),
                            .replica = drop.value("replica"_L1).toString().toLongLong(),
                            .number = drop.value("number"_L1).toInteger(),
                            .hash = QByteArray::fromHex(drop.value("hash"_L1).toString().toLatin1()),
                            .since = QByteArray::fromHex(drop.value("since"_L1).toString().toLatin1()),
                            .at = QDateTime::fromString(drop.value("at"_L1).toString(), Qt::ISODateWithMs),
                            .records = drop.value("records"_L1).toInteger()});
    }
    return drops;
}
}

FolderDrops FolderDrops::read(const Reader &reader, const Id &peer)
{
    return dropsFrom(reader.local(dropsPrefix + peer.text()));
}

QMap<Id, FolderDrops> FolderDrops::all(const Reader &reader)
{
    QMap<Id, FolderDrops> all;
    const auto entries = reader.locals(dropsPrefix);
    for (const auto &[key, value] : entries.asKeyValueRange()) {
        all.insert(Id::fromText(QStringView(key).sliced(dropsPrefix.size())), dropsFrom(value));
    }
    return all;
}

Result<Done> FolderDrops::write(Edit &edit, const Id &peer) const
{
    const auto key = dropsPrefix + peer.text();
    if (drops.isEmpty()) {
        return edit.removeLocal(key);
    }
    QJsonArray entries;
    for (const auto &drop : drops) {
        // Replica ids as text: as JSON numbers they would not be exact.
        entries.append(QJsonObject{{u"name"_s, drop.name},
                                   {u"replica"_s, QString::number(drop.replica)},
                                   {u"number"_s, drop.number},
                                   {u"hash"_s, Digest::hex(drop.hash)},
                                   {u"since"_s, Digest::hex(drop.since)},
                                   {u"at"_s, drop.at.toUTC().toString(Qt::ISODateWithMs)},
                                   {u"records"_s, drop.records}});
    }
    return edit.setLocal(key, QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact)));
}

const FolderDrops::Drop *FolderDrops::newest(const PeerNotes &notes) const
{
    const bool is = !drops.isEmpty() && drops.last().replica == notes.replica && drops.last().number == notes.number;
    return is ? &drops.last() : nullptr;
}

QList<FolderDrops::Drop> FolderDrops::spent(const Peer &peer, const PeerNotes &notes) const
{
    const auto byNumber = [&notes](const Drop &drop) {
        return drop.replica == notes.replica ? drop.number : 0;
    };
    QSet<QString> kept;
    auto next = std::ranges::max_element(drops, {}, byNumber);
    while (next != drops.end() && next->replica == notes.replica && !notes.isConfirmed(peer, next->number)
           && kept.size() < longestChain && !kept.contains(next->name)) {
        kept.insert(next->name);
        next = next->since.isEmpty() ? drops.end() : std::ranges::find(drops, next->since, &Drop::hash);
    }
    // What an earlier database of this profile sent goes as soon as something of this one has arrived.
    const bool isSucceeded = notes.isConfirmed(peer, 1);
    QList<Drop> spent;
    std::ranges::copy_if(drops, std::back_inserter(spent), [&](const Drop &drop) {
        return drop.replica == notes.replica ? !kept.contains(drop.name) : isSucceeded;
    });
    return spent;
}

} // namespace Liaison
