// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "interchange/calendarentry.h"
#include "store/reader.h"

namespace Liaison::Calendar
{

struct ExportOptions {
    bool meetings = true;
    bool actions = true;
    bool past = false; ///< with meetings that were and actions that are done
    /// SQL on meeting or action that must hold as well, for who asks for some of them; see recordfilter.h of the terminal.
    QString meetingCondition = {};
    QString actionCondition = {};
    QVariantList binds = {};
};

struct ExportSummary {
    int meetings = 0;
    int actions = 0;
    int strict = 0; ///< entries labelled RED or AMBER+STRICT
};

/// What goes into a calendar: title, time, place and summary of meetings; title, details, due date and status of actions. Nobody's
/// name: who takes part stays here. Labels say how private an entry is.
Result<QList<CalendarEntry>> entriesFor(const Reader &reader, const ExportOptions &options);
CalendarEntry entryOf(const Meeting &meeting);
/// @p due: the day that it is due now, also of one that hangs on an election. @p meeting: UID of the meeting that it comes from.
CalendarEntry entryOf(const Action &action, QDate due, const QString &meeting);

/// Writes them; an existing file is replaced only as a whole.
Result<ExportSummary> exportCalendar(const Reader &reader, const QString &file, const ExportOptions &options);

} // namespace Liaison::Calendar
