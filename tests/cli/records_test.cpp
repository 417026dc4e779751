// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

TEST_CASE("A record is added, shown, changed, deleted and restored")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna Example"_s, u"--country"_s, u"dk"_s}).status == 0);
    const auto me = cli.json({u"me"_s})[u"me"].toObject();
    CHECK(me[u"title"] == u"Anna Example"_s);

    const auto id = cli.add({u"person"_s, u"name=Bob Example"_s, u"country=el"_s, u"languages=el,en"_s});
    CHECK(id.size() == 32);
    const auto post =
        cli.add({u"post"_s,
                 u"person="_s + id.left(10),
                 u"organisation="_s + cli.add({u"organisation"_s, u"name=Ministry"_s, u"kind=authority"_s})});

    auto shown = cli.json({u"show"_s, id});
    CHECK(shown[u"fields"][u"country"] == u"GR"_s);
    CHECK(shown[u"fields"][u"languages"].toArray() == QJsonArray{u"el"_s, u"en"_s});
    CHECK(shown[u"references"][0][u"id"] == post);

    CHECK(cli.json({u"set"_s, id.left(8), u"country="_s, u"honorific=Dr"_s})[u"changed"].toArray()
          == QJsonArray{u"country"_s, u"honorific"_s});
    shown = cli.json({u"show"_s, id});
    CHECK_FALSE(shown[u"fields"].toObject().contains(u"country"));
    CHECK(cli.json({u"set"_s, id, u"honorific=Dr"_s})[u"changed"].toArray().isEmpty());

    const auto deleted = cli.json({u"delete"_s, id});
    CHECK(deleted[u"together"][0][u"id"] == post);
    CHECK(cli.json({u"trash"_s})[u"records"].toArray().size() == 2);
    CHECK(cli.json({u"show"_s, id})[u"deleted"] == true);
    CHECK(cli.json({u"list"_s, u"post"_s})[u"records"].toArray().isEmpty());
    CHECK(cli.json({u"restore"_s, id})[u"together"][0][u"id"] == post);
    CHECK(cli.json({u"list"_s, u"post"_s})[u"records"].toArray().size() == 1);
}

TEST_CASE("Of a person also the contact points of their posts are shown, and the meetings by name")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto ministry = cli.add({u"organisation"_s, u"name=Ministry"_s, u"kind=authority"_s});
    const auto bob = cli.add({u"person"_s, u"name=Bob Example"_s});
    const auto post = cli.add({u"post"_s, u"person="_s + bob, u"organisation="_s + ministry, u"title=Head"_s});
    const auto mail =
        cli.add({u"contact_point"_s, u"owner="_s + post, u"medium=email"_s, u"value=bob@ministry.example.org"_s});
    const auto meeting = cli.add({u"meeting"_s, u"title=First talk"_s, u"date=2019-03-04"_s});
    cli.add({u"participant"_s, u"meeting="_s + meeting, u"who="_s + bob});

    for (const auto &who : {bob, ministry}) {
        const auto references = cli.json({u"show"_s, who})[u"references"].toArray();
        const auto found = std::ranges::find_if(references, [&mail](const QJsonValue &reference) {
            return reference[u"id"] == mail;
        });
        REQUIRE(found != references.end());
        CHECK((*found)[u"through"] == post);
    }
    const auto text = cli({u"show"_s, bob}).output;
    CHECK(text.contains(u"bob@ministry.example.org"_s));
    CHECK(text.contains(u"Ministry · Head"_s));
    CHECK(text.contains(u"First talk"_s));
    CHECK(cli({u"show"_s, ministry}).output.contains(u"Bob Example"_s));
}

