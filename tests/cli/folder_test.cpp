// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// folder: two programs that meet in a folder.

#include "program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

TEST_CASE("Two programs exchange through a folder, and say what they did there")
{
    const QTemporaryDir shared;
    const Program karen;
    const Program aino;
    REQUIRE(karen({u"init"_s, u"--name"_s, u"Karen Prøve"_s, u"--country"_s, u"DK"_s}).status == 0);
    REQUIRE(aino({u"init"_s, u"--name"_s, u"Aino Esimerkki"_s, u"--country"_s, u"DK"_s}).status == 0);
    acquaint(karen, aino);

    const auto none = karen({u"folder"_s, u"sync"_s});
    CHECK(none.status == 1);
    CHECK(none.errors.contains(u"folder set"_s));
    CHECK(karen.json({u"folder"_s, u"show"_s})[u"folder"] == QString());
    const auto refused = karen({u"folder"_s, u"set"_s, karen.profile()});
    CHECK(refused.status == 1);
    CHECK(refused.errors.contains(u"must not be synchronised"_s));
    CHECK(karen({u"folder"_s, u"set"_s, shared.filePath(u"nowhere"_s)}).status == 1);
    CHECK(karen({u"folder"_s, u"sync"_s, u"--accept"_s, u"some"_s}).status == 2);
    for (const auto *program : {&karen, &aino}) {
        CHECK(program->json({u"folder"_s, u"set"_s, shared.path()})[u"folder"] == shared.path());
    }

    karen.add({u"person"_s, u"name=Matti Meikäläinen"_s});
    const auto dropped = karen({u"folder"_s, u"sync"_s});
    CAPTURE(dropped.output);
    CHECK(dropped.output.contains(u"Dropped: a bundle for Aino Esimerkki with 2 records"_s));
    CHECK(dropped.output.contains(u"1 bundle of yours lies there."_s));
    const auto file = QDir(shared.path()).entryInfoList({u"*.liaison"_s}, QDir::Files).first().filePath();
    const auto inspected = aino.json({u"bundle"_s, u"inspect"_s, file});
    CHECK(inspected[u"encrypted"] == true);
    CHECK(inspected[u"signer"] == karen.json({u"identity"_s})[u"fingerprint"]);
    CHECK(Program()({u"bundle"_s, u"inspect"_s, file}).status == 1);
    const auto shown = aino({u"folder"_s, u"show"_s});
    CAPTURE(shown.output);
    CHECK(shown.output.contains(u"Waiting: bundle 1 from Karen Prøve with 2 records"_s));
    CHECK(aino.json({u"folder"_s, u"sync"_s})[u"waiting"][0][u"clean"] == true);
    const auto taken = aino({u"folder"_s, u"sync"_s, u"--accept"_s, u"clean"_s});
    CAPTURE(taken.output);
    CHECK(taken.output.contains(u"Taken: bundle 1 from Karen Prøve with 2 records"_s));
    CHECK(aino({u"search"_s, u"matti"_s}).output.contains(u"Matti"_s));
    const auto after = karen.json({u"folder"_s, u"sync"_s, u"--accept"_s, u"all"_s}); // with Aino herself
    CHECK(after[u"removed"] == 1);
    CHECK(after[u"taken"].toArray().size() == 1);
    CHECK(after[u"problems"].toArray().isEmpty());

    REQUIRE(QDir(shared.path()).removeRecursively());
    const auto gone = karen({u"folder"_s, u"sync"_s});
    CHECK(gone.status == 1);
    CHECK(gone.errors.contains(shared.path()));
    CHECK(karen.json({u"folder"_s, u"unset"_s})[u"folder"] == QString());
}

TEST_CASE("A program that is killed while it drops or takes bundles leaves nothing half, and the next one goes on")
{
    const QTemporaryDir shared;
    const Program karen;
    const Program aino;
    REQUIRE(karen({u"init"_s, u"--name"_s, u"Karen Prøve"_s, u"--country"_s, u"DK"_s}).status == 0);
    REQUIRE(aino({u"init"_s, u"--name"_s, u"Aino Esimerkki"_s, u"--country"_s, u"DK"_s}).status == 0);
    acquaint(karen, aino);
    for (const auto *one : {&karen, &aino}) {
        REQUIRE((*one)({u"folder"_s, u"set"_s, shared.path()}).status == 0);
    }
    const QStringList sync{u"folder"_s, u"sync"_s, u"--accept"_s, u"all"_s};
    constexpr int kills = 30;
    int killed = 0;
    for (int i = 0; i < kills; ++i) {
        const auto &program = i % 2 == 0 ? karen : aino;
        if (i % 4 == 0) {
            program.add({u"person"_s, u"name=Somebody %1"_s.arg(i)});
        }
        const auto process = program.start(sync);
        killed += !process->waitForFinished(10 + 3 * i);
        process->kill();
        process->waitForFinished();
    }
    CHECK(killed > 0);
    for (int i = 0; i < 3; ++i) {
        for (const auto *program : {&karen, &aino}) {
            const auto run = (*program)(sync);
            CAPTURE(run.output, run.errors);
            CHECK(run.status == 0);
        }
    }
    const auto names = [](const Program &program) {
        return program.json({u"list"_s, u"person"_s})[u"records"].toArray().size();
    };
    CHECK(names(karen) == names(aino));
    CHECK(names(karen) == 2 + kills / 4 + 1);
    for (const auto *program : {&karen, &aino}) {
        CHECK(program->json(sync)[u"dropped"].toArray().isEmpty());
        CHECK(program->json({u"verify"_s})[u"problems"].toArray().isEmpty());
        CHECK(QDir(program->profile() + u"/outgoing"_s).isEmpty());
    }
    // The last receipts, and nothing that a killed program left.
    CHECK(QDir(shared.path()).entryList(QDir::Files | QDir::Hidden).size() <= 2);
}

TEST_CASE("A profile in a folder that others keep in step is warned about, and works")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).errors.isEmpty());
    cli.write(u".stfolder"_s, {});
    const auto listed = cli({u"list"_s, u"person"_s});
    CHECK(listed.status == 0);
    CHECK(listed.errors.contains(u"Syncthing"_s));
    CHECK(listed.errors.contains(cli.profile()));
    CHECK(listed.errors.count(u'\n') == 1);
    CHECK(cli({u"list"_s, u"person"_s, u"--json"_s}).json().contains(u"records"_s)); // by itself on standard output
}
