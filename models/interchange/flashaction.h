// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashnote.h"

namespace Liaison::FlashActions
{

/// The actions in one sentence. A commitment is an action
///
/// - of whomever, where they took it on in so many words: "agreed to", "committed to", "s'est engagé à";
/// - of whomever, where they will hand something over, facilitate or raise it: "Google will provide the list";
/// - of the Commission, another body of the Union, or a person: whatever else they will do;
/// - not otherwise: "Google will roll out its library" is a promise, not something that we follow up step by step;
/// - not where somebody only plans or intends to, nor of everyone ("participants agreed to meet again" is a decision).
///
/// Of a group ("MS agreed to nominate contact points"), which can own nothing, the title names it.
/// The title is the verb and what follows it. Of "have asked for contacts of ..., which COM agreed to provide" it is
/// "Provide the contacts of ...". Manner ("carefully") is left out; a long title ends at a comma. The words keep
/// everything.
QList<FlashNote::Action> in(const FlashWords &sentence, const FlashStatement &statement);

/// A long title up to a comma, or to a word and "…".
QString shortened(const QString &title);

} // namespace Liaison::FlashActions
