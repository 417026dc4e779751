// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "circle.h"
#include "peernotes.h"

namespace Liaison
{

/// What is known about the bundles to and from one peer: what arrived, what did not, and who has not confirmed an erasure.
struct Receipts {
    Peer peer;
    qint64 sent = 0; ///< number of the last bundle to the peer; 0: none yet
    QDateTime sentAt = {}; ///< invalid where it was confirmed already
    qint64 confirmed = 0; ///< number of the newest bundle that the peer has taken over; 0: none
    QDateTime confirmedAt = {}; ///< when that was known here
    int erasures = 0; ///< of records that the peer was sent, not confirmed by it

    /// Bundles from one database of theirs.
    struct From {
        ReplicaId replica = 0;
        qint64 newest = 0;
        QDateTime at = {};
        QList<qint64> missing = {}; ///< harmless
    };
    QList<From> received = {}; ///< the latest first
    bool asks = false; ///< the next bundle to the peer asks for everything

    static Result<Receipts> of(const Reader &reader, const Peer &peer);
    /// In sentences, the most important first.
    QStringList text() const;
};

} // namespace Liaison
