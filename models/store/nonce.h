// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

namespace Liaison
{

class Database;

/// Tells whether a database is still the one that this computer wrote last, or a copy or an older state of it. A small file
/// outside the profile remembers a random word that the database holds too, and the greatest sequence written. Where they do not
/// fit, the replica gets a new id: two databases that write under one id would lose each other's changes.
namespace Nonce
{
/// Gives a new database its replica id, and a copied one a new id. Inside a write transaction.
Result<Done> check(Database &database);
/// After each commit. A lost or damaged file only costs a new replica id, so nothing is synced to disk here.
void remember(Database &database, qint64 sequence);
/// A new id for this replica, with its sequence starting again. Inside a write transaction.
Result<Done> renew(Database &database);
}

} // namespace Liaison
