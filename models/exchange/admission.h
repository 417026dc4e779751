// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bundlefile.h"
#include "circle.h"
#include "store/label.h"
#include "store/mergereport.h"

namespace Liaison
{

/// Which records of a bundle its sender may not change here (see rights.h), or says to have from others without being somebody who
/// passes things on. They are kept apart until a person decides.
///
/// Both what a record was and what it would become count: nobody moves a record into their own country to get hold of it.
class Admission
{
public:
    /// Before the merge: what is here of what @p incoming brings.
    static Result<Admission> prepare(const Reader &reader, const BundleFile &bundle, const Incoming &incoming);

    /// After the merge, tried out: record → a sentence that says why it is kept apart.
    Result<QHash<Id, QString>> judge(const Reader &merged, const Incoming &incoming) const;

private:
    struct Before {
        RecordState state;
        Label label;
        bool isTheirs = false; ///< the sender has it, by what was sent or came
    };
    QString changeRefused(const Before &before) const;
    QString relayRefused(const Fields &before, const Fields &after) const;

    Peer m_peer; ///< who sent it
    QSet<ReplicaId> m_replicas; ///< of this profile and of the sender
    QHash<Id, Before> m_before;
};

} // namespace Liaison
