// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "head.h"

namespace Liaison
{

class Database;

/// Tells whether a database is still the one that this computer wrote last, or a copy or an older state of it. A small file
/// outside the profile remembers a random word that the database holds too, the greatest sequence written, and in which folder
/// the database lies. Where they do not fit, the replica gets a new id: two databases that write under one id would lose each
/// other's changes.
namespace Nonce
{
/// Whether the database has a replica id and is the one that this computer wrote last.
Result<bool> fits(Database &database);
/// After each commit. A lost or damaged file only costs a new replica id, so nothing is synced to disk here.
void remember(Database &database, qint64 sequence);

ReplicaId newReplica();
/// A new id for this replica, with its sequence starting again. Inside a write transaction; remember() follows its commit.
Result<Done> renew(Database &database, ReplicaId replica = newReplica());

/// After opening a database that fits: its file is its owner's alone and known to be in use.
void keepAlive(Database &database);
/// Removes, beside @p nonceFile, the files of databases whose folder is gone and that nobody opened for 90 days: the disk that
/// they lie on may only not be there right now.
void removeForgotten(const QString &nonceFile);
}

} // namespace Liaison
