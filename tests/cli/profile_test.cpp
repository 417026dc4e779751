// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The profile's folder and files: whom they belong to, what makes them, what changes them, and what is in the way.

#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{
constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr auto group = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup;
constexpr auto others = QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// Everything in @p folder, and the folder itself.
QStringList allIn(const QString &folder)
{
    QStringList paths{folder};
    QDirIterator all(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        paths.append(all.next());
    }
    return paths;
}

void checkOwnerOnly(const QString &folder)
{
    for (const auto &path : allIn(folder)) {
        CAPTURE(path);
        CHECK_FALSE(QFile::permissions(path) & (group | others));
    }
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
}

void checkFailure(const Run &outcome, const QString &part)
{
    CAPTURE(outcome.errors, outcome.output);
    CHECK(outcome.status == 1);
    CHECK(outcome.errors.contains(part));
    CHECK(outcome.errors.count(u'\n') == 1);
}

const auto sampleNote = QStringLiteral(LIAISON_SOURCE_DIR "/tests/interchange/notes/platforms.txt");
}

TEST_CASE("A profile is its owner's alone, also where it was open to others before")
{
    const Program cli;
    REQUIRE(QDir().mkdir(cli.profile()));
    REQUIRE(QFile::setPermissions(cli.profile(), owner | group | others));
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna"_s}).status == 0);
    checkOwnerOnly(cli.profile());

    cli.json({u"backup"_s, u"one.backup"_s});
    cli.json({u"restore-backup"_s, u"one.backup"_s}); // makes another one in the profile
    const auto files = allIn(cli.profile()) + allIn(cli.path(u"XDG_STATE_HOME/liaison/replicas"_s));
    CHECK(files.size() >= 5);
    for (const auto &path : files) {
        REQUIRE(QFile::setPermissions(path, QFile::permissions(path) | group | others));
    }
    CHECK(cli({u"list"_s, u"person"_s}).status == 0);
    checkOwnerOnly(cli.profile());
    CHECK_FALSE(QFile::permissions(files.last()) & (group | others));

    const Program other;
    REQUIRE(other({u"init"_s, u"--name"_s, u"Bob"_s}).status == 0);
    acquaint(cli, other);
    cli.json({u"bundle"_s, u"export"_s, u"out.liaison"_s});
    checkOwnerOnly(cli.profile());
    checkOwnerOnly(cli.path(u"out.liaison"_s));
    checkOwnerOnly(cli.path(u"one.backup"_s));
}

TEST_CASE("Nobody's profile is made in a folder that is shared with others")
{
    const Program cli;
    REQUIRE(QDir().mkdir(cli.profile()));
    REQUIRE(::chmod(QFile::encodeName(cli.profile()).constData(), 01777) == 0);
    checkFailure(cli({u"init"_s}), u"shared with others"_s);
    CHECK(QFile::permissions(cli.profile()) & QFile::ReadOther);
    CHECK(QDir(cli.profile()).isEmpty());
}

TEST_CASE("Looking, and a refused bundle, leave the database as it is, byte for byte")
{
    const Program cli;
    const Program other;
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna"_s}).status == 0);
    REQUIRE(other({u"init"_s, u"--name"_s, u"Bob"_s}).status == 0);
    acquaint(cli, other);
    const auto id = cli.add({u"person"_s, u"name=Clara"_s});
    cli.json({u"bundle"_s, u"export"_s, other.path(u"theirs.liaison"_s)});
    other.json({u"bundle"_s, u"import"_s, u"theirs.liaison"_s, u"--accept"_s, u"all"_s});
    other.json({u"delete"_s, id});
    other.json({u"bundle"_s, u"export"_s, cli.path(u"deletes.liaison"_s)});
    QFile bundle(cli.path(u"deletes.liaison"_s));
    REQUIRE(bundle.open(QIODevice::ReadOnly));
    cli.write(u"cut.liaison"_s, bundle.readAll().chopped(20));

    const auto file = cli.profile() + u"/liaison.db"_s;
    const auto before = hashOf(file);
    for (const auto &words : {QStringList{u"list"_s, u"person"_s},
                              QStringList{u"show"_s, id},
                              QStringList{u"search"_s, u"clara"_s},
                              QStringList{u"history"_s},
                              QStringList{u"conflicts"_s},
                              QStringList{u"verify"_s},
                              QStringList{u"import"_s, sampleNote, u"--dry-run"_s},
                              QStringList{u"bundle"_s, u"import"_s, u"deletes.liaison"_s}}) {
        CAPTURE(words);
        CHECK(cli(words).status == 0);
        CHECK(hashOf(file) == before);
    }
    CHECK(cli({u"bundle"_s, u"import"_s, u"cut.liaison"_s, u"--accept"_s, u"all"_s}).status == 1);
    CHECK(hashOf(file) == before);
    CHECK(cli({u"bundle"_s, u"import"_s, u"deletes.liaison"_s, u"--accept"_s, u"clean"_s}).status == 1);
    CHECK(hashOf(file) == before);
    CHECK(cli({u"set"_s, id, u"name=Klara"_s}).status == 0);
    CHECK(hashOf(file) != before);
}

