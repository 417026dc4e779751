// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

#include <map>

namespace Liaison
{

/// What a profile remembers about the bundles it sent and got. Local: never part of a bundle, and nothing is lost with it,
/// as merging what is there already changes nothing.
struct ExchangeNotes {
    struct Sent {
        ReplicaId replica = 0; ///< under which it was sent; another one is ours after a restore
        qint64 number = 0; ///< of the last bundle; 0: none yet
        QByteArray bundle = {}; ///< its hash
    };
    struct Received {
        qint64 number = 0; ///< of the newest bundle of that replica
        QByteArray bundle = {}; ///< its hash
        qint64 transaction = 0; ///< the last that took anything over from that replica; 0: none
    };
    Sent sent = {};
    std::map<ReplicaId, Received> received = {};

    static ExchangeNotes read(const Reader &reader);
    Result<Done> write(Edit &edit) const;
};

} // namespace Liaison
