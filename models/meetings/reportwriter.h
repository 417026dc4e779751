// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashreport.h"

namespace Liaison::Meetings
{

/// Writes the report of @p meetings into @p report; see flashReport().
Result<Done> writeReport(const Reader &reader, const QList<Id> &meetings, const ReportOptions &options, Report &report);

} // namespace Liaison::Meetings
