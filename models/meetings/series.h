// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Meetings
{

/// When a series meets next, from the days on which it met (at least one): on the same day of the month where all the last ones
/// were; else after the median of the last intervals, on the same weekday where these are longer than four days, not on a weekend
/// where they are shorter. Four weeks later where there was one meeting only. Never before @p notBefore.
QDate nextDay(QList<QDate> days, QDate notBefore);

/// A draft of the next meeting of this one's series: with its title, times, place, mode and labels; the same people invited;
/// and what of the last agenda was not closed. Without a series, one begins with this meeting, under its title.
Result<Id> makeNext(Edit &edit, const Id &meeting);
/// A draft for today with the whole agenda, the same people invited; of the same series, if any.
Result<Id> makeCopy(Edit &edit, const Id &meeting);

/// From draft by way of open and in progress to closed; closing carries the points of the agenda that were not closed over to the
/// next meeting of the series, where there is one. The value: how many.
Result<int> setStatus(Edit &edit, const Id &meeting, const QString &status);

/// When and by whom a meeting that had been closed was opened again, as this profile saw it; newest first.
struct Reopening {
    QDateTime at;
    QString by; ///< empty where nobody is known
};
Result<QList<Reopening>> reopenings(const Reader &reader, const Id &meeting);

/// How many actions came out of a meeting: they stay when it is deleted.
Result<int> actionCount(const Reader &reader, const Id &meeting);

/// The side on which a person or organisation sits: a choice of Participant::side.
Result<QString> sideOf(const Reader &reader, const Id &who);

} // namespace Liaison::Meetings
