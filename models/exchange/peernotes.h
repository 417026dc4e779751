// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "circle.h"
#include "manifest.h"
#include "store/edit.h"

#include <map>

namespace Liaison
{

/// What a profile remembers about the bundles that it sent to one peer and got from there. Local: never part of a bundle, and nothing
/// is lost with it, as merging what is there already changes nothing; only erasures and withdrawals rest on it (see sendings.h).
struct PeerNotes {
    struct Bundle {
        qint64 number = 0;
        QByteArray hash = {};
        QDateTime at = {}; ///< when it was sent; of an acknowledged one, when that was known here
        bool operator==(const Bundle &) const = default;
    };
    /// A bundle of theirs that was taken over whole, together with all it builds on.
    struct Applied {
        qint64 number = 0;
        QByteArray hash = {};
        qint64 transaction = 0; ///< the last that brought anything of it or of those before it; 0: it was all here
        bool silent = false; ///< it held receipts alone and asked for nothing: it needs no receipt itself
    };
    struct Received {
        qint64 newest = 0; ///< greatest number that came
        QDateTime at = {}; ///< when it came
        QList<qint64> missing = {}; ///< numbers before it that never came; harmless
        QList<Applied> applied = {}; ///< oldest first; the last one is acknowledged
        bool hole = false; ///< something is missing here that the peer takes for arrived: everything is asked for
    };

    ReplicaId replica = 0; ///< of this profile, under which the numbers count; another one after a restore
    qint64 number = 0; ///< of the last bundle to the peer
    QByteArray previous = {}; ///< its hash
    QList<Bundle> sent = {}; ///< not acknowledged yet, oldest first
    Bundle acknowledged = {}; ///< number 0: nothing, so that the next bundle holds everything
    std::map<ReplicaId, Received> received = {};
    std::map<QByteArray, qint64> confirmed =
        {}; ///< device of theirs (its signing key) → the newest bundle taken over there
    std::map<QByteArray, ReplicaId> databases = {}; ///< device of theirs → the database that it was heard from last
    std::map<ReplicaId, qint64> told = {}; ///< what the last bundle to the peer acknowledged
    bool asked = false; ///< the last bundle to the peer asked for everything
    bool hole = false; ///< this database was restored or copied: the peer may take for arrived what is not here

    static PeerNotes read(const Reader &reader, const Id &peer);
    Result<Done> write(Edit &edit, const Id &peer) const;

    /// Nothing that was sent counts as having arrived; Edit::noteSent() has to forget too.
    void forgetSent();
    /// What a bundle to the peer says about theirs: acknowledgements, and whether everything is asked for.
    Result<Done> acknowledge(const Reader &reader, Manifest::Sync &sync) const;
    /// What the bundle that is on its way now says about theirs.
    void tell(const Manifest::Sync &sync);
    /// Is there something to confirm or to ask for that no bundle to the peer has said yet?
    Result<bool> owes(const Reader &reader) const;
    /// Whether what @p sync builds on is here, whole and not undone.
    Result<bool> rests(const Reader &reader, const Manifest::Sync &sync) const;
    /// Notes a bundle that was taken over. @p whole: nothing of it was left out. @p transaction: 0 where nothing was new.
    Result<Done>
    receive(const Reader &reader, const Manifest &manifest, const QByteArray &hash, bool whole, qint64 transaction);
    /// What the peer says about bundles of ours. True where everything is asked for anew. @p signer: the device that says it.
    bool takeReceipts(const Manifest::Sync &sync, const QByteArray &signer, const QDateTime &now);
    /// Has every device of the peer taken this bundle over, or one that was sent after it?
    bool isConfirmed(const Peer &peer, qint64 number) const;
    /// Was the last import from one of their databases taken back?
    Result<bool> isTakenBack(const Reader &reader) const;
    /// Was the bundle taken in, or one that came after it from the same database?
    bool hasCome(const Manifest::Sync &sync) const;
};

} // namespace Liaison
