// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Whom to call, in the terminal.

#include "program.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

TEST_CASE("Whom to call is told at once, with hours, fallbacks and what to have ready")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna Example"_s}).status == 0);
    const auto nobody = cli({u"route"_s, u"cyber-incident"_s, u"DK"_s});
    CHECK(nobody.status == 0);
    CHECK(nobody.output.contains(u"Nobody is known for this in Denmark"_s));
    CHECK(cli.json({u"route"_s, u"cyber-incident"_s, u"DK"_s})[u"known"] == false);

    REQUIRE(cli({u"sample"_s}).status == 0);
    const auto answer = cli({u"route"_s, u"cyber"_s, u"denmark"_s});
    CHECK(answer.output.startsWith(u"Cyber incident in Denmark, "_s));
    CHECK(answer.output.contains(u"2019"_s)); // the day on which the sample plays
    CHECK(answer.output.contains(u"Call: Center for Eksempelsikkerhed: CSIRT duty desk"_s));
    CHECK(answer.output.contains(u"+45 00 00 05 00"_s));
    CHECK(answer.output.contains(u"open round the clock"_s));
    CHECK(answer.output.contains(u"Cybercrime unit (nobody known)"_s));
    CHECK(answer.output.contains(u"- Indicators: addresses, hashes, accounts"_s));
    CHECK(answer.output.contains(u"TLP:AMBER+STRICT"_s));
    const auto json = cli.json({u"route"_s, u"cyber-incident"_s, u"DK"_s});
    const auto first = json[u"steps"][0];
    CHECK(first[u"reason"] == u"first"_s);
    CHECK(first[u"desk"][u"ways"][0][u"state"] == u"open"_s);
    CHECK(first[u"desk"][u"ways"][0][u"time_zone"] == u"Europe/Copenhagen"_s);

    CHECK(cli({u"route"_s, u"flood"_s, u"DK"_s}).errors.contains(u"There are: cyber-incident"_s));
    CHECK(cli({u"route"_s, u"cyber-incident"_s, u"US"_s}).errors.contains(u"no Member State"_s));
    CHECK(cli({u"route"_s, u"cyber-incident"_s}).errors.contains(u"Name the country too"_s));
}

TEST_CASE("A card to fold is a PDF, of one country or all, and overwrites nothing by accident")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    REQUIRE(cli({u"sample"_s}).status == 0);
    const auto file = cli.path(u"dk.pdf"_s);
    const auto written = cli({u"route"_s, u"--card"_s, u"DK"_s, file});
    CHECK(written.status == 0);
    CHECK(written.output.contains(u"1 sheet."_s));
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.readAll().startsWith("%PDF-"));
    CHECK(cli({u"route"_s, u"--card"_s, u"DK"_s, file}).status == 1);
    CHECK(cli({u"route"_s, u"--card"_s, u"DK"_s, file, u"--force"_s}).status == 0);
    CHECK(cli({u"route"_s, u"--card"_s, u"DK"_s, cli.path(u"dk.txt"_s)}).errors.contains(u"does not end in .pdf"_s));
    CHECK(cli({u"route"_s, u"--card"_s, u"US"_s, cli.path(u"us.pdf"_s)}).errors.contains(u"no Member State"_s));
    CHECK_FALSE(QFile::exists(cli.path(u"us.pdf"_s)));
    CHECK(cli({u"route"_s, u"--card"_s, u"DK"_s, file, u"more"_s}).errors.contains(u"only one more word"_s));
}
