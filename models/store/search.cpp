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
constexpr int rankedAtMost = 1000;

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
            const auto target = reader.values(id).valueOr({}).value(field.name).toByteArray();
            return reader.title(Id::fromBytes(target));
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
    const auto only = quoted.isEmpty() ? QString() : QStringLiteral("WHERE r.type IN (%1)").arg(quoted.join(u','));
    LIAISON_TRY(
        const auto rows,
        select(
            QStringLiteral(
                "SELECT r.id, r.type FROM (SELECT rowid, bm25(search, 10.0, 1.0) AS score FROM search WHERE search MATCH ?"
                " LIMIT %1) hit JOIN record r ON r.number = hit.rowid %2 ORDER BY hit.score, r.title LIMIT ?")
                .arg(rankedAtMost)
                .arg(only),
            {match, limit}));
    QList<SearchHit> hits;
    for (const auto &row : rows) {
        const auto id = Id::fromBytes(row.at(0).toByteArray());
        const auto type = row.at(1).toString();
        hits.append({id, type, title(id), subtitleOf(*this, id, Schema::type(type))});
    }
    return hits;
}

} // namespace Liaison
