// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "store/reader.h"

#include <QList>
#include <QSet>

namespace Liaison
{

/// Who "we" and "they" are at a meeting: ids of people, posts and organisations.
///
/// - We are the profile's owner, the organisations of their present posts with everything above and below these, and everybody with a
///   present post there. An owner who works for an EU body, or sits on the Commission's side, has the Commission's whole side of the meeting
///   with them. Where no owner is known, we are the Commission's side, and the Commission itself with everything below it.
/// - They are all other participants, the organisations of their present posts with what is above and below these, and everybody who
///   has or had a post there: what a predecessor promised is still promised.
struct Parties {
    QSet<Id> ours;
    QSet<Id> theirs;
    bool assumed = false; ///< no owner is known: who we are is a guess

    static Result<Parties> of(const Reader &reader, const QList<Participant> &participants);

    bool areOurs(const QList<Id> &ids) const;
    bool areTheirs(const QList<Id> &ids) const;
};

/// Ids as a parameter for SQL: `id IN (SELECT unhex(value) FROM json_each(?))`, or, in fields that are lists of links, `value`.
QString idList(const QSet<Id> &ids);
QString idList(const QList<Id> &ids);
/// SQL that is true for posts that are held on a day, given twice as a parameter in ISO 8601.
inline constexpr QLatin1StringView heldOn("(since IS NULL OR since <= ?) AND (until IS NULL OR until >= ?)");

} // namespace Liaison
