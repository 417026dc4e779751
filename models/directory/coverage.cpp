// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "coverage.h"

#include "foundation/reference.h"
#include "freshness.h"
#include "interchange/csvreader.h"

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
/// Per country and kind: whether anybody is known, and what is known about the contact points behind them.
struct Known {
    bool anybody = false;
    QDate verified; ///< last, of one that works
    bool works = false;
    bool bounced = false;
};
using KnownByKind = QHash<QString, Known>;

Result<QHash<QString, KnownByKind>> knownByCountry(const Reader &reader, const QString &country)
{
    const auto today = reader.today().toString(Qt::ISODate);
    const auto works = u"(k.bounced_on IS NULL OR coalesce(k.verified_on, '') > k.bounced_on)"_s;
    const auto current = u"(p.since IS NULL OR p.since <= :today) AND (p.until IS NULL OR p.until >= :today)"_s;
    // What contact points say of the organisation itself, and of whoever has a post there.
    const auto own = u"(SELECT %2 FROM contact_point k WHERE k.owner = o.id AND %1)"_s;
    const auto ofPosts =
        u"(SELECT %2 FROM post p JOIN contact_point k ON k.owner IN (p.id, p.person)"
        " WHERE p.organisation = o.id AND %3 AND %1)"_s;
    const auto latest = u"max(k.verified_on)"_s;
    const auto exists = u"count(*) > 0"_s;
    const auto place = u"CASE WHEN o.kind = 'eu-body' THEN '%1' ELSE o.country END"_s.arg(wholeUnion);
    auto sql =
        u"SELECT "_s + place + u" AS place, c.kind,"
        " max(EXISTS (SELECT 1 FROM contact_point k WHERE k.owner = o.id)"
        "     OR EXISTS (SELECT 1 FROM post p WHERE p.organisation = o.id AND "_s
        + current + u")), max(coalesce("_s + own.arg(works, latest) + u", '')), max(coalesce("_s
        + ofPosts.arg(works, latest, current) + u", '')), max("_s + own.arg(works, exists) + u" OR "_s
        + ofPosts.arg(works, exists, current) + u"), max("_s + own.arg(u"NOT "_s + works, exists) + u" OR "_s
        + ofPosts.arg(u"NOT "_s + works, exists, current)
        + u") FROM competence c JOIN organisation o ON o.id = c.organisation"
          " WHERE place IS NOT NULL AND (c.since IS NULL OR c.since <= :today)"
          " AND (c.until IS NULL OR c.until >= :today)"_s
        + (country.isEmpty() ? QString() : u" AND place = ?"_s) + u" GROUP BY place, c.kind"_s;
    QVariantList binds(sql.count(u":today"_s), today);
    sql.replace(u":today"_s, u"?"_s);
    if (!country.isEmpty()) {
        binds.append(country);
    }
    LIAISON_TRY(const auto rows, reader.select(sql, binds));
    QHash<QString, KnownByKind> known;
    for (const auto &row : rows) {
        const auto verified = std::max(row.at(3).toString(), row.at(4).toString());
        known[row.at(0).toString()].insert(row.at(1).toString(),
                                           {.anybody = row.at(2).toBool(),
                                            .verified = QDate::fromString(verified, Qt::ISODate),
                                            .works = row.at(5).toBool(),
                                            .bounced = row.at(6).toBool()});
    }
    return known;
}

CoverageCell::State stateOf(const Known &known, QDate today, int days)
{
    if (!known.anybody) {
        return CoverageCell::Missing;
    }
    if (known.bounced && !known.works) {
        return CoverageCell::Bounced;
    }
    return freshnessOf(known.verified, {}, today, days) == Freshness::Verified ? CoverageCell::Covered
                                                                               : CoverageCell::Stale;
}

Coverage coverageOf(const QString &country, const KnownByKind &known, QDate today, int days)
{
    Coverage coverage{country, {}, {}, {}};
    for (const auto &kind : Reference::instance().authorityKinds()) {
        if (!kind.required) {
            continue;
        }
        const auto state = stateOf(known.value(kind.id), today, days);
        (state == CoverageCell::Missing ? coverage.missing : coverage.covered).append(kind.id);
        if (state == CoverageCell::Stale || state == CoverageCell::Bounced) {
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

Result<QList<CoverageCell>> coverageMatrix(const Reader &reader)
{
    LIAISON_TRY(const auto known, knownByCountry(reader, {}));
    const int days = verificationDays(reader);
    QList<CoverageCell> cells;
    const auto append = [&](const QString &place, bool network) {
        for (const auto &kind : Reference::instance().authorityKinds()) {
            const auto found = known.value(place).value(kind.id);
            cells.append(
                {place, kind.id, stateOf(found, reader.today(), days), network && kind.required, found.verified});
        }
    };
    for (const auto &country : Reference::instance().countries()) {
        append(country.code, true);
    }
    append(wholeUnion, false);
    return cells;
}

QByteArray coverageCsv(const QList<CoverageCell> &cells)
{
    QByteArray csv = Csv::row(
        {u"country"_s, u"country_name"_s, u"kind"_s, u"kind_name"_s, u"required"_s, u"state"_s, u"verified_on"_s},
        ',');
    for (const auto &cell : cells) {
        const auto *kind = Reference::instance().authorityKind(cell.kind);
        csv += Csv::row({cell.country,
                         Reference::countryLabel(cell.country),
                         cell.kind,
                         kind ? kind->name : cell.kind,
                         cell.required ? u"yes"_s : u"no"_s,
                         nameOf(cell.state),
                         cell.verified.toString(Qt::ISODate)},
                        ',');
    }
    return csv;
}

QString nameOf(CoverageCell::State state)
{
    switch (state) {
    case CoverageCell::Covered:
        return u"covered"_s;
    case CoverageCell::Stale:
        return u"stale"_s;
    case CoverageCell::Bounced:
        return u"bounced"_s;
    case CoverageCell::Missing:
        return u"missing"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
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
