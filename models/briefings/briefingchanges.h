// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefingcontent.h"
#include "briefingfacts.h"

namespace Liaison
{

/// A line of a briefing that is not what it was.
struct BriefingChange {
    QString part; ///< see BriefingParts
    QString before; ///< empty: new
    QString after; ///< empty: gone
    bool operator==(const BriefingChange &) const = default;
};

/// What differs between two contents that count ages to the same day, part by part. Order and charts are not compared: what a chart
/// shows stands in lines as well.
QList<BriefingChange> changesBetween(const BriefingContent &before, const BriefingContent &after);

/// The part that tells what changed since the owner's last frozen briefing on the same, or with the same people; without blocks where
/// there is none, or where it has a stricter label than @p ceiling.
Result<BriefingContent::Part>
changesSinceLast(const Reader &reader, const BriefingFacts &facts, const QString &ceiling);

} // namespace Liaison
