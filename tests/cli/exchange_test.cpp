// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// import and bundle: what they tell, of bundles and of notes.

#include "exchange/bundlefile.h"
#include "exchange/plainseal.h"
#include "program.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{
constexpr auto note =
    "Subject: Flash 04/03 - Meeting with platforms\nDate: 5 March 2019\n\n"
    "Flash 04/03 - Meeting with platforms (Facebook, Google): Ada Example\n\n- Google agreed to provide the list.\n";

/// Two programs on profiles of their own, and one person, Aino, in both.
struct Pair {
    Program north;
    Program south;
    QString aino;
    int number = 0;

    Pair()
    {
        REQUIRE(north({u"init"_s, u"--name"_s, u"Karen Prøve"_s}).status == 0);
        REQUIRE(south({u"init"_s, u"--name"_s, u"Jörg Beispiel"_s}).status == 0);
        acquaint(north, south);
        aino = north.add({u"person"_s, u"name=Aino Esimerkki"_s});
        accept(south, send(north));
    }
    QString send(const Program &from)
    {
        const auto file = from.path(u"%1.liaison"_s.arg(++number));
        REQUIRE(from({u"bundle"_s, u"export"_s, file}).status == 0);
        return file;
    }
    static void accept(const Program &to, const QString &file)
    {
        REQUIRE(to({u"import"_s, file, u"--accept"_s, u"all"_s}).status == 0);
    }
    /// What a bundle from the north would do in the south: for people and for programs.
    std::pair<QString, QJsonObject> preview(const QString &file) const
    {
        return {south({u"bundle"_s, u"import"_s, file}).output, south.json({u"bundle"_s, u"import"_s, file})};
    }
};

QJsonObject fieldOf(const QJsonObject &preview, const QString &name)
{
    for (const auto &change : preview[u"changes"].toArray()) {
        for (const auto &field : change[u"fields"].toArray()) {
            if (field[u"field"] == name) {
                return field.toObject();
            }
        }
    }
    return {};
}
}

TEST_CASE("A preview tells both values of a conflict with their authors, and then who settles it")
{
    Pair pair;
    REQUIRE(pair.north({u"set"_s, pair.aino, u"honorific=Mr"_s}).status == 0);
    REQUIRE(pair.south({u"set"_s, pair.aino, u"honorific=Dr"_s}).status == 0);
    const auto bundle = pair.send(pair.north);
    const auto [text, json] = pair.preview(bundle);
    CAPTURE(text);
    CHECK(text.contains(u"here: Dr (Jörg Beispiel, "_s));
    CHECK(text.contains(u"in the bundle: Mr (Karen Prøve, "_s));
    CHECK(text.contains(u"shown until somebody settles it"_s));
    CHECK(text.contains(u"1 conflict,"_s));
    const auto choices = fieldOf(json, u"honorific"_s)[u"choices"].toArray();
    REQUIRE(choices.size() == 2);
    CHECK(choices[0][u"text"] == u"Dr"_s);
    CHECK(choices[0][u"here"] == true);
    CHECK(choices[1][u"text"] == u"Mr"_s);
    CHECK(choices[1][u"author"] == u"Karen Prøve"_s);
    CHECK(choices[1][u"here"] == false);

    Pair::accept(pair.south, bundle);
    Pair::accept(pair.north, pair.send(pair.south));
    REQUIRE(pair.north({u"conflicts"_s, u"settle"_s, pair.aino, u"honorific"_s, u"Dr"_s}).status == 0);
    const auto [settled, data] = pair.preview(pair.send(pair.north));
    CAPTURE(settled);
    CHECK(settled.contains(u"Form of address: conflict settled: Dr (Karen Prøve, "_s));
    CHECK(settled.contains(u"1 changed"_s));
    CHECK(settled.contains(u"1 conflict settled"_s));
    CHECK(data[u"settled"] == 1);
    CHECK(fieldOf(data, u"honorific"_s)[u"settled"] == true);
}

