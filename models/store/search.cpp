// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/text.h"
#include "reader.h"
#include "schema.h"

namespace Liaison
{

namespace
{
/// Ranking costs time for every match, so only so many are ranked.
constexpr int rankedAtMost = 250;

/// Every word as the beginning of a word, quoted, so that nothing of it is taken for syntax (sqlite.org/fts5.html §3).
/// The index folds diacritics itself; folding here as well joins what only Text knows (ø, ß).
QString matchOf(const QString &text)
{
    QStringList terms;
    for (const auto &word : Text::words(text)) {
        terms.append(u'"' + word + QStringLiteral("\"*"));
    }
    return terms.join(u' ');
}

/// What a hit belongs to, or what it is.
QString subtitleOf(const Reader &reader, const Id &id, const RecordType *type)
{
    if (!type) {
        return {};
    }
    for (const auto &field : type->fields) {
        if (field.kind == FieldKind::Link && field.is(Required) && !field.is(Title)) {
            return reader.title(reader.linked(id, *type, field));
        }
    }
    return {};
}
}

Result<QList<SearchHit>> Reader::search(const QString &text, int limit, const QStringList &types) const
{
    const auto match = matchOf(text);
    if (match.isEmpty()) {
        return QList<SearchHit>();
    }
    QStringList quoted;
    for (const auto &type : types) {
        quoted.append(u'\'' + QString(type).remove(u'\'') + u'\'');
    }
    const auto only = quoted.isEmpty() ? QString() : QStringLiteral("AND r.type IN (%1)").arg(quoted.join(u','));
    // CROSS JOIN keeps this order of the tables: the index first, and only as far as there is something to rank.
    LIAISON_TRY(
        const auto rows,
        select(QStringLiteral(
                   "SELECT id, type, title FROM (SELECT r.id, r.type, r.title, bm25(search, 10.0, 1.0) AS score"
                   " FROM search CROSS JOIN record r ON r.number = search.rowid WHERE search MATCH ? %1 LIMIT %2)"
                   " ORDER BY score, title LIMIT ?")
                   .arg(only)
                   .arg(rankedAtMost),
               {match, limit}));
    QList<SearchHit> hits;
    for (const auto &row : rows) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        const auto typeName = row.at(1).toString();
        const auto *type = Schema::type(typeName);
        hits.append({id,
                     typeName,
                     type && type->isNamedByLinks() ? title(id) : row.at(2).toString(),
                     subtitleOf(*this, id, type)});
    }
    return hits;
}

} // namespace Liaison
