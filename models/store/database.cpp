// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "database.h"

#include "projection.h"

#include <KLocalizedString>

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>
#include <QtEndian>

namespace Liaison
{

namespace
{
/// SQLite's primary result codes that deserve a sentence of their own (sqlite.org/rescode.html).
enum SqliteCode {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteInputOutput = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCantOpen = 14,
    SqliteNotADatabase = 26,
};

// The tables that are not a projection. Nothing here may span records (DESIGN §4): no foreign keys, no unique constraints
// besides the record's own id.
const QStringList truthTables{
    QStringLiteral(
        "CREATE TABLE record(number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL, state BLOB NOT NULL,"
        " title TEXT NOT NULL, deleted INTEGER NOT NULL, changed INTEGER NOT NULL)"),
    QStringLiteral("CREATE INDEX record_type ON record(type, deleted)"),
    QStringLiteral("CREATE TABLE erasure(id BLOB PRIMARY KEY, by BLOB, at TEXT NOT NULL) WITHOUT ROWID"),
    QStringLiteral(
        "CREATE TABLE transactions(number INTEGER PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, at TEXT NOT NULL,"
        " author BLOB, undone_by INTEGER)"),
    QStringLiteral(
        "CREATE TABLE history(number INTEGER PRIMARY KEY, transaction_number INTEGER NOT NULL, record BLOB NOT NULL,"
        " type TEXT NOT NULL, field TEXT NOT NULL, before BLOB NOT NULL, after BLOB NOT NULL, author BLOB)"),
    QStringLiteral("CREATE INDEX history_record ON history(record)"),
    QStringLiteral("CREATE INDEX history_transaction ON history(transaction_number)"),
    // What a merge replaced, for undo; kept until the next transaction.
    QStringLiteral(
        "CREATE TABLE earlier(record BLOB PRIMARY KEY, state BLOB, transaction_number INTEGER NOT NULL) WITHOUT ROWID"),
    QStringLiteral("CREATE TABLE local(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
};

Error newer(const QString &file)
{
    return {
        Error::Code::Newer,
        i18nc(
            "@info",
            "The profile was last used by a newer version of Liaison. Open it with that version; nothing was changed in %1.",
            file)};
}

Error foreign(const QString &file)
{
    return {Error::Code::Corrupt,
            i18nc("@info", "The file %1 is not a Liaison database. Nothing was changed in it.", file)};
}

/// What the first 100 bytes of an SQLite file say (sqlite.org/fileformat.html §1.3), read without opening the database, because
/// opening alone may already write next to it.
Result<Done> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0) {
        return Done();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::Storage, i18nc("@info", "The file %1 can't be read: %2", path, file.errorString())};
    }
    const auto header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArrayView("SQLite format 3\0", 16))) {
        return foreign(path);
    }
    const auto number = [&header](int offset) {
        return qFromBigEndian<qint32>(header.constData() + offset);
    };
    const int userVersion = number(60);
    const int applicationId = number(68);
    // Before the first checkpoint the header still holds zeros; the open database is asked again.
    if (applicationId != 0 && applicationId != Database::applicationId) {
        return foreign(path);
    }
    return userVersion > Database::version ? Result<Done>(newer(path)) : Done();
}
}

Database::Database(const DatabaseOptions &options)
    : m_options(options)
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    m_queries.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions &options)
{
    if (options.file != u":memory:") {
        LIAISON_CHECK(checkHeader(options.file));
    }
    std::unique_ptr<Database> database(new Database(options));
    LIAISON_CHECK(database->connect());
    LIAISON_CHECK(database->migrate());
    return database;
}

Result<Done> Database::connect()
{
    auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    connection.setDatabaseName(m_options.file);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=15000"));
    if (!connection.open()) {
        return error(connection.lastError());
    }
    LIAISON_CHECK(checkOwner());
    const QStringList pragmas{
        QStringLiteral("journal_mode = WAL"),
        QStringLiteral("synchronous = FULL"), // NORMAL loses committed transactions in a power cut
        QStringLiteral("secure_delete = ON"), // what is erased leaves the file
        QStringLiteral("cache_size = -65536"),
        QStringLiteral("temp_store = MEMORY"),
    };
    for (const auto &pragma : pragmas) {
        LIAISON_CHECK(value(QStringLiteral("PRAGMA ") + pragma));
    }
    LIAISON_TRY(const auto synchronous, value(QStringLiteral("PRAGMA synchronous")));
    LIAISON_TRY(const auto journal, value(QStringLiteral("PRAGMA journal_mode")));
    if (synchronous.toInt() != 2 || (journal.toString() != u"wal" && m_options.file != u":memory:")) {
        return Error{Error::Code::Storage,
                     i18nc("@info",
                           "The disk under %1 does not support safe writing. Keep the profile on a local disk.",
                           m_options.file)};
    }
    return Done();
}

/// Once more with the eyes of SQLite, which sees what only the write-ahead log holds; before anything is written.
Result<Done> Database::checkOwner()
{
    LIAISON_TRY(const auto found, value(QStringLiteral("PRAGMA user_version")));
    LIAISON_TRY(const auto tables, value(QStringLiteral("SELECT count(*) FROM sqlite_master")));
    LIAISON_TRY(const auto application, value(QStringLiteral("PRAGMA application_id")));
    if (tables.toInt() > 0 && application.toInt() != applicationId) {
        return foreign(m_options.file);
    }
    return found.toInt() > version ? Result<Done>(newer(m_options.file)) : Done();
}

