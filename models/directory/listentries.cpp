// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "listentries.h"

#include "batches.h"
#include "cardfinder.h"

namespace Liaison::Directory::ListEntries
{

using namespace Qt::StringLiterals;

namespace
{
using Entries = QHash<Id, ListEntry *>;

Result<Done> addBestPosts(const Reader &reader, const QList<Id> &people, const Entries &entries)
{
    const auto today = reader.today();
    const auto text = today.toString(Qt::ISODate);
    return forEachRow(
        reader,
        u"SELECT o.person, o.title, o.network_role, o.since, o.until, g.name, g.country, %1 AS rank FROM post o"
        " LEFT JOIN organisation g ON g.id = o.organisation WHERE o.person IN (%2)"
        " ORDER BY rank, o.network_role IS NULL, o.network_role, o.id"_s.arg(tenureRank(u"o"_s), u"%1"_s),
        people,
        {text, text},
        [&](const QVariantList &row) {
            auto *entry = entries.value(Id::fromBytes(row.at(0).toByteArray()));
            if (!entry || entry->tenure) {
                return;
            }
            entry->function = row.at(1).toString();
            entry->networkRole = row.at(2).toString();
            Post post;
            post.since = QDate::fromString(row.at(3).toString(), Qt::ISODate);
            post.until = QDate::fromString(row.at(4).toString(), Qt::ISODate);
            entry->tenure = tenureOf(post, today);
            entry->organisation = row.at(5).toString();
            if (const auto country = row.at(6).toString(); !country.isEmpty()) {
                entry->country = country;
            }
        });
}

Result<Done> addCompetences(const Reader &reader, const QList<Id> &organisations, const Entries &entries)
{
    const auto today = reader.today().toString(Qt::ISODate);
    return forEachRow(
        reader,
        u"SELECT organisation, kind FROM competence WHERE (since IS NULL OR since <= ?)"
        " AND (until IS NULL OR until >= ?) AND organisation IN (%1) ORDER BY kind"_s,
        organisations,
        {today, today},
        [&](const QVariantList &row) {
            entries.value(Id::fromBytes(row.at(0).toByteArray()))->competences.append(row.at(1).toString());
        });
}

Result<Done> addPoints(const Reader &reader, const QList<Id> &ids, const Entries &entries)
{
    const auto today = reader.today();
    const int days = verificationDays(reader);
    const auto columns = u"%1, k.verified_on, k.bounced_on, k.hours FROM contact_point k"_s;
    const auto join = [&](const QVariantList &row) {
        auto *entry = entries.value(Id::fromBytes(row.at(0).toByteArray()));
        const auto freshness = freshnessOf(QDate::fromString(row.at(1).toString(), Qt::ISODate),
                                           QDate::fromString(row.at(2).toString(), Qt::ISODate),
                                           today,
                                           days);
        entry->freshness = std::min(entry->freshness.value_or(freshness), freshness);
        entry->always = entry->always || row.at(3).toString() == u"always";
    };
    LIAISON_CHECK(
        forEachRow(reader, u"SELECT "_s + columns.arg(u"k.owner"_s) + u" WHERE k.owner IN (%1)"_s, ids, {}, join));
    return forEachRow(reader,
                      u"SELECT "_s + columns.arg(u"o.person"_s)
                          + u" JOIN post o ON o.id = k.owner WHERE o.person IN (%1)"_s,
                      ids,
                      {},
                      join);
}

Result<Done> addTagsAndConflicts(const Reader &reader, const QList<Id> &ids, const Entries &entries)
{
    LIAISON_CHECK(
        forEachRow(reader,
                   u"SELECT record, label FROM tag WHERE record IN (%1) ORDER BY label"_s,
                   ids,
                   {},
                   [&](const QVariantList &row) {
                       entries.value(Id::fromBytes(row.at(0).toByteArray()))->tags.append(row.at(1).toString());
                   }));
    return forEachRow(reader,
                      u"SELECT DISTINCT record FROM conflict WHERE record IN (%1)"_s,
                      ids,
                      {},
                      [&](const QVariantList &row) {
                          entries.value(Id::fromBytes(row.at(0).toByteArray()))->conflicted = true;
                      });
}
}

Result<Done> complete(const Reader &reader, ListFilter::What what, QList<ListEntry> &list)
{
    QList<Id> ids;
    Entries entries;
    for (auto &entry : list) {
        ids.append(entry.key.id);
        entries.insert(entry.key.id, &entry);
    }
    if (what == ListFilter::What::People) {
        LIAISON_CHECK(addBestPosts(reader, ids, entries));
    } else {
        LIAISON_CHECK(addCompetences(reader, ids, entries));
    }
    LIAISON_CHECK(addPoints(reader, ids, entries));
    return addTagsAndConflicts(reader, ids, entries);
}

} // namespace Liaison::Directory::ListEntries