TEST_CASE("A preview tells who deleted what another edited")
{
    Pair pair;
    const bool deletedHere = GENERATE(true, false);
    REQUIRE((deletedHere ? pair.south : pair.north)({u"delete"_s, pair.aino}).status == 0);
    REQUIRE((deletedHere ? pair.north : pair.south)({u"set"_s, pair.aino, u"country=EE"_s}).status == 0);
    const auto text = pair.preview(pair.send(pair.north)).first;
    CAPTURE(text);
    CHECK(text.contains(deletedHere ? u"deleted here (Jörg Beispiel, "_s : u"deleted there (Karen Prøve, "_s));
    CHECK(text.contains(deletedHere ? u"edited there: Country: EE (Karen Prøve, "_s
                                    : u"edited here: Country: EE (Jörg Beispiel, "_s));
}

TEST_CASE("A preview tells which record stays erased, since when, and counts it")
{
    Pair pair;
    const auto bundle = pair.send(pair.north);
    REQUIRE(pair.south({u"erase"_s, pair.aino, u"--yes"_s}).status == 0);
    const auto [text, json] = pair.preview(bundle);
    CAPTURE(text);
    const auto today = QDate::currentDate().toString(Qt::ISODate).left(8); // the month: the day may end meanwhile
    CHECK(text.contains(u"erased here on "_s + today));
    CHECK(text.contains(u"; stays erased"_s));
    CHECK(text.contains(u"1 withheld"_s));
    CHECK(json[u"withheld"] == 1);
    CHECK(json[u"changes"][0][u"erased_at"].toString().endsWith(u'Z'));
}

TEST_CASE("What is said of bundles are sentences with one full stop")
{
    Pair pair;
    const auto file = pair.send(pair.north);
    const auto again = pair.north.path(u"again.liaison"_s);
    for (const auto &text : {pair.north({u"bundle"_s, u"export"_s, again}).output,
                             pair.south({u"bundle"_s, u"inspect"_s, file}).output,
                             pair.preview(file).first}) {
        CAPTURE(text);
        CHECK(text.contains(u"Encrypted: only whom it is addressed to can read it."_s));
        CHECK_FALSE(text.contains(u"; Not"_s));
        CHECK_FALSE(text.contains(u".."_s));
    }
}

TEST_CASE("Of several files each is reported, also where one can't be read")
{
    const Program cli;
    cli.write(u"one.txt"_s, note);
    cli.write(u"two.txt"_s, QByteArray(note).replace("04/03", "03/03"));
    const auto outcome = cli({u"--json"_s, u"import"_s, u"one.txt"_s, u"/nonexistent.txt"_s, u"two.txt"_s});
    CHECK(outcome.status == 1);
    CHECK(outcome.errors.contains(u"/nonexistent.txt"_s));
    CHECK(outcome.errors.count(u'\n') == 1);
    const auto files = outcome.json()[u"files"].toArray();
    REQUIRE(files.size() == 3);
    CHECK(files[0][u"written"] == true);
    CHECK(files[1][u"written"] == false);
    CHECK(files[1][u"error"].toString().contains(u"/nonexistent.txt"_s));
    CHECK(files[2][u"written"] == true);
    CHECK(cli.json({u"list"_s, u"meeting"_s})[u"records"].toArray().size() == 2);

    const auto again = cli({u"import"_s, u"one.txt"_s, u"/nonexistent.txt"_s});
    CHECK(again.status == 1);
    CHECK(again.output.contains(u"imported before"_s));
}

TEST_CASE("Four programs that import one note at once make one meeting")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    cli.write(u"note.txt"_s, note);
    cli.write(u"dos.txt"_s, QByteArray(note).replace("\n", "\r\n"));
    for (int round = 0; round < 3; ++round) {
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < 4; ++i) {
            running.push_back(cli.start({u"import"_s, i % 2 ? u"note.txt"_s : u"dos.txt"_s}));
        }
        for (const auto &process : running) {
            const auto outcome = Program::finished(*process);
            CAPTURE(outcome.errors);
            CHECK((outcome.status == 0 || outcome.errors.contains(u"Try again"_s)));
        }
        CHECK(cli.json({u"list"_s, u"meeting"_s})[u"records"].toArray().size() == 1);
        REQUIRE(cli({u"undo"_s}).status == 0);
        CHECK(cli.json({u"list"_s, u"meeting"_s})[u"records"].toArray().isEmpty());
    }
}

