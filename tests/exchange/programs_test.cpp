// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Bundles and the programs that anybody has: tar, zstd and b2sum open ours, and what they make is read.

#include "exchange/tar.h"
#include "samplebundle.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
const QStringList names{u"manifest.json"_s, u"manifest.json.minisig"_s, u"payload.cbor.zst"_s};

class Folder
{
public:
    Folder()
    {
        REQUIRE(m_folder.isValid());
    }
    /// Runs @p program in the folder; it must succeed and complain about nothing. The value is what it printed.
    QByteArray run(const QString &program, const QStringList &arguments) const
    {
        REQUIRE(!QStandardPaths::findExecutable(program).isEmpty());
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments);
        REQUIRE(process.waitForFinished());
        INFO(program.toStdString() << ' ' << arguments.join(u' ').toStdString());
        const auto complaint = process.readAllStandardError();
        CHECK(complaint == "");
        CHECK(process.exitCode() == 0);
        return process.readAllStandardOutput();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
};
}

TEST_CASE("tar, zstd and b2sum open a bundle of Liaison")
{
    const auto items = SampleBundle::items(2'000);
    const Folder folder;
    folder.write(u"a.liaison"_s, SampleBundle::file(items));

    CHECK(folder.run(u"tar"_s, {u"tf"_s, u"a.liaison"_s}) == names.join(u'\n').toUtf8() + '\n');
    folder.run(u"tar"_s, {u"xf"_s, u"a.liaison"_s});
    const auto bundle = SampleBundle::unpack(folder.read(u"a.liaison"_s));
    REQUIRE(bundle);
    CHECK(folder.read(names[0]) == bundle->manifest.toJson());
    CHECK((folder.read(names[2]) == bundle->payload.compressed));

    folder.run(u"zstd"_s, {u"-dq"_s, names[2]});
    CHECK((folder.read(u"payload.cbor"_s) == items.join()));

    // The second line of the member in the signature's place is what b2sum checks.
    const QByteArray checksum = folder.read(names[1]).split('\n').value(1) + '\n';
    CHECK(folder.run(u"b2sum"_s, {u"-l"_s, u"256"_s, u"--tag"_s, names[0]}) == checksum);
    const auto hash = folder.run(u"b2sum"_s, {u"-l"_s, u"256"_s, names[2]});
    CHECK(hash.startsWith(QByteArray(bundle->manifest.payload.toHex() + ' ')));
}

TEST_CASE("a bundle is byte for byte what tar makes of its members")
{
    const Folder folder;
    const auto file = SampleBundle::file(SampleBundle::items(300));
    folder.write(u"a.liaison"_s, file);
    folder.run(u"tar"_s, {u"xf"_s, u"a.liaison"_s});
    folder.run(u"tar"_s,
               QStringList{u"--format=ustar"_s,
                           u"--mtime=@0"_s,
                           u"--owner=0"_s,
                           u"--group=0"_s,
                           u"--numeric-owner"_s,
                           u"--mode=0644"_s,
                           u"-cf"_s,
                           u"b.liaison"_s}
                   + names);
    CHECK((folder.read(u"b.liaison"_s) == file));
}

TEST_CASE("Liaison opens what tar, zstd and b2sum make")
{
    const auto format = GENERATE(u"--format=ustar"_s, u"--format=gnu"_s, u""_s);
    const auto level = GENERATE(u"-1"_s, u"-3"_s, u"-19"_s);
    const auto items = SampleBundle::items(2'000);
    const auto content = items.join();
    const Folder folder;
    folder.write(u"payload.cbor"_s, content);
    folder.run(u"zstd"_s, {u"-q"_s, level, u"payload.cbor"_s});
    auto manifest = SampleBundle::manifest();
    manifest.describe({.compressed = folder.read(names[2]), .records = items.size(), .size = content.size()});
    folder.write(names[0], manifest.toJson());
    folder.write(names[1],
                 "untrusted comment: not signed\n" + folder.run(u"b2sum"_s, {u"-l"_s, u"256"_s, u"--tag"_s, names[0]}));
    QStringList arguments{u"-cf"_s, u"made.liaison"_s};
    if (!format.isEmpty()) {
        arguments.append(format);
    }
    folder.run(u"tar"_s, arguments + names);
    const auto file = folder.read(u"made.liaison"_s);
    CHECK((SampleBundle::itemsIn(file) == items));

    // Its own forms must be as tight as ours.
    for (const qsizetype less : {1, 512, 1024, 10'240}) {
        CHECK_FALSE(SampleBundle::unpack(file.chopped(less)));
    }
}

TEST_CASE("an archive of tar with more, less or other members is refused")
{
    const Folder folder;
    folder.write(u"a.liaison"_s, SampleBundle::file(SampleBundle::items(3)));
    folder.run(u"tar"_s, {u"xf"_s, u"a.liaison"_s});
    folder.write(u"extra"_s, "x");
    const auto made = [&folder](const QStringList &arguments) {
        folder.run(u"tar"_s, QStringList{u"-cf"_s, u"b.liaison"_s} + arguments);
        return SampleBundle::unpack(folder.read(u"b.liaison"_s)).ok();
    };
    CHECK(made(names));
    CHECK_FALSE(made(names + QStringList{u"extra"_s}));
    CHECK_FALSE(made({names[0], names[2], names[1]}));
    CHECK_FALSE(made({names[0], names[1]}));
    CHECK_FALSE(made({u"./manifest.json"_s, names[1], names[2]}));
    CHECK_FALSE(made(QStringList{u"--format=pax"_s, u"--pax-option=comment=x"_s} + names));
    CHECK_FALSE(made(QStringList{u"-z"_s} + names));
    CHECK_FALSE(made({u"--exclude=*.liaison"_s, u"."_s}));
}
