// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verb that tells what platforms committed to: platforms.

#include "table.h"
#include "verb.h"

#include "foundation/reference.h"
#include "foundation/wholefile.h"
#include "platforms/matrix.h"
#include "store/schema.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;
using Platforms::Matrix;
using Platforms::MatrixCell;

namespace
{
QJsonValue dateJson(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject matrixCellJson(const QString &measure, const Matrix::Platform &platform, const MatrixCell &cell)
{
    const auto &commitment = cell.commitment;
    return {{u"measure"_s, measure},
            {u"platform"_s, platform.id.text()},
            {u"platform_name"_s, platform.name},
            {u"commitment"_s, commitment.id.isNull() ? QJsonValue() : QJsonValue(commitment.id.text())},
            {u"country"_s, commitment.country.isEmpty() ? QJsonValue() : QJsonValue(commitment.country)},
            {u"status"_s, commitment.id.isNull() ? QJsonValue() : QJsonValue(commitment.status)},
            {u"promised_for"_s, dateJson(commitment.promised_for)},
            {u"live_since"_s, dateJson(commitment.live_since)},
            {u"overdue"_s, cell.overdue},
            {u"countries"_s, cell.countries},
            {u"feedback"_s, cell.feedback}};
}

QString statusOf(const MatrixCell &cell)
{
    if (cell.commitment.id.isNull()) {
        return {};
    }
    const auto status = Schema::choiceLabel(cell.commitment.status);
    return cell.overdue ? i18nc("@info:shell %1 status", "%1, overdue", status) : status;
}

/// A measure a line, a platform a column.
QString linesOf(const Matrix &matrix)
{
    Table table;
    QStringList headings{i18nc("@title:column", "Measure")};
    for (const auto &platform : matrix.platforms) {
        headings.append(platform.name);
    }
    table.add(headings); // without them nobody could tell the columns
    for (qsizetype measure = 0; measure < matrix.measures.size(); ++measure) {
        QStringList cells{Reference::measureName(matrix.measures.at(measure))};
        for (qsizetype platform = 0; platform < matrix.platforms.size(); ++platform) {
            cells.append(statusOf(matrix.cell(measure, platform)));
        }
        table.add(cells);
    }
    return table.text(terminalWidth());
}

Result<QString> countryOf(const Call &call)
{
    const auto given = call.values(u"country"_s);
    if (given.isEmpty()) {
        return QString();
    }
    const auto *country = Reference::instance().countryNamed(given.last());
    if (!country) {
        return Error{Error::Code::Invalid,
                     i18nc("@info:shell", "“%1” is no Member State. Give its code or name, such as DK.", given.last())};
    }
    return country->code;
}

Result<Reply> platforms(const Call &call)
{
    LIAISON_TRY(const auto file, call.tableFile());
    LIAISON_TRY(const auto country, countryOf(call));
    LIAISON_TRY(const auto matrix,
                call.store
                    ->read([country](Reader &reader) {
                        return Platforms::matrix(reader, country);
                    })
                    .result());
    QJsonArray cells;
    for (qsizetype measure = 0; measure < matrix.measures.size(); ++measure) {
        for (qsizetype platform = 0; platform < matrix.platforms.size(); ++platform) {
            if (const auto &cell = matrix.cell(measure, platform); !cell.commitment.id.isNull() || cell.feedback > 0) {
                cells.append(matrixCellJson(matrix.measures.at(measure), matrix.platforms.at(platform), cell));
            }
        }
    }
    if (!file.isEmpty()) {
        LIAISON_CHECK(writeWhole(Platforms::matrixCsv(matrix), file));
        return Reply{{{u"cells"_s, cells}, {u"file"_s, file}},
                     i18nc("@info:shell %1 file", "Written: %1", file) + u'\n'};
    }
    return Reply{{{u"cells"_s, cells}, {u"file"_s, QJsonValue()}},
                 matrix.platforms.isEmpty() ? i18nc("@info:shell", "No platform is known.") + u'\n' : linesOf(matrix)};
}
}

std::vector<Verb> platformVerbs()
{
    return {
        {"platforms",
         "[FILE]",
         kli18nc("@info:shell", "tells which platform committed to which measure"),
         kli18nc(
             "@info:shell",
             "Lists every measure with the status that it has on each platform: what was committed to for the whole Union, or "
             "what holds in one country. With FILE, the same is written as a table (.csv)."),
         {{"country",
           "COUNTRY",
           kli18nc("@info:shell", "What holds there: its own commitments, else those for the Union.")},
          {"force", nullptr, kli18nc("@info:shell", "Overwrites FILE where it exists already.")}},
         {{"cells[]", kli18nc("@info:shell", "One for each measure and platform of which something is known.")},
          {"cells[].measure", kli18nc("@info:shell", "Id of the measure.")},
          {"cells[].platform", kli18nc("@info:shell", "Id of the platform.")},
          {"cells[].platform_name", kli18nc("@info:shell", "Its short name, where it has one.")},
          {"cells[].commitment", kli18nc("@info:shell", "Id of the commitment, or null.")},
          {"cells[].country", kli18nc("@info:shell", "ISO code; null for the whole Union.")},
          {"cells[].status",
           kli18nc("@info:shell",
                   "announced, rolling-out, live, partial, withdrawn, none; null where nothing is known.")},
          {"cells[].promised_for", kli18nc("@info:shell", "A date, or null.")},
          {"cells[].live_since", kli18nc("@info:shell", "A date, or null.")},
          {"cells[].overdue", kli18nc("@info:shell", "Promised for a day that is over, and not there.")},
          {"cells[].countries", kli18nc("@info:shell", "Single countries with a commitment of their own.")},
          {"cells[].feedback", kli18nc("@info:shell", "How often something was said of it at meetings.")},
          {"file", kli18nc("@info:shell", "The file that was written, or null.")}},
         {{"platforms", kli18nc("@info:shell", "A line for each measure.")},
          {"platforms --country DK denmark.csv", kli18nc("@info:shell", "What holds in Denmark, for a spreadsheet.")}},
         Verb::Existing,
         platforms},
    };
}

} // namespace Liaison::Terminal
