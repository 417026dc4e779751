// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Directory
{

/// Why two entries may be the same.
struct Likeness {
    enum Kind {
        Email, ///< reached at the same address, themselves or in a post
        Phone, ///< reached at the same number, however it is written
        Name, ///< similar names in the same organisation; of organisations, the same name or alias in the same country
        NameWithoutPost, ///< the same name, and one of both has no post
    };
    Kind kind = Email;
    QString evidence; ///< the address, the number, or the name of the organisation
    bool operator==(const Likeness &) const = default;
};

/// Two live people or two live organisations that are likely the same.
struct Duplicate {
    Id one; ///< the smaller id, which survives a merge
    Id other;
    QString type;
    QString oneName;
    QString otherName;
    QList<Likeness> reasons; ///< at least one, the strongest first
};

/// Most people that an address, number or name can have before it says nothing: a switchboard, a common name.
constexpr int mostSharing = 4;

/// Likely duplicates, the surest first; without pairs that somebody said are none.
Result<QList<Duplicate>> duplicates(const Reader &reader);

/// The two are no duplicates of each other; said once for everybody this profile exchanges with.
Result<Done> markDistinct(Edit &edit, const Id &one, const Id &other);

/// "same e-mail address: a@example.org"
QString sentence(const Likeness &likeness);

} // namespace Liaison::Directory
