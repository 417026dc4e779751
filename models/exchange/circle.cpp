// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "circle.h"

#include "digest.h"
#include "store/schema.h"

#include <KLocalizedString>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto peerPrefix = "exchange/peer/"_L1;

QString keyOf(const Id &peer)
{
    return peerPrefix + peer.text();
}

QByteArray fromBase64(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonObject deviceJson(const Device &device)
{
    return {{u"recipient"_s, QString::fromLatin1(device.recipient.toBase64())},
            {u"signer"_s, QString::fromLatin1(device.signer.toBase64())},
            {u"name"_s, device.name}};
}

QJsonObject peerJson(const Peer &peer)
{
    QJsonArray devices;
    for (const auto &device : peer.devices) {
        devices.append(deviceJson(device));
    }
    return {{u"name"_s, peer.name},
            {u"organisation"_s, peer.organisation},
            {u"country"_s, peer.country},
            {u"devices"_s, devices},
            {u"scope"_s, QJsonArray::fromStringList(peer.scope)},
            {u"clearance"_s, peer.clearance},
            {u"relay"_s, peer.mayRelay},
            {u"automatic"_s, peer.automatic},
            {u"mine"_s, peer.mine},
            {u"since"_s, peer.since.toUTC().toString(Qt::ISODateWithMs)}};
}

Peer peerFrom(const QString &key, const QString &json)
{
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    Peer peer{.id = Id::fromText(QStringView(key).sliced(peerPrefix.size())),
              .name = object.value("name"_L1).toString(),
              .organisation = object.value("organisation"_L1).toString(),
              .country = object.value("country"_L1).toString(),
              .scope = object.value("scope"_L1).toVariant().toStringList(),
              .clearance = object.value("clearance"_L1).toString(),
              .mayRelay = object.value("relay"_L1).toBool(),
              .automatic = object.value("automatic"_L1).toBool(),
              .mine = object.value("mine"_L1).toBool(),
              .since = QDateTime::fromString(object.value("since"_L1).toString(), Qt::ISODateWithMs)};
    const auto devices = object.value("devices"_L1).toArray();
    for (const auto &entry : devices) {
        const auto device = entry.toObject();
        peer.devices.append({.recipient = fromBase64(device.value("recipient"_L1)),
                             .signer = fromBase64(device.value("signer"_L1)),
                             .name = device.value("name"_L1).toString()});
    }
    return peer;
}

QList<Peer> unsorted(const Reader &reader)
{
    QList<Peer> peers;
    const auto entries = reader.locals(peerPrefix);
    for (const auto &[key, value] : entries.asKeyValueRange()) {
        peers.append(peerFrom(key, value));
    }
    return peers;
}

/// The peer who has one of these keys already.
std::optional<Peer> holderOf(const Reader &reader, const Peer &other)
{
    const auto all = unsorted(reader);
    for (const auto &peer : all) {
        const bool shares = std::ranges::any_of(peer.devices, [&other](const Device &device) {
            return std::ranges::any_of(other.devices, [&device](const Device &candidate) {
                return candidate.signer == device.signer || candidate.recipient == device.recipient;
            });
        });
        if (shares && peer.id != other.id) {
            return peer;
        }
    }
    return {};
}
}

QString Device::fingerprint() const
{
    return Digest::hex(Digest::blake2b(recipient + signer));
}

QList<Peer> Circle::peers(const Reader &reader)
{
    auto peers = unsorted(reader);
    std::ranges::sort(peers, [](const Peer &a, const Peer &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return peers;
}

std::optional<Peer> Circle::find(const Reader &reader, const Id &peer)
{
    const auto json = reader.local(keyOf(peer));
    return json.isEmpty() ? std::optional<Peer>() : peerFrom(keyOf(peer), json);
}

std::optional<Peer> Circle::bySigner(const Reader &reader, const QByteArray &signer)
{
    const auto all = unsorted(reader);
    for (const auto &peer : all) {
        const auto has = [&signer](const Device &device) {
            return device.signer == signer;
        };
        if (std::ranges::any_of(peer.devices, has)) {
            return peer;
        }
    }
    return {};
}

QList<Device> Circle::pinned(const Reader &reader)
{
    QList<Device> devices;
    const auto all = unsorted(reader);
    for (const auto &peer : all) {
        devices += peer.devices;
    }
    return devices;
}

Result<Id> Circle::put(Edit &edit, Peer peer)
{
    if (peer.name.trimmed().isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info", "A peer needs a name."), u"name"_s};
    }
    if (peer.devices.isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info", "A peer needs a key. Ask %1 for their card.", peer.name)};
    }
    if (!Schema::tlpLabels().contains(peer.clearance)) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "There is no TLP label “%1”.", peer.clearance),
                     u"clearance"_s};
    }
    if (const auto holder = holderOf(edit, peer)) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 is a person", "This key belongs to %1 already.", holder->name)};
    }
    if (peer.id.isNull()) {
        peer.id = Id::random();
        peer.since = edit.now();
    }
    const QJsonDocument json(peerJson(peer));
    LIAISON_CHECK(edit.setLocal(keyOf(peer.id), QString::fromUtf8(json.toJson(QJsonDocument::Compact))));
    return peer.id;
}

Result<Done> Circle::remove(Edit &edit, const Id &peer)
{
    return edit.removeLocal(keyOf(peer));
}

} // namespace Liaison
