// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "disclosure.h"
#include "store/edit.h"

namespace Liaison::Meetings
{

/// What was decided about findings of the leak check in the report of @p meetings: of one meeting, or of several of a series. It is
/// kept with the profile's own notes, so that nobody decides twice; it is never part of a bundle.
Result<QList<LeakDecision>> keptDecisions(const Reader &reader, const QList<Id> &meetings);
/// Of two about the same words the later one counts.
Result<Done> keepDecision(Edit &edit, const QList<Id> &meetings, const LeakDecision &decision);
Result<Done> forgetDecision(Edit &edit, const QList<Id> &meetings, const LeakDecision &decision);

} // namespace Liaison::Meetings
