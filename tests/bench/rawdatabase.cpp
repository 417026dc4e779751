// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "rawdatabase.h"

#include "foundation/text.h"
#include "store/schema.h"

#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
QString columnType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Yes:
    case FieldKind::Number:
        return u"INTEGER"_s;
    case FieldKind::Link:
    case FieldKind::Data:
        return u"BLOB"_s;
    default:
        return u"TEXT"_s;
    }
}

QStringList statementsFor(const RecordType &type)
{
    QString columns = u"id BLOB PRIMARY KEY"_s;
    QStringList indices;
    for (const auto &field : type.fields) {
        columns += u", \"%1\" %2"_s.arg(field.name, columnType(field.kind));
        if (field.is(Indexed)) {
            indices.append(u"CREATE INDEX \"%1_%2\" ON \"%1\"(\"%2\")"_s.arg(type.name, field.name));
        }
    }
    return QStringList{u"CREATE TABLE \"%1\"(%2) WITHOUT ROWID"_s.arg(type.name, columns)} + indices;
}

QString insertInto(const QString &type, qsizetype columns)
{
    return u"INSERT INTO \"%1\" VALUES(?%2)"_s.arg(type, u", ?"_s.repeated(columns - 1));
}

Error failure(const QSqlQuery &query)
{
    return {Error::Code::Storage, query.lastError().text()};
}
}

RawRow rawRow(const Record &record)
{
    return std::visit(
        [](const auto &values) {
            using T = std::decay_t<decltype(values)>;
            static const auto *type = Schema::type(QString(T::type));
            // A competence gets its id from the store.
            const auto id = values.id.isNull() ? Id::random() : values.id;
            RawRow row{T::type, {id.bytes()}, {}, {}};
            T::visit(values, [&row](QLatin1StringView name, const auto &member) {
                const auto value = Codec::toValue(member);
                row.columns.append(Codec::toColumn(value));
                const auto *field = type->field(QString(name));
                if (field->is(Searchable) && value.isString()) {
                    auto &text = field->is(Title) ? row.title : row.body;
                    text += (text.isEmpty() ? u""_s : u"\n"_s) + Text::folded(value.toString());
                }
            });
            return row;
        },
        record);
}

RawDatabase::RawDatabase(const QString &file)
    : m_connection(QUuid::createUuid().toString())
{
    QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection).setDatabaseName(file);
}

RawDatabase::~RawDatabase()
{
    m_queries.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<RawDatabase>> RawDatabase::create(const QString &file)
{
    std::unique_ptr<RawDatabase> database(new RawDatabase(file));
    LIAISON_CHECK(database->createTables());
    return database;
}

Result<Done> RawDatabase::createTables()
{
    QStringList statements{u"PRAGMA journal_mode = WAL"_s,
                           u"PRAGMA synchronous = FULL"_s,
                           u"PRAGMA cache_size = -65536"_s,
                           u"PRAGMA temp_store = MEMORY"_s,
                           u"CREATE VIRTUAL TABLE search USING fts5(title, body,"
                           " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"_s};
    for (const auto &type : Schema::types()) {
        statements += statementsFor(type);
    }
    for (const auto &statement : std::as_const(statements)) {
        LIAISON_CHECK(run(statement));
    }
    m_queries.clear();
    return Done();
}

Result<QSqlQuery *> RawDatabase::run(const QString &sql, const QVariantList &binds)
{
    auto found = m_queries.find(sql);
    if (found == m_queries.end()) {
        QSqlQuery query(QSqlDatabase::database(m_connection));
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            return failure(query);
        }
        found = m_queries.emplace(sql, std::move(query)).first;
    }
    auto &query = found->second;
    for (qsizetype i = 0; i < binds.size(); ++i) {
        query.bindValue(int(i), binds.at(i));
    }
    return query.exec() ? Result<QSqlQuery *>(&query) : failure(query);
}

Result<Done> RawDatabase::insert(const std::vector<RawRow> &rows)
{
    QHash<QString, QString> statements;
    LIAISON_CHECK(run(u"BEGIN IMMEDIATE"_s));
    for (const auto &row : rows) {
        auto &statement = statements[row.type];
        if (statement.isEmpty()) {
            statement = insertInto(row.type, row.columns.size());
        }
        LIAISON_CHECK(run(statement, row.columns));
        LIAISON_CHECK(run(u"INSERT INTO search(title, body) VALUES(?, ?)"_s, {row.title, row.body}));
    }
    LIAISON_CHECK(run(u"COMMIT"_s));
    return Done();
}

Result<qsizetype> RawDatabase::read(const QString &sql, const QVariantList &binds)
{
    LIAISON_TRY(auto *query, run(sql, binds));
    qsizetype rows = 0;
    while (query->next()) {
        for (int column = 0; query->value(column).isValid(); ++column) { }
        ++rows;
    }
    query->finish();
    return rows;
}

} // namespace Liaison::Bench