TEST_CASE("What a note would become is changed and left out line by line, also of a note from a pipe")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna Example"_s}).status == 0);
    cli.write(u"note.txt"_s, note);
    const auto seen = cli.json({u"import"_s, u"note.txt"_s, u"--dry-run"_s})[u"files"][0];
    const auto line = [](const QJsonValue &entry) {
        return QString::number(entry[u"line"].toInt());
    };
    const auto point = line(seen[u"points"][0]);
    const auto action = line(seen[u"actions"][0]);
    const auto text = cli({u"import"_s, u"note.txt"_s, u"--dry-run"_s}).output;
    CHECK(text.contains(u"  %1  action "_s.arg(action)));

    const auto less = cli.json({u"import"_s, u"note.txt"_s, u"--dry-run"_s, u"--without"_s, action})[u"files"][0];
    CHECK(less[u"actions"][0][u"accepted"] == false);
    CHECK(less[u"points"] == seen[u"points"]);
    const QStringList look{u"import"_s, u"note.txt"_s, u"--dry-run"_s, u"--without"_s, point};
    CHECK(cli(look).output.count(u"[left out]"_s) == 1);

    const auto who = line(seen[u"participants"][0]);
    const auto named = seen[u"participants"][0][u"name"].toString();
    CHECK(text.contains(named + u" (new"_s));
    const auto without =
        cli({u"import"_s, u"note.txt"_s, u"--dry-run"_s, u"--without"_s, who, u"--change"_s, u"tlp=AMBER"_s});
    CHECK(without.output.count(named + u" (new"_s) == 1); // in their own line
    CHECK(without.output.contains(u"TLP:AMBER"_s));
    CHECK(cli({u"import"_s, u"note.txt"_s, u"--change"_s, u"date"_s}).status == 2);

    const auto wrong = cli({u"import"_s, u"note.txt"_s, u"--change"_s, point + u".kind=wish"_s});
    CHECK(wrong.status == 1);
    CHECK(wrong.errors.contains(u"promise"_s));
    CHECK(cli({u"import"_s, u"note.txt"_s, u"--without"_s, u"999"_s}).errors.contains(u"999"_s));
    CHECK(cli({u"import"_s, u"a.vcf"_s, u"--without"_s, u"1"_s}).errors.contains(u"Flash note"_s));
    CHECK(cli.json({u"list"_s, u"meeting"_s})[u"records"].toArray().isEmpty());

    const auto run = cli({u"import"_s,
                          u"-"_s,
                          u"--json"_s,
                          u"--change"_s,
                          u"date=2019-03-07"_s,
                          u"--change"_s,
                          point + u".kind=promise"_s,
                          u"--without"_s,
                          action},
                         note);
    CAPTURE(run.output, run.errors);
    REQUIRE(run.status == 0);
    const auto taken = run.json()[u"files"][0];
    CHECK(taken[u"date"] == u"2019-03-07"_s);
    CHECK(taken[u"points"][0][u"kind"] == u"promise"_s);
    CHECK(taken[u"actions"].toArray().isEmpty());
    CHECK(cli.json({u"list"_s, u"action"_s})[u"records"].toArray().isEmpty());
    CHECK(cli.json({u"list"_s, u"meeting"_s})[u"records"].toArray().size() == 1);
}

