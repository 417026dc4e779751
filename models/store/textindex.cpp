// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "textindex.h"

#include "database.h"
#include "foundation/latin.h"
#include "foundation/matches.h"
#include "foundation/reference.h"
#include "foundation/text.h"
#include "merge.h"
#include "schema.h"

#include <QCborArray>

namespace Liaison::TextIndex
{

namespace
{
QStringList tables()
{
    return {QStringLiteral("CREATE VIRTUAL TABLE search USING fts5(title, body,"
                           " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"),
            QStringLiteral("CREATE VIRTUAL TABLE fragment USING fts5(value, tokenize = 'trigram')")};
}

/// What people call a country: its codes, names and adjective.
QString countryWords(const QString &code)
{
    const auto *country = Reference::instance().country(code);
    return country
        ? (QStringList{country->code, country->eu, country->name, country->adjective} + country->native).join(u' ')
        : code;
}

QString textOf(const Field &field, const QCborValue &value)
{
    if (!value.isArray()) {
        return field.kind == FieldKind::Country ? countryWords(value.toString()) : value.toString();
    }
    QStringList parts;
    for (const auto &item : value.toArray()) {
        parts.append(field.kind == FieldKind::Countries ? countryWords(item.toString()) : item.toString());
    }
    return parts.join(u' ');
}

/// Folded here, because SQLite folds Latin letters only; with the Latin forms of what is written in other letters.
QString indexed(const QString &text)
{
    const auto folded = Text::folded(text);
    const auto latin = Text::latinised(text);
    return latin.isEmpty() ? folded : folded + u'\n' + latin;
}

}

Result<Done> update(Database &database, qint64 number, const RecordState *record, const RecordType *type, bool isNew)
{
    if (!isNew) {
        LIAISON_CHECK(database.run(QStringLiteral("DELETE FROM search WHERE rowid = ?"), {number}));
        if (!type || type->has(Fragments)) {
            LIAISON_CHECK(database.run(QStringLiteral("DELETE FROM fragment WHERE rowid = ?"), {number}));
        }
    }
    if (!record || !type) {
        return Done();
    }
    QStringList title;
    QStringList body;
    QStringList fragments;
    for (const auto &field : type->fields) {
        if (field.is(Searchable)) {
            const auto text = textOf(field, Merge::shownValue(record->fields, field.name));
            (field.is(Title) ? title : body).append(indexed(text));
            if (field.is(Fragments)) {
                fragments.append(Text::bare(text));
            }
        }
    }
    for (auto *list : {&title, &body, &fragments}) {
        list->removeAll(QString());
    }
    if (!title.isEmpty() || !body.isEmpty()) {
        LIAISON_CHECK(database.run(QStringLiteral("INSERT INTO search(rowid, title, body) VALUES(?, ?, ?)"),
                                   {number, title.join(u'\n'), body.join(u'\n')}));
    }
    if (!fragments.isEmpty()) {
        LIAISON_CHECK(database.run(QStringLiteral("INSERT INTO fragment(rowid, value) VALUES(?, ?)"),
                                   {number, fragments.join(u'\n')}));
    }
    return Done();
}

Result<Done> create(Database &database)
{
    for (const auto &table : tables()) {
        LIAISON_CHECK(database.run(table));
    }
    return Done();
}

Result<Done> forgetDeleted(Database &database)
{
    for (const auto &index : {QStringLiteral("search"), QStringLiteral("fragment")}) {
        LIAISON_CHECK(database.run(QStringLiteral("INSERT INTO %1(%1) VALUES('optimize')").arg(index)));
    }
    return Done();
}

QString recipe()
{
    auto recipe = tables();
    recipe.append(QStringLiteral("no secure-delete")); // a setting that earlier versions left in the tables
    for (const auto &country : Reference::instance().countries()) {
        recipe.append(countryWords(country.code));
    }
    recipe.append(Text::latinVersion());
    return recipe.join(u'\n');
}

} // namespace Liaison::TextIndex
