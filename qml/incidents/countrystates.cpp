// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "countrystates.h"

#include "foundation/text.h"
#include "incidents/incidentwords.h"
#include "routewords.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

CountryStates::CountryStates(QObject *parent)
    : RowsModel({"title", "code", "level", "word"},
                {u"organisation"_s,
                 u"competence"_s,
                 u"person"_s,
                 u"post"_s,
                 u"contact_point"_s,
                 u"notification"_s,
                 u"local"_s},
                parent)
{
}

void CountryStates::setIncident(const QString &incident)
{
    if (std::exchange(m_incident, incident) != incident) {
        Q_EMIT incidentChanged();
        refresh();
    }
}

int CountryStates::typed(const QString &text) const
{
    const auto wanted = Text::folded(text);
    if (wanted.isEmpty()) {
        return -1;
    }
    const auto rank = [&wanted](const Reference::Country &country) {
        const auto begins = [&wanted](const QString &name) {
            return Text::folded(name).startsWith(wanted);
        };
        return Text::folded(country.eu) == wanted || Text::folded(country.code) == wanted ? 0
            : begins(country.label())                                                     ? 1
            : begins(country.eu) || begins(country.name)                                  ? 2
            : std::ranges::any_of(country.native, begins)                                 ? 3
                                                                                          : 4;
    };
    int best = -1;
    int bestRank = 4;
    for (int i = 0; i < count(); ++i) {
        const auto *country = Reference::instance().country(rows().at(i).key);
        if (const int here = country ? rank(*country) : 4; here < bestRank) {
            best = i;
            bestRank = here;
        }
    }
    return best;
}

RowsModel::Query CountryStates::query() const
{
    if (m_incident.isEmpty()) {
        return {};
    }
    return [incident = m_incident](const Reader &reader) -> Result<Rows> {
        LIAISON_TRY(const auto routes, Incidents::routes(reader, incident));
        Rows rows;
        for (const auto &route : routes) {
            const auto *country = Reference::instance().country(route.country);
            const auto *contact = route.contact();
            rows.append({country->code,
                         {country->label(),
                          country->eu,
                          contact ? RouteWords::level(contact->best()) : u"bad"_s,
                          contact ? IncidentWords::opening(contact->best())
                                  : i18nc("@info whom to call in a country", "nobody known")}});
        }
        sortByText(rows);
        return rows;
    };
}

} // namespace Liaison
