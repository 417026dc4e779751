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
    Merger(Database &database, Ledger &ledger);

    /// Joins @p record with what is here, and notes in the report what that changed. An error ends the merge.
    Result<Done> merge(const RecordState &record);
    Result<Done> merge(const Erasure &erasure);
    /// After the last one. Renews this replica's id where another copy turned out to write under it.
    Result<MergeReport> finish();

private:
    Result<Done> checkOwnWrites(const RecordState &record) const;
    void note(const StoredRecord &before, const RecordState &after);
    Result<Done> noteAlong(const Id &erased, const Id &survivor);
    Result<Done> eraseMerged();
    Result<Done> eraseAlong(const Erasure &erasure);

    Ledger &m_ledger;
    MergeReport m_report;
    QList<Erasure> m_along; ///< what an erased record was merged into
};

} // namespace Liaison
