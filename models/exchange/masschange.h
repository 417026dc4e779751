// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/mergereport.h"
#include "store/reader.h"

namespace Liaison
{

/// Changes so large that somebody has to say the word for them: a mistake or an attack looks like this, daily work does not.
/// What is new never counts.
struct MassChange {
    static constexpr int mostRemoved = 20; ///< records that may be deleted and erased together
    static constexpr int fewest = 10; ///< a type with fewer records than this may change as a whole

    QString text = {}; ///< a sentence
    QString type = {}; ///< more than half of the records of this type; empty: many are deleted or erased

    /// @p merged: as everything would be afterwards.
    static QList<MassChange> in(const MergeReport &report, const Reader &merged);

    bool operator==(const MassChange &) const = default;
};

} // namespace Liaison
