// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Opening: what is ours, what is newer, what is none of ours, and who has written to it.

#include "support/records.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QStandardPaths>
#include <QTimeZone>

#include <atomic>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
void writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

Error openingFails(const QString &file)
{
    DatabaseOptions options;
    options.file = file;
    const auto opened = Database::open(options);
    REQUIRE_FALSE(opened.ok());
    return opened.error();
}

/// Another program's database.
void makeDatabase(const QString &file, const QStringList &statements)
{
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file);
        REQUIRE(other.open());
        for (const auto &statement : statements) {
            REQUIRE(QSqlQuery(other).exec(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

qsizetype people(Store &store)
{
    return must(store.read([](Reader &reader) {
               return reader.all<Person>();
           }))
        .size();
}
}

TEST_CASE("a new file is created with what the promises rest on")
{
    QTemporaryDir folder;
    DatabaseOptions options;
    options.file = folder.filePath(u"liaison.db"_s);
    const auto database = must(Database::open(options));
    CHECK(database->migration() == Migration::Created);
    CHECK(must(database->value(u"PRAGMA synchronous"_s)).toInt() == 2);
    CHECK(must(database->value(u"PRAGMA journal_mode"_s)).toString() == u"wal"_s);
    CHECK(must(database->value(u"PRAGMA secure_delete"_s)).toInt() == 1);
    CHECK(must(database->value(u"PRAGMA user_version"_s)).toInt() == Database::version);
    const auto again = must(Database::open(options));
    CHECK(again->migration() == Migration::Current);
}

TEST_CASE("a database of version 1 becomes one of this version, and a copy of it stays")
{
    TemporaryProfile profile;
    const auto id = addPerson(profile.store(), u"Somebody"_s);
    const QDir folder(profile.close());
    const auto file = folder.filePath(u"liaison.db"_s);
    const auto schemaOf = [](const QString &name) {
        DatabaseOptions options;
        options.file = name;
        return must(must(Database::open(options))->rows(u"SELECT sql FROM sqlite_master ORDER BY name"_s));
    };
    const auto fresh = schemaOf(file);
    {
        DatabaseOptions options;
        options.file = file;
        const auto database = must(Database::open(options));
        for (const auto &statement : {u"DROP TABLE sent"_s, u"DROP TABLE withdrawn"_s, u"PRAGMA user_version = 1"_s}) {
            must(database->run(statement));
        }
    }
    profile.reopen();
    CHECK(must(profile.store().read([id](Reader &reader) -> Result<QString> {
              return reader.title(id);
          }))
          == u"Somebody"_s);
    CHECK(must(profile.store().verify()).problems == QStringList());
    const auto backups = profile->backups();
    REQUIRE(backups.size() == 1);
    profile.close();
    CHECK(schemaOf(file) == fresh);

    // The copy is as it was before, and comes back like any backup.
    QSqlDatabase::addDatabase(u"QSQLITE"_s, u"before"_s).setDatabaseName(backups.first().file);
    {
        QSqlQuery query(QSqlDatabase::database(u"before"_s));
        REQUIRE(query.exec(u"PRAGMA user_version"_s));
        REQUIRE(query.next());
        CHECK(query.value(0).toInt() == 1);
    }
    QSqlDatabase::removeDatabase(u"before"_s);
    profile.reopen();
    CHECK(profile->backups().size() == 1);
    must(profile->restore(backups.first().file));
    CHECK(people(profile.store()) == 1);
}

TEST_CASE("no constraint spans records")
{
    QTemporaryDir folder;
    DatabaseOptions options;
    options.file = folder.filePath(u"liaison.db"_s);
    const auto database = must(Database::open(options));
    for (const auto &row : must(database->rows(u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"_s))) {
        CHECK_FALSE(row.first().toString().contains(u"REFERENCES"_s));
        CHECK_FALSE(row.first().toString().contains(u"CREATE UNIQUE"_s));
    }
}

TEST_CASE("a database of a newer version is refused and left untouched, checkpointed or not")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"Somebody"_s);
    const QDir folder(profile.close());
    const auto file = folder.filePath(u"liaison.db"_s);
    {
        DatabaseOptions options;
        options.file = file;
        const auto database = must(Database::open(options));
        must(database->run(u"PRAGMA user_version = 99"_s));
        must(database->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    const auto before = contentOf(file);
    const auto names = folder.entryList(QDir::Files);
    const auto error = openingFails(file);
    CHECK(error.code == Error::Code::Newer);
    CHECK(error.message.contains(u"newer version"_s));
    CHECK(contentOf(file) == before);
    CHECK(folder.entryList(QDir::Files) == names);
    CHECK_FALSE(Profile::open(folder.path()));
}

TEST_CASE("what is no Liaison database is refused and left untouched")
{
    QTemporaryDir folder;
    const auto file = folder.filePath(u"liaison.db"_s);
    SECTION("text")
    {
        writeTo(file, "These are not the bytes that you are looking for.");
    }
    SECTION("another program's database")
    {
        makeDatabase(file, {u"CREATE TABLE notes(text)"_s});
    }
    SECTION("another program's, with a table of a name of ours")
    {
        makeDatabase(file, {u"CREATE TABLE record(text)"_s});
    }
    SECTION("one that says to be ours, of no version")
    {
        makeDatabase(file,
                     {u"CREATE TABLE record(text)"_s, u"PRAGMA application_id = %1"_s.arg(Database::applicationId)});
    }
    SECTION("one that says to be ours, of this version")
    {
        makeDatabase(file,
                     {u"CREATE TABLE notes(text)"_s,
                      u"PRAGMA application_id = %1"_s.arg(Database::applicationId),
                      u"PRAGMA user_version = %1"_s.arg(Database::version)});
    }
    const auto before = contentOf(file);
    const auto error = openingFails(file);
    CHECK(error.code == Error::Code::Corrupt);
    CHECK(error.message.contains(u"not a Liaison database"_s));
    CHECK(contentOf(file) == before);
}

TEST_CASE("an empty file is a new database")
{
    QTemporaryDir folder;
    const auto file = folder.filePath(u"liaison.db"_s);
    writeTo(file, {});
    DatabaseOptions options;
    options.file = file;
    CHECK(Database::open(options).ok());
}

TEST_CASE("a damaged database is named as such")
{
    TemporaryProfile profile;
    for (int i = 0; i < 200; ++i) {
        addPerson(profile.store(), u"Person %1"_s.arg(i));
    }
    const auto file = profile.close() + u"/liaison.db"_s;
    auto bytes = contentOf(file);
    bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\x5a'));
    writeTo(file, bytes);
    CHECK(openingFails(file).code == Error::Code::Corrupt);
}

TEST_CASE("a copied or put-back database writes under a new name")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    const auto replica = profile.store().replica();
    SECTION("reopened it keeps its name")
    {
        profile.reopen();
        CHECK(profile.store().replica() == replica);
    }
    SECTION("copied to another folder")
    {
        profile.close();
        QTemporaryDir other;
        const auto source = profile.folderPath();
        REQUIRE(QDir().mkpath(other.filePath(u"copy"_s)));
        REQUIRE(QFile::copy(source + u"/liaison.db"_s, other.filePath(u"copy/liaison.db"_s)));
        const auto copy = must(Profile::open(other.filePath(u"copy"_s)));
        CHECK(copy->store().replica() != replica);
        CHECK(people(copy->store()) == 1);
    }
    SECTION("an older state put back by hand")
    {
        const auto source = profile.close() + u"/liaison.db"_s;
        const auto old = contentOf(source);
        profile.reopen();
        addPerson(profile.store(), u"Second"_s);
        profile.close();
        writeTo(source, old);
        QFile::remove(source + u"-wal"_s);
        profile.reopen();
        CHECK(profile.store().replica() != replica);
        CHECK(people(profile.store()) == 1);
    }
}

TEST_CASE("a backup comes back, with a copy of what it replaces, and a new replica")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    const auto backup = must(profile->backupNow());
    addPerson(profile.store(), u"Second"_s);
    const auto replica = profile.store().replica();
    must(profile->restore(backup));
    CHECK(people(profile.store()) == 1);
    CHECK(profile.store().replica() != replica);
    CHECK(profile->backups().size() == 2);
    must(profile->restore(profile->backups().first().file));
    CHECK(people(profile.store()) == 2);
    CHECK(must(profile.store().verify()).problems.isEmpty());
    addPerson(profile.store(), u"Third"_s);
    profile.reopen();
    CHECK(people(profile.store()) == 3);
}

TEST_CASE("a backup brings nothing back that was erased after it")
{
    TemporaryProfile profile;
    const auto id = addPerson(profile.store(), u"Erasable"_s);
    const auto backup = must(profile->backupNow());
    must(profile.store().edit(u"Erase"_s, [id](Edit &edit) {
        return edit.erase(id);
    }));
    must(profile->restore(backup));
    CHECK(people(profile.store()) == 0);
}

TEST_CASE("a bad backup changes nothing")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    const auto backup = must(profile->backupNow());
    auto bytes = contentOf(backup);
    const auto broken = profile->folder() + u"/broken"_s;
    SECTION("missing")
    {
    }
    SECTION("cut off")
    {
        writeTo(broken, bytes.left(bytes.size() / 2));
    }
    SECTION("not a database")
    {
        writeTo(broken, QByteArray(100'000, 'x'));
    }
    refusal(profile->restore(broken));
    CHECK(people(profile.store()) == 1);
    CHECK(must(profile.store().verify()).problems.isEmpty());
}

TEST_CASE("a backup never overwrites, and only so many are kept")
{
    TemporaryProfile profile;
    const auto file = profile->folder() + u"/mine.backup"_s;
    writeTo(file, "precious");
    refusal(profile.store().backup(file));
    CHECK(contentOf(file) == "precious");
    must(profile.store().edit(u"Keep fewer"_s, [](Edit &edit) {
        return Profile::setBackupsKept(edit, 3);
    }));
    for (int i = 0; i < 5; ++i) {
        must(profile->backupNow());
    }
    CHECK(profile->backups().size() == 3);
    refusal(profile.store().backup(u"/nonexistent/folder/x.backup"_s));
    refusal(profile.store().edit(u"Keep none"_s, [](Edit &edit) {
        return Profile::setBackupsKept(edit, 0);
    }));
}

TEST_CASE("backups before bundles push out none that were made by hand, and leave one of each day")
{
    std::atomic<qint64> days = 0;
    const auto begin = QDateTime(QDate(2019, 3, 1), QTime(12, 0), QTimeZone::UTC);
    TemporaryProfile profile(Clock([&days, begin] {
        return begin.addDays(days);
    }));
    const auto mine = must(profile->backupNow());
    for (; days < 30; ++days) {
        for (int i = 0; i < 3; ++i) {
            must(profile->backupNow(Profile::Occasion::Import));
        }
    }
    must(profile.store().edit(u"Keep fewer"_s, [](Edit &edit) {
        return Profile::setBackupsKept(edit, 1);
    }));
    must(profile->backupNow(Profile::Occasion::Import));
    CHECK(QFileInfo::exists(mine));
    QMap<QString, int> onDay;
    const auto backups = profile->backups();
    for (const auto &backup : backups) {
        CHECK((backup.occasion == Profile::Occasion::ByHand) == (backup.file == mine));
        ++onDay[QFileInfo(backup.file).fileName().sliced(8, 8)];
    }
    // The newest five are of the 31st, 30th and 29th; one of each day before, back to the 18th; and mine.
    CHECK(onDay.firstKey() == u"20190301"_s);
    CHECK(onDay.value(u"20190331"_s) == 1);
    CHECK(onDay.value(u"20190330"_s) == 3);
    CHECK(onDay.value(u"20190329"_s) == 1);
    CHECK(onDay.value(u"20190318"_s) == 1);
    CHECK_FALSE(onDay.contains(u"20190317"_s));
    CHECK(backups.size() == 5 + 11 + 1);

    const auto next = must(profile->backupNow());
    CHECK_FALSE(QFileInfo::exists(mine));
    CHECK(QFileInfo::exists(next));
    CHECK(profile->backups().size() == backups.size());
}

TEST_CASE("verification finds tables that are not what the records say, and makes them right")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    const auto file = profile.close() + u"/liaison.db"_s;
    {
        DatabaseOptions options;
        options.file = file;
        const auto database = must(Database::open(options));
        must(database->run(u"UPDATE person SET name = 'Somebody else'"_s));
    }
    profile.reopen();
    CHECK(must(profile.store().verify()).problems.size() == 1);
    CHECK(must(profile.store().verify(true)).problems.size() == 1);
    CHECK(must(profile.store().verify()).problems.isEmpty());
    CHECK(must(profile.store().read([](Reader &reader) {
              return reader.all<Person>();
          }))
              .first()
              .name
          == u"First"_s);
}

TEST_CASE("a full disk is said, and nothing is half written")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    const auto before = must(profile.store().content()).first.size();
    // SQLite reports "full" in the same way when the file may not grow.
    must(profile.store().read([](Reader &reader) -> Result<Done> {
        LIAISON_TRY(const auto pages, reader.select(u"PRAGMA page_count"_s));
        LIAISON_CHECK(reader.select(u"PRAGMA max_page_count = %1"_s.arg(pages.first().first().toInt() + 2)));
        return Done();
    }));
    const auto error = refusal(profile.store().edit(u"Many"_s, [](Edit &edit) -> Result<Done> {
        for (int i = 0; i < 1000; ++i) {
            Person person;
            person.name = u"Person %1 "_s.arg(i) + QString(500, u'x');
            LIAISON_CHECK(edit.put(person));
        }
        return Done();
    }));
    CHECK(error.code == Error::Code::Storage);
    CHECK(error.message.contains(u"disk is full"_s));
    CHECK(must(profile.store().content()).first.size() == before);
}
