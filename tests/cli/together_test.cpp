// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

TEST_CASE("Programs that write to one profile at once lose nothing")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna"_s}).status == 0);
    constexpr int rounds = 6;
    constexpr int atOnce = 6;
    int written = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < atOnce; ++i) {
            running.push_back(cli.start({u"add"_s, u"person"_s, u"name=Person %1 %2"_s.arg(round).arg(i)}));
        }
        for (const auto &process : running) {
            const auto outcome = Program::finished(*process);
            CAPTURE(outcome.errors);
            CHECK((outcome.status == 0 || (outcome.status == 1 && outcome.errors.contains(u"Try again"_s))));
            written += outcome.status == 0 ? 1 : 0;
        }
    }
    CHECK(written > rounds);
    CHECK(cli.json({u"list"_s, u"person"_s})[u"records"].toArray().size() == written + 1);
    CHECK(cli.json({u"search"_s, u"person"_s})[u"hits"].toArray().size() == written);
    CHECK(cli({u"verify"_s}).status == 0);
}

TEST_CASE("Reading while another program writes sees whole changes only")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = cli.add({u"person"_s, u"name=0"_s, u"notes=0"_s});
    for (int i = 1; i <= 8; ++i) {
        const auto writer = cli.start({u"set"_s, id, u"name=%1"_s.arg(i), u"notes=%1"_s.arg(i)});
        const QJsonValue fields = cli.json({u"show"_s, id})[u"fields"];
        CHECK(fields[u"name"] == fields[u"notes"]);
        CHECK(Program::finished(*writer).status == 0);
    }
}

TEST_CASE("Two programs that make the same profile at once both find it whole")
{
    const Program cli;
    const auto one = cli.start({u"init"_s});
    const auto two = cli.start({u"init"_s});
    for (const auto *process : {&one, &two}) {
        const auto outcome = Program::finished(**process);
        CAPTURE(outcome.errors);
        CHECK(
            (outcome.status == 0 || outcome.errors.contains(u"already"_s) || outcome.errors.contains(u"Try again"_s)));
    }
    CHECK(cli({u"verify"_s}).status == 0);
}
