// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "electionclock.h"

#include "components/session.h"
#include "elections/elections.h"
#include "foundation/datepattern.h"
#include "foundation/reference.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostCountries = 3;
constexpr int daysAhead = 365; // days

QString datesOf(const Elections::Item &item)
{
    const auto first = item.election.first_day;
    const auto dates = first == item.lastDay ? dateText(first, DateParts::DayLongMonthYear)
                                             : i18nc("@info first and last day",
                                                     "%1 to %2",
                                                     dateText(first, DateParts::DayLongMonth),
                                                     dateText(item.lastDay, DateParts::DayLongMonthYear));
    return item.election.provisional ? i18nc("@info %1 dates", "%1, provisional", dates) : dates;
}

QString titleOf(const Elections::Item &item, int days)
{
    if (!item.isUnion()) {
        return i18nc("@info %1 country, %2 election",
                     "%1: %2",
                     Reference::countryLabel(item.election.country),
                     item.election.name);
    }
    if (days == 0) {
        return i18nc("@info", "The European elections are on");
    }
    return i18ncp("@info beside the number", "day to the European elections", "days to the European elections", days);
}

Row rowOf(const Elections::Item &item, QDate today)
{
    const int days = int(std::max<qint64>(0, today.daysTo(item.election.first_day)));
    const auto id = item.election.id;
    return {id.isNull() ? item.reference : id.text(),
            {days,
             titleOf(item, days),
             datesOf(item),
             item.election.provisional,
             id.isNull() ? QString() : id.text(),
             item.isUnion()}};
}
}

ElectionClock::ElectionClock(QObject *parent)
    : RowsModel({"days", "title", "when", "provisional", "record", "isUnion"}, {u"election"_s}, parent)
{
    connect(Session::instance(), &Session::todayChanged, this, &RowsModel::refresh);
}

RowsModel::Query ElectionClock::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto items, Elections::list(reader));
        const auto today = reader.today();
        Rows rows;
        if (const auto *next = Elections::next(items, today)) {
            rows.append(rowOf(*next, today));
        }
        int countries = 0;
        for (const auto &item : items) {
            const bool near = !item.isOver(today) && today.daysTo(item.election.first_day) <= daysAhead;
            if (!item.isUnion() && near && countries < mostCountries) {
                rows.append(rowOf(item, today));
                ++countries;
            }
        }
        return rows;
    };
}

} // namespace Liaison
