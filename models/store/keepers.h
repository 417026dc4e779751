// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "mergereport.h"

#include <QCborMap>
#include <QStringList>

#include <functional>
#include <map>
#include <vector>

namespace Liaison
{

class Database;
class Ledger;

/// Some features keep in records of their own what they learned of others: a document that is frozen. When those others are erased,
/// it has to go there too. The feature knows where it stands; the store sees to it that it goes in the same transaction, wherever
/// the erasure comes from, and that history and backups keep nothing of it either.
struct Keeper {
    QString type; ///< of the records
    QStringList fields; ///< where something may be kept, and what is made of these
    /// The values that take the place of @p values: only those that differ. Nothing where nothing is kept about any of @p erasures. The
    /// same everywhere, so that two people who erase do not contradict each other.
    std::function<std::map<QString, QCborValue>(const QCborMap &values, const QList<Erasure> &erasures)> without;
};

namespace Keepers
{
/// For the whole program, before any profile is opened. Twice is once.
void add(const Keeper &keeper);

/// Takes out what is kept of erased records, inside a transaction of @p ledger: of all records where something was erased in it, else of
/// those that it wrote.
Result<Done> takeOut(Ledger &ledger, Database &database);
}

} // namespace Liaison
