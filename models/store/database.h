// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/collation.h"
#include "foundation/result.h"
#include "head.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>

namespace Liaison
{

struct DatabaseOptions {
    QString file; ///< or ":memory:"
    /// What sentences call it, where that is another file than the user named; empty: as it is called.
    QString name = {};
    /// A file outside the database that tells whether the database was copied or put back (see nonce.h); empty: not watched.
    QString nonceFile = {};
    /// A name for a copy of a database of an older version, made before it is changed; empty: none is made.
    QString copyBefore = {};
    /// Where the profile keeps its backups, from which erased records are taken out too; empty: there are none.
    QString backupFolder = {};
    Clock clock = {};
};

/// What opening found.
enum class Migration {
    Created,
    Current,
    Upgraded,
};

/// One connection to one database file, with the pragmas that the promises rest on. Belongs to the thread that opened it.
class Database
{
public:
    static constexpr int version = 2; ///< PRAGMA user_version
    static constexpr int applicationId = 0x4c69616f; ///< "Liao"

    /// Refuses, with a plain sentence and without touching the file: newer versions, other programs' files, damaged ones.
    /// The file becomes its owner's alone. A database that is as it should be is not written to.
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options);
    ~Database();
    Database(const Database &) = delete;

    Migration migration() const
    {
        return m_migration;
    }
    const DatabaseOptions &options() const
    {
        return m_options;
    }

    /// A prepared query, kept for the next time. Not to be used again while its rows are being read.
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &binds = {});
    /// All rows.
    Result<QList<QVariantList>> rows(const QString &sql, const QVariantList &binds = {});
    /// First column of the first row, or an invalid value.
    Result<QVariant> value(const QString &sql, const QVariantList &binds = {});

    Result<QString> local(const QString &key);
    Result<Done> setLocal(const QString &key, const QString &value);

    /// The order of lists in this database, whoever uses it: as it was when it was loaded last.
    const Collation &collation() const
    {
        return m_collation;
    }
    Result<Done> loadCollation();

    /// A sentence for the user about what SQLite said.
    Error error(const QSqlError &error) const;

private:
    enum Sharing {
        Shared, ///< with other programs, by a file that they all map
        Alone, ///< without that file, for a disk with no room for it; others wait until this one is closed
    };
    explicit Database(const DatabaseOptions &options);
    QString name() const;
    Result<Done> connectToFile();
    Result<Done> connect(Sharing sharing);
    Result<Done> checkOwner();
    Result<Done> prepare();
    Result<Done> migrate();
    Result<Done> copyBeforeMigration();

    DatabaseOptions m_options;
    QString m_connection;
    Migration m_migration = Migration::Current;
    int m_depth = 0;
    Collation m_collation;
    struct Prepared {
        std::unique_ptr<QSqlQuery> query;
        int columns = -1; ///< of its rows; known after the first time
    };
    Result<Prepared *> runPrepared(const QString &sql, const QVariantList &binds);
    std::unordered_map<QString, Prepared> m_queries;
    friend class Savepoint;
};

/// A transaction, or one inside another; undone when it goes out of scope without commit().
class Savepoint
{
public:
    enum Kind {
        Read, ///< one snapshot for several reads
        Write, ///< takes the write lock at once
    };
    Savepoint(Database &database, Kind kind);
    ~Savepoint();
    Savepoint(const Savepoint &) = delete;

    Result<Done> begun() const
    {
        return m_begun;
    }
    Result<Done> commit();
    void rollBack();

private:
    Database &m_database;
    bool m_outermost;
    bool m_open = false;
    Result<Done> m_begun;
};

} // namespace Liaison
