// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/id.h"
#include "foundation/result.h"

#include <QList>

namespace Liaison
{

class Database;

/// What a peer knows about one record, as far as it was sent or came from there.
struct Sending {
    enum Kind {
        Whole, ///< has the record
        Withdrawn, ///< has it, and was told that it is not kept up to date any more
        Erased, ///< was told to erase it
    };
    Id record;
    Kind kind = Whole;
    qint64 changed = 0; ///< as the record was after this transaction; 0: has some other state of it
    /// Number of the first bundle that says so. All later ones say it too until one is confirmed, so that any of these will do.
    qint64 bundle = known;

    static constexpr qint64 known = 0; ///< the peer said so itself
    static constexpr qint64 never = 0x7fffffffffffffff; ///< sent under another replica, or lost with a restored backup
};

/// The table of what was sent to whom: for bundles with only what is new, for withdrawals, and because an erasure has to reach
/// everybody who ever was sent the record. Local. It outlives what it is about: records, peers, and restored backups.
namespace Sendings
{
Result<Done> note(Database &database, const Id &peer, const Sending &sending);
/// @p peer sent the record; @p same: just as it is here now, after the transaction @p changed.
Result<Done> noteReceived(Database &database, const Id &peer, const Id &record, bool same, qint64 changed);
/// From now on nothing counts as having arrived.
Result<Done> forgetBundles(Database &database, const Id &peer);

/// Into a backup that takes the place of @p database: who was ever sent what.
Result<Done> carryOver(Database &database, Database &backup);
}

} // namespace Liaison
