// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

namespace Liaison
{

class Database;
class Ledger;

/// Taking back the last transaction; see Store::undo().
namespace Undo
{
struct Candidate {
    qint64 transaction = 0; ///< 0: there is nothing to undo
    QString why; ///< there is nothing: a sentence
    QString kind;
    QString label;
};
Result<Candidate> candidate(Database &database);
/// Inside a transaction of kind undo that the ledger has begun. The value: how many records stay erased all the same.
Result<int> takeBack(Database &database, Ledger &ledger, const Candidate &candidate);
}

} // namespace Liaison
