// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace Liaison
{

/// One entry of a calendar file, in the words that Liaison has for it.
struct CalendarEntry {
    enum Kind {
        Event, ///< VEVENT: a meeting
        Todo, ///< VTODO: an action
    };
    struct Attendee {
        QString name;
        QString email;
        bool operator==(const Attendee &) const = default;
    };
    enum Progress { NeedsAction, InProcess, Completed, Cancelled };

    Kind kind = Event;
    int line = 0; ///< of its BEGIN, counted from 1
    QString uid =
        {}; ///< never empty: made of its content where the file gives none; of one date of a series with that day
    QString series = {}; ///< of a date of a repeated event: the UID of that
    int sequence = 0; ///< which version of it
    QString title = {};
    QString description = {};
    QString place = {};
    QStringList categories = {};
    bool cancelled = false;

    // Of an event.
    bool allDay = false;
    QDateTime start =
        {}; ///< in its zone; of one without a zone, local time of whoever reads; of an all-day event, at 0:00
    QDateTime end = {}; ///< the same; of an all-day event on its last day; invalid where there is none
    QString timeZone = {}; ///< IANA; "UTC" where the file says no more than the moment; empty where there is none
    bool tentative = false;
    QList<Attendee> attendees = {};

    // Of a to-do.
    QDate due = {};
    QDate completed = {};
    Progress progress = NeedsAction;
    int priority = 0; ///< 1 to 4 high, 5 normal, 6 to 9 low; 0: none

    QString relatedTo = {}; ///< UID of what it belongs to
    QString secrecy = {}; ///< PUBLIC, PRIVATE, CONFIDENTIAL; empty: not told
    QStringList remarks = {}; ///< sentences about what was not taken as it stands
    QString problem = {}; ///< why it can't be taken at all; then only kind, line, title and uid count

    bool operator==(const CalendarEntry &) const = default;
};

} // namespace Liaison
