// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Actions
{

/// How near an action's due date is.
enum class Urgency {
    Overdue,
    Soon, ///< within seven days
    Later,
    Undated,
    Done, ///< done or dropped
};

/// An action as lists show it.
struct Item {
    Action action;
    QString owner; ///< who has to do it; empty where nobody has been named
    QString meeting; ///< title of the meeting it comes from
    QDate meetingDate;
    QString election; ///< name of the election that it is due relative to; empty where it has a date of its own
    QDate due; ///< its date, or the election's day and the days from it; invalid where there is neither
    Urgency urgency = Urgency::Undated;
};

struct Filter {
    Id owner = {}; ///< null: anybody
    Id meeting = {}; ///< null: any
    QString country = {}; ///< empty: any
    bool done = true; ///< with those that are done or dropped
    QString status = {}; ///< empty: any
    bool overdue = false; ///< only what is overdue
    QStringList words = {}; ///< folded; each must be in the title, or the name of owner or meeting

    bool operator==(const Filter &) const = default;
};

/// Day by which @p action is due; elections by the id of their record.
QDate dueOf(const Reader &reader, const Action &action);
Urgency urgencyOf(const Action &action, QDate due, QDate today);
bool isOpen(const Action &action);

/// Overdue first, then by due date, those without a date, then what is done (latest first).
Result<QList<Item>> list(const Reader &reader, const Filter &filter = {});
/// These, in the order that is given; those that are gone are missing. A handful of queries for all of them.
Result<QList<Item>> items(const Reader &reader, const QList<Id> &ids);
Result<Item> item(const Reader &reader, const Id &id);
Result<int> overdueCount(const Reader &reader);

/// SQL for the day on which the action `a` is due, as ISO text or NULL: what dueOf() gives.
inline constexpr QLatin1StringView dueSql{
    "coalesce(a.due, CASE WHEN a.due_days IS NOT NULL THEN (SELECT date(e.first_day, a.due_days || ' days')"
    " FROM election e WHERE e.id = unhex(a.due_election)) END)"};

} // namespace Liaison::Actions
