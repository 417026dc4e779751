// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mergereport.h"
#include "reader.h"

namespace Liaison
{

class Ledger;
struct StoredRecord;

/// Writing one transaction of the kind *Merge*: heads are taken over verbatim, also those of types and fields that this version
/// does not know. Store::merge() drives it.
class Merger : public Reader
{
public:
    /// @p from: the peer whose bundle it is, or null; see Sendings::noteReceived().
    Merger(Database &database, Ledger &ledger, const Id &from = {});

    /// Joins @p record with what is here, and notes in the report what that changed. An error ends the merge.
    Result<Done> merge(const RecordState &record);
    Result<Done> merge(const Erasure &erasure);
    /// Marks the record, which stays as it is, until the peer sends it again.
    Result<Done> merge(const Withdrawal &withdrawal);
    /// After the last one. Renews this replica's id where another copy turned out to write under it.
    Result<MergeReport> finish();

private:
    Result<Done> checkOwnWrites(const RecordState &record) const;
    void note(const StoredRecord &before, const RecordState &after);
    Result<Done> noteReceived(const RecordState &received, const Fields &here, qint64 changed);
    Result<Done> noteAlong(const Id &erased, const Id &survivor);
    Result<Done> eraseMerged();
    Result<Done> eraseAlong(const Erasure &erasure);

    Ledger &m_ledger;
    Id m_from;
    MergeReport m_report;
    QList<Erasure> m_along; ///< what an erased record was merged into
};

} // namespace Liaison
