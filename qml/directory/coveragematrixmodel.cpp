// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "coveragematrixmodel.h"

#include "directory/coverage.h"
#include "directorywords.h"
#include "foundation/reference.h"
#include "incidents/drill.h"

#include <KLocalizedString>

#include <array>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
using Directory::CoverageCell;

enum Column { Title, Country, Cells };

QString levelOf(const CoverageCell &cell)
{
    switch (cell.state) {
    case CoverageCell::Covered:
        return u"good"_s;
    case CoverageCell::Stale:
        return u"attention"_s;
    case CoverageCell::Bounced:
        return u"conflict"_s;
    case CoverageCell::Missing:
        return cell.required ? u"bad"_s : u"none"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString wordOf(const CoverageCell &cell, QDate today)
{
    switch (cell.state) {
    case CoverageCell::Covered:
        return i18nc("@info coverage of an authority kind, %1 date",
                     "verified %1",
                     DirectoryWords::date(cell.verified, today));
    case CoverageCell::Stale:
        return cell.verified.isValid() ? i18nc("@info coverage of an authority kind, %1 date",
                                               "due for verification, last verified %1",
                                               DirectoryWords::date(cell.verified, today))
                                       : i18nc("@info coverage of an authority kind", "never verified");
    case CoverageCell::Bounced:
        return i18nc("@info coverage of an authority kind", "every contact point bounced");
    case CoverageCell::Missing:
        return cell.required ? i18nc("@info coverage of an authority kind", "nobody known")
                             : i18nc("@info coverage of an authority kind", "nobody known, not required");
    }
    Q_UNREACHABLE_RETURN(QString());
}

/// Where nobody answered the last time, in a rehearsal or when it mattered.
using Silences = QHash<std::pair<QString, QString>, QDateTime>;

Result<Silences> silencesIn(const Reader &reader)
{
    LIAISON_TRY(const auto list, Incidents::silences(reader));
    Silences silences;
    for (const auto &silence : list) {
        silences.insert({silence.country, silence.kind}, silence.since);
    }
    return silences;
}

Result<Rows> matrixRows(const Reader &reader)
{
    LIAISON_TRY(const auto cells, Directory::coverageMatrix(reader));
    LIAISON_TRY(const auto silences, silencesIn(reader));
    Rows rows;
    for (const auto &cell : cells) {
        if (rows.isEmpty() || rows.last().key != cell.country) {
            rows.append({cell.country, {Reference::countryLabel(cell.country), cell.country, QVariantList()}});
        }
        auto list = rows.last().values.at(Cells).toList();
        const auto silence = silences.value({cell.country, cell.kind});
        list.append(QVariantMap{{u"level"_s, silence.isValid() ? u"conflict"_s : levelOf(cell)},
                                {u"word"_s,
                                 silence.isValid()
                                     ? i18nc("@info coverage of an authority kind, %1 date, %2 what else is known",
                                             "no answer on %1; %2",
                                             DirectoryWords::date(silence.toLocalTime().date(), reader.today()),
                                             wordOf(cell, reader.today()))
                                     : wordOf(cell, reader.today())},
                                {u"kind"_s, cell.kind},
                                {u"state"_s, int(cell.state)},
                                {u"required"_s, cell.required}});
        rows.last().values[Cells] = list;
    }
    return rows;
}
}

CoverageMatrixModel::CoverageMatrixModel(QObject *parent)
    : RowsModel({"title", "country", "cells"},
                {u"organisation"_s,
                 u"competence"_s,
                 u"post"_s,
                 u"person"_s,
                 u"contact_point"_s,
                 u"notification"_s,
                 u"local"_s},
                parent)
{
}

QVariantList CoverageMatrixModel::kinds() const
{
    QVariantList kinds;
    for (const auto &kind : Reference::instance().authorityKinds()) {
        kinds.append(QVariantMap{{u"title"_s, kind.shortName},
                                 {u"about"_s, kind.name + u": "_s + kind.description},
                                 {u"kind"_s, kind.id}});
    }
    return kinds;
}

QString CoverageMatrixModel::summary() const
{
    std::array<int, 4> counts{};
    for (const auto &row : rows()) {
        for (const auto &cell : row.values.at(Cells).toList()) {
            const auto map = cell.toMap();
            counts.at(size_t(map[u"state"_s].toInt())) += map[u"required"_s].toBool() ? 1 : 0;
        }
    }
    return i18nc("@info numbers of authority kinds of all countries",
                 "%1 covered · %2 due for verification · %3 bounced · %4 nobody known",
                 counts[CoverageCell::Covered],
                 counts[CoverageCell::Stale],
                 counts[CoverageCell::Bounced],
                 counts[CoverageCell::Missing]);
}

RowsModel::Query CoverageMatrixModel::query() const
{
    return matrixRows;
}

} // namespace Liaison
