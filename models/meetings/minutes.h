// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "minutesline.h"
#include "store/edit.h"

namespace Liaison::Meetings
{

/// What is being typed for a meeting and is not written down yet. It is kept with the profile's own notes, so that it is there
/// again after the window or the computer stopped; it is never part of a bundle.
struct Draft {
    /// A line, or several, that is typed on when the one before it is done.
    struct Waiting {
        QString typed;
        Id item; ///< the agenda item that it belongs under

        bool operator==(const Waiting &) const = default;
    };

    QString typed; ///< one line of minutes, or several, see MinutesLine
    Id item; ///< the agenda item that it belongs under
    Id record; ///< the outcome or action that it changes; null for a new one
    QList<Party> chosen = {}; ///< who was chosen while typing: their names mean them
    QList<Waiting> waiting = {}; ///< the next one first

    /// What is typed when this line is written down, or left as it was.
    Draft next() const;
    /// This one, and then @p later, that was typed meanwhile: below it where both belong under the same item, else waiting.
    Draft before(const Draft &later) const;

    bool operator==(const Draft &) const = default;
};

/// Who can be named in a meeting's minutes without being looked for: its participants, by their names, short names and other
/// names, and "me". Then @p chosen, who come before them.
Result<QList<Party>> parties(const Reader &reader, const Id &meeting, const QList<Party> &chosen = {});
/// The same, and who else @p typed names: by the beginning of a name that only one participant has, or else only one entry of the
/// directory.
Result<QList<Party>>
partiesIn(const Reader &reader, const Id &meeting, const QString &typed, const QList<Party> &chosen = {});

/// Writes the lines of @p draft down: outcomes and actions at the end of their part of the minutes; or changes the one line that
/// it is about. What is kept is the next draft. The value is what was written; empty where there was nothing to write.
/// Refused while the meeting is closed.
Result<QList<Id>> writeDown(Edit &edit, const Id &meeting, const Draft &draft);
/// What is typed to change this outcome or action. Refused where it has several paragraphs.
Result<Draft> draftOf(const Reader &reader, const Id &record);
/// The outcome or action of @p meeting that was written down last; null where there is none.
Result<Id> lastLine(const Reader &reader, const Id &meeting);

Draft keptDraft(const Reader &reader, const Id &meeting);
/// An empty one: nothing is kept.
Result<Done> keepDraft(Edit &edit, const Id &meeting, const Draft &draft);
/// Keeps @p draft before what is kept already: a line that could not be written down, when its meeting is not shown any more.
Result<Done> keepBefore(Edit &edit, const Id &meeting, const Draft &draft);
/// Keeps what was typed before it was known what is kept: after that.
Result<Done> keepAfter(Edit &edit, const Id &meeting, const QString &typed);

/// The same the other way round: an outcome again. The action goes to the trash; what it says goes into a new outcome where it was
/// not made from one.
Result<Id> makeOutcome(Edit &edit, const Id &action);

/// A sentence where the meeting is closed.
Result<Done> requireOpen(const Reader &reader, const Id &meeting);

} // namespace Liaison::Meetings
