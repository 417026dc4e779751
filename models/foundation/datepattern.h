// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDate>

namespace Liaison
{

/// What of a date is told, in the order and with the signs of the user's language.
enum class DateParts {
    DayMonth, ///< 4 Mar · 4. März
    DayLongMonth, ///< 4 March · 4. März
    DayMonthYear, ///< 4 Mar 2019 · 4. März 2019
    DayLongMonthYear, ///< 4 March 2019 · 4. März 2019
    WeekdayDayMonth, ///< Mon 4 March · Mo., 4. März
    WeekdayDayMonthYear, ///< Mon 4 Mar 2019 · Mo., 4. März 2019
    Full, ///< Monday 4 March 2019 · Montag, 4. März 2019
    MonthYear, ///< March 2019 · März 2019
};

QString dateText(QDate date, DateParts parts);

} // namespace Liaison
