// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "listing.h"

#include "listentries.h"

#include <QJsonArray>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// SQL on `n`, the person or organisation.
struct Condition {
    QStringList parts;
    QVariantList binds;

    void add(const QString &sql, const QVariantList &values = {})
    {
        parts.append(sql);
        binds += values;
    }
    QString sql() const
    {
        return parts.isEmpty() ? u"1"_s : parts.join(u" AND "_s);
    }
};

QString in(const QStringList &list)
{
    return u" IN (?"_s + u", ?"_s.repeated(list.size() - 1) + u')';
}

QVariantList bindsOf(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

bool isOfPeople(const ListFilter &filter)
{
    return filter.what == ListFilter::What::People;
}

QString tableOf(const ListFilter &filter)
{
    return isOfPeople(filter) ? u"person"_s : u"organisation"_s;
}

constexpr auto isHeld = "(o.since IS NULL OR o.since <= ?) AND (o.until IS NULL OR o.until >= ?)"_L1;
constexpr auto isCompetent =
    "EXISTS (SELECT 1 FROM competence c WHERE c.organisation = %1 AND (c.since IS NULL OR c.since <= ?)"
    " AND (c.until IS NULL OR c.until >= ?) AND c.kind%2)"_L1;

/// Conditions on one post `o` of a person and its organisation `g`.
void addPosts(Condition &condition, const ListFilter &filter, const QVariantList &todayTwice)
{
    if (!filter.currentOnly && filter.kinds.isEmpty() && filter.competences.isEmpty()) {
        if (!filter.countries.isEmpty()) {
            condition.add(
                u"(n.country%1 OR EXISTS (SELECT 1 FROM post o JOIN organisation g ON g.id = o.organisation"
                " WHERE o.person = n.id AND g.country%1))"_s.arg(in(filter.countries)),
                bindsOf(filter.countries) + bindsOf(filter.countries));
        }
        return;
    }
    Condition post;
    if (filter.currentOnly) {
        post.add(isHeld, todayTwice);
    }
    if (!filter.kinds.isEmpty()) {
        post.add(u"g.kind"_s + in(filter.kinds), bindsOf(filter.kinds));
    }
    if (!filter.countries.isEmpty()) {
        post.add(u"(g.country%1 OR n.country%1)"_s.arg(in(filter.countries)),
                 bindsOf(filter.countries) + bindsOf(filter.countries));
    }
    if (!filter.competences.isEmpty()) {
        post.add(QString(isCompetent).arg(u"g.id"_s, in(filter.competences)), todayTwice + bindsOf(filter.competences));
    }
    condition.add(
        u"EXISTS (SELECT 1 FROM post o JOIN organisation g ON g.id = o.organisation WHERE o.person = n.id AND %1)"_s
            .arg(post.sql()),
        post.binds);
}

void addOrganisation(Condition &condition, const ListFilter &filter, const QVariantList &todayTwice)
{
    if (!filter.kinds.isEmpty()) {
        condition.add(u"n.kind"_s + in(filter.kinds), bindsOf(filter.kinds));
    }
    if (!filter.countries.isEmpty()) {
        condition.add(u"n.country"_s + in(filter.countries), bindsOf(filter.countries));
    }
    if (!filter.competences.isEmpty()) {
        condition.add(QString(isCompetent).arg(u"n.id"_s, in(filter.competences)),
                      todayTwice + bindsOf(filter.competences));
    }
    if (filter.currentOnly) {
        condition.add(u"EXISTS (SELECT 1 FROM post o WHERE o.organisation = n.id AND %1)"_s.arg(isHeld), todayTwice);
    }
}

Condition conditionOf(const Reader &reader, const ListFilter &filter)
{
    Condition condition;
    const auto today = reader.today();
    const QVariantList todayTwice{today.toString(Qt::ISODate), today.toString(Qt::ISODate)};
    isOfPeople(filter) ? addPosts(condition, filter, todayTwice) : addOrganisation(condition, filter, todayTwice);
    const auto owners = isOfPeople(filter) ? u"(SELECT n.id UNION ALL SELECT w.id FROM post w WHERE w.person = n.id)"_s
                                           : u"(SELECT n.id)"_s;
    const auto hasPoint = u"EXISTS (SELECT 1 FROM contact_point k WHERE k.owner IN %1 AND %2)"_s;
    if (!filter.labels.isEmpty()) {
        condition.add(u"(n.tlp%1 OR %2)"_s.arg(in(filter.labels), hasPoint.arg(owners, u"k.tlp"_s + in(filter.labels))),
                      bindsOf(filter.labels) + bindsOf(filter.labels));
    }
    if (!filter.tags.isEmpty()) {
        condition.add(u"EXISTS (SELECT 1 FROM tag t WHERE t.record = n.id AND t.label%1)"_s.arg(in(filter.tags)),
                      bindsOf(filter.tags));
    }
    if (filter.staleOnly) {
        // As freshnessOf() sees it.
        condition.add(
            u"NOT "_s
                + hasPoint.arg(owners,
                               u"k.verified_on >= ? AND (k.bounced_on IS NULL OR k.bounced_on < k.verified_on)"_s),
            {today.addDays(-verificationDays(reader)).toString(Qt::ISODate)});
    }
    if (filter.alwaysOnly) {
        condition.add(hasPoint.arg(owners, u"k.hours = 'always'"_s));
    }
    return condition;
}

/// @p columns of the entries from @p start on.
Result<QList<QVariantList>>
rowsFrom(const Reader &reader, const ListFilter &filter, const QString &columns, const ListKey &start, int count)
{
    auto condition = conditionOf(reader, filter);
    if (!start.id.isNull()) {
        condition.add(u"(n.sort_key, n.id) >= (?, ?)"_s, {start.order, start.id.bytes()});
    }
    return reader.select(u"SELECT %1 FROM \"%2\" n WHERE %3 ORDER BY n.sort_key, n.id LIMIT %4"_s
                             .arg(columns, tableOf(filter), condition.sql())
                             .arg(count),
                         condition.binds);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &item : value.toArray()) {
        if (item.isString()) {
            texts.append(item.toString());
        }
    }
    return texts;
}
}

