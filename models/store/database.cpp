// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "database.h"

#include "databaseerror.h"
#include "databasefile.h"
#include "owneronly.h"
#include "projection.h"

#include <KLocalizedString>

#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

namespace Liaison
{

namespace
{
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

/// Those that came with version 2: what was sent to whom (see sendings.h), and what others keep us informed about no longer.
const QStringList sendingTables{
    QStringLiteral("CREATE TABLE sent(peer BLOB NOT NULL, record BLOB NOT NULL, kind INTEGER NOT NULL,"
                   " changed INTEGER NOT NULL, bundle INTEGER NOT NULL, PRIMARY KEY(peer, record)) WITHOUT ROWID"),
    QStringLiteral(
        "CREATE TABLE withdrawn(record BLOB NOT NULL, peer BLOB NOT NULL, tlp TEXT NOT NULL, at TEXT NOT NULL,"
        " transaction_number INTEGER NOT NULL, PRIMARY KEY(record, peer)) WITHOUT ROWID"),
};

/// How many of their names stand in the schema; and how many have to, by version.
constexpr auto countTruthTables = QLatin1StringView(
    "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
    " AND name IN ('record', 'erasure', 'transactions', 'history', 'earlier', 'local', 'sent', 'withdrawn')");
int truthTableCount(int version)
{
    return version < 2 ? 6 : 8;
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
    std::unique_ptr<Database> database(new Database(options));
    if (options.file == u":memory:") {
        LIAISON_CHECK(database->connect(Shared));
    } else {
        LIAISON_CHECK(DatabaseFile::check(options.file, database->name()));
        LIAISON_CHECK(database->connectToFile());
    }
    LIAISON_CHECK(database->prepare());
    return database;
}

QString Database::name() const
{
    return m_options.name.isEmpty() ? m_options.file : m_options.name;
}

Result<Done> Database::connectToFile()
{
    // SQLite gives what it keeps beside the database the same permissions.
    OwnerOnly::createFile(m_options.file);
    for (const auto &companion : DatabaseFile::companions(m_options.file)) {
        OwnerOnly::narrowAndUnlock(companion); // left behind while the database was write-protected
    }
    auto connected = connect(Shared);
    if (!connected && DatabaseError::isDiskFull(m_options.file)) {
        connected = connect(Alone);
    }
    if (connected) {
        OwnerOnly::narrow(m_options.file);
        for (const auto &companion : DatabaseFile::companions(m_options.file)) {
            OwnerOnly::narrow(companion);
        }
    }
    return connected;
}

Result<Done> Database::connect(Sharing sharing)
{
    m_queries.clear();
    QSqlDatabase::removeDatabase(m_connection); // of an attempt before
    auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    connection.setDatabaseName(m_options.file);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=15000"));
    if (!connection.open()) {
        return error(connection.lastError());
    }
    if (sharing == Alone) {
        LIAISON_CHECK(value(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")));
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

/// Once more with the eyes of SQLite, which sees what only the write-ahead log holds; before anything is written. At one moment: another
/// program may be making the same profile.
Result<Done> Database::checkOwner()
{
    Savepoint snapshot(*this, Savepoint::Read);
    LIAISON_CHECK(snapshot.begun());
    LIAISON_TRY(const auto found, value(QStringLiteral("PRAGMA user_version")));
    LIAISON_TRY(const auto tables, value(QStringLiteral("SELECT count(*) FROM sqlite_master")));
    LIAISON_TRY(const auto application, value(QStringLiteral("PRAGMA application_id")));
    LIAISON_TRY(const auto ours, value(countTruthTables));
    const bool empty = tables.toInt() == 0;
    if (!empty && application.toInt() != applicationId) {
        return DatabaseFile::foreign(name());
    }
    if (found.toInt() > version) {
        return DatabaseFile::newer(name());
    }
    const bool isNew = empty && found.toInt() == 0;
    const bool whole = found.toInt() > 0 && ours.toInt() == truthTableCount(found.toInt());
    return isNew || whole ? Result<Done>() : Result<Done>(DatabaseFile::foreign(name()));
}

/// Opening alone writes nothing: only what has to be made or migrated takes the write lock.
Result<Done> Database::prepare()
{
    LIAISON_TRY(const auto found, value(QStringLiteral("PRAGMA user_version")));
    if (found.toInt() == version) {
        LIAISON_TRY(const bool current, Projection::isCurrent(*this));
        if (current) {
            return Done();
        }
    }
    if (found.toInt() > 0 && found.toInt() < version) {
        LIAISON_CHECK(copyBeforeMigration());
    }
    return migrate();
}

Result<Done> Database::copyBeforeMigration()
{
    if (m_options.copyBefore.isEmpty()) {
        return Done();
    }
    OwnerOnly::createFolder(QFileInfo(m_options.copyBefore).path());
    OwnerOnly::createFile(m_options.copyBefore); // empty, which SQLite takes for a new one
    LIAISON_CHECK(run(QStringLiteral("VACUUM INTO ?"), {m_options.copyBefore}));
    return Done();
}

Result<Done> Database::migrate()
{
    Savepoint transaction(*this, Savepoint::Write);
    LIAISON_CHECK(transaction.begun());
    LIAISON_TRY(const auto found, value(QStringLiteral("PRAGMA user_version")));
    if (found.toInt() == 0) {
        for (const auto &table : truthTables + sendingTables) {
            LIAISON_CHECK(run(table));
        }
        LIAISON_CHECK(run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId)));
        m_migration = Migration::Created;
    } else if (found.toInt() < version) {
        for (const auto &table : sendingTables) {
            LIAISON_CHECK(run(table));
        }
        m_migration = Migration::Upgraded;
    }
    LIAISON_CHECK(run(QStringLiteral("PRAGMA user_version = %1").arg(version)));
    LIAISON_TRY(const bool current, Projection::isCurrent(*this));
    if (!current) {
        LIAISON_CHECK(Projection::rebuild(*this));
        if (m_migration == Migration::Current) {
            m_migration = Migration::Upgraded;
        }
    }
    return transaction.commit();
}

Result<QSqlQuery *> Database::run(const QString &sql, const QVariantList &binds)
{
    LIAISON_TRY(auto *prepared, runPrepared(sql, binds));
    return prepared->query.get();
}

Result<Database::Prepared *> Database::runPrepared(const QString &sql, const QVariantList &binds)
{
    auto &prepared = m_queries[sql];
    auto &query = prepared.query;
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
    return &prepared;
}

Result<QList<QVariantList>> Database::rows(const QString &sql, const QVariantList &binds)
{
    LIAISON_TRY(auto *prepared, runPrepared(sql, binds));
    auto *query = prepared->query.get();
    if (prepared->columns < 0) {
        prepared->columns =
            query->record().count(); // a record has all names of columns, which takes as long as some rows
    }
    const int columns = prepared->columns;
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

Result<Done> Database::loadCollation()
{
    LIAISON_TRY(const auto locale, local(QStringLiteral("store/collation")));
    if (locale != m_collation.locale()) {
        m_collation = Collation(locale);
    }
    return Done();
}

Error Database::error(const QSqlError &error) const
{
    return DatabaseError::sentence(error, m_options);
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
