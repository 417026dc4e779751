// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Calendar
{

/// What stands on one stretch of a line of time.
struct Mark {
    enum Lane { Elections, Meetings, Actions };
    Lane lane = Elections;
    QDate first; ///< of its stretch, or of the election
    QDate last;
    int count = 0; ///< how many records
    int overdue = 0; ///< of actions
    int open = 0; ///< of actions: not done; of meetings: still to come
    Id record; ///< where there is one only; of several the first. Null for an election that is shipped only
    QString title; ///< of that one
    QString country; ///< of an election
    bool provisional = false;

    bool operator==(const Mark &) const = default;
};

/// From the first to the last day on which there is anything, the present one included.
Result<std::pair<QDate, QDate>> timelineSpan(const Reader &reader);

/// What is between two days, @p stretch days in one mark (1: each day by itself; elections always stand alone), in the order of lanes
/// and days. Stretches are counted from Monday, 1 January 1900, whatever is asked for.
Result<QList<Mark>> timeline(const Reader &reader, QDate from, QDate to, int stretch);

/// A record of a mark, for a list of them.
struct MarkEntry {
    Id record;
    QString title;
    QDate day;
    QString detail; ///< status
};
Result<QList<MarkEntry>> entriesOf(const Reader &reader, const Mark &mark, int most);

} // namespace Liaison::Calendar
