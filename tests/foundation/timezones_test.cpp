// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/timezones.h"

#include <catch2/catch_test_macros.hpp>

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("time zones are known by region and city, by city alone, and by the names of Windows")
{
    CHECK(timeZoneNamed(u"Europe/Brussels"_s) == u"Europe/Brussels"_s);
    CHECK(timeZoneNamed(u" europe/brussels "_s) == u"Europe/Brussels"_s);
    CHECK(timeZoneNamed(u"Brussels"_s) == u"Europe/Brussels"_s);
    CHECK(timeZoneNamed(u"new york"_s) == u"America/New_York"_s);
    CHECK(timeZoneNamed(u"Romance Standard Time"_s) == u"Europe/Paris"_s);
    CHECK(timeZoneNamed(u"UTC"_s) == u"UTC"_s);
    CHECK(timeZoneNamed(u"UTC+01:15"_s) == u"UTC+01:15"_s);
    for (const auto &wrong : {u""_s, u"Europe/Brusels"_s, u"Europe"_s, u"yesterday"_s, u"Ævrópa/Þórshöfn"_s}) {
        CAPTURE(wrong.toStdString());
        CHECK(timeZoneNamed(wrong).isEmpty());
    }
}
