// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashnote.h"

namespace Liaison::FlashActions
{

/// The actions in one sentence. A commitment is an action
///
/// - of the Commission, another body of the Union, or a person: whatever they do;
/// - of a platform or another organisation: only where they hand something over to somebody ("Google will send COM the
///   list"), because "Google will roll out its library" is a promise, not something that we follow up step by step;
/// - not where somebody only plans or intends to;
/// - never of groups: "most platforms will" and "Member States agreed to" name nobody who could be asked.
///
/// The title is the verb and what follows it. Of "have asked for contacts of ..., which COM agreed to provide" it is
/// "Provide the contacts of ...". Manner ("carefully") is left out; a long title ends at a comma. The words keep
/// everything.
QList<FlashNote::Action> in(const FlashWords &sentence, const FlashStatement &statement);

} // namespace Liaison::FlashActions
