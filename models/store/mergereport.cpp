// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "mergereport.h"

#include <algorithm>

namespace Liaison
{

int MergeReport::count(RecordChange::Kind kind) const
{
    return int(std::ranges::count(changes, kind, &RecordChange::kind));
}

int MergeReport::conflicts() const
{
    int number = 0;
    for (const auto &change : changes) {
        number += int(std::ranges::count(change.fields, true, &FieldChange::conflict));
    }
    return number;
}

} // namespace Liaison
