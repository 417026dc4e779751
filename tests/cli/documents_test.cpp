// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include <QFile>

using namespace Qt::StringLiterals;

TEST_CASE("A document overwrites no file unless it is told to")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto meeting = cli.add({u"meeting"_s, u"title=Call"_s, u"date=2019-03-04"_s});
    const auto verb = GENERATE(u"brief"_s, u"report"_s);
    cli.write(u"there.txt"_s, "mine");
    const auto content = [&cli] {
        QFile file(cli.path(u"there.txt"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const auto refused = cli({verb, meeting, u"there.txt"_s});
    CHECK(refused.status == 1);
    CHECK(refused.errors.contains(u"exists already"_s));
    CHECK(refused.output.isEmpty());
    CHECK(content() == "mine");
    CHECK(cli({verb, meeting, u"there.txt"_s, u"--force"_s}).status == 0);
    CHECK(content().contains("Call"));
    CHECK(cli({verb, meeting, u"new.txt"_s}).status == 0);
}
