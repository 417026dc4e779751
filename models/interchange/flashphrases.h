// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashphraselist.h"

namespace Liaison
{

namespace FlashPhrases
{
/// Somebody takes something on: "agreed to", "will", "s'est engagé à". The verb follows.
const FlashPhraseList &commitments();
/// Those among them by which somebody takes something on in so many words: "agreed to", "s'est engagé à"; not "will".
const FlashPhraseList &agreements();
/// The same, followed by a French verb.
bool isFrenchCommitment(const FlashWords &words, int at);
/// Somebody wants something of somebody: "asked", "called for", "ont demandé".
const FlashPhraseList &asks();
/// The same where somebody has to stand before it: "requests" may be a noun as well.
const FlashPhraseList &asksOfSomebody();
const FlashPhraseList &decisions();
const FlashPhraseList &feedback();

/// The infinitive of a French future at @p at ("fournira", "enverront": fournir, envoyer); empty for any other word.
QString infinitiveOfFuture(const FlashWords &words, int at);
/// Words that are no verb of doing behind "will": "be", "not", "the", ...
bool isNoDeed(const QString &word);
/// "provide", "send", "désigner": what somebody hands to somebody else.
bool isHandingOver(const QString &word);
/// The same, and "facilitate", "raise", "soulever": a step that somebody takes for others. Infinitives and participles.
bool isStep(const QString &word);
/// "publishing" as a title begins, "publish"; other words as they are.
QString infinitiveOfGerund(const QString &word);
}

} // namespace Liaison
