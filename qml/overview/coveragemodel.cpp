// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "coveragemodel.h"

#include "directory/coverage.h"
#include "foundation/reference.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
int farthest(int Reference::Country::*place)
{
    int most = 0;
    for (const auto &country : Reference::instance().countries()) {
        most = std::max(most, country.*place);
    }
    return most + 1;
}
}

CoverageModel::CoverageModel(QObject *parent)
    : RowsModel({"code", "name", "column", "row", "level", "word"},
                {u"organisation"_s, u"competence"_s, u"person"_s, u"post"_s, u"contact_point"_s},
                parent)
{
}

int CoverageModel::columns() const
{
    return farthest(&Reference::Country::column);
}

int CoverageModel::rowsOfMap() const
{
    return farthest(&Reference::Country::row);
}

RowsModel::Query CoverageModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto coverages, Directory::coverages(reader));
        Rows rows;
        for (const auto &coverage : coverages) {
            const auto *country = Reference::instance().country(coverage.country);
            const int known = int(coverage.covered.size());
            const bool complete = coverage.isComplete();
            const auto word = known == 0 ? i18nc("@info coverage of a country", "nobody known")
                : complete               ? i18nc("@info coverage of a country", "complete")
                                         : i18nc("@info coverage of a country",
                                   "%1 of %2 known, %3 due for verification",
                                   known,
                                   coverage.required(),
                                   int(coverage.stale.size()));
            rows.append({country->code,
                         {country->eu,
                          country->label(),
                          country->column,
                          country->row,
                          complete         ? u"good"_s
                              : known == 0 ? u"bad"_s
                                           : u"attention"_s,
                          word}});
        }
        return rows;
    };
}

} // namespace Liaison