TEST_CASE("An init that fails leaves nothing, and the right one works afterwards")
{
    const Program cli;
    const auto outcome = GENERATE(0, 1, 2);
    if (outcome == 0) {
        checkFailure(cli({u"init"_s, u"--name"_s, u"Anna"_s, u"--country"_s, u"XX"_s}), u"country"_s);
    } else if (outcome == 1) {
        checkFailure(cli({u"init"_s, u"--name"_s, QString()}), u"Name"_s);
    } else {
        checkFailure(cli({u"init"_s, u"--country"_s, u"DK"_s}), u"--name"_s);
    }
    CHECK_FALSE(QDir(cli.profile()).exists());
    CHECK(QDir(cli.path(u"XDG_STATE_HOME/liaison/replicas"_s)).isEmpty());
    CHECK(cli.json({u"init"_s, u"--name"_s, u"Anna"_s, u"--country"_s, u"DK"_s})[u"me"][u"title"] == u"Anna"_s);
}

TEST_CASE("An init that fails takes nothing away that was there before")
{
    const Program cli;
    REQUIRE(QDir().mkdir(cli.profile()));
    cli.write(u"profile/mine.txt"_s, "mine");
    CHECK(cli({u"init"_s, u"--name"_s, QString()}).status == 1);
    CHECK(QDir(cli.profile()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) == QStringList{u"mine.txt"_s});
}

TEST_CASE("What a failed attempt to make a profile left is continued")
{
    const Program cli;
    REQUIRE(QDir().mkdir(cli.profile()));
    cli.write(u"profile/liaison.db"_s, {});
    checkFailure(cli({u"list"_s, u"person"_s}), u"There is no profile"_s);
    CHECK(cli({u"init"_s}).status == 0);
    checkOwnerOnly(cli.profile());
    checkFailure(cli({u"init"_s}), u"already"_s);
}

TEST_CASE("A profile has a name")
{
    const Program cli;
    const auto outcome = cli({u"--profile"_s, QString(), u"init"_s});
    CHECK(outcome.status == 2);
    CHECK(outcome.errors.contains(u"--profile needs"_s));
    CHECK_FALSE(QFile::exists(cli.path(u"liaison.db"_s)));
}

TEST_CASE("Only what is written makes a profile")
{
    const Program cli;
    CHECK(cli({u"import"_s, u"missing.txt"_s}).status == 1);
    CHECK(cli({u"bundle"_s, u"import"_s, u"missing.liaison"_s, u"--dry-run"_s}).status == 1);
    CHECK(cli({u"import"_s, sampleNote, u"--dry-run"_s}).status == 0);
    cli.write(u"note.txt"_s, "This is no backup.");
    CHECK(cli({u"restore-backup"_s, u"note.txt"_s}).status == 1);
    CHECK_FALSE(QDir(cli.profile()).exists());
    // The first was imported before the second turned out to be missing.
    CHECK(cli({u"import"_s, sampleNote, u"missing.txt"_s}).status == 1);
    CHECK(cli.json({u"list"_s, u"meeting"_s})[u"records"].toArray().size() == 1);
}

