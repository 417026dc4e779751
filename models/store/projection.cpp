// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "projection.h"

#include "database.h"
#include "merge.h"
#include "records.h"
#include "redirects.h"
#include "schema.h"
#include "statecodec.h"
#include "textindex.h"

#include <QCryptographicHash>

namespace Liaison::Projection
{

namespace
{
constexpr qsizetype longestTitle = 160;

QString columnType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Yes:
    case FieldKind::Number:
        return QStringLiteral("INTEGER");
    case FieldKind::Link:
    case FieldKind::Data:
        return QStringLiteral("BLOB");
    default:
        return QStringLiteral("TEXT");
    }
}

QString sortIndex(const RecordType &type)
{
    return QStringLiteral("CREATE INDEX \"%1_sort_key\" ON \"%1\"(sort_key, id)").arg(type.name);
}

QStringList tables()
{
    QStringList statements;
    for (const auto &type : Schema::types()) {
        QString columns = QStringLiteral("id BLOB PRIMARY KEY");
        for (const auto &field : type.fields) {
            columns += QStringLiteral(", \"%1\" %2").arg(field.name, columnType(field.kind));
        }
        if (type.has(Sorted)) {
            columns += QStringLiteral(", sort_key BLOB NOT NULL");
        }
        statements.append(QStringLiteral("CREATE TABLE \"%1\"(%2) WITHOUT ROWID").arg(type.name, columns));
        if (type.has(Sorted)) {
            statements.append(sortIndex(type));
        }
        for (const auto &field : type.fields) {
            if (field.is(Indexed)) {
                statements.append(
                    QStringLiteral("CREATE INDEX \"%1_%2\" ON \"%1\"(\"%2\")").arg(type.name, field.name));
            }
        }
    }
    statements.append(QStringLiteral(
        "CREATE TABLE conflict(record BLOB NOT NULL, field TEXT NOT NULL, PRIMARY KEY(record, field)) WITHOUT ROWID"));
    statements.append(QStringLiteral("CREATE TABLE merged(id BLOB PRIMARY KEY, survivor BLOB NOT NULL) WITHOUT ROWID"));
    statements.append(QStringLiteral("CREATE INDEX merged_survivor ON merged(survivor)"));
    return statements;
}

