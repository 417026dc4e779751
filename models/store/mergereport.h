// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "head.h"

#include <QDateTime>
#include <QList>

namespace Liaison
{

/// A record that has been erased, somewhere: its id, by whom, when. No content.
struct Erasure {
    Id id;
    Id by;
    QDateTime at;
    bool operator==(const Erasure &) const = default;
};

/// A record that whoever sent it before keeps up to date here no longer: it left what we may see of theirs.
struct Withdrawal {
    Id id;
    QString tlp; ///< how strict it is there now
    bool operator==(const Withdrawal &) const = default;
};

/// What comes in to be merged.
struct Incoming {
    QList<RecordState> records;
    QList<Erasure> erasures = {};
    QList<Withdrawal> withdrawals = {};
    Id from = {}; ///< the peer who sent it, who therefore has it; null for nobody in particular
    /// Under which id the sender writes, and what they are called here. Null for nobody in particular.
    struct Author {
        Id id = {};
        QString name = {};
    };
    Author author = {};
};

/// What a merge did to one field (or would do).
struct FieldChange {
    QString field;
    QCborValue before; ///< shown before
    QCborValue after; ///< shown after
    bool conflict = false; ///< in conflict afterwards
    Id author; ///< of the value shown after
    QDateTime at; ///< by the writer's clock
    Id authorBefore = {}; ///< the same of the value shown before; null and invalid where there was none
    QDateTime atBefore = {};
    bool settled = false; ///< was in conflict here and is no longer
    QList<QCborValue> here = {}; ///< of a conflict, also of a settled one: every value that was here before
    bool operator==(const FieldChange &) const = default;
};

/// What a merge did to one record (or would do).
struct RecordChange {
    enum Kind {
        Added,
        Changed,
        Deleted,
        Restored,
        Erased,
        Withheld, ///< comes in a bundle but was erased here: stays out
        Withdrawn, ///< stays as it is, but the sender keeps it up to date no longer
    };
    Kind kind = Changed;
    Id id;
    QString type;
    QString title; ///< as it is named afterwards
    QList<FieldChange>
        fields; ///< shown values that change; fields that become conflicts, get more values in one, or settle one
    QString tlp = {}; ///< of a withdrawn one: how strict it is at the sender's
    Id survivor = {}; ///< of a deleted one that was merged into another: that one
    bool operator==(const RecordChange &) const = default;
};

struct MergeReport {
    QList<RecordChange> changes;
    int unchanged = 0; ///< records of the bundle that change nothing that is shown
    int written = 0; ///< records and erasures that change anything, also what is not shown; 0: it was all here already
    QList<ReplicaId> forked; ///< replicas that wrote two things under one name
    qint64 transaction = 0; ///< 0 where nothing was written

    int count(RecordChange::Kind kind) const;
    int conflicts() const; ///< fields in conflict among the changes
    int settled() const; ///< fields among the changes that are no longer in conflict
    /// Equal when the same would happen.
    bool sameAs(const MergeReport &other) const
    {
        return changes == other.changes && unchanged == other.unchanged && written == other.written
            && forked == other.forked;
    }
};

} // namespace Liaison