TEST_CASE("A write-protected profile can be read, and written again once it is allowed")
{
    const Program cli;
    cli.write(u"protected"_s, {});
    REQUIRE(QFile::setPermissions(cli.path(u"protected"_s), {}));
    if (QFileInfo(cli.path(u"protected"_s)).isWritable()) {
        SKIP("this user may write everywhere");
    }
    REQUIRE(cli({u"init"_s, u"--name"_s, u"Anna"_s}).status == 0);
    const auto file = cli.profile() + u"/liaison.db"_s;
    REQUIRE(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    for (int twice = 0; twice < 2; ++twice) {
        CHECK(cli({u"list"_s, u"person"_s}).output.contains(u"Anna"_s));
        checkFailure(cli({u"add"_s, u"person"_s, u"name=Bob"_s}), file + u" can't be written to"_s);
    }
    REQUIRE(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    CHECK(cli({u"list"_s, u"person"_s}).status == 0);
    CHECK(cli({u"add"_s, u"person"_s, u"name=Bob"_s}).status == 0);

    REQUIRE(QFile::setPermissions(cli.profile(), {}));
    checkFailure(cli({u"list"_s, u"person"_s}), u"can't be looked into"_s);
    checkFailure(cli({u"init"_s}), cli.profile());
    REQUIRE(QFile::setPermissions(cli.profile(), owner));
    CHECK(cli({u"list"_s, u"person"_s}).output.count(u'\n') == 2);
}

TEST_CASE("A backup that is none is called by its own name")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    cli.write(u"note.txt"_s, "This is no backup.");
    cli.write(u"empty.txt"_s, {});
    checkFailure(cli({u"restore-backup"_s, u"note.txt"_s}), cli.path(u"note.txt"_s) + u" is not a Liaison"_s);
    checkFailure(cli({u"restore-backup"_s, u"empty.txt"_s}), cli.path(u"empty.txt"_s) + u" is not a Liaison"_s);
    checkFailure(cli({u"restore-backup"_s, cli.path({})}), u"is a folder"_s);
    checkFailure(cli({u"restore-backup"_s, u"/dev/null"_s}), u"/dev/null is not a file"_s);
    CHECK(allIn(cli.profile()).filter(u"incoming"_s).isEmpty());

    cli.json({u"backup"_s, u"cut.backup"_s});
    QFile backup(cli.path(u"cut.backup"_s));
    REQUIRE(backup.resize(backup.size() / 2));
    checkFailure(cli({u"restore-backup"_s, u"cut.backup"_s}), cli.path(u"cut.backup"_s) + u" is damaged"_s);
}

TEST_CASE("On a full disk the profile can be read, and what can't be done is said")
{
    // A small disk of one's own, which is full once the profile is there.
    const Program cli;
    REQUIRE(QDir().mkdir(cli.path(u"disk"_s)));
    cli.write(u"full.sh"_s,
              "set -u\n"
              "mount -t tmpfs -o size=1500k tmpfs \"$1\" || exit 77\n"
              "run() { \"$2\" --profile \"$1/$3\" \"${@:4}\" 2>&1; }\n"
              "run \"$1\" \"$2\" full init --name Anna\n"
              "cat /dev/zero >\"$1/rest\" 2>/dev/null\n"
              "for verb in 'list person' verify 'search anna' history 'add person name=Bob'; do\n"
              "    run \"$1\" \"$2\" full $verb\n"
              "done\n"
              "for file in all.vcf all.csv; do run \"$1\" \"$2\" full export \"$1/$file\"; done\n"
              "run \"$1\" \"$2\" full coverage \"$1/coverage.csv\"\n"
              "run \"$1\" \"$2\" new init --name Bob\n"
              "rm \"$1/rest\"\n"
              "run \"$1\" \"$2\" new init --name Bob\n"
              "run \"$1\" \"$2\" full add person name=Clara\n");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList words{u"--mount"_s};
    if (::geteuid() != 0) {
        words.append(u"--map-root-user"_s);
    }
    process.start(
        u"unshare"_s,
        words + QStringList{u"bash"_s, cli.path(u"full.sh"_s), cli.path(u"disk"_s), QStringLiteral(LIAISON_CLI)});
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit
        || !process.readLine().startsWith("The profile is in")) {
        SKIP("no disk can be mounted here");
    }
    const auto output = QString::fromUtf8(process.readAll());
    CAPTURE(output);
    CHECK(process.exitCode() == 0);
    CHECK_FALSE(output.contains(u"I/O"_s));
    const auto lines = output.split(u'\n', Qt::SkipEmptyParts);
    CHECK(lines.first().endsWith(u"Anna"_s));
    CHECK(lines.contains(u"All is well."_s));
    CHECK(lines.filter(u"The disk is full"_s).size() == 2);
    CHECK(lines.filter(u"No space left on device. What was there before is unchanged"_s).size() == 3);
    CHECK(lines.filter(u"The profile is in"_s).size() == 1); // the second attempt
}