TEST_CASE("Done keeps its day, an odd address is warned about, and what the reference data does not have is refused")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto action = cli.add({u"action"_s, u"title=Send the list"_s, u"status=open"_s});
    const auto completed = [&] {
        return cli.json({u"show"_s, action})[u"fields"][u"completed"].toString();
    };
    REQUIRE(cli({u"set"_s, action, u"status=done"_s}).status == 0);
    CHECK_FALSE(completed().isEmpty());
    REQUIRE(cli({u"set"_s, action, u"status=open"_s}).status == 0);
    CHECK(completed().isEmpty());
    REQUIRE(cli({u"set"_s, action, u"status=done"_s, u"completed=2019-03-04"_s}).status == 0);
    CHECK(completed() == u"2019-03-04"_s);

    const auto bob = cli.add({u"person"_s, u"name=Bob Example"_s, u"country=DK"_s});
    const auto odd = cli({u"add"_s, u"contact_point"_s, u"owner="_s + bob, u"medium=email"_s, u"value=bob at home"_s});
    CHECK(odd.status == 0);
    CHECK(odd.output.contains(u"It was saved all the same."_s));
    CHECK(cli.json({u"add"_s,
                    u"contact_point"_s,
                    u"owner="_s + bob,
                    u"medium=email"_s,
                    u"value=bob@example.org"_s})[u"warning"]
          == u""_s);

    const auto ministry = cli.add({u"organisation"_s, u"name=Ministry"_s, u"kind=authority"_s});
    const auto refused = cli({u"add"_s, u"competence"_s, u"organisation="_s + ministry, u"kind=csrit"_s});
    CHECK(refused.status == 1);
    CHECK(refused.errors.contains(u"“csrit” is not known. Write one of: "_s));
    CHECK(refused.errors.contains(u"csirt"_s));
}

TEST_CASE("What is not found is said, and what only orders records is not shown")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    CHECK(cli({u"list"_s, u"person"_s}).output == u"Nothing found.\n");
    CHECK(cli({u"search"_s, u"nobody"_s}).output == u"Nothing found.\n");
    CHECK(cli({u"trash"_s}).output == u"The trash is empty.\n");
    const auto meeting = cli.add({u"meeting"_s, u"title=First"_s, u"date=2019-03-04"_s});
    const auto point =
        cli.add({u"outcome"_s, u"meeting="_s + meeting, u"kind=note"_s, u"text=Said"_s, u"position=x"_s});
    CHECK_FALSE(cli({u"show"_s, point}).output.contains(u"Position"_s));
    CHECK(cli.json({u"show"_s, point})[u"fields"][u"position"] == u"x"_s);
}

TEST_CASE("Lists are filtered, limited and in the order of the day or the name")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    cli.add({u"meeting"_s, u"title=Second"_s, u"date=2019-03-05"_s, u"countries=DK,EE"_s});
    cli.add({u"meeting"_s, u"title=First"_s, u"date=2019-03-04"_s, u"countries=DK"_s});
    cli.add({u"organisation"_s, u"name=österreichisch"_s, u"kind=other"_s});
    cli.add({u"organisation"_s, u"name=Zebra"_s, u"kind=other"_s});
    cli.add({u"organisation"_s, u"name=apple 10"_s, u"kind=platform"_s});
    cli.add({u"organisation"_s, u"name=apple 9"_s, u"kind=platform"_s});
    const auto titles = [&cli](const QStringList &words) {
        QStringList titles;
        for (const auto &record : cli.json(words)[u"records"].toArray()) {
            titles.append(record[u"title"].toString());
        }
        return titles;
    };
    CHECK(titles({u"list"_s, u"meeting"_s}) == QStringList{u"First"_s, u"Second"_s});
    CHECK(titles({u"list"_s, u"meeting"_s, u"--limit"_s, u"1"_s}) == QStringList{u"First"_s});
    CHECK(titles({u"list"_s, u"meeting"_s, u"--where"_s, u"countries=ee"_s}) == QStringList{u"Second"_s});
    CHECK(titles({u"list"_s, u"meeting"_s, u"--where"_s, u"countries=ee"_s, u"--where"_s, u"title=First"_s}).isEmpty());
    CHECK(titles({u"list"_s, u"meeting"_s, u"--where"_s, u"place="_s}).size() == 2);
    CHECK(titles({u"list"_s, u"organisation"_s, u"--where"_s, u"kind=platform"_s}).size() == 2);
    CHECK(cli({u"list"_s, u"organisation"_s}).output.count(u'\n') == 4);
}

