// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "actions.h"

namespace Liaison::Actions
{

/// What a list of actions is divided by. Inside a group the most pressing comes first.
enum class Group {
    Due, ///< Urgency, as its number
    Owner, ///< id of the owner
    Country, ///< code; an action stands under each of its countries
    Forum, ///< where it is reported, by its name
    Meeting, ///< id of the meeting that it comes from
};

/// One row of such a list.
struct Place {
    Id id;
    QString group; ///< see Group; empty where the action has none: those come last
    bool operator==(const Place &) const = default;
};

/// All rows in their order: one pass over the table, no action is read whole.
Result<QList<Place>> order(const Reader &reader, const Filter &filter, Group group);

} // namespace Liaison::Actions
