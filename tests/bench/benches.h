// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "workbench.h"

/// The measurements, a file each. The value is what was measured; an error says why it could not be.
namespace Liaison::Bench
{

Result<QList<Figure>> measureFilling(Workbench &bench);
Result<QList<Figure>> measureSearch(Workbench &bench);
Result<QList<Figure>> measurePage(Workbench &bench);
Result<QList<Figure>> measureActions(Workbench &bench);
Result<QList<Figure>> measureDuplicates(Workbench &bench);
Result<QList<Figure>> measureExport(Workbench &bench);
Result<QList<Figure>> measureMerge(Workbench &bench);
Result<QList<Figure>> measureContacts(Workbench &bench);
Result<QList<Figure>> measureBriefing(Workbench &bench);
Result<QList<Figure>> measureMeeting(Workbench &bench);
Result<QList<Figure>> measureNote(Workbench &bench);
Result<QList<Figure>> measureStartUp(Workbench &bench);

} // namespace Liaison::Bench
