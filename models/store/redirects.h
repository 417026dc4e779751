// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "head.h"

#include <QHash>
#include <QSet>

namespace Liaison
{

class Database;

/// Where links lead: a record that was merged away stands no more, and who asks for it gets its survivor. In the truth links stay as
/// they were written, so that a merge is one write: what is linked to the merged-away record meanwhile, elsewhere, follows too, and
/// goes back with it when the merge is taken back.
///
/// A record with a random id merges into a smaller one only: two people who merge a pair at once agree, and chains end.
class Redirects
{
public:
    static Result<Redirects> read(Database &database);

    /// The record itself, or the one that stands in its place.
    Id of(const Id &id) const;
    /// The same for the value of a Link or Links; any other value stays. In Links each record is there once.
    QCborValue of(const QCborValue &link) const;
    /// All that were merged into the record that stands for @p id, with that one; the order is that of the ids.
    QList<Id> group(const Id &id) const;

    /// Where @p record was merged into by its own account; null where it was not, or may not.
    static Id target(const RecordState &record);
    /// Notes where @p id leads (null: to itself). False where that was known.
    bool set(const Id &id, const Id &survivor);

    /// Ids that rows of tables may still show though they lead elsewhere by now; empties the list.
    QSet<Id> takeMoved();

private:
    QHash<Id, Id> m_survivors;
    QSet<Id> m_moved;
};

} // namespace Liaison
