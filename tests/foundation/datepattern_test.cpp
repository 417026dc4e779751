// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/datepattern.h"

#include <QLocale>

#include <catch2/catch_test_macros.hpp>

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("Dates are written in the order and with the signs of the user's language")
{
    const QDate date(2019, 3, 4);
    const auto in = [date](const QString &locale, DateParts parts) {
        QLocale::setDefault(QLocale(locale));
        const auto text = dateText(date, parts);
        QLocale::setDefault(QLocale::c());
        return text;
    };
    CHECK(in(u"de_DE"_s, DateParts::Full) == u"Montag, 4. März 2019"_s);
    CHECK(in(u"de_DE"_s, DateParts::DayLongMonth) == u"4. März"_s);
    CHECK(in(u"fr_FR"_s, DateParts::Full) == u"lundi 4 mars 2019"_s);
    CHECK(in(u"hu_HU"_s, DateParts::DayLongMonthYear).startsWith(u"2019"_s));
    CHECK(in(u"es_ES"_s, DateParts::DayLongMonthYear) == u"4 de marzo de 2019"_s); // words between the parts
    CHECK(in(u"da_DK"_s, DateParts::WeekdayDayMonth).contains(u"4. marts"_s));
    CHECK(in(u"C"_s, DateParts::Full) == u"Monday 4 March 2019"_s);
    CHECK(in(u"C"_s, DateParts::DayMonth) == u"4 Mar"_s);
    CHECK(in(u"C"_s, DateParts::WeekdayDayMonthYear) == u"Mon 4 Mar 2019"_s);
    CHECK(in(u"C"_s, DateParts::MonthYear) == u"March 2019"_s);
}
