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

/// Who holds a post now comes first; what has no posts is as good as held now. Eight binds: today.
QString rankOfHits()
{
    return u"CASE hit.type"
           " WHEN 'person' THEN coalesce((SELECT min(%1) FROM post o WHERE o.person = hit.id), %2)"
           " WHEN 'contact_point' THEN (SELECT CASE WHEN o.id IS NOT NULL THEN %1"
           " ELSE coalesce((SELECT min(%3) FROM post x WHERE x.person = k.owner), 0) END"
           " FROM contact_point k LEFT JOIN post o ON o.id = k.owner WHERE k.id = hit.id)"
           " WHEN 'post' THEN (SELECT %1 FROM post o WHERE o.id = hit.id)"
           " ELSE 0 END"_s.arg(tenureRank(u"o"_s), QString::number(nobodysRank), tenureRank(u"x"_s));
}
constexpr int rankBinds = 8;

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

/// Whose contact points they are: an organisation, a person, or a person in a post.
Result<QHash<Id, QString>> owners(const Reader &reader, const QList<Id> &points)
{
    QHash<Id, QString> found;
    LIAISON_CHECK(forEachRow(
        reader,
        u"SELECT k.id, g.name, n.name, w.name, p.title, pg.name FROM contact_point k"
        " LEFT JOIN organisation g ON g.id = k.owner LEFT JOIN person n ON n.id = k.owner LEFT JOIN post p ON p.id = k.owner"
        " LEFT JOIN person w ON w.id = p.person LEFT JOIN organisation pg ON pg.id = p.organisation WHERE k.id IN (%1)"_s,
        points,
        {},
        [&found](const QVariantList &row) {
            QStringList parts;
            for (qsizetype column = 1; column < row.size(); ++column) {
                parts.append(row.at(column).toString());
            }
            found.insert(Id::fromBytes(row.first().toByteArray()), joined(parts));
        }));
    return found;
}

/// The same as Reader::completed(), of many posts at once.
Result<QHash<Id, std::pair<QString, QString>>> holders(const Reader &reader, const QList<Id> &posts)
{
    QHash<Id, std::pair<QString, QString>> found;
    LIAISON_CHECK(forEachRow(
        reader,
        u"SELECT p.id, g.name, p.title, n.name FROM post p LEFT JOIN organisation g ON g.id = p.organisation"
        " LEFT JOIN person n ON n.id = p.person WHERE p.id IN (%1)"_s,
        posts,
        {},
        [&found](const QVariantList &row) {
            QStringList title{row.at(1).toString(), row.at(2).toString()};
            title.removeAll(QString());
            found.insert(Id::fromBytes(row.at(0).toByteArray()), {title.join(u" · "_s), row.at(3).toString()});
        }));
    return found;
}

Result<Done> complete(const Reader &reader, QList<SearchHit> &hits)
{
    QHash<QString, QList<Id>> byType;
    for (const auto &hit : std::as_const(hits)) {
        byType[hit.type].append(hit.id);
    }
    LIAISON_TRY(const auto held, posts(reader, byType.value(Person::type)));
    LIAISON_TRY(const auto holds, competences(reader, byType.value(Organisation::type)));
    LIAISON_TRY(const auto owned, owners(reader, byType.value(ContactPoint::type)));
    LIAISON_TRY(const auto posted, holders(reader, byType.value(Post::type)));
    for (auto &hit : hits) {
        if (hit.type == Person::type) {
            hit.subtitle = held.value(hit.id);
        } else if (hit.type == Organisation::type) {
            hit.subtitle = holds.value(hit.id);
        } else if (hit.type == ContactPoint::type) {
            hit.subtitle = owned.value(hit.id);
        } else if (hit.type == Post::type) {
            std::tie(hit.title, hit.subtitle) = posted.value(hit.id);
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
    search.rankBinds = QVariantList(rankBinds, today);
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
        if (byTheirText.contains(hit.id) && !Text::matchesAll(hit.title, text)
            && !Text::matchesAll(hit.title + u' ' + hit.subtitle, text)) {
            hit.around = reader.passage(hit.id, text);
        }
    }
    return hits;
}

} // namespace Liaison::Directory