TEST_CASE("What keeps records here is said: that they have no label, and which are kept apart")
{
    Pair pair;
    const auto jan = pair.south.add({u"person"_s, u"name=Jan Voorbeeld"_s});
    Pair::accept(pair.north, pair.send(pair.south));
    REQUIRE(pair.south({u"peer"_s, u"set"_s, u"karen"_s, u"--clearance"_s, u"GREEN"_s}).status == 0);
    const auto file = pair.south.path(u"less.liaison"_s);
    const auto less = pair.south({u"bundle"_s, u"export"_s, u"--to"_s, u"Karen"_s, file});
    CAPTURE(less.output, less.errors);
    CHECK(less.output.contains(u"could have a TLP label"_s));
    Pair::accept(pair.north, file);
    REQUIRE(pair.north({u"set"_s, jan, u"country=NL"_s}).status == 0);
    const auto taken = pair.south({u"import"_s, pair.send(pair.north), u"--accept"_s, u"all"_s});
    CAPTURE(taken.output, taken.errors);
    CHECK(taken.output.contains(u"kept apart (--record %1): It has no TLP label here"_s.arg(jan.first(8))));
    CHECK(taken.output.contains(u"Nothing else in it is new"_s));
    CHECK_FALSE(taken.output.contains(u"labelled RED"_s));
}

TEST_CASE("A note of a day and title that are there already is remarked, and taken in")
{
    const Program cli;
    cli.write(u"note.txt"_s, note);
    cli.write(u"other.txt"_s, QByteArray(note) + "- Facebook asked for the contacts.\n");
    cli.json({u"import"_s, u"note.txt"_s});
    const auto other = cli.json({u"import"_s, u"other.txt"_s})[u"files"][0];
    CHECK(other[u"written"] == true);
    CHECK(
        other[u"remarks"].toArray().first().toString().startsWith(u"A meeting of this day with this title exists: "_s));
    CHECK(cli({u"import"_s, u"other.txt"_s, u"--dry-run"_s}).output.contains(u"imported before"_s));
}

TEST_CASE("Bundles go to somebody in the circle, and words that fit nothing are told")
{
    Pair pair;
    const auto file = pair.north.path(u"to.liaison"_s);
    const auto unknown = pair.north({u"bundle"_s, u"export"_s, u"--to"_s, u"Nobody"_s, file});
    CHECK(unknown.status == 1);
    CHECK(unknown.errors.contains(u"Nobody"_s));
    CHECK_FALSE(QFile::exists(file));
    CHECK(pair.north({u"peer"_s, u"status"_s}).output.contains(u"Jörg Beispiel"_s));
}

TEST_CASE("From nothing to a first bundle in three commands on either side")
{
    const Program anna;
    const Program bo;
    REQUIRE(anna({u"init"_s, u"--name"_s, u"Anna Example"_s, u"--card"_s, u"anna.liaison-card"_s}).status == 0);
    const auto made = bo.json({u"init"_s, u"--name"_s, u"Bo Prøve"_s, u"--card"_s, u"bo.liaison-card"_s});
    const auto added = anna.json(
        {u"peer"_s, u"add"_s, bo.path(u"bo.liaison-card"_s), u"--scope"_s, u"*"_s, u"--clearance"_s, u"RED"_s});
    CHECK(added[u"devices"][0][u"words"] == made[u"words"]); // what the two compare
    REQUIRE(bo({u"peer"_s, u"add"_s, anna.path(u"anna.liaison-card"_s), u"--scope"_s, u"*"_s}).status == 0);
    REQUIRE(anna({u"bundle"_s, u"export"_s, u"first.liaison"_s}).status == 0);
    const auto taken = bo({u"import"_s, anna.path(u"first.liaison"_s), u"--accept"_s, u"clean"_s});
    CAPTURE(taken.output, taken.errors);
    CHECK(taken.status == 0);
    CHECK(bo({u"search"_s, u"anna"_s}).output.contains(u"Anna Example"_s));
}

