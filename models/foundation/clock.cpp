// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "clock.h"

namespace Liaison
{

Clock::Clock(Source source)
    : m_source(std::move(source))
{
}

Clock Clock::fixed(const QDateTime &moment)
{
    return Clock([moment] {
        return moment;
    });
}

QDateTime Clock::now() const
{
    return m_source ? m_source().toUTC() : QDateTime::currentDateTimeUtc();
}

QDateTime Clock::nowOn(QDate day) const
{
    return day.isValid() ? QDateTime(day, now().toLocalTime().time()).toUTC() : now();
}

QDate Clock::today() const
{
    return now().toLocalTime().date();
}

} // namespace Liaison
