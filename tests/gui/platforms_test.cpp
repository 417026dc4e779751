// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "platforms/commitments.h"
#include "sample/sample.h"
#include "support/records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id putPlatform(Store &store, const QString &name)
{
    Organisation platform;
    platform.name = name;
    platform.kind = u"platform"_s;
    return add(store, platform);
}
}

TEST_CASE("A commitment is noted by keyboard alone, first for the Union, then for a country, and shows in the matrix")
{
    TemporaryProfile profile;
    putPlatform(profile.store(), u"Friendloop"_s);
    Window window(profile.close());
    window.open(u"platforms"_s);
    window.item(u"cell-5-0"_s);
    window.tabToList(u"matrix"_s);
    for (int i = 0; i < 5; ++i) {
        window.key(Qt::Key_Down); // to the ad library
    }
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"A public repository of political advertisements."_s));
    window.tabTo(u"Note a commitment…"_s);
    window.key(Qt::Key_Space);
    window.item(u"field-status"_s);
    window.tabTo(u"field-status"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    window.fill(u"field-promised_for"_s, u"2019-03-31"_s);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    window.item(u"commitment-union"_s);
    auto commitments = all<Commitment>(window.store());
    REQUIRE(commitments.size() == 1);
    CHECK(commitments.first().measure == u"ad-library");
    CHECK(commitments.first().country.isEmpty());
    CHECK(commitments.first().promised_for == QDate(2019, 3, 31));

    window.click(u"Add a country…"_s);
    window.item(u"field-country"_s);
    window.tabTo(u"field-country"_s);
    window.key(Qt::Key_Down); // the first one
    window.tabTo(u"field-status"_s);
    window.key(Qt::Key_Down);
    window.click(u"save"_s);
    REQUIRE(window.shows(u"Austria"_s));
    commitments = all<Commitment>(window.store(), u"WHERE country IS NOT NULL"_s);
    REQUIRE(commitments.size() == 1);
    CHECK(commitments.first().country == u"AT");

    // The same once more is not written over it.
    window.click(u"Add a country…"_s);
    window.item(u"field-country"_s);
    window.tabTo(u"field-country"_s);
    window.key(Qt::Key_Down);
    window.tabTo(u"field-status"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    window.click(u"save"_s);
    CHECK(window.shows(u"This entry is there already. Change it instead of adding it."_s));
    CHECK(all<Commitment>(window.store(), u"WHERE country IS NOT NULL"_s).first().status == commitments.first().status);
}

TEST_CASE("A commitment is changed in its place; a wrong date is said at its field")
{
    TemporaryProfile profile(clockOfToday());
    must(Sample::fill(profile.store()));
    Window window(profile.close(), Window::wide, clockOfToday());
    window.open(u"platforms"_s);
    window.click(u"cell-0-0"_s);
    REQUIRE(window.shows(u"Said at meetings"_s));
    const auto before = all<Commitment>(window.store()).size();
    window.click(u"commitment-union"_s);
    window.fill(u"field-promised_for"_s, u"31 March"_s);
    window.click(u"save"_s);
    CHECK(window.wait([&] {
        return !window.problemAt(u"field-promised_for"_s).isEmpty();
    }));
    window.fill(u"field-promised_for"_s, u"2019-03-30"_s);
    window.click(u"save"_s);
    REQUIRE(window.shows(u"Commitments"_s));
    CHECK(all<Commitment>(window.store()).size() == before);
}

TEST_CASE("The matrix of one country tells what holds there; without platforms the page says what it is for")
{
    TemporaryProfile profile(clockOfToday());
    Window window(profile.close(), Window::narrow, clockOfToday());
    window.open(u"platforms"_s);
    REQUIRE(window.shows(u"No platform is known"_s));
    window.click(u"Add a platform"_s);
    REQUIRE(window.shows(u"New organisation"_s));
}