Result<Done> Database::migrate()
{
    Savepoint transaction(*this, Savepoint::Write);
    LIAISON_CHECK(transaction.begun());
    LIAISON_TRY(const auto found, value(QStringLiteral("PRAGMA user_version")));
    if (found.toInt() == 0) {
        for (const auto &table : truthTables) {
            LIAISON_CHECK(run(table));
        }
        LIAISON_CHECK(run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId)));
        m_migration = Migration::Created;
    } else if (found.toInt() < version) {
        // Steps from older versions go here, one function each, after a copy of the file was made. Version 1 has none.
        m_migration = Migration::Upgraded;
    }
    LIAISON_CHECK(run(QStringLiteral("PRAGMA user_version = %1").arg(version)));
    LIAISON_TRY(const bool rebuilt, Projection::prepare(*this));
    if (rebuilt && m_migration == Migration::Current) {
        m_migration = Migration::Upgraded;
    }
    return transaction.commit();
}

Result<QSqlQuery *> Database::run(const QString &sql, const QVariantList &binds)
{
    auto &query = m_queries[sql];
    if (!query) {
        query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const auto failed = error(query->lastError());
            m_queries.erase(sql);
            return failed;
        }
    }
    for (qsizetype i = 0; i < binds.size(); ++i) {
        query->bindValue(int(i), binds.at(i));
    }
    if (!query->exec()) {
        const auto failed = error(query->lastError());
        m_queries.erase(sql);
        return failed;
    }
    return query.get();
}

Result<QList<QVariantList>> Database::rows(const QString &sql, const QVariantList &binds)
{
    LIAISON_TRY(auto *query, run(sql, binds));
    const int columns = query->record().count();
    QList<QVariantList> rows;
    while (query->next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column) {
            row.append(query->value(column));
        }
        rows.append(std::move(row));
    }
    const auto ended = query->lastError();
    query->finish();
    if (ended.isValid()) {
        return error(ended);
    }
    return rows;
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &binds)
{
    LIAISON_TRY(const auto found, rows(sql, binds));
    return found.isEmpty() ? QVariant() : found.first().value(0);
}

Result<QString> Database::local(const QString &key)
{
    LIAISON_TRY(const auto found, value(QStringLiteral("SELECT value FROM local WHERE key = ?"), {key}));
    return found.toString();
}

Result<Done> Database::setLocal(const QString &key, const QString &value)
{
    LIAISON_CHECK(
        run(QStringLiteral("INSERT INTO local VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"),
            {key, value.isNull() ? QStringLiteral("") : value}));
    return Done();
}

Error Database::error(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return {
            Error::Code::Busy,
            i18nc("@info", "Another program is writing to this profile. Try again in a moment; nothing was changed.")};
    case SqliteFull:
        return {Error::Code::Storage,
                i18nc("@info", "The disk is full. Nothing was changed; free some space and try again.")};
    case SqliteReadOnly:
        return {Error::Code::Storage, i18nc("@info", "The profile's folder can't be written to. Nothing was changed.")};
    case SqliteCantOpen:
        return {Error::Code::Storage,
                i18nc("@info", "The database can't be opened. Does its folder exist, and may you write there?")};
    case SqliteInputOutput:
        return {Error::Code::Storage, i18nc("@info", "The disk reported an error: %1", error.databaseText())};
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return {Error::Code::Corrupt,
                i18nc("@info",
                      "The database is damaged: %1. Restore a backup; the damaged file stays where it is.",
                      error.databaseText())};
    default:
        return {Error::Code::Storage, i18nc("@info", "The database answered: %1", error.text())};
    }
}

Savepoint::Savepoint(Database &database, Kind kind)
    : m_database(database)
    , m_outermost(database.m_depth == 0)
{
    const auto sql = !m_outermost ? QStringLiteral("SAVEPOINT level%1").arg(database.m_depth)
        : kind == Write           ? QStringLiteral("BEGIN IMMEDIATE")
                                  : QStringLiteral("BEGIN");
    if (auto begun = database.run(sql); !begun) {
        m_begun = begun.error();
        return;
    }
    m_open = true;
    ++database.m_depth;
}

Savepoint::~Savepoint()
{
    if (m_open) {
        rollBack();
    }
}

Result<Done> Savepoint::commit()
{
    const auto sql =
        m_outermost ? QStringLiteral("COMMIT") : QStringLiteral("RELEASE level%1").arg(m_database.m_depth - 1);
    if (auto done = m_database.run(sql); !done) {
        const auto failed = done.error();
        rollBack();
        return failed;
    }
    --m_database.m_depth;
    m_open = false;
    return Done();
}

void Savepoint::rollBack()
{
    --m_database.m_depth;
    m_open = false;
    if (m_outermost) {
        (void)m_database.run(QStringLiteral("ROLLBACK"));
    } else {
        (void)m_database.run(QStringLiteral("ROLLBACK TO level%1").arg(m_database.m_depth));
        (void)m_database.run(QStringLiteral("RELEASE level%1").arg(m_database.m_depth));
    }
}

} // namespace Liaison
