// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashdate.h"
#include "flashphrases.h"
#include "flashstatement.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

QDate flashDueAt(const FlashWords &sentence, int at, QDate day)
{
    static const FlashPhraseList starts(
        "by, before, until, no later than, not later than, avant, d ici, pour, au plus tard");
    static const FlashPhraseList months("in, en"); // "in April": some day of it
    const int start = starts.longestAt(sentence, at);
    const bool inMonth = !start && months.longestAt(sentence, at);
    if ((!start && !inMonth) || !day.isValid()) {
        return {};
    }
    int next = at + (inMonth ? 1 : start);
    bool end = inMonth; // also "the end of April", "fin avril"
    static const WordList fillers("the of le la l au a de du d next on");
    static const WordList ends("end fin");
    while (!inMonth && (sentence.is(next, fillers) || sentence.is(next, ends))) {
        end = end || sentence.is(next, ends);
        ++next;
    }
    if (next >= sentence.size() || !sentence[next].runsOn()) {
        return {};
    }
    if (const int weekday = FlashDate::weekdayNamed(sentence[next].folded); weekday && !end) {
        const auto dated =
            FlashDate::find(sentence.text(next, std::min(next + 4, sentence.size() - 1)), FlashDate::YearMayMiss);
        return dated ? dated->firstNotBefore(day) : day.addDays((weekday - day.dayOfWeek() + 6) % 7 + 1);
    }
    const QString text = sentence.text(next, std::min(next + 3, sentence.size() - 1));
    if (const int month = FlashDate::monthNamed(sentence[next].folded); month && end) {
        const bool dated = next + 1 < sentence.size() && sentence[next + 1].folded == QString::number(day.year() + 1);
        const int year = month < day.month() || dated ? day.year() + 1 : day.year();
        const QDate first(year, month, 1);
        return first.addDays(first.daysInMonth() - 1);
    }
    const auto date = inMonth ? std::nullopt : FlashDate::find(text, FlashDate::YearMayMiss);
    return date && date->at == 0 ? date->firstNotBefore(day) : QDate();
}

} // namespace Liaison
