// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "peernotes.h"

namespace Liaison
{

/// What a profile has put into the exchange folder for one peer and not taken away again. Local.
struct FolderDrops {
    struct Drop {
        QString name; ///< of the file
        ReplicaId replica = 0; ///< of this profile, under which the number counts
        qint64 number = 0;
        QByteArray hash = {};
        QByteArray since = {}; ///< hash of the bundle that it builds on; empty: it holds everything
        QDateTime at = {};
        qint64 records = 0;
        bool operator==(const Drop &) const = default;
    };
    QList<Drop> drops = {}; ///< oldest first

    static FolderDrops read(const Reader &reader, const Id &peer);
    /// Of all peers, also of those who are no longer in the circle.
    static QMap<Id, FolderDrops> all(const Reader &reader);
    Result<Done> write(Edit &edit, const Id &peer) const;

    /// The last one, where it is the last bundle to the peer at all.
    const Drop *newest(const PeerNotes &notes) const;
    /// Those that nobody needs any more. The newest stays until every device of the peer has confirmed it, and with it what it builds
    /// on, as far as a device of theirs may not have that; all others are in a newer one too.
    QList<Drop> spent(const Peer &peer, const PeerNotes &notes) const;
    /// A device that says nothing keeps no more than this many files in the folder. It asks for everything once it is back.
    static constexpr qsizetype longestChain = 20;
};

} // namespace Liaison
