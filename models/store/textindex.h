// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "head.h"

namespace Liaison
{

class Database;
struct RecordType;

/// The full-text indexes, part of the projection, both by the number of a record's row:
///  - `search`: the words of all fields with the flag Searchable, folded, those of other scripts in Latin letters too; of countries
///    their names;
///  - `fragment`: letters and digits of fields with the flag Fragments, to be found by any three of them.
namespace TextIndex
{
/// Makes both, empty.
Result<Done> create(Database &database);
/// Brings them up to @p record; null: nothing of it is to be found any more. @p type: null where it is unknown.
Result<Done> update(Database &database, qint64 number, const RecordState *record, const RecordType *type, bool isNew);
/// Words of what was deleted or changed stay readable in the file until then; for erasures. Writes both indexes anew, about a second
/// for 100,000 contacts. FTS5's own secure-delete would do it at every change, which made each some thirty times slower.
Result<Done> forgetDeleted(Database &database);
/// What they are made by, as text: where it differs, they have to be made anew.
QString recipe();
}

} // namespace Liaison
