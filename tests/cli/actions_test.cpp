// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What is to be done, elections and calendars in the terminal.

#include "program.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{
const QByteArray invitation =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:abc\r\nSUMMARY:Dialogue\r\n"
    "DTSTART;TZID=Europe/Brussels:20300404T150000\r\nDTEND;TZID=Europe/Brussels:20300404T160000\r\n"
    "END:VEVENT\r\nBEGIN:VTODO\r\nUID:def\r\nSUMMARY:Prepare it\r\nDUE;VALUE=DATE:20300401\r\nEND:VTODO\r\n"
    "BEGIN:VEVENT\r\nUID:bad\r\nSUMMARY:Broken\r\nDTSTART:20300231T150000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

QJsonObject imported(const Program &cli, const QStringList &words)
{
    return cli.json(words).value(u"files"_s).toArray().first().toObject();
}

QStringList titlesOf(const QJsonObject &json)
{
    QStringList titles;
    for (const auto &action : json.value(u"actions"_s).toArray()) {
        titles.append(action[u"title"].toString());
    }
    return titles;
}
}

TEST_CASE("An action is written in one line, or nothing is and the reason is told")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna Example"_s, u"--country"_s, u"DK"_s}).status == 0);
    cli.add({u"organisation"_s, u"name=Ministry of Examples"_s, u"kind=authority"_s});
    const auto dry = cli.json({u"todo"_s, u"Send contacts @me #DK due:2030-01-31"_s, u"--dry-run"_s});
    CHECK(dry[u"written"] == false);
    CHECK(dry[u"due"] == u"2030-01-31"_s);
    CHECK(cli.json({u"actions"_s})[u"actions"].toArray().isEmpty());

    const auto added =
        cli({u"todo"_s, u"Send"_s, u"contacts"_s, u"@Ministry of Examples"_s, u"#DK"_s, u"due:2030-01-31"_s});
    CHECK(added.status == 0);
    CHECK(added.output.contains(u"Added: “Send contacts”"_s));
    CHECK(added.output.contains(u"Ministry of Examples · Denmark · due 2030-01-31"_s));
    const auto refused = cli({u"todo"_s, u"Call @nobody"_s});
    CHECK(refused.status == 1);
    CHECK(refused.errors.contains(u"Nobody in the directory is called “nobody”"_s));
    CHECK(cli({u"todo"_s, u"Call due:2030-02-30"_s}).errors.contains(u"is no day"_s));
    CHECK(cli.json({u"actions"_s})[u"actions"].toArray().size() == 1);
}

TEST_CASE("Actions are listed in groups, filtered, and late ones first")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna Example"_s}).status == 0);
    for (const auto *line : {"Later due:2099-01-01 #DK", "Late @me due:2020-01-01 #EE #DK", "Undated"}) {
        REQUIRE(cli({u"todo"_s, QString::fromLatin1(line)}).status == 0);
    }
    CHECK(titlesOf(cli.json({u"actions"_s})) == QStringList{u"Late"_s, u"Later"_s, u"Undated"_s});
    CHECK(titlesOf(cli.json({u"actions"_s, u"--by"_s, u"country"_s}))
          == QStringList{u"Late"_s, u"Later"_s, u"Late"_s, u"Undated"_s});
    CHECK(titlesOf(cli.json({u"actions"_s, u"--mine"_s})) == QStringList{u"Late"_s});
    CHECK(titlesOf(cli.json({u"actions"_s, u"--overdue"_s})) == QStringList{u"Late"_s});
    CHECK(titlesOf(cli.json({u"actions"_s, u"--country"_s, u"estonia"_s})) == QStringList{u"Late"_s});
    CHECK(titlesOf(cli.json({u"actions"_s, u"--text"_s, u"anna"_s})) == QStringList{u"Late"_s});
    CHECK(titlesOf(cli.json({u"actions"_s, u"--limit"_s, u"1"_s})) == QStringList{u"Late"_s});
    CHECK(cli({u"actions"_s, u"--country"_s, u"US"_s}).errors.contains(u"no Member State"_s));
    const auto text = cli({u"actions"_s, u"--by"_s, u"country"_s}).output;
    CHECK(text.startsWith(u"Denmark\n"_s));
    CHECK(text.contains(u"\nOf no country\n"_s));
}

TEST_CASE("An election moves, and what moves with it is told before")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto election = cli.add(
        {u"election"_s, u"name=Folketing"_s, u"country=DK"_s, u"first_day=2090-06-01"_s, u"last_day=2090-06-02"_s});
    REQUIRE(cli({u"todo"_s, u"Duty roster due:DK-14"_s}).status == 0);
    const auto dry = cli.json({u"elections"_s, u"move"_s, election, u"2090-06-08"_s, u"--dry-run"_s});
    CHECK(dry[u"written"] == false);
    CHECK(dry[u"last_day"] == u"2090-06-09"_s);
    REQUIRE(dry[u"moves"].toArray().size() == 1);
    CHECK(dry[u"moves"][0][u"from"] == u"2090-05-18"_s);
    CHECK(dry[u"moves"][0][u"to"] == u"2090-05-25"_s);
    CHECK(cli.json({u"actions"_s})[u"actions"][0][u"due"] == u"2090-05-18"_s);
    CHECK(
        cli({u"elections"_s, u"move"_s, election, u"2090-06-08"_s}).output.contains(u"1 open action moves with it"_s));
    CHECK(cli.json({u"actions"_s})[u"actions"][0][u"due"] == u"2090-05-25"_s);
    CHECK(cli({u"elections"_s, u"move"_s, election, u"soon"_s}).errors.contains(u"no date"_s));
    CHECK(cli({u"elections"_s}).output.contains(u"Folketing"_s));
    const auto all = cli.json({u"elections"_s, u"--past"_s})[u"elections"].toArray();
    CHECK(all.first()[u"id"] == u"european-elections-2019"_s);
}

