// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "countriesmodel.h"

#include "directory/coverage.h"
#include "directorywords.h"
#include "foundation/reference.h"
#include "foundation/wordlist.h"

#include <KLocalizedString>

#include <QLocale>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int knownColumn = 6;
constexpr int sectionColumn = 7;
constexpr int nobodyColumn = 8;

QString coverageWord(const Directory::Coverage &coverage)
{
    if (!coverage.missing.isEmpty()) {
        QStringList names;
        for (const auto &kind : coverage.missing) {
            names.append(DirectoryWords::authorityKind(kind));
        }
        return i18nc("@info:tooltip %1 list of authority kinds", "Nobody is known for: %1", listed(names));
    }
    return coverage.stale.isEmpty() ? i18nc("@info:tooltip", "Complete and verified")
                                    : i18ncp("@info:tooltip",
                                             "Complete; %1 authority is due for verification",
                                             "Complete; %1 authorities are due for verification",
                                             int(coverage.stale.size()));
}

/// As on the overview's map.
QString coverageLevel(const Directory::Coverage &coverage)
{
    return coverage.isComplete() ? u"good"_s : coverage.covered.isEmpty() ? u"bad"_s : u"attention"_s;
}

Result<Rows> rowsOf(const Reader &reader)
{
    LIAISON_TRY(const auto coverages, Directory::coverages(reader));
    LIAISON_TRY(const auto counts, Directory::organisationCounts(reader));
    int total = 0;
    for (const int count : counts) {
        total += count;
    }
    LIAISON_TRY(const auto counted, reader.select(u"SELECT count(*) FROM person"_s));
    const int people = counted.first().first().toInt();
    LIAISON_TRY(const auto me, reader.find<Person>(reader.me()));
    Rows rows{{u"all"_s,
               {i18nc("@item the whole directory", "Everybody"),
                QLocale().toString(people),
                QString(),
                QString(),
                QString(),
                QString(),
                total > 0,
                0,
                total == 0 && people <= (me ? 1 : 0)}}}; // who is alone in the directory has still to begin
    for (const auto &coverage : coverages) {
        const auto number =
            i18nc("@info %1 of %2 authority kinds", "%1/%2", int(coverage.covered.size()), coverage.required());
        rows.append({u"country-"_s + coverage.country,
                     {Reference::countryLabel(coverage.country),
                      number,
                      coverageLevel(coverage),
                      coverageWord(coverage),
                      coverage.country,
                      QString(),
                      !coverage.covered.isEmpty(),
                      1,
                      false}});
    }
    for (const auto &kind : {u"platform"_s, u"eu-body"_s, u"civil-society"_s, u"other"_s}) {
        if (kind != u"other" || counts.value(kind) > 0) {
            rows.append({u"kind-"_s + kind,
                         {DirectoryWords::kindPlural(kind),
                          QLocale().toString(counts.value(kind)),
                          QString(),
                          QString(),
                          QString(),
                          kind,
                          counts.value(kind) > 0,
                          2,
                          false}});
        }
    }
    return rows;
}
}

CountriesModel::CountriesModel(QObject *parent)
    : RowsModel({"title", "number", "level", "word", "country", "organisationKind", "known", "section", "nobody"},
                {u"organisation"_s, u"competence"_s, u"post"_s, u"contact_point"_s, u"person"_s},
                parent)
{
}

bool CountriesModel::isNobody() const
{
    return !rows().isEmpty() && rows().first().values.at(nobodyColumn).toBool();
}

int CountriesModel::firstKnown() const
{
    for (int row = 1; row < count(); ++row) {
        if (rows().at(row).values.at(knownColumn).toBool()) {
            return row;
        }
    }
    return rows().isEmpty() || !rows().first().values.at(knownColumn).toBool() ? -1 : 0;
}

RowsModel::Query CountriesModel::query() const
{
    return [](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(auto rows, rowsOf(reader));
        // Countries by name in the user's language; what is above and below them stays there.
        const auto isCountry = [](const Row &row) {
            return row.values.at(sectionColumn).toInt() == 1;
        };
        Rows countries;
        std::ranges::copy_if(rows, std::back_inserter(countries), isCountry);
        sortByText(countries);
        std::ranges::copy(countries, std::ranges::find_if(rows, isCountry));
        return rows;
    };
}

} // namespace Liaison
