// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "head.h"

#include <optional>

namespace Liaison::Merge
{

// The rules by which copies of a record become one. Pure functions; order, duplication, loss, filtering and clocks change nothing.

/// Union of both, without the heads that another head has seen. Heads with the same dot but different content both stay
/// (a forked replica). Never empty where one of both is not.
Heads merged(const Heads &ours, const Heads &theirs);
/// Field by field.
Fields merged(const Fields &ours, const Fields &theirs);

/// The head whose value is shown: greatest by (hlc, replica, sequence, value bytes). @p heads is not empty.
const Head &shown(const Heads &heads);
QCborValue shownValue(const Fields &fields, const QString &field);

/// More than one head, with different values.
bool inConflict(const Heads &heads);

/// Everything that whoever replaces @p heads has seen: their dots and what they had seen.
Seen seenBy(const Heads &heads);

/// A new head in place of @p heads. No write (nullopt) where @p value is shown already, unless that settles a conflict.
/// Its clock is @p now, or just after the greatest clock it replaces.
std::optional<Head> written(const Heads &heads, const QCborValue &value, Dot dot, qint64 now, const Id &author);

/// The value of the deleted field for a record in state @p fields: field by field, what the deleter had seen; and for a record
/// that is merged away, the @p survivor.
QCborValue deletion(const Fields &fields, const Id &survivor = {});
/// Any head says so: what every list and filter goes by.
bool isDeleted(const Fields &fields);
/// Deleted by someone who had not seen one of the heads: edited and deleted.
bool isEditedAndDeleted(const Fields &fields);
/// The fields of a deleted record that somebody wrote without having seen a deletion.
QStringList unseenByDeletion(const Fields &fields);
/// Which record stands in the place of one that was merged away; the smallest id where people merged it into different ones.
/// Null where it is there, or only deleted.
Id survivor(const Fields &fields);
/// The same of one value of the deleted field.
Id survivor(const QCborValue &deletion);

/// Names of the fields in conflict, with deletedField for "edited and deleted".
QStringList conflicts(const Fields &fields);

/// Two heads with the same dot and different content: the replica was copied without getting a new id.
std::optional<ReplicaId> forkedReplica(const Fields &fields);

} // namespace Liaison::Merge
