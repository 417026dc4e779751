// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mergereport.h"

namespace Liaison
{

class Database;
class Ledger;

/// What an erasure still has to do when the record has left the tables: the write-ahead log, and the profile's own backups.
namespace Erasing
{
/// Set in the transaction that erases; gone when finish() is through. So what a power cut stops is taken up again.
Result<Done> begin(Database &database);
Result<bool> isPending(Database &database);
/// Empties the log of @p database and takes what is erased there out of the backups in its backup folder.
Result<Done> finish(Database &database);

/// Erases what of @p erasures is not erased yet, inside a transaction that @p ledger has begun.
Result<Done> erase(Ledger &ledger, const QList<Erasure> &erasures);
/// All that was ever erased.
Result<QList<Erasure>> all(Database &database);
}

} // namespace Liaison
