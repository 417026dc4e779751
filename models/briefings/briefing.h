// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "documents/document.h"
#include "store/edit.h"

namespace Liaison
{

/// The briefing of a meeting from the records as they are now: logistics, agenda, who is there and how to reach them, open promises,
/// asks and actions of both sides, what happened before, and what is known in two versions. Every fact says how old it is; the whole
/// has the strictest label of its parts. A meeting of which nothing else is known gives a short document that says so.
/// @p ownText: what the author adds, above everything else.
Result<Document> buildBriefing(const Reader &reader, const Id &meeting, const QString &ownText = {});

/// Keeps the briefing as it is now in a record of its own, and never changes that again.
/// @p draft: a briefing record of this meeting that becomes the frozen one; null: a new one. A frozen one is refused.
Result<Id> freezeBriefing(Edit &edit, const Id &meeting, const Id &draft = {});

/// The kept document, after a check that it is what was frozen. Drafts are built anew.
Result<Document> briefingDocument(const Reader &reader, const Id &briefing);

} // namespace Liaison
