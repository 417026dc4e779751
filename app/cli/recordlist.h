// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recordfilter.h"
#include "verb.h"

namespace Liaison::Terminal
{

/// A record in a list of its type.
struct ListedRecord {
    Id id;
    QString title;
};

/// The records that --where and --filter leave, all where neither is given: types with a day of their own by it, all others by name,
/// in the order of the user's language. At most @p limit; 0: all.
Result<QList<ListedRecord>> recordsOf(const Call &call, const RecordType &type, int limit, const Reader &reader);

/// All fields of all these records as a table: a first row with the fields' names in the schema, then for each its id and what a
/// person reads. What a spreadsheet would compute begins with an apostrophe; files are left out.
Result<QByteArray> recordsAsCsv(const RecordType &type, const QList<ListedRecord> &records, const Reader &reader);

/// The part of `export` that writes such a table.
Result<Reply> exportTable(const Call &call, const QString &file, const RecordType &type);

} // namespace Liaison::Terminal
