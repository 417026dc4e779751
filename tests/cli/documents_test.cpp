// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include <QFile>
#include <QJsonArray>

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

namespace
{
/// A meeting with somebody of staff, whose name is in its text.
QString meetingWithStaff(const Program &cli)
{
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto person = cli.add({u"person"_s, u"name=Bo Musterfrau"_s});
    const auto meeting =
        cli.add({u"meeting"_s, u"title=Call on labels"_s, u"date=2019-03-04"_s, u"tlp=CLEAR"_s, u"status=closed"_s});
    cli.add({u"participant"_s, u"meeting="_s + meeting, u"who="_s + person, u"attended=true"_s});
    cli.add({u"outcome"_s, u"meeting="_s + meeting, u"kind=note"_s, u"text=Ms Musterfrau met Quentin Unbekannt."_s});
    return meeting;
}

QByteArray contentOf(const Program &cli, const QString &name)
{
    QFile file(cli.path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}
}

TEST_CASE("A disclosure copy has no name of staff, and says what is left to look at")
{
    const Program cli;
    const auto meeting = meetingWithStaff(cli);
    const auto run = cli({u"report"_s, meeting, u"copy.txt"_s, u"--disclosure"_s});
    CHECK(run.status == 0);
    CHECK(run.output.contains(u"Quentin Unbekannt"_s));
    const auto copy = contentOf(cli, u"copy.txt"_s);
    CHECK(copy.contains("[name withheld] met Quentin Unbekannt."));
    CHECK_FALSE(copy.contains("Muster"));

    const auto json = cli.json({u"report"_s,
                                meeting,
                                u"decided.md"_s,
                                u"--disclosure"_s,
                                u"--replace"_s,
                                u"Quentin Unbekannt=a researcher"_s});
    CHECK(json[u"leaks"].toArray().isEmpty());
    CHECK(contentOf(cli, u"decided.md"_s).contains("met a researcher"));
    CHECK(cli.json({u"show"_s, meeting})[u"fields"].toObject().contains(u"reported_on"_s));

    CHECK(cli({u"report"_s, meeting, u"staff.txt"_s, u"--disclosure"_s, u"--rank"_s, u"boss"_s}).status == 2);
    const auto lonely = cli({u"report"_s, meeting, u"lonely.txt"_s, u"--rank"_s, u"staff"_s});
    CHECK(lonely.status == 1);
    CHECK(lonely.errors.contains(u"--disclosure"_s));
    CHECK_FALSE(QFile::exists(cli.path(u"lonely.txt"_s)));
    CHECK(cli({u"report"_s, meeting, u"parts.txt"_s, u"--parts"_s, u"notes"_s}).errors.contains(u"feedback"_s));
    CHECK(cli({u"report"_s, meeting, u"pair.txt"_s, u"--disclosure"_s, u"--replace"_s, u"Quentin"_s})
              .errors.contains(u"TEXT=WORD"_s));
}

TEST_CASE("Several meetings, or a series, become one document")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto series = cli.add({u"series"_s, u"name=Calls on labels"_s});
    CHECK(cli({u"report"_s, series, u"none.txt"_s}).errors.contains(u"has no meetings yet"_s));
    const auto one = cli.add({u"meeting"_s, u"title=First call"_s, u"date=2019-01-21"_s, u"series="_s + series});
    cli.add({u"meeting"_s, u"title=Second call"_s, u"date=2019-03-04"_s, u"series="_s + series});
    const auto json = cli.json({u"report"_s, series, one, u"all.txt"_s});
    CHECK(json[u"meetings"].toArray().size() == 2);
    const auto text = contentOf(cli, u"all.txt"_s);
    CHECK(text.indexOf("First call") < text.indexOf("Second call"));
    CHECK(text.contains("Calls on labels"));
    const auto person = cli.add({u"person"_s, u"name=Ada Example"_s});
    CHECK(cli({u"report"_s, person, u"person.txt"_s}).errors.contains(u"neither a meeting nor a series"_s));
}

TEST_CASE("A briefing is written on a country, an organisation or a topic, in parts, below a ceiling, and frozen")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    cli.add({u"organisation"_s, u"name=Examplebook"_s, u"kind=platform"_s, u"tlp=GREEN"_s});
    const auto secret =
        cli.add({u"organisation"_s, u"name=Valgtest"_s, u"kind=authority"_s, u"country=DK"_s, u"tlp=RED"_s});
    CHECK(cli.json({u"brief"_s, u"dk"_s, u"all.txt"_s})[u"tlp"_s].toString() == u"RED");
    CHECK(contentOf(cli, u"all.txt"_s).contains("Valgtest"));
    CHECK(cli.json({u"brief"_s, u"Denmark"_s, u"some.txt"_s, u"--ceiling"_s, u"GREEN"_s})[u"title"_s].toString()
          == u"Denmark");
    CHECK_FALSE(contentOf(cli, u"some.txt"_s).contains("Valgtest"));
    CHECK(contentOf(cli, u"some.txt"_s).contains("Organisations: 1"));

    cli.add({u"template"_s, u"name=Mine"_s, u"purpose=briefing"_s, u"body=# Lines to take\nThank them.\n# promises"_s});
    CHECK(cli({u"brief"_s, u"Examplebook"_s, u"mine.txt"_s, u"--template"_s, u"mine"_s}).status == 0);
    CHECK(contentOf(cli, u"mine.txt"_s).contains("Thank them."));
    CHECK_FALSE(contentOf(cli, u"mine.txt"_s).contains("Interlocutors"));
    CHECK(cli({u"brief"_s, u"Examplebook"_s, u"two.txt"_s, u"--parts"_s, u"interlocutors,actions"_s}).status == 0);
    CHECK_FALSE(contentOf(cli, u"two.txt"_s).contains("Promises"));

    const auto frozen = cli.json({u"brief"_s, u"topic:ad library"_s, u"one.txt"_s, u"--freeze"_s});
    const auto id = frozen[u"briefing"_s].toString();
    CHECK(cli.json({u"show"_s, id})[u"fields"].toObject()[u"status"].toString() == u"frozen");
    CHECK(cli({u"brief"_s, id, u"again.txt"_s}).status == 0);
    CHECK(contentOf(cli, u"again.txt"_s) == contentOf(cli, u"one.txt"_s));

    CHECK(cli({u"brief"_s, id, u"x.txt"_s, u"--ceiling"_s, u"GREEN"_s}).errors.contains(u"this one has its own"_s));
    CHECK(cli({u"brief"_s, id, u"x.txt"_s, u"--freeze"_s}).errors.contains(u"frozen already"_s));
    CHECK(cli({u"brief"_s, u"DK"_s, u"x.txt"_s, u"--ceiling"_s, u"BLUE"_s}).status == 2);
    CHECK(cli({u"brief"_s, u"DK"_s, u"x.txt"_s, u"--parts"_s, u"meeting"_s})
              .errors.contains(u"no part of this briefing"_s));
    CHECK(cli({u"brief"_s, u"DK"_s, u"x.txt"_s, u"--template"_s, u"none"_s}).errors.contains(u"There are: Mine"_s));
    CHECK(cli({u"brief"_s, u"nobody"_s, u"x.txt"_s}).errors.contains(u"topic:nobody"_s));
    CHECK(
        cli({u"brief"_s, secret, u"x.txt"_s, u"--ceiling"_s, u"GREEN"_s}).errors.contains(u"itself has a stricter"_s));
    CHECK_FALSE(QFile::exists(cli.path(u"x.txt"_s)));
}
