// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

TEST_CASE("The five minutes of the README go as they are printed")
{
    QFile readme(QStringLiteral(LIAISON_SOURCE_DIR "/README.md"));
    REQUIRE(readme.open(QIODevice::ReadOnly));
    const auto chapter = QString::fromUtf8(readme.readAll()).section(u"## Five minutes with it"_s, 1);
    const auto commands = chapter.section(u"```"_s, 1, 1);
    REQUIRE(commands.count(u'\n') > 15);

    // A checkout that is built, as far as the commands look at one.
    const QTemporaryDir checkout;
    const QDir folder(checkout.path());
    REQUIRE(folder.mkpath(u"build"_s));
    REQUIRE(QFile::link(QStringLiteral(LIAISON_SOURCE_DIR "/tests"), folder.filePath(u"tests"_s)));
    QFile dev(folder.filePath(u"dev"_s));
    REQUIRE(dev.open(QIODevice::WriteOnly));
    dev.write("#!/bin/sh\nset -e\n[ \"$1\" = cli ]\nshift\nexec '" LIAISON_CLI "' \"$@\"\n");
    dev.close();
    REQUIRE(dev.setPermissions(dev.permissions() | QFileDevice::ExeOwner));
    QProcess shell;
    shell.setWorkingDirectory(checkout.path());
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"bash"_s, {u"-e"_s, u"-x"_s, u"-c"_s, commands});
    REQUIRE(shell.waitForFinished(120000));
    const auto output = QString::fromUtf8(shell.readAll());
    CAPTURE(output);
    CHECK(shell.exitStatus() == QProcess::NormalExit);
    CHECK(shell.exitCode() == 0);
    CHECK(QFile(folder.filePath(u"build/denmark.pdf"_s)).size() > 10000);
    CHECK(output.contains(u"Taken over."_s));
}
