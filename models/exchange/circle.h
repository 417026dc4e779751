// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

#include <QDateTime>

namespace Liaison
{

/// One installation of Liaison, by its two public keys: bundles are encrypted to the one and signed with the other.
struct Device {
    QByteArray recipient = {}; ///< X25519 public key, 32 bytes (age)
    QByteArray signer = {}; ///< minisign public key: "Ed", key id (8 bytes), Ed25519 public key (32 bytes)
    QString name = {}; ///< such as "laptop"; may be empty

    /// What names this pair of keys: BLAKE2b-256 of recipient and signer, in hexadecimal.
    QString fingerprint() const;

    bool operator==(const Device &) const = default;
};

/// Somebody who syncs with this profile, with what was agreed about it here. Local: no bundle carries it.
struct Peer {
    static constexpr QLatin1StringView everything{"*"}; ///< in scope: all countries, and records whose type has none
    static constexpr QLatin1StringView noCountry{"EU"}; ///< in scope: records that concern no single country

    Id id = {}; ///< random; chosen when the peer is added
    QString name = {};
    QString organisation = {};
    QString country = {}; ///< two letters, or empty
    QList<Device> devices = {}; ///< pinned; never empty for a peer that was added
    QStringList scope = {}; ///< countries whose records the peer may see and change; see everything, noCountry
    QString clearance = QStringLiteral("GREEN"); ///< the strictest TLP that the peer may see
    bool mayRelay = false; ///< bundles of this peer may carry what others wrote
    bool automatic = false; ///< clean bundles of this peer from the exchange folder are taken over without asking
    bool mine = false; ///< another device of the profile's owner: full scope and clearance
    QDateTime since = {};

    bool hasFullScope() const
    {
        return mine || scope.contains(everything);
    }
    bool operator==(const Peer &) const = default;
};

/// The people whom this profile syncs with.
namespace Circle
{
/// By name.
QList<Peer> peers(const Reader &reader);
std::optional<Peer> find(const Reader &reader, const Id &peer);
/// Whose device has this minisign public key; nothing for a key that is not pinned.
std::optional<Peer> bySigner(const Reader &reader, const QByteArray &signer);
/// The devices of all peers: whose signatures are known.
QList<Device> pinned(const Reader &reader);

/// Adds the peer, or writes what changed; a null id gets one. A key that another peer has is Error::Code::Refused.
Result<Id> put(Edit &edit, Peer peer);
/// Forgets the peer and the keys; what came from them stays.
Result<Done> remove(Edit &edit, const Id &peer);
}

} // namespace Liaison
