// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "calendarplan.h"

#include <functional>

namespace Liaison::Calendar
{

struct ImportSummary {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int unreadable = 0;
    int declined = 0; ///< new or changed, and not wanted

    bool wroteNothing() const
    {
        return added == 0 && changed == 0;
    }
};

/// Sees how far it is, in thousandths; false stops with Error::Code::Cancelled.
using ImportWatch = std::function<bool(int progress)>;

/// What the entries would become, in their order. Nothing is written. Of two versions of one entry the newer one counts.
Result<QList<Plan>> preview(const Reader &reader, const QList<CalendarEntry> &entries, const ImportWatch &watch = {});

/// Does it, all in this edit. @p accepted: one for each entry; empty for all. @p shown: what the user saw; where something else would
/// come of it now, Error::Code::Busy. The same entries again change nothing.
Result<ImportSummary> commit(Edit &edit,
                             const QList<CalendarEntry> &entries,
                             const QList<bool> &accepted = {},
                             const QList<Plan> *shown = nullptr,
                             const ImportWatch &watch = {});

ImportSummary summaryOf(const QList<Plan> &plans);

} // namespace Liaison::Calendar
