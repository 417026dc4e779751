// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefingchanges.h"
#include "documents/document.h"
#include "outline.h"
#include "store/edit.h"

namespace Liaison
{

/// What a briefing is to be: about what, with which parts and own words, and how far it may go.
struct BriefingPlan {
    BriefingSubject subject;
    BriefingOutline outline = BriefingOutline::standard(subject.kind);
    QString ceiling = {}; ///< what has a stricter label stays out, and is counted; empty: nothing stays out
};

/// The briefing from the records as they are now. Every fact says how old it is; the whole has the strictest label of its parts.
/// A subject of which nothing else is known gives a short document that says so.
Result<Document> buildBriefing(const Reader &reader, const BriefingPlan &plan);
/// Of a meeting, with all parts. @p ownText: see BriefingOutline::parse().
Result<Document> buildBriefing(const Reader &reader, const Id &meeting, const QString &ownText = {});

/// A new draft: a record that keeps the facts as they are now until they are refreshed. @p outline: the plan of a template, or null.
Result<Id>
draftBriefing(Edit &edit, const BriefingSubject &subject, const Id &outline = {}, const QString &ceiling = {});
Result<BriefingOutline> outlineOf(const Reader &reader, const Id &briefing);
/// The author's decisions and words; the facts stay.
Result<Done> setOutline(Edit &edit, const Id &draft, const BriefingOutline &outline);
/// What a refresh would change.
Result<QList<BriefingChange>> pendingChanges(const Reader &reader, const Id &draft);
/// The facts as they are now; the author's words stay.
Result<Done> refreshBriefing(Edit &edit, const Id &draft);
/// The same with another ceiling.
Result<Done> setCeiling(Edit &edit, const Id &draft, const QString &ceiling);

/// Keeps the briefing as it is in a record of its own, and never changes that again.
Result<Id> freezeBriefing(Edit &edit, const BriefingPlan &plan);
/// The draft becomes the frozen one, with the facts that it shows. A frozen one is refused.
Result<Id> freezeDraft(Edit &edit, const Id &draft);

/// The kept document, after a check that it is what was frozen; of a draft, with the facts that it keeps.
Result<Document> briefingDocument(const Reader &reader, const Id &briefing);

/// Of the content of a frozen briefing: BLAKE2b with 256 bits, in hexadecimal digits.
QString briefingHash(const QByteArray &content);

/// A template with the parts, their order and the own words of a briefing. One of the same name is replaced.
Result<Id> saveBriefingTemplate(Edit &edit, const Id &briefing, const QString &name);
/// By name; a sentence where there is none.
Result<Template> briefingTemplate(const Reader &reader, const QString &name);

} // namespace Liaison
