// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Actions
{

/// By when something is to be done: a day, or days from the first day of an election; or neither.
struct Due {
    QDate day;
    Id election; ///< a record
    QString reference; ///< id of a shipped election that has no record yet; see Elections::keep()
    int days = 0; ///< negative: before it

    bool isRelative() const
    {
        return !election.isNull() || !reference.isEmpty();
    }
    bool operator==(const Due &) const = default;
};

// Of many actions at once; the value is how many changed. Records that are gone are passed by.

/// Done keeps the day on which it was completed; whatever is open again has none.
Result<int> setStatus(Edit &edit, const QList<Id> &actions, const QString &status);
/// @p owner: null for nobody.
Result<int> setOwner(Edit &edit, const QList<Id> &actions, const Id &owner);
Result<int> setDue(Edit &edit, const QList<Id> &actions, const Due &due);
Result<int> remove(Edit &edit, const QList<Id> &actions);

/// Writes @p due into @p action; a shipped election gets its record.
Result<Done> apply(Edit &edit, const Due &due, Action &action);

} // namespace Liaison::Actions
