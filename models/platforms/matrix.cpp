// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "matrix.h"

#include "commitments.h"
#include "foundation/reference.h"
#include "interchange/csvreader.h"

namespace Liaison::Platforms
{

using namespace Qt::StringLiterals;

namespace
{
/// How far a measure is: of several countries the one that is furthest stands for all.
qsizetype progress(const QString &status)
{
    static const QStringList order{u"none"_s,
                                   u"withdrawn"_s,
                                   u"announced"_s,
                                   u"rolling-out"_s,
                                   u"partial"_s,
                                   u"live"_s};
    return order.indexOf(status);
}

bool standsBefore(const Commitment &commitment, const Commitment &shown, const QString &country)
{
    if (shown.id.isNull() || !country.isEmpty()) {
        return shown.id.isNull() || commitment.country == country;
    }
    return !shown.country.isEmpty()
        && (commitment.country.isEmpty() || progress(commitment.status) > progress(shown.status));
}

void add(MatrixCell &cell, const Commitment &commitment, const QString &country)
{
    const bool wholeUnion = commitment.country.isEmpty();
    if (!country.isEmpty() && !wholeUnion && commitment.country != country) {
        return; // another country's says nothing here
    }
    if (country.isEmpty() && !wholeUnion) {
        ++cell.countries;
        cell.liveCountries += commitment.status == u"live" ? 1 : 0;
    }
    if (standsBefore(commitment, cell.commitment, country)) {
        cell.commitment = commitment;
    }
}
}

Result<Matrix> matrix(const Reader &reader, const QString &country)
{
    Matrix matrix{.country = country};
    LIAISON_TRY(const auto platforms,
                reader.all<Organisation>(u"WHERE kind = 'platform' OR id IN (SELECT platform FROM commitment)"
                                         " ORDER BY sort_key, id"_s));
    QHash<Id, qsizetype> columns;
    for (const auto &platform : platforms) {
        columns.insert(platform.id, matrix.platforms.size());
        matrix.platforms.append({platform.id, platform.short_name.isEmpty() ? platform.name : platform.short_name});
    }
    QHash<QString, qsizetype> rows;
    const auto rowOf = [&](const QString &measure) {
        const auto found = rows.constFind(measure);
        if (found != rows.constEnd()) {
            return *found;
        }
        rows.insert(measure, matrix.measures.size());
        matrix.measures.append(measure);
        matrix.cells.resize(matrix.measures.size() * matrix.platforms.size());
        return rows.value(measure);
    };
    for (const auto &measure : Reference::instance().measures()) {
        rowOf(measure.id);
    }
    LIAISON_TRY(const auto commitments, reader.all<Commitment>(u"ORDER BY measure, country, id"_s));
    for (const auto &commitment : commitments) {
        if (const auto column = columns.constFind(commitment.platform); column != columns.constEnd()) {
            const auto row = rowOf(commitment.measure);
            add(matrix.cells[row * matrix.platforms.size() + *column], commitment, country);
        }
    }
    for (auto &cell : matrix.cells) {
        cell.overdue = isOverdue(cell.commitment, reader.today());
    }
    LIAISON_TRY(
        const auto said,
        reader.select(
            u"SELECT o.measure, w.value, count(DISTINCT o.id) FROM outcome o, json_each(json_array(o.from_whom, o.to_whom)) l,"
            " json_each(coalesce(l.value, '[]')) w WHERE o.kind = 'feedback' AND o.measure IS NOT NULL"
            " AND (? = '' OR o.countries IS NULL OR EXISTS (SELECT 1 FROM json_each(o.countries) WHERE value = ?))"
            " GROUP BY o.measure, w.value"_s,
            {country.isNull() ? u""_s : country, country}));
    for (const auto &row : said) {
        const auto column = columns.constFind(Id::fromText(row.at(1).toString()));
        if (column != columns.constEnd() && rows.contains(row.at(0).toString())) {
            matrix.cells[rows.value(row.at(0).toString()) * matrix.platforms.size() + *column].feedback =
                row.at(2).toInt();
        }
    }
    return matrix;
}

QByteArray matrixCsv(const Matrix &matrix)
{
    auto csv = Csv::row({u"measure"_s,
                         u"measure_name"_s,
                         u"platform"_s,
                         u"country"_s,
                         u"status"_s,
                         u"promised_for"_s,
                         u"live_since"_s,
                         u"overdue"_s,
                         u"countries"_s,
                         u"live_countries"_s,
                         u"feedback"_s,
                         u"evidence"_s},
                        ',');
    for (qsizetype measure = 0; measure < matrix.measures.size(); ++measure) {
        for (qsizetype platform = 0; platform < matrix.platforms.size(); ++platform) {
            const auto &cell = matrix.cell(measure, platform);
            const auto &commitment = cell.commitment;
            if (commitment.id.isNull() && cell.feedback == 0) {
                continue;
            }
            csv += Csv::row({matrix.measures.at(measure),
                             Reference::measureName(matrix.measures.at(measure)),
                             matrix.platforms.at(platform).name,
                             commitment.country,
                             commitment.status,
                             commitment.promised_for.toString(Qt::ISODate),
                             commitment.live_since.toString(Qt::ISODate),
                             cell.overdue ? u"yes"_s : u"no"_s,
                             QString::number(cell.countries),
                             QString::number(cell.liveCountries),
                             QString::number(cell.feedback),
                             commitment.evidence},
                            ',');
        }
    }
    return csv;
}

} // namespace Liaison::Platforms
