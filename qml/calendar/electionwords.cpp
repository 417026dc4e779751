// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "electionwords.h"

#include "foundation/datepattern.h"
#include "foundation/reference.h"

#include <KLocalizedString>

namespace Liaison::ElectionWords
{

QString dates(const Elections::Item &item)
{
    const auto first = item.election.first_day;
    return first == item.lastDay ? dateText(first, DateParts::DayLongMonthYear)
                                 : i18nc("@info first and last day",
                                         "%1 to %2",
                                         dateText(first, DateParts::DayLongMonth),
                                         dateText(item.lastDay, DateParts::DayLongMonthYear));
}

QString countdown(const Elections::Item &item, QDate today)
{
    if (item.isOver(today)) {
        return i18nc("@info of an election", "over");
    }
    if (item.isOn(today)) {
        return item.election.first_day == item.lastDay ? i18nc("@info of an election", "today")
                                                       : i18nc("@info of an election", "going on");
    }
    return i18ncp("@info", "in %1 day", "in %1 days", int(today.daysTo(item.election.first_day)));
}

QString place(const Elections::Item &item)
{
    return item.isUnion() ? i18nc("@info where an election is", "European Union")
                          : Reference::countryLabel(item.election.country);
}

} // namespace Liaison::ElectionWords
