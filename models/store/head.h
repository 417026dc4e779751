// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/id.h"

#include <QCborValue>
#include <QString>

#include <map>
#include <vector>

namespace Liaison
{

/// One copy of a database that writes: random, positive, renewed after every copy or restore.
using ReplicaId = qint64;

/// Which writes have been seen: replica → greatest sequence. Within one field every replica's writes follow each other.
using Seen = std::map<ReplicaId, qint64>;

/// The name of one write of a field.
struct Dot {
    ReplicaId replica = 0;
    qint64 sequence = 0; ///< number of the transaction on that replica, from 1
    auto operator<=>(const Dot &) const = default;
};

/// One value of a field that nobody who saw it has replaced.
struct Head {
    Dot dot;
    Seen seen; ///< the writes that this one replaced
    qint64 hlc = 0; ///< hybrid logical clock: milliseconds since 1970 × 65536 + counter; only chooses what is shown
    Id author; ///< person record of who wrote it; may be unknown here
    QCborValue value;

    bool operator==(const Head &other) const;
};

/// The heads of one field, ordered by dot (then by content): the same set always looks the same.
using Heads = std::vector<Head>;

/// Field name → heads.
using Fields = std::map<QString, Heads>;

/// The truth about one record.
struct RecordState {
    Id id;
    QString type;
    Fields fields;
};

} // namespace Liaison
