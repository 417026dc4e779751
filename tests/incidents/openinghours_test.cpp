// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "incidents/openinghours.h"
#include "support/printing.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace Liaison;
using namespace Liaison::Incidents;
using namespace Qt::StringLiterals;

namespace
{
const QTimeZone copenhagen("Europe/Copenhagen");

/// What is said of a moment in March 2019 (the 4th is a Monday) there: "open until 04 17:00", "closed until 05 09:00".
QString at(const OpeningHours &hours, const QString &moment)
{
    const auto date = QDate(2019, 3, moment.first(2).toInt());
    const QDateTime there(date, QTime::fromString(moment.mid(3), u"HH:mm"_s), copenhagen);
    const auto opening = hours.at(there.toUTC(), copenhagen);
    const QString words[] = {u"open"_s, u"closed"_s, u"unknown"_s};
    const auto state = words[opening.state];
    return opening.until.isValid() ? state + u" until "_s + opening.until.toString(u"dd HH:mm"_s) : state;
}
}

TEST_CASE("Office hours are nine to five from Monday to Friday")
{
    const auto office = OpeningHours::office();
    CHECK(at(office, u"04 08:59"_s) == u"closed until 04 09:00");
    CHECK(at(office, u"04 09:00"_s) == u"open until 04 17:00");
    CHECK(at(office, u"04 17:00"_s) == u"closed until 05 09:00");
    CHECK(at(office, u"08 17:00"_s) == u"closed until 11 09:00"); // over the weekend
    CHECK(at(OpeningHours::always(), u"10 03:00"_s) == u"open");
    CHECK(at(OpeningHours(), u"04 10:00"_s) == u"unknown");
}

TEST_CASE("Hours are read as people write them")
{
    const auto [text, moment, answer] = GENERATE(table<QString, QString, QString>({
        {u"Mon-Fri 08:30-18:00"_s, u"04 08:30"_s, u"open until 04 18:00"_s},
        {u"Mon–Fri 8.30–18.00"_s, u"09 12:00"_s, u"closed until 11 08:30"_s},
        {u"Monday to Friday, 8 to 16"_s, u"04 07:00"_s, u"closed until 04 08:00"_s},
        {u"Mon-Thu 8-16:30; Fri 8-14"_s, u"08 15:00"_s, u"closed until 11 08:00"_s},
        {u"Mon-Thu 8-16:30, Fri 8-14"_s, u"07 15:00"_s, u"open until 07 16:30"_s},
        {u"weekdays 9:00-12:00, 13:00-17:00"_s, u"04 12:30"_s, u"closed until 04 13:00"_s},
        {u"7:00 to 23:00, also on weekends"_s, u"10 22:00"_s, u"open until 10 23:00"_s},
        {u"8:00 to 20:00 on weekdays"_s, u"09 12:00"_s, u"closed until 11 08:00"_s},
        {u"8h30 - 18h00"_s, u"10 12:00"_s, u"open until 10 18:00"_s},
        {u"daily 22:00-06:00"_s, u"04 03:00"_s, u"open until 04 06:00"_s},
        {u"daily 22:00-06:00"_s, u"04 12:00"_s, u"closed until 04 22:00"_s},
        {u"Fri 20:00 - 24:00; Sat 0:00 - 6:00"_s, u"08 21:00"_s, u"open until 09 06:00"_s},
        {u"Sat-Mon 10-12"_s, u"04 11:00"_s, u"open until 04 12:00"_s},
        {u"24/7"_s, u"10 03:00"_s, u"open"_s},
        {u"Round the clock"_s, u"10 03:00"_s, u"open"_s},
        {u"Sundays 10:00-12:00"_s, u"10 11:00"_s, u"open until 10 12:00"_s},
    }));
    CAPTURE(text);
    CHECK(at(OpeningHours::parse(text), moment) == answer);
}

TEST_CASE("What can't be read whole is unknown, not half right")
{
    for (const auto &text : {u"Until 22:00"_s,
                             u"20 to 27 May round the clock"_s,
                             u"Mon-Fri"_s,
                             u"9:00-25:00"_s,
                             u"9:00-17:60"_s,
                             u"9:00-9:00"_s,
                             u"ask the front desk"_s,
                             u"Mon-Fri 9-17, except holidays"_s,
                             u"9-17 (summer: 8-16)"_s,
                             u";"_s,
                             u""_s}) {
        CAPTURE(text);
        CHECK_FALSE(OpeningHours::parse(text).isKnown());
    }
}

TEST_CASE("A contact point's words come before what office hours mean elsewhere")
{
    ContactPoint point;
    point.hours = u"office"_s;
    CHECK(at(OpeningHours::of(point), u"04 08:30"_s) == u"closed until 04 09:00");
    point.hours_note = u"8:00 to 16:00"_s;
    CHECK(at(OpeningHours::of(point), u"04 08:30"_s) == u"open until 04 16:00");
    CHECK(at(OpeningHours::of(point), u"09 08:30"_s) == u"closed until 11 08:00"); // still office days
    point.hours = u"other"_s;
    CHECK(at(OpeningHours::of(point), u"09 08:30"_s) == u"open until 09 16:00");
    point.hours_note = u"by appointment"_s;
    CHECK(at(OpeningHours::of(point), u"04 08:30"_s) == u"unknown");
    point.hours = u"always"_s;
    CHECK(at(OpeningHours::of(point), u"10 03:00"_s) == u"open");
}

TEST_CASE("Hours are those of the clock on the wall there, also when it is changed")
{
    const auto hours = OpeningHours::parse(u"daily 9:00-17:00"_s);
    const auto inUtc = [&hours](QDate date, QTime time) {
        const auto opening = hours.at(QDateTime(date, time, QTimeZone::UTC), copenhagen);
        return std::pair(opening.state, opening.until.toUTC().time());
    };
    // Saturday in winter time, Sunday 31 March 2019 in summer time: nine o'clock comes an hour earlier.
    CHECK(inUtc({2019, 3, 30}, {7, 30}) == std::pair(Opening::Closed, QTime(8, 0)));
    CHECK(inUtc({2019, 3, 31}, {6, 30}) == std::pair(Opening::Closed, QTime(7, 0)));
    CHECK(inUtc({2019, 3, 31}, {7, 30}) == std::pair(Opening::Open, QTime(15, 0)));
    CHECK(inUtc({2019, 10, 27}, {7, 30}) == std::pair(Opening::Closed, QTime(8, 0)));
    // A desk of the night of which an hour is missing, and one in the night that has one more.
    const auto night = OpeningHours::parse(u"daily 22:00-06:00"_s);
    const auto length = [&night](QDate evening) {
        const QDateTime opens(evening, QTime(22, 0), copenhagen);
        return opens.secsTo(night.at(opens, copenhagen).until) / 3600;
    };
    CHECK(length({2019, 3, 29}) == 8);
    CHECK(length({2019, 3, 30}) == 7);
    CHECK(length({2019, 10, 26}) == 9);
    // The same moment is another hour in Athens.
    ContactPoint point;
    CHECK(zoneOf(point, u"GR"_s).id() == "Europe/Athens");
    point.time_zone = u"Brussels"_s;
    CHECK(zoneOf(point, u"GR"_s).id() == "Europe/Brussels");
    CHECK(zoneOf({}, u"XX"_s).id() == "UTC");
}
