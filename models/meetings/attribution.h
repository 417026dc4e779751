// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Meetings
{

/// Does the text of an outcome say itself whose it is: by a name or part of one, an abbreviation, or "the platforms"?
bool saysWhose(const Reader &reader, const Outcome &outcome);

} // namespace Liaison::Meetings
