// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "platforms/matrix.h"

#include "foundation/reference.h"
#include "party.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;
using Platforms::Matrix;
using Platforms::MatrixCell;

namespace
{
Matrix matrixOf(Store &store, const QString &country = {})
{
    return must(store.read([country](Reader &reader) {
        return Platforms::matrix(reader, country);
    }));
}

MatrixCell cellOf(const Matrix &matrix, const QString &measure, const QString &platform)
{
    const auto column = std::ranges::find(matrix.platforms, platform, &Matrix::Platform::name);
    REQUIRE(column != matrix.platforms.end());
    REQUIRE(matrix.measures.contains(measure));
    return matrix.cell(matrix.measures.indexOf(measure), column - matrix.platforms.begin());
}
}

TEST_CASE("the matrix has every measure and every platform, also where nothing is known")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto none = matrixOf(store);
    CHECK(none.platforms.isEmpty());
    CHECK(none.cells.isEmpty());
    platform(store, u"Zetta"_s);
    platform(store, u"Älpha"_s);
    platform(store, u"Ministry"_s, u"authority"_s);
    const auto matrix = matrixOf(store);
    REQUIRE(matrix.platforms.size() == 2);
    CHECK(matrix.platforms.first().name == u"Älpha"); // as people sort
    CHECK(size_t(matrix.measures.size()) == Reference::instance().measures().size());
    CHECK(matrix.cells.size() == matrix.measures.size() * 2);
    CHECK(std::ranges::all_of(matrix.cells, [](const MatrixCell &cell) {
        return cell.commitment.id.isNull() && !cell.overdue && cell.countries == 0 && cell.feedback == 0;
    }));
}

TEST_CASE("a country's own commitment stands before the Union's, and another country's says nothing there")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"Friendloop"_s);
    commit(store, loop, u"ad-library"_s, u"rolling-out"_s);
    commit(store, loop, u"ad-library"_s, u"live"_s, u"DK"_s);
    commit(store, loop, u"ad-library"_s, u"none"_s, u"BG"_s);
    commit(store, loop, u"ad-label"_s, u"live"_s, u"EE"_s);
    commit(store, loop, u"ad-label"_s, u"announced"_s, u"DK"_s);

    const auto all = matrixOf(store);
    auto cell = cellOf(all, u"ad-library"_s, u"Friendloop"_s);
    CHECK(cell.commitment.status == u"rolling-out");
    CHECK(cell.countries == 2);
    CHECK(cell.liveCountries == 1);
    cell = cellOf(all, u"ad-label"_s, u"Friendloop"_s);
    CHECK(cell.commitment.country == u"EE"); // the furthest, where there is none for the Union
    CHECK(cell.countries == 2);

    CHECK(cellOf(matrixOf(store, u"DK"_s), u"ad-library"_s, u"Friendloop"_s).commitment.status == u"live");
    CHECK(cellOf(matrixOf(store, u"BG"_s), u"ad-library"_s, u"Friendloop"_s).commitment.status == u"none");
    CHECK(cellOf(matrixOf(store, u"FR"_s), u"ad-library"_s, u"Friendloop"_s).commitment.status == u"rolling-out");
    CHECK(cellOf(matrixOf(store, u"FR"_s), u"ad-label"_s, u"Friendloop"_s).commitment.id.isNull());
}

TEST_CASE("what was promised for a day that is over, and is not there, is overdue")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"Friendloop"_s);
    commit(store, loop, u"ad-library"_s, u"announced"_s, {}, today.addDays(-1));
    commit(store, loop, u"ad-label"_s, u"announced"_s, {}, today);
    commit(store, loop, u"issue-ads"_s, u"live"_s, {}, today.addDays(-1));
    commit(store, loop, u"fact-checking"_s, u"partial"_s, {}, today.addDays(-1));
    const auto matrix = matrixOf(store);
    CHECK(cellOf(matrix, u"ad-library"_s, u"Friendloop"_s).overdue);
    CHECK_FALSE(cellOf(matrix, u"ad-label"_s, u"Friendloop"_s).overdue);
    CHECK_FALSE(cellOf(matrix, u"issue-ads"_s, u"Friendloop"_s).overdue);
    CHECK(cellOf(matrix, u"fact-checking"_s, u"Friendloop"_s).overdue);
}

TEST_CASE("feedback counts where its platform and measure are, for its countries or for all")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"Friendloop"_s);
    const auto chat = platform(store, u"Chatter"_s);
    const auto meeting = meetingOn(store, today);
    say(store,
        meeting,
        u"feedback"_s,
        u"Denmark has no rule on residence."_s,
        u"advertiser-residence"_s,
        {loop},
        {u"DK"_s});
    say(store, meeting, u"feedback"_s, u"Slow everywhere."_s, u"advertiser-residence"_s, {loop, chat});
    say(store, meeting, u"promise"_s, u"It will be faster."_s, u"advertiser-residence"_s, {loop});
    const auto count = [&](const QString &country, const QString &name) {
        return cellOf(matrixOf(store, country), u"advertiser-residence"_s, name).feedback;
    };
    CHECK(count({}, u"Friendloop"_s) == 2);
    CHECK(count({}, u"Chatter"_s) == 1);
    CHECK(count(u"DK"_s, u"Friendloop"_s) == 2);
    CHECK(count(u"FR"_s, u"Friendloop"_s) == 1);
}

TEST_CASE("a measure of a newer version, and a platform that became something else, stay in the matrix")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"Friendloop"_s, u"other"_s);
    commit(store, loop, u"mind-reading"_s, u"announced"_s);
    const auto matrix = matrixOf(store);
    CHECK(matrix.measures.last() == u"mind-reading");
    CHECK(cellOf(matrix, u"mind-reading"_s, u"Friendloop"_s).commitment.status == u"announced");
    CHECK(Reference::measureName(u"mind-reading"_s) == u"mind-reading");
    CHECK(Reference::measureName(u"ad-library"_s) == u"Ad library");
}

TEST_CASE("the table for spreadsheets has what is known, and no formula")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto loop = platform(store, u"=Loop, \"the\""_s);
    Commitment commitment;
    commitment.platform = loop;
    commitment.measure = u"ad-library"_s;
    commitment.status = u"announced"_s;
    commitment.promised_for = QDate(2019, 3, 1);
    commitment.evidence = u"=1+1"_s;
    add(store, commitment);
    const auto lines = Platforms::matrixCsv(matrixOf(store)).trimmed().split('\n');
    REQUIRE(lines.size() == 2);
    CHECK(lines.first().trimmed().split(',').size() == 12);
    CHECK(lines.last().trimmed()
          == "ad-library,Ad library,\"'=Loop, \"\"the\"\"\",,announced,2019-03-01,,yes,0,0,0,'=1+1");
}
