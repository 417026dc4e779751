// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "find.h"

#include "batches.h"
#include "cardfinder.h"
#include "foundation/matches.h"
#include "foundation/reference.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// Of people without any post.
constexpr int nobodysRank = 1;

/// Who holds a post now comes first; what has no posts is as good as held now.
QString rankOfHits()
{
    return u"CASE hit.type"
           " WHEN 'post' THEN (SELECT %1 FROM post o WHERE o.id = hit.id)"
           " WHEN 'person' THEN coalesce((SELECT min(%1) FROM post o WHERE o.person = hit.id), %2)"
           " WHEN 'contact_point' THEN coalesce((SELECT min(%1) FROM contact_point k JOIN post o ON o.id = k.owner"
           " WHERE k.id = hit.id), (SELECT min(%1) FROM contact_point k JOIN post o ON o.person = k.owner"
           " WHERE k.id = hit.id), 0)"
           " ELSE 0 END"_s.arg(tenureRank(u"o"_s))
        .arg(nobodysRank);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(i18nc("@info between post, organisation and country", ", "));
}

/// Post, organisation and country of people: of the best post of each.
Result<QHash<Id, QString>> posts(const Reader &reader, const QList<Id> &people)
{
    const auto today = reader.today().toString(Qt::ISODate);
    QHash<Id, QString> found;
    LIAISON_CHECK(forEachRow(
        reader,
        u"SELECT o.person, o.title, g.name, g.country, %1 AS rank FROM post o JOIN organisation g ON g.id = o.organisation"
        " WHERE o.person IN (%2) ORDER BY rank, o.network_role IS NULL"_s.arg(tenureRank(u"o"_s), u"%1"_s),
        people,
        {today, today},
        [&found](const QVariantList &row) {
            const auto id = Id::fromBytes(row.at(0).toByteArray());
            if (!found.contains(id)) {
                const auto country = row.at(3).toString();
                found.insert(id,
                             joined({row.at(1).toString(),
                                     row.at(2).toString(),
                                     country.isEmpty() ? QString() : Reference::countryLabel(country)}));
            }
        }));
    return found;
}

/// Competences and country of organisations.
Result<QHash<Id, QString>> competences(const Reader &reader, const QList<Id> &organisations)
{
    const auto today = reader.today().toString(Qt::ISODate);
    QHash<Id, QString> found;
    LIAISON_CHECK(forEachRow(
        reader,
        u"SELECT g.id, g.country, (SELECT group_concat(c.kind, ' ') FROM competence c WHERE c.organisation = g.id"
        " AND (c.since IS NULL OR c.since <= ?) AND (c.until IS NULL OR c.until >= ?)) FROM organisation g"
        " WHERE g.id IN (%1)"_s,
        organisations,
        {today, today},
        [&found](const QVariantList &row) {
            QStringList parts;
            for (const auto &id : row.at(2).toString().split(u' ', Qt::SkipEmptyParts)) {
                const auto *kind = Reference::instance().authorityKind(id);
                parts.append(kind ? kind->name : id);
            }
            const auto country = row.at(1).toString();
            parts.append(country.isEmpty() ? QString() : Reference::countryLabel(country));
            found.insert(Id::fromBytes(row.at(0).toByteArray()), joined(parts));
        }));
    return found;
}

Result<Done> complete(const Reader &reader, QList<SearchHit> &hits)
{
    QList<Id> people;
    QList<Id> organisations;
    for (const auto &hit : std::as_const(hits)) {
        if (hit.type == Person::type) {
            people.append(hit.id);
        } else if (hit.type == Organisation::type) {
            organisations.append(hit.id);
        }
    }
    LIAISON_TRY(const auto held, posts(reader, people));
    LIAISON_TRY(const auto holds, competences(reader, organisations));
    for (auto &hit : hits) {
        if (hit.type == Person::type) {
            hit.subtitle = held.value(hit.id);
        } else if (hit.type == Organisation::type) {
            hit.subtitle = holds.value(hit.id);
        } else {
            hit = reader.completed(hit);
        }
    }
    return Done();
}
}

Result<QList<SearchHit>> find(const Reader &reader, const QString &text, int limit, const QStringList &types)
{
    const auto terms = termsOf(text);
    QList<SearchHit> hits;
    if (terms.isEmpty()) {
        return hits;
    }
    const auto today = reader.today().toString(Qt::ISODate);
    Search search{.text = text, .types = types, .limit = limit, .rank = rankOfHits()};
    search.rankBinds = QVariantList(8, today);
    LIAISON_TRY(hits, reader.bareHits(search));
    const auto own = hits.size();
    if ((terms.size() > 1 || terms.first().hasMeaning()) && (limit < 0 || own < limit)) {
        QSet<Id> known;
        for (const auto &hit : std::as_const(hits)) {
            known.insert(hit.id);
        }
        LIAISON_TRY(const auto cards, CardFinder(reader, terms, types, limit).find());
        for (const auto &hit : cards) {
            if (!known.contains(hit.id)) {
                hits.append(hit);
            }
        }
    }
    QSet<Id> byTheirText;
    for (const auto &hit : hits.first(own)) {
        byTheirText.insert(hit.id);
    }
    std::ranges::stable_sort(hits, {}, &SearchHit::rank);
    if (limit >= 0 && hits.size() > limit) {
        hits.resize(limit);
    }
    LIAISON_CHECK(complete(reader, hits));
    for (auto &hit : hits) {
        if (byTheirText.contains(hit.id) && !Text::matchesAll(hit.title + u' ' + hit.subtitle, text)) {
            hit.around = reader.passage(hit.id, text);
        }
    }
    return hits;
}

} // namespace Liaison::Directory
