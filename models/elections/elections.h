// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Elections
{

/// An election that is known: a record, or one of the European elections that are shipped and that nobody has changed yet.
struct Item {
    Election election; ///< the id is null where it is shipped only; see keep()
    QString reference; ///< id of the shipped election that it is (reference.h); empty for all others
    QDate lastDay; ///< always a day; the first one where it takes one day

    bool isUnion() const
    {
        return election.country.isEmpty();
    }
    bool isOn(QDate day) const
    {
        return election.first_day <= day && day <= lastDay;
    }
    bool isOver(QDate day) const
    {
        return lastDay < day;
    }
};

/// By their first days. A record without a country stands in the place of the shipped election of the same year; the one that keep()
/// made stands there also after it was moved into another year.
Result<QList<Item>> list(const Reader &reader);
/// The next one that is not over on @p day, of the Union (no @p country) or of one country; null where none is known.
const Item *next(const QList<Item> &items, QDate day, const QString &country = {});
/// The days on which countries vote in an election of the Union: their own records of the same name inside its dates.
QList<Item> nationalDays(const QList<Item> &items, const Item &election);

/// The record of a shipped election, which comes into being where there is none. Its id is the same in every profile.
Result<Id> keep(Edit &edit, const QString &reference);
/// The record that keep() would give, or nothing.
Result<std::optional<Election>> kept(const Reader &reader, const QString &reference);

/// A sentence where the dates contradict each other: the last day before the first, a national day outside the Union's dates.
Result<Done> check(const Reader &reader, const Election &election);

/// An open action that moves with an election.
struct Move {
    Id action;
    QString title;
    QString owner; ///< empty where nobody has been named
    QDate from;
    QDate to;
};
/// What is due relative to an election that begins on @p firstDay instead of when it does now; by the new day. Also what does not
/// move, with the same day twice.
Result<QList<Move>> moves(const Reader &reader, const Id &election, QDate firstDay);
/// Deletes the election; open actions that hang on it keep the days on which they are due now. The value is how many those are.
Result<int> remove(Edit &edit, const Id &election);

} // namespace Liaison::Elections
