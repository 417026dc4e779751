// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include "support/temporary.h"

#include <QDir>
#include <QFile>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
constexpr int failure = 1;
constexpr int misuse = 2;

/// One line, a sentence, on standard error only.
void checkSentence(const Run &outcome, int status, const QString &part)
{
    CAPTURE(outcome.errors, outcome.output);
    CHECK(outcome.status == status);
    CHECK(outcome.output.isEmpty());
    CHECK(outcome.errors.contains(part));
    CHECK(outcome.errors.count(u'\n') == 1);
    CHECK((outcome.errors.endsWith(u".\n"_s) || outcome.errors.endsWith(u"?\n"_s)));
}
}

TEST_CASE("A command line that can't be understood is status 2 and a sentence")
{
    const Program cli;
    checkSentence(cli({}), misuse, u"Say what to do"_s);
    checkSentence(cli({u"serch"_s, u"x"_s}), misuse, u"Perhaps: search"_s);
    checkSentence(cli({u"xyzzy"_s}), misuse, u"There is no verb “xyzzy”"_s);
    checkSentence(cli({u"list"_s}), misuse, u"Something is missing: “list TYPE”."_s);
    checkSentence(cli({u"search"_s}), misuse, u"“search TEXT...”."_s);
    checkSentence(cli({u"undo"_s, u"twice"_s}), misuse, u"“twice” is too much"_s);
    checkSentence(cli({u"list"_s, u"person"_s, u"--lmit"_s, u"1"_s}), misuse, u"lmit"_s);
    checkSentence(cli({u"list"_s, u"person"_s, u"--limit"_s}), misuse, u"limit"_s);
    checkSentence(cli({u"conflicts"_s, u"settle"_s, u"1234"_s}), misuse, u"conflicts settle ID FIELD CHOICE"_s);
    checkSentence(cli({u"list"_s, u"person"_s, u"--limit"_s, u"many"_s}),
                  misuse,
                  u"from 0 to 2147483647, not “many”"_s);
    checkSentence(cli({u"search"_s, u"x"_s, u"--limit"_s, u"-1"_s}), misuse, u"from 0 to 2147483647, not “-1”"_s);
    checkSentence(cli({u"list"_s, u"person"_s, u"--where"_s, u"country"_s}), misuse, u"FIELD=VALUE"_s);
    checkSentence(cli({u"add"_s, u"person"_s, u"name"_s}), misuse, u"“name” is not of the form FIELD=VALUE"_s);
    checkSentence(cli({u"set"_s, u"3f2a"_s, u"name=x"_s, u"=y"_s}), misuse, u"“=y” is not of the form"_s);
    checkSentence(cli({u"import"_s, u"a.liaison"_s, u"--accept"_s, u"bogus"_s}),
                  misuse,
                  u"all, clean, some; not “bogus”"_s);
    checkSentence(cli({u"help"_s, u"bogus"_s}), misuse, u"There is no verb “bogus”"_s);
    checkSentence(cli({u"help"_s, u"serch"_s}), misuse, u"Perhaps: search"_s);
    CHECK(cli({u"help"_s, u"bundle"_s}).status == 0);
    CHECK_FALSE(QDir(cli.profile()).exists());
}

TEST_CASE("Without a profile every verb says so, and none makes one by accident")
{
    const Program cli;
    checkSentence(cli({u"list"_s, u"person"_s}), failure, u"There is no profile in"_s);
    checkSentence(cli({u"add"_s, u"person"_s, u"name=x"_s}), failure, u"liaison-cli init"_s);
    CHECK_FALSE(QDir(cli.profile()).exists());
    REQUIRE(cli({u"init"_s}).status == 0);
    checkSentence(cli({u"init"_s}), failure, u"already"_s);
    checkSentence(cli({u"--profile"_s, u"/proc/nowhere"_s, u"init"_s}), failure, u"can't be made"_s);
}

