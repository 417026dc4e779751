// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "calendarentry.h"

#include <QByteArray>

namespace Liaison
{

/// Entries as one iCalendar file (RFC 5545), by KCalendarCore: times in their zones, with the rules of these.
QByteArray writeCalendar(const QList<CalendarEntry> &entries);

} // namespace Liaison
