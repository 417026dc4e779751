// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "interchange/calendarentry.h"
#include "store/edit.h"

#include <QSet>

namespace Liaison::Calendar
{

/// One change as a person reads it.
struct Change {
    QString label;
    QString before;
    QString after;
    bool operator==(const Change &) const = default;
};

/// What becomes of one entry of a file.
struct Plan {
    enum Verdict {
        New,
        Changed,
        Unchanged,
        Unreadable, ///< or not to be taken; `problem` says why
    };
    Verdict verdict = Unreadable;
    int line = 0;
    QString type; ///< meeting or action
    QString title;
    QString when; ///< its day, as a person reads it
    Id record; ///< null for a new one
    QList<Change> changes; ///< of New too
    QStringList remarks;
    QString problem;

    // What is written: of a record that is there, as it was and as it becomes.
    Meeting meetingBefore;
    Meeting meeting;
    Action actionBefore;
    Action action;
    QList<Participant> participants; ///< those who are not there yet
    QString relatedTo; ///< of a new action: identifier of the meeting that it comes from
    QString series; ///< of a date of a repeated event whose series is not there yet: its identifier

    /// As it was shown: the same entry would do the same.
    bool isSameAs(const Plan &other) const
    {
        return verdict == other.verdict && record == other.record && changes == other.changes;
    }
};
/// new, changed, unchanged, unreadable
QString nameOf(Plan::Verdict verdict);

/// By which a calendar knows a record that has no identifier from elsewhere.
QString uidOf(const Id &record);

/// The meeting that a calendar knows by this identifier; null where there is none.
Result<Id> meetingByUid(const Reader &reader, const QString &uid);

/// Finds out what entries become.
class Planner
{
public:
    explicit Planner(const Reader &reader);

    /// Who or what an entry is here: by its identifier, by the id that an export gave it, or, where nobody knows it by an identifier
    /// yet, by title and day. What the entry does not say stays; people are never taken away. A record is what one entry becomes: later
    /// ones are others, whatever was written meanwhile.
    Result<Plan> plan(const CalendarEntry &entry);

private:
    Result<Plan> planMeeting(const CalendarEntry &entry);
    Result<Plan> planAction(const CalendarEntry &entry);
    Result<Done> planSeries(const CalendarEntry &entry, Plan &plan);
    Result<Done> planParticipants(const CalendarEntry &entry, Plan &plan);
    Result<Id> whoHas(const QString &address);

    const Reader &m_reader;
    QSet<Id> m_claimed; ///< what earlier entries became
    QHash<QString, Id> m_series; ///< by the identifier of the repeated event; null where there is none yet
    QHash<QString, Id> m_addresses; ///< folded e-mail address → person or organisation
    bool m_knowsAddresses = false;
};

} // namespace Liaison::Calendar
