// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Verb that tells who is known where: coverage.

#include "table.h"
#include "verb.h"

#include "directory/coverage.h"
#include "foundation/reference.h"
#include "foundation/wholefile.h"
#include "store/store.h"

#include <KLocalizedString>

#include <QJsonArray>

namespace Liaison::Terminal
{

using namespace Qt::StringLiterals;
using Directory::CoverageCell;

namespace
{
QJsonObject cellJson(const CoverageCell &cell)
{
    return {{u"country"_s, cell.country},
            {u"kind"_s, cell.kind},
            {u"required"_s, cell.required},
            {u"state"_s, Directory::nameOf(cell.state)},
            {u"verified"_s, cell.verified.isValid() ? QJsonValue(cell.verified.toString(Qt::ISODate)) : QJsonValue()}};
}

/// A country a line: for how many of the required kinds somebody is known (as in the window), and which are not as they should be.
QString linesOf(const QList<CoverageCell> &cells)
{
    Table table;
    table.setHeadings({i18nc("@title:column", "Country"),
                       i18nc("@title:column", "Known"),
                       i18nc("@title:column", "Due or bounced"),
                       i18nc("@title:column", "Nobody known")});
    for (const auto &country : Reference::instance().countries()) {
        int known = 0;
        int required = 0;
        QStringList doubtful;
        QStringList missing;
        for (const auto &cell : cells) {
            if (cell.country != country.code || !cell.required) {
                continue;
            }
            const auto name = Reference::instance().authorityKind(cell.kind)->shortName;
            ++required;
            known += cell.state == CoverageCell::Missing ? 0 : 1;
            if (cell.state == CoverageCell::Missing) {
                missing.append(name);
            } else if (cell.state != CoverageCell::Covered) {
                doubtful.append(name);
            }
        }
        table.add({country.label(),
                   u"%1/%2"_s.arg(known).arg(required),
                   doubtful.join(u", "_s),
                   missing.size() == required ? i18nc("@info:shell", "all") : missing.join(u", "_s)});
    }
    return table.text(terminalWidth());
}

Result<Reply> coverage(const Call &call)
{
    LIAISON_TRY(const auto file, call.tableFile());
    LIAISON_TRY(const auto cells,
                call.store
                    ->read([](Reader &reader) {
                        return Directory::coverageMatrix(reader);
                    })
                    .result());
    QJsonArray list;
    for (const auto &cell : cells) {
        list.append(cellJson(cell));
    }
    if (file.isEmpty()) {
        return Reply{{{u"cells"_s, list}, {u"file"_s, QJsonValue()}}, linesOf(cells)};
    }
    LIAISON_CHECK(writeWhole(Directory::coverageCsv(cells), file));
    return Reply{{{u"cells"_s, list}, {u"file"_s, file}}, i18nc("@info:shell %1 file", "Written: %1", file) + u'\n'};
}
}

std::vector<Verb> coverageVerbs()
{
    return {
        {"coverage",
         "[FILE]",
         kli18nc("@info:shell", "tells which authorities are known in which country"),
         kli18nc(
             "@info:shell",
             "Lists for every Member State how many kinds of authorities of a complete network are known, which of them are due for "
             "verification or bounced, and for which nobody is known. With FILE, all kinds of all countries are written as a table "
             "(.csv)."),
         {{"force", nullptr, kli18nc("@info:shell", "Overwrites FILE where it exists already.")}},
         {{"cells[]", kli18nc("@info:shell", "One for each country and kind.")},
          {"cells[].country", kli18nc("@info:shell", "ISO code.")},
          {"cells[].kind", kli18nc("@info:shell", "Id of the authority kind.")},
          {"cells[].required", kli18nc("@info:shell", "Whether a complete network has it.")},
          {"cells[].state", kli18nc("@info:shell", "covered, stale, bounced or missing.")},
          {"cells[].verified",
           kli18nc("@info:shell", "The last time that a working contact point was verified, or null.")},
          {"file", kli18nc("@info:shell", "The file that was written, or null.")}},
         {{"coverage", kli18nc("@info:shell", "A line for each country.")},
          {"coverage coverage.csv", kli18nc("@info:shell", "For a spreadsheet.")}},
         Verb::Existing,
         coverage},
    };
}

} // namespace Liaison::Terminal
