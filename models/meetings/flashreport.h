// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/document.h"
#include "store/reader.h"

namespace Liaison::Meetings
{

/// The Flash report of a meeting, as it is mailed the next day: who was there, the points (those without a horizon first, then those
/// before and after the elections) and the actions. Promises, asks and decisions name their parties where their text does not. The
/// label is the strictest of the meeting's and its actions'. A meeting without points gives a report that says so.
/// What is written as .txt or .md can be imported again as a Flash note, with the same points.
Result<Document> flashReport(const Reader &reader, const Id &meeting);

} // namespace Liaison::Meetings
