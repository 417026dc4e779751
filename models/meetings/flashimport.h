// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "interchange/flashnote.h"
#include "store/edit.h"

#include <QHash>

namespace Liaison
{

/// What a Flash note would become, for somebody to look at, change and drop before anything is written.
struct FlashProposal {
    /// Somebody whom the note names: who took part, and whoever asked, promised or has to do something.
    struct Party {
        QString name;
        QString type; ///< person or organisation
        QString organisationKind; ///< of a new organisation: platform, eu-body, other
        QString side; ///< of a participant: commission, platform, other
        QString role; ///< "Commissioner"
        Id record; ///< known in the directory; null: will be created
        bool participates = false;
        bool accepted = true; ///< false: neither participant nor created
        QString words = {}; ///< of the note, that name it
    };
    struct Point {
        QString text;
        QString kind; ///< note, decision, ask, promise, feedback
        QString horizon; ///< before, after, or empty
        QStringList countries;
        QDate due;
        QList<int> from; ///< indices into parties
        QList<int> to;
        int firstLine = 0;
        bool accepted = true;
        QString words = {}; ///< of the note, as it has them
    };
    struct Task {
        QString title;
        int owner = -1; ///< index into parties; -1: nobody yet
        QList<int> coOwners;
        QDate due;
        QString reportTo;
        QString words; ///< of the note, that it came from
        int point = -1; ///< index into points; -1: of none
        QString status; ///< empty: open
        QDate completed;
        bool accepted = true; ///< of a note that lists its actions, only those
    };

    QString title;
    QDate date;
    QString tlp; ///< of the meeting and the actions; empty: none
    QList<Party> parties;
    QList<Point> points;
    QList<Task> tasks;
    QStringList remarks; ///< sentences for the user
    FlashNote note; ///< its original is kept with the meeting

    /// The meeting that this very note was imported as before, in whatever encoding; then nothing is accepted, and committing
    /// changes nothing.
    Id importedAs;

    QList<int> participants() const;
};

namespace FlashImport
{

/// Matches the names of @p note with the directory: full names and aliases, folded. Nobody is ever matched by half a name.
Result<FlashProposal> propose(const Reader &reader, const FlashNote &note);

/// Puts the remarks of a proposal whose title or date was changed right.
Result<Done> remark(const Reader &reader, FlashProposal &proposal);

/// Writes what is accepted: new people and organisations, meeting, participants, outcomes, actions, the original as attachment.
/// All in this edit, undone in one step. The value is the meeting; where the note was imported since it was proposed, that one, and
/// nothing is written.
Result<Id> commit(Edit &edit, const FlashProposal &proposal);

} // namespace FlashImport

} // namespace Liaison
