// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The benchmark itself: that it measures all it should. How fast anything is, no test asks.

#include "bench/generator.h"
#include "bench/measurement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>

using namespace Liaison;
using namespace Liaison::Bench;
using namespace Qt::StringLiterals;

namespace
{
struct Run {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Run bench(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LIAISON_BENCH), arguments);
    REQUIRE(process.waitForFinished(250'000));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}
}

TEST_CASE("every measurement runs on a small directory and gives a figure")
{
    const auto run = bench({u"--contacts"_s, u"120"_s, u"--json"_s});
    CAPTURE(run.errors);
    REQUIRE(run.status == 0);
    const auto json = QJsonDocument::fromJson(run.output).object();
    CHECK(json.value(u"contacts"_s).toInt() == 120);
    QHash<QString, int> found;
    for (const auto &entry : json.value(u"figures"_s).toArray()) {
        const auto figure = entry.toObject();
        CAPTURE(QJsonDocument(figure).toJson());
        ++found[figure.value(u"measurement"_s).toString()];
        CHECK(figure.value(u"liaison"_s).toDouble() > 0);
        CHECK(figure.value(u"floor"_s).toDouble() > 0);
        CHECK(figure.value(u"ratio"_s).toDouble() > 0);
        CHECK(figure.value(u"runs"_s).toInt() > 0);
        CHECK_FALSE(figure.value(u"data"_s).toString().isEmpty());
    }
    CHECK(found
          == QHash<QString, int>{{u"fill"_s, 1},
                                 {u"search"_s, 15},
                                 {u"page"_s, 3},
                                 {u"actions"_s, 3},
                                 {u"export"_s, 2},
                                 {u"merge"_s, 2},
                                 {u"contacts"_s, 2},
                                 {u"duplicates"_s, 1},
                                 {u"briefing"_s, 2},
                                 {u"meeting"_s, 1},
                                 {u"note"_s, 1},
                                 {u"start"_s, 2}});
}

TEST_CASE("a table has one line for each figure, and says which goals are missed")
{
    const auto run = bench({u"--contacts"_s, u"20"_s, u"--only"_s, u"note"_s, u"--only"_s, u"page"_s});
    REQUIRE(run.status == 0);
    CHECK(run.output.count('\n') == 7);

    Figure figure{.measurement = u"a"_s, .what = u"b"_s, .data = u"c"_s, .unit = u"ms"_s, .liaison = 12.345};
    figure.goal = {Goal::Value, 12};
    CHECK(table({figure}).contains(u"12.3 ms"_s));
    CHECK(table({figure}).contains(u"≤ 12 ms, missed"_s));
    figure.floor = 10;
    figure.floorName = u"raw"_s;
    figure.goal = {Goal::Ratio, 2};
    CHECK(table({figure}).contains(u"≤ 2\u00a0×, met"_s));
    CHECK(figure.isSound());
    figure.floor = 0;
    CHECK_FALSE(figure.isSound());
}

TEST_CASE("words that the benchmark does not know are refused")
{
    CHECK(bench({u"--only"_s, u"nothing"_s}).status == 2);
    CHECK(bench({u"--contacts"_s, u"many"_s}).status == 2);
    CHECK(bench({u"--contacts"_s, u"0"_s}).status == 2);
    CHECK(bench({u"something"_s}).status == 2);
    const auto help = bench({u"--help"_s});
    CHECK(help.status == 0);
    CHECK(help.output.contains("--only"));
}

TEST_CASE("percentiles are values that were measured")
{
    CHECK(median({3, 1, 2}) == 2);
    CHECK(median({4, 1, 2, 3}) == 2);
    QList<double> hundred;
    for (int i = 100; i > 0; --i) {
        hundred.append(i);
    }
    CHECK(percentile(hundred, 0.99) == 99);
    CHECK(percentile(hundred, 1) == 100);
    CHECK(percentile(hundred, 0) == 1);
    CHECK(std::isnan(median({})));
    CHECK(rounded(1234.4) == u"1234"_s);
    CHECK(rounded(0.01234) == u"0.0123"_s);
    CHECK(rounded(1.234) == u"1.23"_s);
    CHECK(grouped(100000) == u"100,000"_s);
}

TEST_CASE("the generated directory is the same every time")
{
    const auto records = directoryOf(100);
    CHECK(records == directoryOf(100));
    const auto people = peopleOf(records);
    REQUIRE(people.size() == 100);
    QSet<QString> countries;
    int latinised = 0;
    for (const auto &person : people) {
        countries.insert(person.country);
        latinised += !person.latin_name.isEmpty();
    }
    CHECK(countries.size() > 3);
    CHECK(latinised > 0);
    CHECK(latinised < 100);
}

TEST_CASE("a circle is simulated until all are equal, as a hub with spokes and as gossip")
{
    const auto run = bench({u"--simulate"_s, u"--members"_s, u"4"_s, u"--rounds"_s, u"2"_s, u"--json"_s});
    CAPTURE(run.errors);
    REQUIRE(run.status == 0);
    const auto courses = QJsonDocument::fromJson(run.output).array();
    REQUIRE(courses.size() == 2);
    for (const auto &entry : courses) {
        const auto course = entry.toObject();
        CHECK(course.value(u"edits"_s).toInt() == 4); // half of four, twice
        CHECK(course.value(u"bundles"_s).toInt() > 4);
        CHECK(course.value(u"bytes"_s).toInteger() > course.value(u"median_bundle"_s).toInteger());
        CHECK(course.value(u"records"_s).toInt() > 0);
    }
}
