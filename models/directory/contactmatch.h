// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "contactindex.h"

namespace Liaison::Directory
{

/// Who of the directory a card is about: by identifier, then by e-mail address and name, then perhaps by name. Never silently by the
/// name of a person, or by an address that others share.
struct ContactMatch {
    enum Kind {
        Nobody,
        Sure,
        Perhaps, ///< one of the candidates, or somebody new: a person decides
        SameNameElsewhere, ///< the candidates are called the same, but work elsewhere: somebody new, unless a person says else
        Refused, ///< see `problem`
    };
    Kind kind = Nobody;
    QList<Id> candidates; ///< of Sure: the one
    bool byName = false; ///< found by a name that need not be its first
    QString problem;
};

Result<ContactMatch> matchOf(const Reader &reader, const ContactIndex &index, const ContactCard &card);

} // namespace Liaison::Directory
