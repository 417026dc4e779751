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

namespace
{
int countFields(const QList<RecordChange> &changes, bool FieldChange::*which)
{
    int number = 0;
    for (const auto &change : changes) {
        number += int(std::ranges::count(change.fields, true, which));
    }
    return number;
}
}

int MergeReport::conflicts() const
{
    return countFields(changes, &FieldChange::conflict);
}

int MergeReport::settled() const
{
    return countFields(changes, &FieldChange::settled);
}

} // namespace Liaison
