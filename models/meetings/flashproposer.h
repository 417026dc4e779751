// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashimport.h"

namespace Liaison
{

/// What a note would become, with its names matched against the directory; nothing is looked at but the note and the names.
Result<FlashProposal> proposalOf(const Reader &reader, const FlashNote &note);

} // namespace Liaison