QJsonObject ListFilter::toJson() const
{
    QJsonObject json;
    if (what == What::Organisations) {
        json.insert(u"what"_s, u"organisations"_s);
    }
    const auto add = [&json](const QString &name, const QStringList &list) {
        if (!list.isEmpty()) {
            json.insert(name, QJsonArray::fromStringList(list));
        }
    };
    add(u"kinds"_s, kinds);
    add(u"competences"_s, competences);
    add(u"countries"_s, countries);
    add(u"labels"_s, labels);
    add(u"tags"_s, tags);
    for (const auto &[name, yes] :
         {std::pair(u"current"_s, currentOnly), std::pair(u"stale"_s, staleOnly), std::pair(u"always"_s, alwaysOnly)}) {
        if (yes) {
            json.insert(name, true);
        }
    }
    return json;
}

ListFilter ListFilter::fromJson(const QJsonObject &json)
{
    ListFilter filter;
    filter.what = json.value(u"what"_s) == u"organisations"_s ? What::Organisations : What::People;
    filter.kinds = textsOf(json.value(u"kinds"_s));
    filter.competences = textsOf(json.value(u"competences"_s));
    filter.countries = textsOf(json.value(u"countries"_s));
    filter.labels = textsOf(json.value(u"labels"_s));
    filter.tags = textsOf(json.value(u"tags"_s));
    filter.currentOnly = json.value(u"current"_s).toBool();
    filter.staleOnly = json.value(u"stale"_s).toBool();
    filter.alwaysOnly = json.value(u"always"_s).toBool();
    return filter;
}

Result<ListIndex> listIndex(const Reader &reader, const ListFilter &filter, int pageSize)
{
    const auto condition = conditionOf(reader, filter);
    LIAISON_TRY(const auto rows,
                reader.select(u"SELECT sort_key, id, place FROM (SELECT n.sort_key, n.id,"
                              " row_number() OVER (ORDER BY n.sort_key, n.id) - 1 AS place FROM \"%1\" n WHERE %2)"
                              " WHERE place % %3 = 0"_s.arg(tableOf(filter), condition.sql())
                                  .arg(pageSize),
                              condition.binds));
    ListIndex index;
    index.starts.reserve(rows.size());
    for (const auto &row : rows) {
        index.starts.append({row.at(0).toByteArray(), Id::fromBytes(row.at(1).toByteArray())});
    }
    if (!index.starts.isEmpty()) {
        LIAISON_TRY(const auto last, listIds(reader, filter, index.starts.last(), pageSize));
        index.count = int(index.starts.size() - 1) * pageSize + int(last.size());
    }
    return index;
}

Result<QList<ListEntry>> listPage(const Reader &reader, const ListFilter &filter, const ListKey &start, int count)
{
    const bool people = isOfPeople(filter);
    LIAISON_TRY(const auto rows,
                rowsFrom(reader,
                         filter,
                         u"n.sort_key, n.id, n.name, n.country, n.tlp, %1"_s.arg(people ? u"NULL"_s : u"n.kind"_s),
                         start,
                         count));
    QList<ListEntry> list(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto &row = rows.at(i);
        auto &entry = list[i];
        entry.key = {row.at(0).toByteArray(), Id::fromBytes(row.at(1).toByteArray())};
        entry.name = row.at(2).toString();
        entry.country = row.at(3).toString();
        entry.tlp = row.at(4).toString();
        entry.kind = row.at(5).toString();
    }
    LIAISON_CHECK(ListEntries::complete(reader, filter.what, list));
    return list;
}

Result<QList<Id>> listIds(const Reader &reader, const ListFilter &filter, const ListKey &start, int count)
{
    LIAISON_TRY(const auto rows, rowsFrom(reader, filter, u"n.id"_s, start, count));
    QList<Id> ids;
    ids.reserve(rows.size());
    for (const auto &row : rows) {
        ids.append(Id::fromBytes(row.first().toByteArray()));
    }
    return ids;
}

Result<std::optional<int>> listPosition(const Reader &reader, const ListFilter &filter, const Id &id)
{
    auto condition = conditionOf(reader, filter);
    const auto from = u" FROM \"%1\" n WHERE %2"_s.arg(tableOf(filter), condition.sql());
    LIAISON_TRY(
        const auto own,
        reader.select(u"SELECT n.sort_key"_s + from + u" AND n.id = ?"_s, condition.binds + QVariantList{id.bytes()}));
    if (own.isEmpty()) {
        return std::optional<int>();
    }
    LIAISON_TRY(const auto before,
                reader.select(u"SELECT count(*)"_s + from + u" AND (n.sort_key, n.id) < (?, ?)"_s,
                              condition.binds + QVariantList{own.first().first(), id.bytes()}));
    return std::optional(before.first().first().toInt());
}

} // namespace Liaison::Directory