TEST_CASE("Records of any type go out as a table, without formulas")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto meeting = cli.add({u"meeting"_s, u"title=Call, on labels"_s, u"date=2019-03-04"_s, u"tlp=RED"_s});
    cli.add({u"action"_s,
             u"title==HYPERLINK(\"http://example.org\")"_s,
             u"status=open"_s,
             u"due=2019-03-15"_s,
             u"countries=DK,EE"_s,
             u"meeting="_s + meeting});
    cli.add({u"action"_s, u"title=Send it"_s, u"status=done"_s});
    const auto file = cli.path(u"actions.csv"_s);
    const auto json = cli.json({u"export"_s, file, u"--type"_s, u"action"_s, u"--where"_s, u"status=open"_s});
    CHECK(json[u"records"] == 1);
    CHECK(json[u"strict"] == 0);
    QFile table(file);
    REQUIRE(table.open(QIODevice::ReadOnly));
    const auto lines = QString::fromUtf8(table.readAll()).split(u"\r\n"_s);
    REQUIRE(lines.size() == 3);
    CHECK(lines.first().contains(u"id,title,details,owner,"_s)); // behind the mark of UTF-8
    CHECK(lines.at(1).contains(u"\"'=HYPERLINK(\"\"http://example.org\"\")\""_s));
    CHECK(lines.at(1).contains(u",2019-03-15,"_s));
    CHECK(lines.at(1).contains(u"\"Call, on labels\""_s));
    const auto again = cli({u"export"_s, file, u"--type"_s, u"action"_s});
    CHECK(again.errors.contains(u"exists already"_s));
    const auto meetings = cli({u"export"_s, cli.path(u"meetings.csv"_s), u"--type"_s, u"meeting"_s});
    CHECK(meetings.output.contains(u"1 record was written"_s));
    CHECK(meetings.output.contains(u"look to whom you give the file"_s));
    const auto none = cli({u"export"_s, cli.path(u"none.csv"_s), u"--type"_s, u"election"_s});
    CHECK(none.output.contains(u"no file was written"_s));
    CHECK_FALSE(QFile::exists(cli.path(u"none.csv"_s)));
    CHECK(cli({u"export"_s, cli.path(u"x.csv"_s), u"--type"_s, u"quux"_s}).status == 1);
    CHECK(cli({u"export"_s, cli.path(u"x.csv"_s), u"--past"_s}).errors.contains(u".ics"_s));
}

TEST_CASE("A calendar comes in, again changes nothing, and goes out")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    cli.write(u"in.ics"_s, invitation);
    const auto file = cli.path(u"in.ics"_s);
    const auto dry = imported(cli, {u"import"_s, file, u"--dry-run"_s});
    CHECK(dry[u"added"] == 2);
    CHECK(dry[u"skipped"] == 1);
    CHECK(dry[u"written"] == false);
    const auto text = cli({u"import"_s, file}).output;
    CHECK(text.contains(u"2 added, 0 changed, 0 unchanged, 1 skipped"_s));
    CHECK(text.contains(u"line 14: skipped Broken"_s));
    CHECK(text.contains(u"“20300231T150000Z” is no date"_s));
    CHECK(imported(cli, {u"import"_s, file})[u"unchanged"] == 2);
    CHECK(cli.json({u"list"_s, u"meeting"_s})[u"records"][0][u"fields"][u"starts"] == u"15:00"_s);

    cli.write(u"moved.ics"_s, QByteArray(invitation).replace("T150000\r\nDTEND", "T143000\r\nDTEND"));
    const auto moved = cli({u"import"_s, cli.path(u"moved.ics"_s)}).output;
    CHECK(moved.contains(u"0 added, 1 changed"_s));
    CHECK(moved.contains(u"Starts: 15:00 → 14:30"_s));

    const auto out = cli.path(u"out.ics"_s);
    CHECK(cli({u"export"_s, out}).output.contains(u"1 meeting and 1 action were written"_s));
    CHECK(imported(cli, {u"import"_s, out})[u"unchanged"] == 2);
    CHECK(cli({u"export"_s, out}).errors.contains(u"exists already"_s));
    const auto todos = cli.json({u"export"_s, cli.path(u"todo.ics"_s), u"--type"_s, u"action"_s});
    CHECK(todos[u"meetings"] == 0);
    CHECK(todos[u"actions"] == 1);
    const auto nothing =
        cli.json({u"export"_s, cli.path(u"none.ics"_s), u"--type"_s, u"meeting"_s, u"--where"_s, u"countries=DK"_s});
    CHECK(nothing[u"file"] == QString());
    CHECK(cli({u"export"_s, cli.path(u"x.vcf"_s), u"--type"_s, u"meeting"_s}).errors.contains(u".ics"_s));
    cli.write(u"weekly.ics"_s,
              "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:w\r\nSUMMARY:Weekly call\r\n"
              "DTSTART:20190304T100000Z\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    const auto weekly = imported(cli, {u"import"_s, cli.path(u"weekly.ics"_s)});
    CHECK(weekly[u"added"].toInt() >= 52);
    CHECK(cli.json({u"list"_s, u"series"_s})[u"records"].toArray().size() == 1);
    cli.write(u"bad.ics"_s, "nothing");
    CHECK(cli({u"import"_s, cli.path(u"bad.ics"_s)}).errors.contains(u"is no calendar"_s));
}
