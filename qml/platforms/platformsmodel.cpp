// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "platformsmodel.h"

#include "foundation/reference.h"
#include "foundation/wordlist.h"
#include "platforms/matrix.h"
#include "platformwords.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int cellsColumn = 2;

QString sentenceOf(const Platforms::MatrixCell &cell, const QString &country)
{
    QStringList parts{PlatformWords::word(cell.commitment, cell.overdue)};
    const auto &scope = cell.commitment.country;
    if (country.isEmpty() && !scope.isEmpty()) {
        parts.append(i18nc("@info %1 country in which a measure is live", "in %1", Reference::countryLabel(scope)));
    } else if (cell.countries > 0) {
        parts.append(i18ncp("@info", "%1 country told apart", "%1 countries told apart", cell.countries));
    }
    if (cell.feedback > 0) {
        parts.append(i18ncp("@info what was said of a measure", "%1 feedback", "%1 feedbacks", cell.feedback));
    }
    return parts.join(u" · "_s);
}

/// In the corner: how many countries stand for themselves.
QString badgeOf(const Platforms::MatrixCell &cell)
{
    return (cell.countries > 0 ? QString::number(cell.countries) : QString())
        + (cell.feedback > 0 ? u"”"_s : QString());
}

Result<Rows> rowsOf(const Reader &reader, const QString &country)
{
    LIAISON_TRY(const auto matrix, Platforms::matrix(reader, country));
    Rows rows;
    for (qsizetype row = 0; row < matrix.measures.size() && !matrix.platforms.isEmpty(); ++row) {
        QVariantList cells;
        for (qsizetype column = 0; column < matrix.platforms.size(); ++column) {
            const auto &cell = matrix.cell(row, column);
            const auto &platform = matrix.platforms.at(column);
            cells.append(QVariantMap{{u"level"_s, PlatformWords::level(cell.commitment, cell.overdue)},
                                     {u"word"_s, sentenceOf(cell, country)},
                                     {u"badge"_s, badgeOf(cell)},
                                     {u"status"_s, cell.commitment.status},
                                     {u"overdue"_s, cell.overdue},
                                     {u"platform"_s, platform.id.text()},
                                     {u"name"_s, platform.name}});
        }
        rows.append({matrix.measures.at(row),
                     {Reference::measureName(matrix.measures.at(row)), matrix.measures.at(row), cells}});
    }
    return rows;
}
}

PlatformsModel::PlatformsModel(QObject *parent)
    : RowsModel({"title", "measure", "cells"}, {u"organisation"_s, u"commitment"_s, u"outcome"_s, u"local"_s}, parent)
{
    connect(this, &RowsModel::refreshed, this, [this] {
        QVariantList platforms;
        for (const auto &cell : count() > 0 ? rows().first().values.at(cellsColumn).toList() : QVariantList()) {
            const auto map = cell.toMap();
            platforms.append(QVariantMap{{u"title"_s, map[u"name"_s]}, {u"platform"_s, map[u"platform"_s]}});
        }
        if (std::exchange(m_platforms, platforms) != platforms) {
            Q_EMIT platformsChanged();
        }
    });
}

QString PlatformsModel::country() const
{
    return m_country;
}

void PlatformsModel::setCountry(const QString &country)
{
    if (std::exchange(m_country, country) != country) {
        Q_EMIT countryChanged();
        refresh();
    }
}

QVariantList PlatformsModel::platforms() const
{
    return m_platforms;
}

QVariantList PlatformsModel::countries() const
{
    QVariantList list{
        QVariantMap{{u"value"_s, QString()}, {u"text"_s, i18nc("@item all countries together", "Whole Union")}}};
    for (const auto &[name, code] : countriesByName()) {
        list.append(QVariantMap{{u"value"_s, code}, {u"text"_s, name}});
    }
    return list;
}

QString PlatformsModel::summary() const
{
    int live = 0;
    int coming = 0;
    int overdue = 0;
    for (const auto &row : rows()) {
        for (const auto &cell : row.values.at(cellsColumn).toList()) {
            const auto map = cell.toMap();
            const auto status = map[u"status"_s].toString();
            const bool late = map[u"overdue"_s].toBool();
            live += status == u"live" ? 1 : 0;
            overdue += late ? 1 : 0;
            coming += !late && (status == u"announced" || status == u"rolling-out") ? 1 : 0;
        }
    }
    return i18nc("@info numbers of measures of platforms",
                 "%1 live · %2 on the way · %3 overdue",
                 live,
                 coming,
                 overdue);
}

RowsModel::Query PlatformsModel::query() const
{
    return [country = m_country](const Reader &reader) {
        return rowsOf(reader, country);
    };
}

} // namespace Liaison
