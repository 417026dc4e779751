// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

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
    bool hole = false; ///< this database was restored or copied: the peer may take for arrived what is not here

    static PeerNotes read(const Reader &reader, const Id &peer);
    Result<Done> write(Edit &edit, const Id &peer) const;

    /// Nothing that was sent counts as having arrived; Edit::noteSent() has to forget too.
    void forgetSent();
    /// What a bundle to the peer says about theirs: acknowledgements, and whether everything is asked for.
    Result<Done> acknowledge(const Reader &reader, Manifest::Sync &sync) const;
    /// Whether what @p sync builds on is here, whole and not undone.
    Result<bool> rests(const Reader &reader, const Manifest::Sync &sync) const;
    /// Notes a bundle that was taken over. @p whole: nothing of it was left out. @p transaction: 0 where nothing was new.
    Result<Done>
    receive(const Reader &reader, const Manifest::Sync &sync, const QByteArray &hash, bool whole, qint64 transaction);
    /// What the peer says about bundles of ours. True where everything is asked for anew.
    bool takeReceipts(const Manifest::Sync &sync, const QDateTime &now);
};

} // namespace Liaison