TEST_CASE("What A takes from a Flash note is in B as it is in A after one bundle")
{
    const Program a;
    const Program b;
    REQUIRE(a({u"init"_s, u"--name"_s, u"Anna Example"_s}).status == 0);
    REQUIRE(b({u"init"_s, u"--name"_s, u"Bo Prøve"_s}).status == 0);
    acquaint(a, b);
    const auto imported =
        a.json({u"import"_s, QStringLiteral(LIAISON_SOURCE_DIR "/tests/interchange/notes/platforms.txt")})[u"files"][0];
    const auto file = a.path(u"a.liaison"_s);
    REQUIRE(a({u"bundle"_s, u"export"_s, file}).status == 0);
    REQUIRE(b({u"import"_s, file, u"--accept"_s, u"all"_s}).status == 0);
    for (const auto &type : {u"meeting"_s, u"participant"_s, u"outcome"_s, u"action"_s, u"organisation"_s}) {
        CAPTURE(type);
        const auto list = a.json({u"list"_s, type});
        CHECK_FALSE(list[u"records"].toArray().isEmpty());
        CHECK(b.json({u"list"_s, type}) == list);
    }
    // In the note's order.
    const auto shown = b({u"show"_s, imported[u"meeting"].toString()}).output;
    qsizetype place = 0;
    for (const auto &point : imported[u"points"].toArray()) {
        const auto found = shown.indexOf(point[u"text"].toString().left(40));
        CAPTURE(point[u"text"].toString(), shown);
        CHECK(found > place);
        place = found;
    }
}

TEST_CASE("Without a circle no bundle is written, and one that is not sealed is refused by everybody")
{
    const Program cli;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna Example"_s}).status == 0);
    const auto refused = cli({u"bundle"_s, u"export"_s, u"a.liaison"_s});
    CHECK(refused.status == 1);
    CHECK(refused.errors.contains(u"identity --card"_s));
    CHECK(refused.errors.contains(u"peer add"_s));
    CHECK(refused.errors.count(u'\n') == 1);
    CHECK_FALSE(QFile::exists(cli.path(u"a.liaison"_s)));
    CHECK(cli({u"peer"_s, u"status"_s}).output.contains(u"nobody in your circle"_s));
    CHECK(cli.json({u"peer"_s, u"status"_s})[u"peers"].toArray().isEmpty());

    // A card is no bundle, and an earlier version's bundle is none any more.
    REQUIRE(cli({u"identity"_s, u"--card"_s, u"me.liaison-card"_s}).status == 0);
    CHECK(cli({u"import"_s, u"me.liaison-card"_s}).errors.contains(u"peer add"_s));
    const auto packed =
        Liaison::pack({.schema = 1, .sync = {.replica = 1}}, *Liaison::PayloadWriter().finish(), Liaison::PlainSeal());
    REQUIRE(packed);
    cli.write(u"open.liaison"_s, packed->file);
    for (const auto &words : {QStringList{u"import"_s, u"open.liaison"_s, u"--accept"_s, u"all"_s},
                              QStringList{u"bundle"_s, u"import"_s, u"open.liaison"_s}}) {
        const auto outcome = cli(words);
        CHECK(outcome.status == 1);
        CHECK(outcome.errors.contains(u"not encrypted and signed"_s));
        CHECK(outcome.errors.count(u'\n') == 1);
    }
    const auto nobody = Program()({u"import"_s, cli.path(u"open.liaison"_s)});
    CHECK(nobody.errors.contains(u"not encrypted and signed"_s));
}

TEST_CASE("Some records of a bundle are taken over by their ids")
{
    Pair pair;
    const auto one = pair.north.add({u"person"_s, u"name=Zoë Exemple"_s});
    const auto other = pair.north.add({u"person"_s, u"name=Jan Voorbeeld"_s});
    const auto bundle = pair.send(pair.north);
    const auto wrong = pair.south({u"bundle"_s, u"import"_s, bundle, u"--record"_s, one});
    CHECK(wrong.status == 1);
    CHECK(wrong.errors.contains(u"--accept some"_s));
    const auto none =
        pair.south({u"bundle"_s, u"import"_s, bundle, u"--accept"_s, u"some"_s, u"--record"_s, u"ffff0000ffff"_s});
    CHECK(none.status == 1);
    CHECK(none.errors.contains(u"ffff0000ffff"_s));
    const auto taken =
        pair.south.json({u"bundle"_s, u"import"_s, bundle, u"--accept"_s, u"some"_s, u"--record"_s, one.left(12)});
    CHECK(taken[u"written"] == true);
    CHECK(taken[u"apart"] == 0);
    CHECK(taken[u"changes"].toArray().size() == 1);
    CHECK(pair.south({u"show"_s, one}).status == 0);
    CHECK(pair.south({u"show"_s, other}).status == 1);
}
