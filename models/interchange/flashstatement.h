// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashparty.h"

#include <QDate>

namespace Liaison
{

/// What sort of outcome a point is.
enum class FlashKind { Note, Decision, Ask, Promise, Feedback };

/// "Somebody will do something", as one sentence has it.
struct FlashCommitment {
    QList<FlashParty> subjects;
    int first = 0; ///< word where the subject begins; of "which COM agreed to ...", the one behind "which"
    int phrase = 0; ///< word where "agreed to" begins
    int verb = 0;
    int last = 0; ///< last word that still belongs to it
    QString deed; ///< the verb, as a title begins: "provide", "fournir"; empty for "will be provided by"
    bool french = false;
    bool agreed = false; ///< in so many words: "agreed to", not "will"
    bool intended = false; ///< only "intends to": nothing was agreed
    bool relative = false; ///< "..., which COM agreed to provide": what it is about stands before it
    QDate due; ///< "by 15 March"
};

/// One sentence of a point, understood by the rules below. The position in the sentence decides: the first phrase of
///
/// - feedback ("complaints", "negative feedback"),
/// - an ask ("asked", "called for", "ont demandé"; "asks" and "request" only behind somebody who asks),
/// - a decision ("decided", "it was agreed", "participants agreed to", "il a été convenu"),
/// - a promise (a party and "will", "agreed to", "are due to", "s'est engagé à", a French future)
///
/// gives the kind; with none of them it is a note. "Will not", "whether COM will" and "would" are no promises.
class FlashStatement
{
public:
    /// Who "they" and "she" are, from sentence to sentence of one point.
    struct Context {
        QList<FlashParty> group;
        QList<FlashParty> person;
    };

    /// @p day: on which the meeting was, for "by 15 March" and "by Friday".
    static FlashStatement of(const FlashWords &sentence, const FlashParties &parties, Context &context, QDate day);

    FlashKind kind = FlashKind::Note;
    QList<FlashParty> from;
    QList<FlashParty> to;
    QDate due; ///< of a promise
    std::vector<FlashCommitment> commitments; ///< in order
    std::vector<FlashParties::Mention> mentions;
};

/// "by 15 March", "before the end of April", "d'ici vendredi" at word @p at of a sentence; invalid for anything else.
QDate flashDueAt(const FlashWords &sentence, int at, QDate day);

} // namespace Liaison
