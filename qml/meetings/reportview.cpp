// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "reportview.h"

#include "meetings/flashreport.h"

namespace Liaison
{

DocumentView::Make ReportView::make() const
{
    return Meetings::flashReport;
}

} // namespace Liaison