/// Of the tables, and of what their content and the indexes are made by.
QString fingerprint()
{
    auto recipe = tables();
    for (const auto &type : Schema::types()) {
        for (const auto &field : type.fields) {
            recipe.append(
                QStringLiteral("%1.%2 %3 %4").arg(type.name, field.name).arg(int(field.kind)).arg(field.flags));
        }
    }
    recipe.append(TextIndex::recipe());
    recipe.append(Collation::version());
    return QString::fromLatin1(
        QCryptographicHash::hash(recipe.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<Done> create(Database &database)
{
    for (const auto &statement : tables()) {
        LIAISON_CHECK(database.run(statement));
    }
    LIAISON_CHECK(TextIndex::create(database));
    return database.setLocal(QStringLiteral("store/projection"), fingerprint());
}

Result<Done> drop(Database &database)
{
    LIAISON_TRY(const auto found,
                database.rows(QStringLiteral(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT NULL AND name NOT IN"
                    " ('record', 'erasure', 'transactions', 'history', 'earlier', 'local', 'sent', 'withdrawn')"
                    " AND name NOT LIKE 'search@_%' ESCAPE '@' AND name NOT LIKE 'fragment@_%' ESCAPE '@'"
                    " AND name NOT LIKE 'sqlite@_%' ESCAPE '@'")));
    for (const auto &row : found) {
        LIAISON_CHECK(database.run(QStringLiteral("DROP TABLE \"%1\"").arg(row.first().toString())));
    }
    return Done();
}

struct Columns {
    QString sql;
    QString remove;
};

/// The statement that puts a record into its table, made once per type.
const Columns &columnsOf(const RecordType &type)
{
    static const auto all = [] {
        QHash<QString, Columns> map;
        for (const auto &type : Schema::types()) {
            const auto columns = qsizetype(type.fields.size()) + (type.has(Sorted) ? 1 : 0);
            const QString marks = QStringLiteral(", ?").repeated(columns);
            map.insert(type.name,
                       {QStringLiteral("INSERT OR REPLACE INTO \"%1\" VALUES(?%2)").arg(type.name, marks),
                        QStringLiteral("DELETE FROM \"%1\" WHERE id = ?").arg(type.name)});
        }
        return map;
    }();
    return *all.constFind(type.name);
}

QByteArray sortKey(const Database &database, const RecordType &type, const RecordState &record)
{
    QString text;
    for (const auto &field : type.fields) {
        if (field.is(Sorted)) {
            const auto value = Merge::shownValue(record.fields, field.name).toString();
            text = value.isEmpty() ? text : value;
        }
    }
    return database.collation().key(text);
}

bool isLink(const Field &field)
{
    return field.kind == FieldKind::Link || field.kind == FieldKind::Links;
}

Result<Done> writeRow(Database &database, const RecordType &type, const RecordState &record, const Redirects &redirects)
{
    QVariantList binds{record.id.bytes()};
    for (const auto &field : type.fields) {
        const auto value = Merge::shownValue(record.fields, field.name);
        binds.append(Codec::toColumn(isLink(field) ? redirects.of(value) : value));
    }
    if (type.has(Sorted)) {
        binds.append(sortKey(database, type, record));
    }
    LIAISON_CHECK(database.run(columnsOf(type).sql, binds));
    return Done();
}

Result<Done> setTarget(Database &database, const Id &id, const Id &survivor, Redirects &redirects)
{
    if (!redirects.set(id, survivor)) {
        return Done();
    }
    if (survivor.isNull()) {
        LIAISON_CHECK(database.run(QStringLiteral("DELETE FROM merged WHERE id = ?"), {id.bytes()}));
    } else {
        LIAISON_CHECK(
            database.run(QStringLiteral("INSERT OR REPLACE INTO merged VALUES(?, ?)"), {id.bytes(), survivor.bytes()}));
    }
    return Done();
}
}

Result<bool> isCurrent(Database &database)
{
    LIAISON_TRY(const auto known, database.local(QStringLiteral("store/projection")));
    return known == fingerprint();
}

Result<Done> rebuild(Database &database)
{
    LIAISON_CHECK(drop(database));
    LIAISON_CHECK(create(database));
    Redirects redirects;
    LIAISON_CHECK(database.loadCollation());
    qint64 last = 0;
    while (true) {
        LIAISON_TRY(
            const auto rows,
            database.rows(QStringLiteral(
                              "SELECT number, id, type, state FROM record WHERE number > ? ORDER BY number LIMIT 1000"),
                          {last}));
        if (rows.isEmpty()) {
            LIAISON_CHECK(follow(database, redirects)); // links that came before what they lead to was merged
            return Done();
        }
        for (const auto &row : rows) {
            last = row.at(0).toLongLong();
            LIAISON_TRY(auto fields, StateCodec::decodeFields(row.at(3).toByteArray()));
            const RecordState record{Id::fromBytes(row.at(1).toByteArray()), row.at(2).toString(), std::move(fields)};
            LIAISON_CHECK(update(database, record, true, redirects));
            LIAISON_CHECK(index(database, last, record, true));
            LIAISON_CHECK(database.run(QStringLiteral("UPDATE record SET title = ?, deleted = ? WHERE number = ?"),
                                       {titleOf(record), Merge::isDeleted(record.fields) ? 1 : 0, last}));
        }
    }
}

Result<Done> update(Database &database, const RecordState &record, bool isNew, Redirects &redirects)
{
    const auto *type = Schema::type(record.type);
    const bool live = type && !Merge::isDeleted(record.fields);
    const auto id = record.id.bytes();
    LIAISON_CHECK(setTarget(database, record.id, Redirects::target(record), redirects));
    if (live) {
        LIAISON_CHECK(writeRow(database, *type, record, redirects));
    } else if (type && !isNew) {
        LIAISON_CHECK(database.run(columnsOf(*type).remove, {id}));
    }
    if (!isNew) {
        LIAISON_CHECK(database.run(QStringLiteral("DELETE FROM conflict WHERE record = ?"), {id}));
    }
    for (const auto &field : Merge::conflicts(record.fields)) {
        LIAISON_CHECK(database.run(QStringLiteral("INSERT INTO conflict VALUES(?, ?)"), {id, field}));
    }
    return Done();
}

Result<Done> index(Database &database, qint64 number, const RecordState &record, bool isNew)
{
    const auto *type = Schema::type(record.type);
    const bool live = type && !Merge::isDeleted(record.fields);
    return TextIndex::update(database, number, live ? &record : nullptr, type, isNew);
}

Result<Done> forget(Database &database, qint64 number, const Id &id, const QString &typeName, Redirects &redirects)
{
    LIAISON_CHECK(setTarget(database, id, {}, redirects));
    if (const auto *type = Schema::type(typeName)) {
        LIAISON_CHECK(database.run(columnsOf(*type).remove, {id.bytes()}));
    }
    LIAISON_CHECK(TextIndex::update(database, number, nullptr, Schema::type(typeName), false));
    LIAISON_CHECK(database.run(QStringLiteral("DELETE FROM conflict WHERE record = ?"), {id.bytes()}));
    return Done();
}

namespace
{
/// Live records of a type whose field shows one of @p ids, in handy portions.
Result<QList<QByteArray>> linking(Database &database, const RecordType &type, const Field &field, const QList<Id> &ids)
{
    constexpr qsizetype portion = 400; // fewer than SQLite takes parameters
    const bool list = field.kind == FieldKind::Links;
    QList<QByteArray> found;
    for (qsizetype start = 0; start < ids.size(); start += portion) {
        const auto part = ids.mid(start, portion);
        const auto marks = QStringList(part.size(), QStringLiteral("?")).join(u',');
        const auto sql = list
            ? QStringLiteral("SELECT id FROM \"%1\" WHERE EXISTS (SELECT 1 FROM json_each(\"%2\") WHERE value IN (%3))")
            : QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" IN (%3)");
        QVariantList binds;
        for (const auto &id : part) {
            binds.append(list ? QVariant(id.text()) : QVariant(id.bytes()));
        }
        LIAISON_TRY(const auto rows, database.rows(sql.arg(type.name, field.name, marks), binds));
        for (const auto &row : rows) {
            found.append(row.first().toByteArray());
        }
    }
    return found;
}
}

Result<QSet<QString>> follow(Database &database, Redirects &redirects)
{
    QSet<QString> touched;
    const auto moved = redirects.takeMoved().values();
    if (moved.isEmpty()) {
        return touched;
    }
    for (const auto &type : Schema::types()) {
        QSet<QByteArray> outdated;
        for (const auto &field : type.fields) {
            if (isLink(field)) {
                LIAISON_TRY(const auto found, linking(database, type, field, moved));
                outdated += QSet(found.cbegin(), found.cend());
            }
        }
        for (const auto &id : std::as_const(outdated)) {
            LIAISON_TRY(const auto state,
                        database.value(QStringLiteral("SELECT state FROM record WHERE id = ?"), {id}));
            LIAISON_TRY(auto fields, StateCodec::decodeFields(state.toByteArray()));
            LIAISON_CHECK(writeRow(database, type, {Id::fromBytes(id), type.name, std::move(fields)}, redirects));
            touched.insert(type.name);
        }
    }
    return touched;
}

Result<bool> sort(Database &database, const QString &locale)
{
    LIAISON_CHECK(database.loadCollation());
    if (database.collation().locale() == locale) {
        return false;
    }
    LIAISON_CHECK(database.setLocal(QStringLiteral("store/collation"), locale));
    LIAISON_CHECK(database.loadCollation());
    for (const auto &type : Schema::types()) {
        if (!type.has(Sorted)) {
            continue;
        }
        QStringList columns;
        for (const auto &field : type.fields) {
            if (field.is(Sorted)) {
                columns.prepend(QStringLiteral("nullif(\"%1\", '')").arg(field.name));
            }
        }
        // All at once is much faster without the index.
        LIAISON_CHECK(database.run(QStringLiteral("DROP INDEX \"%1_sort_key\"").arg(type.name)));
        LIAISON_TRY(const auto rows,
                    database.rows(QStringLiteral("SELECT id, coalesce(%1, '') FROM \"%2\"")
                                      .arg(columns.join(QStringLiteral(", ")), type.name)));
        const auto write = QStringLiteral("UPDATE \"%1\" SET sort_key = ? WHERE id = ?").arg(type.name);
        for (const auto &row : rows) {
            LIAISON_CHECK(database.run(write, {database.collation().key(row.at(1).toString()), row.at(0)}));
        }
        LIAISON_CHECK(database.run(sortIndex(type)));
    }
    return true;
}

QString titleOf(const RecordState &record)
{
    const auto *type = Schema::type(record.type);
    QStringList parts;
    for (const auto &field : type ? type->fields : std::vector<Field>()) {
        if (field.is(Title) && field.kind != FieldKind::Link) {
            parts.append(Merge::shownValue(record.fields, field.name).toString());
        }
    }
    parts.removeAll(QString());
    auto title = parts.join(QStringLiteral(" · ")).simplified();
    if (title.size() > longestTitle) {
        title = title.left(longestTitle - 1).trimmed() + u'…';
    }
    return title.isNull() ? QStringLiteral("") : title;
}

Result<QByteArray> digest(Database &database)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &sql) -> Result<Done> {
        LIAISON_TRY(const auto rows, database.rows(sql));
        for (const auto &row : rows) {
            for (const auto &cell : row) {
                const auto bytes = cell.isNull() ? QByteArray("\xff") : cell.toByteArray();
                hash.addData(QByteArray::number(bytes.size()));
                hash.addData(bytes);
            }
        }
        return Done();
    };
    for (const auto &type : Schema::types()) {
        LIAISON_CHECK(add(QStringLiteral("SELECT * FROM \"%1\" ORDER BY id").arg(type.name)));
    }
    LIAISON_CHECK(add(QStringLiteral("SELECT record, field FROM conflict ORDER BY record, field")));
    LIAISON_CHECK(add(QStringLiteral("SELECT id, survivor FROM merged ORDER BY id")));
    LIAISON_CHECK(add(QStringLiteral("SELECT rowid, title, body FROM search ORDER BY rowid")));
    LIAISON_CHECK(add(QStringLiteral("SELECT rowid, value FROM fragment ORDER BY rowid")));
    LIAISON_CHECK(add(QStringLiteral("SELECT id, title, deleted FROM record ORDER BY id")));
    return hash.result();
}

} // namespace Liaison::Projection
