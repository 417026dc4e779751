// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "worklist.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// SQL on `contact_point k`, with its post `o` where it has one: which contact points are in a state, in which order.
struct State {
    Freshness freshness;
    QString condition;
    QString order;
    QVariantList binds;
};

QList<State> states(const Reader &reader)
{
    const auto due = reader.today().addDays(-verificationDays(reader)).toString(Qt::ISODate);
    const auto bounced = u"k.bounced_on IS NOT NULL AND (k.verified_on IS NULL OR k.verified_on <= k.bounced_on)"_s;
    return {{Freshness::Bounced, bounced, u"k.bounced_on DESC, k.id"_s, {}},
            {Freshness::Due, u"k.verified_on < ? AND NOT (%1)"_s.arg(bounced), u"k.verified_on, k.id"_s, {due}},
            {Freshness::Never, u"k.verified_on IS NULL AND k.bounced_on IS NULL"_s, u"name, k.id"_s, {}}};
}

QString contactSql(const Reader &reader, const QString &columns, const State &state, const QString &country)
{
    const auto today = reader.today().toString(Qt::ISODate);
    const auto where = country.isEmpty() ? QString() : u" AND coalesce(p.country, g.country) = '%1'"_s.arg(country);
    return u"SELECT %1 FROM contact_point k LEFT JOIN post o ON o.id = k.owner"
           " LEFT JOIN person p ON p.id = coalesce(o.person, k.owner) LEFT JOIN organisation g ON g.id = k.owner"
           " WHERE %2 AND (o.until IS NULL OR o.until >= '%3') AND coalesce(p.id, g.id) IS NOT NULL%4"_s
               .arg(columns, state.condition, today, where);
}

QString reviewCondition(const QString &country)
{
    return u"(review_by <= ? OR objection IS NOT NULL)"_s
        + (country.isEmpty() ? QString() : u" AND country = '%1'"_s.arg(country));
}

QVariantList reviewBinds(const Reader &reader)
{
    return {reader.today().addDays(reviewNoticeDays).toString(Qt::ISODate)};
}

/// A code and nothing else goes into SQL.
QString codeOnly(const QString &country)
{
    return country.size() == 2 && country.at(0).isLetter() && country.at(1).isLetter() ? country.toUpper() : QString();
}

Result<int> count(const Reader &reader, const QString &sql, const QVariantList &binds)
{
    LIAISON_TRY(const auto rows, reader.select(sql, binds));
    return rows.first().first().toInt();
}

Result<QList<Upkeep>> contacts(const Reader &reader, const State &state, const QString &country)
{
    auto binds = state.binds;
    binds.append(longestWorklist);
    LIAISON_TRY(
        const auto rows,
        reader.select(
            contactSql(reader, u"k.id, coalesce(p.id, g.id), coalesce(p.name, g.name) AS name, o.id"_s, state, country)
                + u" ORDER BY %1 LIMIT ?"_s.arg(state.order),
            binds));
    QList<Upkeep> result;
    for (const auto &row : rows) {
        LIAISON_TRY(const auto point, reader.get<ContactPoint>(Id::fromBytes(row.at(0).toByteArray())));
        const auto post = Id::fromBytes(row.at(3).toByteArray());
        result.append({point,
                       state.freshness,
                       Id::fromBytes(row.at(1).toByteArray()),
                       row.at(2).toString(),
                       post.isNull() ? QString() : reader.title(post)});
    }
    return result;
}
}

Result<WorkCounts> workCounts(const Reader &reader, const QString &wanted)
{
    const auto country = codeOnly(wanted);
    WorkCounts counts;
    for (const auto &state : states(reader)) {
        LIAISON_TRY(const int number, count(reader, contactSql(reader, u"count(*)"_s, state, country), state.binds));
        (state.freshness == Freshness::Bounced   ? counts.bounced
             : state.freshness == Freshness::Due ? counts.due
                                                 : counts.never) = number;
    }
    LIAISON_TRY(counts.reviews,
                count(reader, u"SELECT count(*) FROM person WHERE "_s + reviewCondition(country), reviewBinds(reader)));
    return counts;
}

Result<WorkCounts> urgentCounts(const Reader &reader)
{
    WorkCounts counts;
    const auto bounced = states(reader).first();
    LIAISON_TRY(counts.bounced, count(reader, contactSql(reader, u"count(*)"_s, bounced, {}), bounced.binds));
    LIAISON_TRY(counts.reviews,
                count(reader, u"SELECT count(*) FROM person WHERE "_s + reviewCondition({}), reviewBinds(reader)));
    return counts;
}

Result<Worklist> worklist(const Reader &reader, const QString &wanted)
{
    const auto country = codeOnly(wanted);
    Worklist list;
    LIAISON_TRY(list.counts, workCounts(reader, country));
    for (const auto &state : states(reader)) {
        LIAISON_TRY(const auto found, contacts(reader, state, country));
        list.contacts += found;
    }
    auto binds = reviewBinds(reader);
    binds.append(longestWorklist);
    LIAISON_TRY(
        const auto people,
        reader.all<Person>(u"WHERE %1 ORDER BY objection IS NULL, review_by IS NULL, review_by, name LIMIT ?"_s.arg(
                               reviewCondition(country)),
                           binds));
    for (const auto &person : people) {
        list.reviews.append({person, !person.objection.isEmpty()});
    }
    return list;
}

Result<Done> reviewAgain(Edit &edit, const Id &id, QDate date)
{
    if (date <= edit.today()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "The next review can't be in the past. Give a day after today."),
                     u"review_by"_s};
    }
    LIAISON_TRY(const auto before, edit.get<Person>(id));
    auto person = before;
    person.review_by = date;
    LIAISON_CHECK(edit.put(person, before));
    return Done();
}

QDate nextReview(QDate today)
{
    return today.addYears(1);
}

} // namespace Liaison::Directory
