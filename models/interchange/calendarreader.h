// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "calendarentry.h"
#include "foundation/result.h"

#include <functional>

namespace Liaison
{

/// Reads iCalendar (RFC 5545) as calendars of many programs write it. KCalendarCore understands each entry; what is done here is to
/// take the file apart, so that a broken entry harms no other one, and to find out which time zone a name stands for: of the IANA
/// ("Europe/Brussels"), of Windows ("Romance Standard Time"), a place inside a longer name ("(UTC+01:00) Brussels, Copenhagen"), or
/// one that the file describes itself.
class CalendarReader
{
public:
    static constexpr qint64 largestFile = 64 * 1024 * 1024;
    static constexpr int mostEntries = 100'000;

    /// Called now and then with thousandths of the file; false stops with Error::Code::Cancelled.
    using Watch = std::function<bool(int progress)>;

    /// An error says why it is no calendar; what is wrong with single entries is told by them. Events and to-dos only, in the order of
    /// the file. A repeated event becomes an entry for each of its dates within a year from @p today on, a repeated to-do the one that is
    /// due next; where that is not given, only the first date is read.
    static Result<QList<CalendarEntry>> readFile(const QString &path, const Watch &watch = {}, QDate today = {});
    static Result<QList<CalendarEntry>>
    read(const QByteArray &bytes, const QString &name, const Watch &watch = {}, QDate today = {});

    /// The IANA time zone that a name means; empty where it means none that is known.
    static QString zoneNamed(const QString &name);
};

} // namespace Liaison
