// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// audience, bundle release, release log, release recall; and a release that comes in.

#include "program.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{
/// A mailbox that platforms may have, and one that they may not.
struct Commission {
    Program cli;
    QString mailbox;

    Commission()
    {
        REQUIRE(cli({u"init"_s, u"--name"_s, u"Karen Prøve"_s}).status == 0);
        const auto authority = cli.add({u"organisation"_s,
                                        u"name=Eksempelstyrelsen"_s,
                                        u"kind=authority"_s,
                                        u"country=DK"_s,
                                        u"tlp=CLEAR"_s,
                                        u"notes=Slow"_s});
        mailbox = cli.add({u"contact_point"_s,
                           u"owner="_s + authority,
                           u"medium=email"_s,
                           u"value=network@valg.example.org"_s,
                           u"tlp=CLEAR"_s,
                           u"audiences=platforms"_s});
        cli.add({u"contact_point"_s,
                 u"owner="_s + authority,
                 u"medium=phone"_s,
                 u"value=+45 00 00 00 01"_s,
                 u"tlp=AMBER"_s,
                 u"audiences=platforms"_s});
        REQUIRE(cli({u"audience"_s, u"set"_s, u"Platforms"_s}).status == 0);
    }
};
}

TEST_CASE("A release is looked at, written, logged and recalled")
{
    const Commission commission;
    const auto &cli = commission.cli;
    const auto file = cli.path(u"platforms.vcf"_s);
    const auto look = cli.json({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s, u"--dry-run"_s, file});
    CHECK(look[u"written"] == false);
    CHECK(look[u"going"].toArray().size() == 2);
    QStringList reasons;
    for (const auto &entry : look[u"withheld"].toArray()) {
        reasons.append(entry[u"type"].toString() + u' ' + entry[u"reason"].toString());
    }
    reasons.sort();
    CHECK(reasons == QStringList{u"contact_point too-strict"_s, u"person no-label"_s});
    CHECK_FALSE(QFile::exists(file));
    const auto text = cli({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s, u"--dry-run"_s}).output;
    CHECK(text.contains(u"1 contact point of 0 people and 1 organisation go to Platforms; 2 records are withheld"_s));
    CHECK(text.contains(u"Withheld. Labelled stricter than TLP:CLEAR:"_s));
    CHECK(text.contains(u"Stripped. Notes: Never goes out (1)"_s));

    const auto written = cli.json({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s, file});
    CHECK(written[u"number"] == 1);
    CHECK(QFile::exists(file));
    const auto again = cli({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s, file});
    CHECK(again.status == 1);
    CHECK(again.errors.contains(u"it was left as it is"_s));

    const auto log = cli.json({u"release"_s, u"log"_s})[u"releases"].toArray();
    REQUIRE(log.size() == 1);
    CHECK(log[0][u"audience"] == u"Platforms"_s);
    CHECK(log[0][u"file"] == file);
    CHECK(cli.json({u"release"_s, u"recall"_s})[u"recalls"].toArray().isEmpty());
    REQUIRE(cli({u"erase"_s, commission.mailbox, u"--yes"_s}).status == 0);
    const auto recalls = cli.json({u"release"_s, u"recall"_s, commission.mailbox.left(10)})[u"recalls"].toArray();
    REQUIRE(recalls.size() == 1);
    CHECK(recalls[0][u"state"] == u"erased"_s);
    CHECK(recalls[0][u"title"] == u""_s);
    CHECK(cli({u"release"_s, u"recall"_s}).output.contains(u"tell Platforms"_s));
    CHECK(cli({u"release"_s, u"recall"_s, u"ffffffffff"_s}).status == 1);
}

TEST_CASE("What may not be released is refused with a reason, and nothing is left there")
{
    const Commission commission;
    const auto &cli = commission.cli;
    const auto refused = [&cli](const QStringList &words, const QString &sentence) {
        const auto run = cli(words);
        CAPTURE(words, run.errors);
        CHECK(run.status == 1);
        CHECK(run.errors.contains(sentence));
    };
    refused({u"bundle"_s, u"release"_s, u"a.vcf"_s}, u"--audience NAME"_s);
    refused({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s}, u"--dry-run"_s);
    refused({u"bundle"_s, u"release"_s, u"--audience"_s, u"press"_s, u"a.vcf"_s}, u"There is: Platforms."_s);
    refused({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s, u"a.docx"_s}, u".vcf"_s);
    refused({u"audience"_s, u"set"_s, u"platforms"_s, u"--clearance"_s, u"SECRET"_s}, u"SECRET"_s);
    refused({u"audience"_s, u"set"_s, u"platforms"_s, u"--key"_s, u"age1wrong"_s}, u"age1wrong"_s);
    REQUIRE(cli({u"audience"_s, u"set"_s, u"platforms"_s, u"--clearance"_s, u"amber"_s}).status == 0);
    refused({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s, u"a.vcf"_s}, u"TLP:AMBER"_s);
    REQUIRE(cli({u"audience"_s, u"set"_s, u"platforms"_s, u"--scope"_s, u"ee"_s}).status == 0);
    refused({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s, u"a.vcf"_s}, u"Nothing goes to Platforms"_s);
    CHECK_FALSE(QFile::exists(cli.path(u"a.vcf"_s)));
    CHECK(cli.json({u"release"_s, u"log"_s})[u"releases"].toArray().isEmpty());
}

TEST_CASE("Audiences are listed, with the clearances that lead to none")
{
    const Commission commission;
    const auto &cli = commission.cli;
    cli.json({u"set"_s, commission.mailbox, u"audiences=platforms,press"_s});
    const auto list = cli.json({u"audience"_s, u"list"_s});
    CHECK(list[u"audiences"][0][u"name"] == u"Platforms"_s);
    CHECK(list[u"audiences"][0][u"clearance"] == u"CLEAR"_s);
    CHECK(list[u"unknown"].toObject() == QJsonObject{{u"press"_s, 1}});
    REQUIRE(cli({u"audience"_s, u"remove"_s, u"platforms"_s}).status == 0);
    CHECK(cli.json({u"audience"_s, u"list"_s})[u"audiences"].toArray().isEmpty());
}

TEST_CASE("A release comes in as contacts do, and a bundle import only looks unless it is accepted")
{
    const Commission commission;
    const auto file = commission.cli.path(u"platforms.liaison"_s);
    REQUIRE(commission.cli({u"bundle"_s, u"release"_s, u"--audience"_s, u"platforms"_s, file}).status == 0);
    const Program platform;
    REQUIRE(platform({u"init"_s}).status == 0);
    const auto inspected = platform.json({u"bundle"_s, u"inspect"_s, file});
    CHECK(inspected[u"kind"] == u"release"_s);
    CHECK(inspected[u"audience"] == u"Platforms"_s);
    CHECK(platform.json({u"bundle"_s, u"import"_s, file})[u"written"] == false);
    CHECK(platform.json({u"list"_s, u"contact_point"_s})[u"records"].toArray().isEmpty());
    CHECK(platform.json({u"import"_s, file})[u"files"][0][u"written"] == true);
    CHECK(platform.json({u"list"_s, u"contact_point"_s})[u"records"].toArray().size() == 1);
    CHECK(platform.json({u"bundle"_s, u"import"_s, file, u"--accept"_s, u"all"_s})[u"written"] == false);
}
