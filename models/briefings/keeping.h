// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace Liaison
{

/// Briefings keep passages about people. From now on these go when the people are erased: each is replaced by a dated note, and a frozen
/// document gets a new hash, beside the one that it had. Programs call it once, before they open a profile.
void watchBriefingsForErasures();

} // namespace Liaison
