// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/document.h"

namespace Liaison::Samples
{

/// A briefing with every kind of block and run, in several languages; all people are invented.
Document briefing();
/// A table of @p rows rows, each with a text of its own: "row 17 of the table".
Document longTable(int rows);
/// At least @p pages pages of everything.
Document longBriefing(int pages);
/// Texts that are markup, in one format or another.
QStringList hostileTexts();
/// hostileTexts() in every place that takes text.
Document hostile();

} // namespace Liaison::Samples
