// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "circle.h"
#include "payload.h"
#include "peernotes.h"
#include "store/mergereport.h"
#include "store/sendings.h"

namespace Liaison
{

/// What the next bundle to a peer holds, and why: what changed here since the peer had it, as far as its scope and clearance let it
/// see; whole where it comes into view; a withdrawal where it left; erasures of what the peer ever was sent.
struct SyncPlan {
    QList<Erasure> erasures;
    QList<Withdrawal> withdrawals;
    QList<Sending> records; ///< to be sent whole
    bool everything = false; ///< it does not build on an earlier one
    int entering = 0; ///< of the records: those that the peer never had
    int upToDate = 0; ///< records that the peer has as they are
    bool isSaid = true; ///< all of it is in bundles that were written already, and that may be under way
    int withheld = 0; ///< records outside of its scope or above its clearance
    int unlabelled =
        0; ///< of these: those that could have a TLP label, and would be seen but that they have none, which counts as RED
    QString tlp = QStringLiteral("CLEAR"); ///< the strictest label of what goes

    bool isEmpty() const
    {
        return erasures.isEmpty() && withdrawals.isEmpty() && records.isEmpty();
    }
    /// All that is said, for Edit::noteSent(), as of the bundle @p number.
    QList<Sending> sendings(qint64 number) const;

    static Result<SyncPlan> make(const Reader &reader, const Peer &peer, const PeerNotes &notes);
    /// As items; see syncitem.h.
    Result<Payload> payload(const Reader &reader, const Peer &peer) const;
};

} // namespace Liaison