TEST_CASE("What can't be written is said in a sentence, and nothing changes")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = cli.add({u"person"_s, u"name=Anna"_s});
    const auto before = cli.json({u"history"_s});
    checkSentence(cli({u"add"_s, u"persn"_s, u"name=x"_s}), failure, u"no record type “persn”"_s);
    checkSentence(cli({u"add"_s, u"person"_s, u"nam=x"_s}), failure, u"no field “nam”"_s);
    checkSentence(cli({u"add"_s, u"person"_s, u"country=DK"_s}), failure, u"Name"_s);
    checkSentence(cli({u"add"_s, u"person"_s, u"name=x"_s, u"name=y"_s}), failure, u"given twice"_s);
    checkSentence(cli({u"add"_s, u"meeting"_s, u"title=x"_s, u"date=4 March"_s}), failure, u"“4 March” is no date"_s);
    checkSentence(cli({u"add"_s, u"meeting"_s, u"title=x"_s, u"date=2019-02-30"_s}), failure, u"is no date"_s);
    checkSentence(cli({u"add"_s, u"agenda_item"_s, u"meeting="_s + id, u"title=x"_s}), failure, u"does not fit"_s);
    checkSentence(cli({u"add"_s, u"agenda_item"_s, u"meeting=0000"_s, u"title=x"_s}), failure, u"begins with 0000"_s);
    checkSentence(cli({u"add"_s, u"organisation"_s, u"name=x"_s, u"kind=ministry"_s}), failure, u"Choose one of"_s);
    checkSentence(cli({u"set"_s, id, u"country=Denmark"_s}), failure, u"is no country"_s);
    checkSentence(cli({u"set"_s, id, u"tlp=PURPLE"_s}), failure, u"is no TLP label"_s);
    checkSentence(cli({u"set"_s, id, u"disclosable=perhaps"_s}), failure, u"neither yes nor no"_s);
    checkSentence(cli({u"set"_s, id, u"notes=@missing.txt"_s}), failure, u"There is no file missing.txt"_s);
    checkSentence(cli({u"show"_s, u"ffff0000"_s}), failure, u"begins with ffff0000"_s);
    checkSentence(cli({u"show"_s, u"Anna"_s}), failure, u"is no id"_s);
    checkSentence(cli({u"show"_s, u"12"_s}), failure, u"is no id"_s);
    checkSentence(cli({u"restore"_s, id}), failure, u"not in the trash"_s);
    checkSentence(cli({u"me"_s, cli.add({u"organisation"_s, u"name=x"_s, u"kind=other"_s})}), failure, u"Person"_s);
    checkSentence(cli({u"conflicts"_s, u"settle"_s, id, u"name"_s, u"1"_s}), failure, u"not in conflict"_s);
    const auto after = cli.json({u"history"_s});
    CHECK(after[u"entries"].toArray().size() == before[u"entries"].toArray().size() + 1); // the organisation above
}

TEST_CASE("An ambiguous id is refused, and lists give as many digits as it takes")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    {
        const auto profile = Test::must(Profile::open(cli.profile()));
        Test::must(profile->store().edit({}, [](Edit &edit) -> Result<Id> {
            LIAISON_CHECK(edit.write(Person::type,
                                     Id::fromText(u"0123456789aa00000000000000000000"_s),
                                     {{u"name"_s, u"First"_s}}));
            return edit.write(Person::type,
                              Id::fromText(u"0123456789ab00000000000000000000"_s),
                              {{u"name"_s, u"Second"_s}});
        }));
    }
    checkSentence(cli({u"show"_s, u"0123456789a"_s}), failure, u"Several records"_s);
    CHECK(cli({u"show"_s, u"0123456789AA"_s}).status == 0);
    const auto output = cli({u"list"_s, u"person"_s}).output.split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(output.size() == 2);
    CHECK(output.first().startsWith(u"0123456789aa  First"_s));
    CHECK(cli({u"show"_s, output.first().section(u' ', 0, 0)}).status == 0);
}

TEST_CASE("Bad files are refused in a sentence and not touched")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    cli.write(u"text.backup"_s, "This is no database, but it is quite long: " + QByteArray(500, 'x'));
    cli.write(u"there.backup"_s, "mine");
    checkSentence(cli({u"restore-backup"_s, u"text.backup"_s}), failure, u"not a Liaison database"_s);
    checkSentence(cli({u"restore-backup"_s, u"missing.backup"_s}), failure, u"There is no backup"_s);
    checkSentence(cli({u"backup"_s, u"there.backup"_s}), failure, u"exists already"_s);
    checkSentence(cli({u"backup"_s, u"no/such/folder/x.backup"_s}), failure, u"There is no folder"_s);
    QFile there(cli.path(u"there.backup"_s));
    REQUIRE(there.open(QIODevice::ReadOnly));
    CHECK(there.readAll() == "mine");

    QDir().mkpath(cli.path(u"foreign"_s));
    cli.write(u"foreign/liaison.db"_s, "This is no database, but it is quite long: " + QByteArray(500, 'x'));
    checkSentence(cli({u"--profile"_s, cli.path(u"foreign"_s), u"list"_s, u"person"_s}),
                  failure,
                  u"not a Liaison database"_s);
}

TEST_CASE("A full disk behind the output is not taken for success")
{
    QProcess full;
    full.setStandardOutputFile(u"/dev/full"_s);
    full.start(QStringLiteral(LIAISON_CLI), {u"help"_s});
    REQUIRE(full.waitForFinished());
    CHECK(full.exitCode() == failure);
    CHECK(QString::fromUtf8(full.readAllStandardError()).contains(u"can't be written"_s));
}

TEST_CASE("Nothing but answers is printed in the plainest locale")
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LIAISON_CLI), {u"help"_s});
    REQUIRE(process.waitForFinished());
    CHECK(process.exitCode() == 0);
    CHECK(process.readAllStandardError().isEmpty());
    CHECK(process.readAllStandardOutput().contains("“help VERB”"));
}
