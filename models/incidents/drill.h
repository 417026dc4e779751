// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "route.h"
#include "store/edit.h"

namespace Liaison::Incidents
{

/// One call of a rehearsal.
struct Leg {
    enum State {
        Waiting, ///< not called yet
        Running, ///< called, and the clock runs
        Answered,
        Silent, ///< nobody answered
        Bounced, ///< the number or address does not work
        Nobody, ///< there is nobody to call
        Skipped,
    };
    QString incident;
    QString country;
    QString kind; ///< authority kind that is called
    std::optional<Desk> desk; ///< nothing: nobody is known
    int turn = 0; ///< 0: first of its route; 1: called because that one did not answer; ...
    State state = Waiting;
    Id notification = {}; ///< once it was called
    QDateTime begun = {};
    qint64 seconds = 0; ///< from the call to its end

    bool isOver() const
    {
        return state != Waiting && state != Running;
    }
};

/// A rehearsal of routes: who answers, and after how long. Every call is a notification with drill = yes; what nobody answers is
/// dead, and known as such (see silences()) until somebody answers there.
///
/// A plain value: call() and end() are done inside an edit, and give what then is.
struct Drill {
    QList<Leg> legs;

    /// Of one country or all (empty), of one incident or all (empty). Countries of which nobody at all is known are left out where
    /// it is about all: there would be nothing to rehearse.
    static Result<Drill> plan(const Reader &reader, const QString &country = {}, const QString &incident = {});

    /// Index of the leg to turn to next, or -1 when the drill is over.
    int next() const;
    int count(Leg::State state) const;
    /// Routes that reached nobody, in whatever turn: the first leg of each.
    QList<Leg> dead() const;
    /// Median time until somebody answered, in seconds; -1 where nobody did.
    qint64 medianSeconds() const;
};

/// Calls: a notification is sent now. Where there is nobody, that is noted, and the leg is over.
Result<Leg> call(Edit &edit, Leg leg);
/// @p state: Answered, Silent, Bounced or Skipped (nothing is noted; a call that runs is taken back). What bounces is marked so.
Result<Leg> end(Edit &edit, Leg leg, Leg::State state);
/// After a leg that nobody answered: whom the route names next; nothing where there is nobody more.
std::optional<Leg> after(const Reader &reader, const Leg &leg);

/// A country's authority kind where nobody answered the last time.
struct Silence {
    QString country;
    QString kind;
    QDateTime since;
    QString who;
};
Result<QList<Silence>> silences(const Reader &reader, const QString &country = {});

} // namespace Liaison::Incidents
