// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
struct Twins {
    QString one;
    QString other;
};

Twins addTwins(const Program &cli)
{
    Twins twins;
    twins.one = cli.add({u"person"_s, u"name=Karen Prøve"_s, u"languages=da"_s});
    twins.other = cli.add({u"person"_s, u"name=K. Prøve"_s, u"languages=en"_s, u"notes=Calls back"_s});
    for (const auto &owner : {twins.one, twins.other}) {
        cli.add({u"contact_point"_s, u"owner="_s + owner, u"medium=email"_s, u"value=karen@example.org"_s});
    }
    return twins;
}

QJsonArray listOf(const Program &cli, const QStringList &words, const QString &key)
{
    return cli.json(words).value(key).toArray();
}
}

TEST_CASE("Duplicates are listed with the reason, merged with a choice, and taken back")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto twins = addTwins(cli);
    const auto pairs = listOf(cli, {u"duplicates"_s}, u"duplicates"_s);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.at(0)[u"reasons"][0][u"kind"] == u"email"_s);
    CHECK(pairs.at(0)[u"reasons"][0][u"evidence"] == u"karen@example.org"_s);
    CHECK(cli({u"duplicates"_s}).output.contains(u"same e-mail address"_s));

    const auto merged = cli.json({u"merge"_s, twins.one, twins.other, u"country=DK"_s});
    const auto kept = merged.value(u"id"_s).toString();
    CHECK(kept == std::min(twins.one, twins.other));
    CHECK(merged.value(u"merged"_s).toString() == std::max(twins.one, twins.other));
    const auto fields = cli.json({u"show"_s, kept}).value(u"fields"_s).toObject();
    CHECK(fields[u"name"] == u"Karen Prøve"_s);
    CHECK(fields[u"country"] == u"DK"_s);
    CHECK(fields[u"notes"] == u"Calls back"_s);
    CHECK(fields[u"languages"].toArray().size() == 2);
    CHECK(listOf(cli, {u"list"_s, u"contact_point"_s}, u"records"_s).size() == 1);
    CHECK(cli({u"history"_s, merged.value(u"merged"_s).toString()}).output.contains(u"merged into “Karen Prøve”"_s));

    const auto again = cli({u"merge"_s, twins.one, twins.other});
    CHECK(again.status == 1);
    CHECK(again.errors.contains(u"was merged into"_s));
    const auto late = cli({u"set"_s, merged.value(u"merged"_s).toString(), u"notes=late"_s});
    CHECK(late.status == 1);
    CHECK(late.errors.contains(u"Change that one"_s));

    REQUIRE(cli({u"undo"_s}).status == 0);
    CHECK(listOf(cli, {u"list"_s, u"person"_s}, u"records"_s).size() == 2);
    CHECK(listOf(cli, {u"list"_s, u"contact_point"_s}, u"records"_s).size() == 2);
    CHECK(cli({u"distinct"_s, twins.other, twins.one}).status == 0);
    CHECK(listOf(cli, {u"duplicates"_s}, u"duplicates"_s).isEmpty());
    CHECK(cli({u"verify"_s}).status == 0);
}

TEST_CASE("What can't be merged is refused, and misuse is told from it")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto person = cli.add({u"person"_s, u"name=Karen"_s});
    const auto office = cli.add({u"organisation"_s, u"name=Office"_s, u"kind=authority"_s});
    CHECK(cli({u"merge"_s, person, office}).errors.contains(u"two people or two organisations"_s));
    CHECK(cli({u"merge"_s, person, person}).status == 1);
    CHECK(cli({u"merge"_s, person}).status == 2);
    CHECK(cli({u"merge"_s, person, office, u"colour=red"_s}).errors.contains(u"colour"_s));
    CHECK(cli({u"distinct"_s, person, u"ffff"_s}).status == 1);
}

