// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "generator.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>

namespace Liaison::Bench
{

/// A record as the tables take it.
struct RawRow {
    QString type;
    QVariantList columns; ///< id, then the fields in the order of the schema
    QString title; ///< as the full-text index takes it, folded
    QString body;
};
RawRow rawRow(const Record &record);

/// The floor: SQLite through Qt SQL and nothing else, with the pragmas, tables, indices and full-text index that Liaison has for
/// what is shown, but without heads, history and change lists. Belongs to the thread that made it.
class RawDatabase
{
public:
    static Result<std::unique_ptr<RawDatabase>> create(const QString &file);
    ~RawDatabase();
    Q_DISABLE_COPY_MOVE(RawDatabase)

    /// Inserts and indexes all of them in one transaction.
    Result<Done> insert(const std::vector<RawRow> &rows);
    /// Prepared once, executed with @p binds; counts the rows, and reads every column of them.
    Result<qsizetype> read(const QString &sql, const QVariantList &binds);

private:
    explicit RawDatabase(const QString &file);
    Result<Done> createTables();
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &binds = {});

    QString m_connection;
    std::map<QString, QSqlQuery> m_queries;
};

} // namespace Liaison::Bench
