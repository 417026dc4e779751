// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "coverage.h"

#include "foundation/reference.h"
#include "freshness.h"

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// Per country and kind: whether anybody is known, and when a contact point of theirs that works was last verified.
struct Known {
    bool anybody = false;
    QDate verified;
};

Result<QHash<QString, QHash<QString, Known>>> knownByCountry(const Reader &reader, const QString &country)
{
    const auto today = reader.today().toString(Qt::ISODate);
    const auto works = u"(k.bounced_on IS NULL OR k.verified_on > k.bounced_on)"_s;
    const auto current = u"(p.since IS NULL OR p.since <= :today) AND (p.until IS NULL OR p.until >= :today)"_s;
    auto sql =
        u"SELECT o.country, c.kind,"
        " max(EXISTS (SELECT 1 FROM contact_point k WHERE k.owner = o.id)"
        "     OR EXISTS (SELECT 1 FROM post p WHERE p.organisation = o.id AND %1)),"
        " max(coalesce((SELECT max(k.verified_on) FROM contact_point k WHERE k.owner = o.id AND %2), '')),"
        " max(coalesce((SELECT max(k.verified_on) FROM post p JOIN contact_point k ON k.owner IN (p.id, p.person)"
        "               WHERE p.organisation = o.id AND %1 AND %2), ''))"
        " FROM competence c JOIN organisation o ON o.id = c.organisation"
        " WHERE o.country IS NOT NULL AND (c.since IS NULL OR c.since <= :today) AND (c.until IS NULL OR c.until >= :today)%3"
        " GROUP BY o.country, c.kind"_s.arg(current, works, country.isEmpty() ? QString() : u" AND o.country = ?"_s);
    QVariantList binds(sql.count(u":today"_s), today);
    sql.replace(u":today"_s, u"?"_s);
    if (!country.isEmpty()) {
        binds.append(country);
    }
    LIAISON_TRY(const auto rows, reader.select(sql, binds));
    QHash<QString, QHash<QString, Known>> known;
    for (const auto &row : rows) {
        const auto verified = std::max(row.at(3).toString(), row.at(4).toString());
        known[row.at(0).toString()].insert(row.at(1).toString(),
                                           {row.at(2).toBool(), QDate::fromString(verified, Qt::ISODate)});
    }
    return known;
}

Coverage coverageOf(const QString &country, const QHash<QString, Known> &known, QDate today, int days)
{
    Coverage coverage{country, {}, {}, {}};
    for (const auto &kind : Reference::instance().authorityKinds()) {
        if (!kind.required) {
            continue;
        }
        const auto found = known.value(kind.id);
        (found.anybody ? coverage.covered : coverage.missing).append(kind.id);
        if (found.anybody && freshnessOf(found.verified, {}, today, days) != Freshness::Verified) {
            coverage.stale.append(kind.id);
        }
    }
    return coverage;
}
}

Result<QList<Coverage>> coverages(const Reader &reader)
{
    LIAISON_TRY(const auto known, knownByCountry(reader, {}));
    const int days = verificationDays(reader);
    QList<Coverage> result;
    for (const auto &country : Reference::instance().countries()) {
        result.append(coverageOf(country.code, known.value(country.code), reader.today(), days));
    }
    return result;
}

Result<Coverage> coverage(const Reader &reader, const QString &country)
{
    LIAISON_TRY(const auto known, knownByCountry(reader, country));
    return coverageOf(country, known.value(country), reader.today(), verificationDays(reader));
}

Result<QHash<QString, int>> organisationCounts(const Reader &reader)
{
    LIAISON_TRY(const auto rows, reader.select(u"SELECT kind, count(*) FROM organisation GROUP BY kind"_s));
    QHash<QString, int> counts;
    for (const auto &row : rows) {
        counts.insert(row.at(0).toString(), row.at(1).toInt());
    }
    return counts;
}

} // namespace Liaison::Directory
