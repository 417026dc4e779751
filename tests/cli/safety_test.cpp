// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include "support/temporary.h"

#include <QFile>
#include <QJsonArray>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
/// Two profiles that both changed the name of one person, merged: the name is in conflict. Returns the person's id.
QString makeConflict(const Program &cli)
{
    const auto id = cli.add({u"person"_s, u"name=Before"_s});
    const auto profile = Test::must(Profile::open(cli.profile()));
    Test::TemporaryProfile other;
    const auto content = Test::must(profile->store().content());
    Test::must(other.store().merge(u"first"_s, content.first));
    const auto rename = [&id](const QString &name) {
        return [id, name](Edit &edit) {
            return edit.write(Person::type, Id::fromText(id), {{u"name"_s, name}});
        };
    };
    Test::must(profile->store().edit({}, rename(u"Here"_s)));
    Test::must(other.store().edit({}, rename(u"There"_s)));
    Test::must(profile->store().merge(u"second"_s, Test::must(other.store().content()).first));
    return id;
}
}

TEST_CASE("Undo takes back one change after another, and says which")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = cli.add({u"person"_s, u"name=Anna"_s});
    cli.json({u"set"_s, id, u"name=Anne"_s});
    CHECK(cli.json({u"undo"_s})[u"undone"] == u"Change: Person"_s);
    CHECK(cli.json({u"show"_s, id})[u"title"] == u"Anna"_s);
    CHECK(cli.json({u"undo"_s})[u"undone"] == u"Add: Person"_s);
    CHECK(cli.json({u"list"_s, u"person"_s})[u"records"].toArray().isEmpty());
    CHECK(cli({u"undo"_s}).status == 1);
    const auto entries = cli.json({u"history"_s, id})[u"entries"].toArray();
    REQUIRE(entries.size() == 4);
    CHECK(entries[0][u"field"] == u"deleted"_s);
    CHECK(entries[0][u"after"] == true);
    CHECK(entries[2][u"field"] == u"name"_s);
    CHECK(entries[2][u"before"] == u"Anna"_s);
    CHECK(entries[3][u"field"] == u"created"_s);
}

TEST_CASE("A conflict is shown, and settled by number, by value, or by writing")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = makeConflict(cli);
    const auto conflict = cli.json({u"conflicts"_s})[u"conflicts"][0];
    CHECK(conflict[u"id"] == id);
    CHECK(conflict[u"field"] == u"name"_s);
    REQUIRE(conflict[u"choices"].toArray().size() == 2);
    CHECK(cli({u"conflicts"_s}).output.contains(u"conflicts settle %1 name"_s.arg(id.left(8))));
    CHECK(cli.json({u"show"_s, id})[u"conflicts"].toArray() == QJsonArray{u"name"_s});
    CHECK(cli({u"conflicts"_s, u"settle"_s, id, u"name"_s, u"3"_s}).errors.contains(u"none of the choices"_s));

    const auto way = GENERATE(0, 1, 2);
    if (way == 0) {
        const auto number = conflict[u"choices"][0][u"text"] == u"Here"_s ? u"1"_s : u"2"_s;
        CHECK(cli.json({u"conflicts"_s, u"settle"_s, id, u"name"_s, number})[u"left"] == 0);
    } else if (way == 1) {
        CHECK(cli.json({u"conflicts"_s, u"settle"_s, id, u"name"_s, u"Here"_s})[u"text"] == u"Here"_s);
    } else {
        CHECK(cli.json({u"set"_s, id, u"name=Here"_s})[u"changed"].toArray() == QJsonArray{u"name"_s});
    }
    CHECK(cli.json({u"show"_s, id})[u"title"] == u"Here"_s);
    CHECK(cli.json({u"conflicts"_s})[u"conflicts"].toArray().isEmpty());
}

TEST_CASE("Edited here and deleted there is a conflict of its own")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = cli.add({u"person"_s, u"name=Before"_s});
    {
        const auto profile = Test::must(Profile::open(cli.profile()));
        Test::TemporaryProfile other;
        Test::must(other.store().merge(u"first"_s, Test::must(profile->store().content()).first));
        Test::must(other.store().edit({}, [id](Edit &edit) {
            return edit.remove(Id::fromText(id));
        }));
        Test::must(profile->store().edit({}, [id](Edit &edit) {
            return edit.write(Person::type, Id::fromText(id), {{u"name"_s, u"After"_s}});
        }));
        Test::must(profile->store().merge(u"second"_s, Test::must(other.store().content()).first));
    }
    CHECK(cli.json({u"conflicts"_s})[u"conflicts"][0][u"field"] == u"deleted"_s);
    const auto keep = GENERATE(true, false);
    cli.json({u"conflicts"_s, u"settle"_s, id, u"deleted"_s, keep ? u"keep"_s : u"delete"_s});
    CHECK(cli.json({u"conflicts"_s})[u"conflicts"].toArray().isEmpty());
    CHECK(cli.json({u"show"_s, id})[u"deleted"] == !keep);
}

TEST_CASE("A backup brings back what was there, also into a new profile")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = cli.add({u"person"_s, u"name=Anna"_s});
    const auto backup = cli.json({u"backup"_s, u"one.backup"_s});
    CHECK(backup[u"file"] == cli.path(u"one.backup"_s));
    CHECK(backup[u"bytes"].toInteger() == QFile(cli.path(u"one.backup"_s)).size());
    cli.json({u"set"_s, id, u"name=Anne"_s});
    const auto restored = cli.json({u"restore-backup"_s, u"one.backup"_s});
    CHECK(cli.json({u"show"_s, id})[u"title"] == u"Anna"_s);
    cli.json({u"restore-backup"_s, restored[u"safety_copy"].toString()});
    CHECK(cli.json({u"show"_s, id})[u"title"] == u"Anne"_s);

    const auto elsewhere = cli.path(u"elsewhere"_s);
    cli.json({u"--profile"_s, elsewhere, u"restore-backup"_s, u"one.backup"_s});
    CHECK(cli.json({u"--profile"_s, elsewhere, u"show"_s, id})[u"title"] == u"Anna"_s);
    CHECK(cli.json({u"--profile"_s, elsewhere, u"verify"_s})[u"problems"].toArray().isEmpty());
}

TEST_CASE("Verify finds tables that are not what the records say, and mends them")
{
    const Program cli;
    REQUIRE(cli({u"init"_s}).status == 0);
    const auto id = cli.add({u"person"_s, u"name=Anna"_s});
    CHECK(cli({u"verify"_s}).status == 0);
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
        database.setDatabaseName(cli.profile() + u"/liaison.db"_s);
        REQUIRE(database.open());
        REQUIRE(QSqlQuery(database).exec(u"UPDATE person SET name = 'Nobody'"_s));
    }
    QSqlDatabase::removeDatabase(u"damage"_s);
    const auto found = cli({u"--json"_s, u"verify"_s});
    CHECK(found.status == 1);
    CHECK(found.json()[u"problems"].toArray().size() == 1);
    CHECK(found.errors.count(u'\n') == 1);
    const auto mended = cli.json({u"verify"_s, u"--rebuild"_s});
    CHECK(mended[u"problems"].toArray().isEmpty());
    CHECK(mended[u"repaired"].toArray().size() == 1);
    CHECK(cli.json({u"verify"_s})[u"records"] == 1);
    CHECK(cli.json({u"list"_s, u"person"_s})[u"records"][0][u"title"] == u"Anna"_s);
}