TEST_CASE("Search finds names without their accents, and with them")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    cli.add({u"meeting"_s, u"title=Meeting Commissioner Jourova with platforms"_s, u"date=2019-03-04"_s});
    cli.add({u"person"_s, u"name=Μαρία Παράδειγμα"_s});
    CHECK(cli.json({u"search"_s, u"jourová"_s})[u"hits"].toArray().size() == 1);
    CHECK(cli.json({u"search"_s, u"JOUROV"_s, u"plat"_s})[u"hits"].toArray().size() == 1);
    CHECK(cli.json({u"search"_s, u"μαρια"_s})[u"hits"][0][u"title"] == u"Μαρία Παράδειγμα"_s);
    CHECK(cli.json({u"search"_s, u"jourová"_s, u"--type"_s, u"person"_s})[u"hits"].toArray().isEmpty());
    const auto nothing = cli({u"search"_s, u"nobody"_s});
    CHECK(nothing.status == 0);
    CHECK(nothing.output == u"Nothing found.\n");
}

TEST_CASE("Search knows what words mean, Latin letters and parts of numbers")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto csirt =
        cli.add({u"organisation"_s, u"name=Center for Cybersikkerhed"_s, u"kind=authority"_s, u"country=DK"_s});
    cli.add({u"competence"_s, u"organisation="_s + csirt, u"kind=csirt"_s});
    cli.add({u"contact_point"_s,
             u"owner="_s + csirt,
             u"medium=phone"_s,
             u"value=+45 33 12 34 56"_s,
             u"hours=always"_s,
             u"purpose=Duty desk"_s});
    cli.add({u"person"_s, u"name=Μαρία Παράδειγμα"_s, u"notes=Prefers to be called before ten."_s});
    const auto hits = [&cli](const QStringList &words) {
        return cli.json(QStringList{u"search"_s} + words)[u"hits"].toArray();
    };
    CHECK(hits({u"danish"_s, u"csirt"_s}).first()[u"title"] == u"Center for Cybersikkerhed"_s);
    CHECK(hits({u"dk"_s, u"24/7"_s}).first()[u"title"].toString().contains(u"Duty desk"_s));
    CHECK(hits({u"331234"_s}).size() == 1);
    CHECK(hits({u"maria"_s}).first()[u"title"] == u"Μαρία Παράδειγμα"_s);
    CHECK(hits({u"called"_s}).first()[u"around"].toString().contains(u"called before ten"_s));
    CHECK(hits({u"swedish"_s, u"csirt"_s}).isEmpty());
    CHECK(hits({u"danish"_s, u"--limit"_s, u"0"_s}).size() == 2);
    CHECK(cli({u"search"_s, u"danish"_s, u"csirt"_s}).output.contains(u"CSIRT, Denmark"_s));
}

TEST_CASE("Any text goes in and comes out as it was")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto name = GENERATE(u"Karl-Theodor Müller-Lüdenscheidt von und zu Hohenschwangau-Neuschwanstein Beispiel"_s,
                               u"Εύα “Ⅷ” O'Example; DROP TABLE"_s,
                               u"a=b=c \"quoted\" \\ back"_s,
                               QString(3'900, u'ä'),
                               u"👩‍💼 שלום"_s);
    const auto notes = u"first line\n  second, \"quoted\"\n\n- third\t\\n"_s;
    const auto id = cli.add({u"person"_s, u"name="_s + name, u"notes="_s + notes});
    const QJsonValue fields = cli.json({u"show"_s, id})[u"fields"];
    CHECK(fields[u"name"] == name);
    CHECK(fields[u"notes"] == notes);
    CHECK(cli.json({u"list"_s, u"person"_s})[u"records"][0][u"fields"][u"name"] == name);
    CHECK(cli({u"show"_s, id}).output.contains(u"second, \"quoted\""_s));
}

