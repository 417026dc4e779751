// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "electionclock.h"

#include "foundation/reference.h"

#include "foundation/datepattern.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

int ElectionClock::days() const
{
    const auto &election = Reference::instance().electionFrom(m_today);
    return int(std::max<qint64>(0, m_today.daysTo(election.firstDay)));
}

QString ElectionClock::title() const
{
    if (days() == 0) {
        return i18nc("@info", "The European elections are on");
    }
    return i18ncp("@info beside the number", "day to the European elections", "days to the European elections", days());
}

QString ElectionClock::when() const
{
    const auto &election = Reference::instance().electionFrom(m_today);
    const auto dates = i18nc("@info first and last day",
                             "%1 to %2",
                             dateText(election.firstDay, DateParts::DayLongMonth),
                             dateText(election.lastDay, DateParts::DayLongMonthYear));
    return election.provisional ? i18nc("@info %1 dates", "%1, provisional", dates) : dates;
}

} // namespace Liaison