TEST_CASE("An edit of a merged-away record in a bundle is taken over by its survivor")
{
    const Program here;
    const Program there;
    REQUIRE(here({u"init"_s, u"--name"_s, u"Karen Prøve"_s}).status == 0);
    REQUIRE(there({u"init"_s, u"--name"_s, u"Jörg Beispiel"_s}).status == 0);
    acquaint(here, there);
    const auto twins = addTwins(here);
    REQUIRE(here({u"bundle"_s, u"export"_s, there.path(u"1.liaison"_s)}).status == 0);
    REQUIRE(there({u"bundle"_s, u"import"_s, u"1.liaison"_s, u"--accept"_s, u"all"_s}).status == 0);
    const auto gone = std::max(twins.one, twins.other);
    const auto kept = std::min(twins.one, twins.other);
    REQUIRE(here({u"merge"_s, kept, gone}).status == 0);
    REQUIRE(there({u"set"_s, gone, u"honorific=Dr"_s}).status == 0);
    REQUIRE(there({u"bundle"_s, u"export"_s, here.path(u"2.liaison"_s)}).status == 0);
    const auto preview = here({u"bundle"_s, u"import"_s, u"2.liaison"_s, u"--dry-run"_s});
    CHECK(preview.output.contains(u"take over into"_s));
    REQUIRE(here({u"bundle"_s, u"import"_s, u"2.liaison"_s, u"--accept"_s, u"all"_s}).status == 0);
    const auto conflicts = listOf(here, {u"conflicts"_s}, u"conflicts"_s);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.at(0)[u"choices"].toArray().size() == 3);
    CHECK(here({u"conflicts"_s, u"settle"_s, gone, u"deleted"_s, u"take-over"_s}).status == 0);
    CHECK(here.json({u"show"_s, kept})[u"fields"][u"honorific"] == u"Dr"_s);
    CHECK(listOf(here, {u"conflicts"_s}, u"conflicts"_s).isEmpty());
}

TEST_CASE("What somebody else wrote beside the shown value is no change from it to itself")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    REQUIRE(cli({u"sample"_s}).status == 0);
    const auto conflict = listOf(cli, {u"conflicts"_s}, u"conflicts"_s).at(0);
    const auto history = cli({u"history"_s, conflict[u"id"].toString()}).output;
    CAPTURE(history);
    // Which of both values is shown is a matter of chance.
    CHECK(history.contains(u"+45 00 00 04 17 → +45 00 00 04 "_s));
    static const QRegularExpression toItself(u": (.+) → \\1$"_s, QRegularExpression::MultilineOption);
    CHECK_FALSE(history.contains(toItself));
}

TEST_CASE("A record goes back to what it was before a change, wholly or in one field")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = cli.add({u"person"_s, u"name=Karen"_s, u"country=DK"_s});
    REQUIRE(cli({u"set"_s, id, u"name=Karen Prøve"_s}).status == 0);
    const auto number =
        QString::number(listOf(cli, {u"history"_s, id}, u"entries"_s).at(0)[u"transaction"].toInteger());
    CHECK(cli({u"history"_s, id}).output.contains(u"  #%1  "_s.arg(number)));
    // What belongs to somebody is part of their history.
    const auto mail = cli.add({u"contact_point"_s, u"owner="_s + id, u"medium=email"_s, u"value=karen@example.org"_s});
    CHECK(listOf(cli, {u"history"_s, id}, u"entries"_s).at(0)[u"id"] == mail);
    CHECK(listOf(cli, {u"history"_s, id, u"--limit"_s, u"2"_s}, u"entries"_s).size() == 2);
    REQUIRE(cli({u"set"_s, id, u"country=SE"_s}).status == 0);
    const auto field = [&](const QString &name) {
        return cli.json({u"show"_s, id})[u"fields"][name].toString();
    };
    CHECK(cli.json({u"history"_s, u"restore"_s, id, number, u"name"_s})[u"fields"].toArray().size() == 1);
    CHECK(field(u"name"_s) == u"Karen"_s);
    CHECK(field(u"country"_s) == u"SE"_s);
    REQUIRE(cli({u"undo"_s}).status == 0);
    REQUIRE(cli({u"history"_s, u"restore"_s, id, number}).status == 0);
    CHECK(field(u"name"_s) == u"Karen"_s);
    CHECK(field(u"country"_s) == u"DK"_s);
    CHECK(cli({u"history"_s, u"restore"_s, id, number}).errors.contains(u"Nothing differs"_s));
    CHECK(cli({u"history"_s, u"restore"_s, id, u"yesterday"_s}).errors.contains(u"no number"_s));
}

TEST_CASE("What is held on a person is written by the ending of the file; what is due is listed")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto twins = addTwins(cli);
    for (const auto &name : {u"held.json"_s, u"held.pdf"_s, u"held.md"_s}) {
        CHECK(cli({u"subject"_s, twins.one, name}).status == 0);
        CHECK(QFile(cli.path(name)).size() > 300);
    }
    CHECK(cli({u"subject"_s, twins.one, u"held.json"_s}).errors.contains(u"exists already"_s));
    CHECK(cli({u"subject"_s, twins.one, u"held.json"_s, u"--force"_s}).status == 0);
    CHECK(cli({u"subject"_s, twins.one, u"held.docx"_s}).errors.contains(u".json"_s));
    const auto work = cli.json({u"worklist"_s});
    CHECK(work[u"never"] == 2);
    CHECK(work[u"contacts"].toArray().size() == 2);
    CHECK(cli({u"worklist"_s}).output.contains(u"never verified"_s));
    CHECK(cli.json({u"worklist"_s, u"--country"_s, u"GR"_s})[u"contacts"].toArray().isEmpty());
}