TEST_CASE("A name of five thousand letters is refused in a sentence")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto outcome = cli({u"add"_s, u"person"_s, u"name="_s + QString(5'000, u'x')});
    CHECK(outcome.status == 1);
    CHECK(outcome.output.isEmpty());
    CHECK(outcome.errors.startsWith(u"Name: The text has 5"_s));
    CHECK(outcome.errors.size() < 200);
}

TEST_CASE("Files and standard input become fields")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const QByteArray bytes("\0\xff binary \n", 12);
    cli.write(u"letter.pdf"_s, bytes);
    const auto person = cli.add({u"person"_s, u"name=Anna"_s});
    const auto attachment =
        cli.add({u"attachment"_s, u"record="_s + person, u"name=letter.pdf"_s, u"content=@letter.pdf"_s});
    const auto content = cli.json({u"show"_s, attachment})[u"fields"][u"content"];
    CHECK(content[u"bytes"] == bytes.size());
    CHECK(QByteArray::fromBase64(content[u"base64"].toString().toLatin1()) == bytes);
    CHECK_FALSE(
        cli.json({u"list"_s, u"attachment"_s})[u"records"][0][u"fields"][u"content"].toObject().contains(u"base64"));

    const auto noted = cli({u"--json"_s, u"set"_s, person, u"notes=@-"_s}, "from a pipe\nwith ünïcode\n");
    CHECK(noted.status == 0);
    CHECK(cli.json({u"show"_s, person})[u"fields"][u"notes"] == u"from a pipe\nwith ünïcode"_s);
    CHECK(cli({u"set"_s, person, u"notes=@letter.pdf"_s}).errors.contains(u"not text in UTF-8"_s));
    cli.add({u"contact_point"_s, u"owner="_s + person, u"medium=messenger"_s, u"value=@anna"_s});
    CHECK(cli.json({u"list"_s, u"contact_point"_s})[u"records"][0][u"title"] == u"@anna"_s);
}

TEST_CASE("Nothing that a terminal would obey gets out of a record")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    cli.add({u"person"_s, u"name=Anna \u001b[31mred\u202e"_s});
    const auto output = cli({u"list"_s, u"person"_s}).output;
    CHECK(output.contains(u"Anna"_s));
    CHECK_FALSE(output.contains(QChar(0x1b)));
    CHECK_FALSE(output.contains(QChar(0x202e)));
}

TEST_CASE("Erasing needs a clear yes, and leaves nothing")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = cli.add({u"person"_s, u"name=Zacharias Forgettable"_s});
    const auto meeting =
        cli.add({u"meeting"_s, u"title=Council"_s, u"date=2019-03-04"_s, u"summary=Zacharias Forgettable spoke."_s});
    const auto asked = cli({u"erase"_s, id});
    CHECK(asked.status == 1);
    CHECK(asked.errors.contains(u"--yes"_s));
    CHECK(cli.json({u"search"_s, u"forgettable"_s})[u"hits"].toArray().size() == 2);
    const auto erased = cli.json({u"erase"_s, id, u"--yes"_s});
    CHECK(erased[u"erased"] == true);
    // Free text of other records is named, and the user's to decide about.
    REQUIRE(erased[u"mentions"].toArray().size() == 1);
    CHECK(erased[u"mentions"].toArray().first()[u"id"] == meeting);
    CHECK(cli({u"show"_s, id}).status == 1);
    CHECK(cli.json({u"search"_s, u"forgettable"_s})[u"hits"].toArray().size() == 1);
    CHECK_FALSE(cli({u"history"_s}).output.contains(u"Forgettable"_s));
    const auto undo = cli({u"undo"_s});
    CHECK(undo.status == 1);
    CHECK(undo.errors.contains(u"An erasure can't be undone"_s));
    CHECK(cli.json({u"search"_s, u"forgettable"_s})[u"hits"].toArray().size() == 1);
    CHECK(cli({u"verify"_s}).status == 0);
}
