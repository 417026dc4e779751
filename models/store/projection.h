// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "head.h"

#include <QSet>

namespace Liaison
{

class Database;
class Redirects;

/// The typed tables, the indexes of words and of parts of addresses, and the list of conflicts: all made from `record`, rebuildable at any time.
namespace Projection
{
/// False where it is not there, or schema.def has changed since it was made: then rebuild() makes it.
Result<bool> isCurrent(Database &database);
/// Drops and makes everything anew from `record`.
Result<Done> rebuild(Database &database);

/// Brings tables and conflicts up to @p record. Its links are shown as @p redirects say; where the record itself leads is noted there, and
/// follow() has to come before anybody reads.
Result<Done> update(Database &database, const RecordState &record, bool isNew, Redirects &redirects);
/// Brings what is searched up to @p record, whose row in `record` has the number @p number.
Result<Done> index(Database &database, qint64 number, const RecordState &record, bool isNew);
/// Removes every trace of a record.
Result<Done> forget(Database &database, qint64 number, const Id &id, const QString &type, Redirects &redirects);
/// Brings the rows that link to a record that was merged, or is no more, up to date. The value: their types.
Result<QSet<QString>> follow(Database &database, Redirects &redirects);

/// Puts lists into the order of @p locale's language (see collation.h), for all who use the database from now on. False where
/// they were in it.
Result<bool> sort(Database &database, const QString &locale);

/// The record's name as far as its own text fields tell it.
QString titleOf(const RecordState &record);

/// What tables and index hold, as text that is equal where their content is; for verify().
Result<QByteArray> digest(Database &database);
}

} // namespace Liaison
