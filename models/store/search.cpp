// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/latin.h"
#include "foundation/matches.h"
#include "reader.h"
#include "schema.h"

#include <QCborArray>
#include <QCborMap>

namespace Liaison
{

namespace
{
/// Ranking costs time for every match, so only so many are ranked: twice what a list of hits shows.
constexpr int rankedAtMost = 120;

QString beginningOf(const QString &word)
{
    return u'"' + word + QStringLiteral("\"*");
}

/// Every word as the beginning of a word, quoted, so that nothing of it is taken for syntax (sqlite.org/fts5.html §3).
/// The index folds diacritics itself; folding here as well joins what only Text knows (ø, ß).
QString matchOf(const QString &text)
{
    QStringList terms;
    for (const auto &place : Text::wordsIn(text)) {
        const auto word = QStringView(text).mid(place.start, place.length);
        const auto folded = Text::words(word);
        QStringList forms;
        for (const auto &part : folded) {
            forms.append(beginningOf(part));
        }
        const auto own = forms.join(u' ');
        // Somebody may be written in Latin letters here, and in their own there.
        const auto latin = Text::latinForms(word);
        if (latin.isEmpty()) {
            terms.append(own);
            continue;
        }
        forms = {own};
        for (const auto &form : latin) {
            forms.append(beginningOf(form));
        }
        terms.append(u'(' + forms.join(QStringLiteral(" OR ")) + u')');
    }
    terms.removeAll(QString());
    return terms.join(QStringLiteral(" AND "));
}

QString conditionOn(const QStringList &types)
{
    QStringList quoted;
    for (const auto &type : types) {
        quoted.append(u'\'' + QString(type).remove(u'\'') + u'\'');
    }
    return quoted.isEmpty() ? QString() : QStringLiteral("AND r.type IN (%1)").arg(quoted.join(u','));
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

int examined(const Search &search)
{
    return search.limit < 0 ? -1 : std::max(rankedAtMost, search.limit); // LIMIT -1: all, in SQLite's words
}

void add(QList<SearchHit> &hits, const QList<QVariantList> &rows)
{
    for (const auto &row : rows) {
        SearchHit hit{Id::fromBytes(row.at(0).toByteArray()), row.at(1).toString(), row.at(2).toString(), {}};
        hit.rank = row.at(3).toInt();
        hits.append(hit);
    }
}

QString textOf(const QCborValue &value)
{
    if (!value.isArray()) {
        return value.toString();
    }
    QStringList parts;
    for (const auto &item : value.toArray()) {
        parts.append(item.toString());
    }
    return parts.join(QStringLiteral(", "));
}
}

Result<QList<SearchHit>> Reader::bareHits(const Search &search) const
{
    QList<SearchHit> hits;
    const auto match = matchOf(search.text);
    if (match.isEmpty()) {
        return hits;
    }
    const auto only = conditionOn(search.types);
    // CROSS JOIN keeps this order of the tables: the index first, and only as far as there is something to rank.
    LIAISON_TRY(
        const auto rows,
        select(QStringLiteral("SELECT id, type, title, %3 AS rank FROM (SELECT r.id, r.type, r.title, %4 AS score"
                              " FROM search CROSS JOIN record r ON r.number = search.rowid WHERE search MATCH ? %1"
                              " LIMIT %2) AS hit %5 LIMIT ?")
                   .arg(only)
                   .arg(examined(search))
                   .arg(search.rank,
                        search.best ? QStringLiteral("bm25(search, 10.0, 1.0)") : QStringLiteral("0"),
                        search.best ? QStringLiteral("ORDER BY rank, score, title") : QString()),
               search.rankBinds + QVariantList{match, search.limit}));
    add(hits, rows);
    const auto part = Text::bare(search.text);
    if (!search.parts || part.size() < Text::shortestPart || (search.limit >= 0 && hits.size() >= search.limit)) {
        return hits;
    }
    // A phrase of the trigrams' tokenizer is a part of a text.
    LIAISON_TRY(
        const auto parts,
        select(QStringLiteral("SELECT id, type, title, %3 AS rank FROM (SELECT r.id, r.type, r.title FROM fragment"
                              " CROSS JOIN record r ON r.number = fragment.rowid WHERE fragment MATCH ? %1"
                              " LIMIT %2) AS hit ORDER BY rank, title LIMIT ?")
                   .arg(only)
                   .arg(examined(search))
                   .arg(search.rank),
               search.rankBinds + QVariantList{u'"' + part + u'"', search.limit}));
    QSet<Id> known;
    for (const auto &hit : std::as_const(hits)) {
        known.insert(hit.id);
    }
    add(hits, parts);
    QList<SearchHit> different;
    for (qsizetype i = 0; i < hits.size() && (search.limit < 0 || different.size() < search.limit); ++i) {
        if (i < known.size() || !known.contains(hits.at(i).id)) {
            different.append(hits.at(i));
        }
    }
    return different;
}

Result<int> Reader::countHits(const QString &text, int most) const
{
    const auto match = matchOf(text);
    if (match.isEmpty()) {
        return 0;
    }
    LIAISON_TRY(const auto rows,
                select(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"),
                       {match, most}));
    return rows.first().first().toInt();
}

Result<QList<SearchHit>> Reader::search(const Search &search) const
{
    LIAISON_TRY(auto hits, bareHits(search));
    for (auto &hit : hits) {
        hit = completed(hit);
    }
    return hits;
}

Result<QList<SearchHit>> Reader::search(const QString &text, int limit, const QStringList &types) const
{
    return search(Search{.text = text, .types = types, .limit = limit});
}

SearchHit Reader::completed(SearchHit hit) const
{
    const auto *type = Schema::type(hit.type);
    if (type && type->isNamedByLinks()) {
        hit.title = title(hit.id);
    }
    hit.subtitle = subtitleOf(*this, hit.id, type);
    return hit;
}

QString Reader::indexedText(const Id &id) const
{
    const auto rows =
        select(
            QStringLiteral("SELECT s.title, s.body FROM record r JOIN search s ON s.rowid = r.number WHERE r.id = ?"),
            {id.bytes()})
            .valueOr({});
    return rows.isEmpty() ? QString() : rows.first().at(0).toString() + u'\n' + rows.first().at(1).toString();
}

QString Reader::passage(const Id &id, const QString &text) const
{
    const auto rows = select(QStringLiteral("SELECT type FROM record WHERE id = ?"), {id.bytes()}).valueOr({});
    const auto *type = rows.isEmpty() ? nullptr : Schema::type(rows.first().first().toString());
    if (!type) {
        return {};
    }
    const auto shown = values(id).valueOr({});
    for (const auto &field : type->fields) {
        const bool reads =
            field.is(Searchable) && field.kind != FieldKind::Country && field.kind != FieldKind::Countries;
        if (const auto found = reads ? Text::around(textOf(shown.value(field.name)), text) : QString();
            !found.isEmpty()) {
            return found;
        }
    }
    return {};
}

} // namespace Liaison
