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
    const auto card = [](const Program &of, const QString &name) {
        REQUIRE(of({u"init"_s, u"--name"_s, name, u"--country"_s, u"DK"_s}).status == 0);
        const auto file = of.path(u"me.liaison-card"_s);
        REQUIRE(of({u"identity"_s, u"--card"_s, file}).status == 0);
        return file;
    };
    const auto karens = card(karen, u"Karen Prøve"_s);
    const auto ainos = card(aino, u"Aino Esimerkki"_s);
    const QStringList trust{u"--scope"_s, u"*"_s, u"--clearance"_s, u"RED"_s};
    REQUIRE(karen(QStringList{u"peer"_s, u"add"_s, ainos} + trust).status == 0);
    REQUIRE(aino(QStringList{u"peer"_s, u"add"_s, karens} + trust).status == 0);
    REQUIRE(aino({u"peer"_s, u"set"_s, u"Karen Prøve"_s, u"--relay"_s, u"yes"_s}).status == 0);

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
