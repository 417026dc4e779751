// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "routeview.h"

#include "components/session.h"
#include "incidents/incidentwords.h"
#include "routewords.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
QVariantMap unknownKind(const Incidents::Step &step)
{
    const auto word = IncidentWords::reason(step);
    return {{u"title"_s, IncidentWords::authorityKind(step.kind)},
            {u"subtitle"_s, word},
            {u"level"_s, u"none"_s},
            {u"word"_s, word},
            {u"ways"_s, QVariantList()}};
}

QVariantMap lineOf(const Incidents::Step &step)
{
    return step.desk ? RouteWords::line(*step.desk,
                                        i18nc("@info %1 kind of authority, %2 why it is not the first",
                                              "%1 · %2",
                                              IncidentWords::authorityKind(step.kind),
                                              IncidentWords::reason(step)))
                     : unknownKind(step);
}
}

RouteView::RouteView(QObject *parent)
    : QObject(parent)
{
}

QString RouteView::incident() const
{
    return m_incident;
}

void RouteView::setIncident(const QString &incident)
{
    choose(m_incident, incident);
}

QString RouteView::country() const
{
    return m_country;
}

void RouteView::setCountry(const QString &country)
{
    choose(m_country, country);
}

void RouteView::choose(QString &place, const QString &value)
{
    if (std::exchange(place, value) != value) {
        Q_EMIT chosenChanged();
        refresh();
    }
}

QString RouteView::incidentName() const
{
    const auto incident = Incidents::incidentNamed(m_incident);
    return incident ? (*incident)->name : QString();
}

QString RouteView::countryName() const
{
    return m_country.isEmpty() ? QString() : Reference::countryLabel(m_country);
}

QStringList RouteView::ready() const
{
    const auto incident = Incidents::incidentNamed(m_incident);
    return incident ? (*incident)->ready : QStringList();
}

QVariantMap RouteView::contact() const
{
    return m_content.contact;
}

QVariantList RouteView::steps() const
{
    return m_content.steps;
}

QVariantList RouteView::nearest() const
{
    return m_content.nearest;
}

QString RouteView::nobody() const
{
    return m_content.nobody;
}

bool RouteView::isCurrent() const
{
    return !m_country.isEmpty() && m_content.incident == m_incident && m_content.country == m_country;
}

void RouteView::classBegin()
{
}

void RouteView::componentComplete()
{
    m_complete = true;
    connect(&Session::instance()->store(), &Store::changed, this, &RouteView::refresh);
    refresh();
}

void RouteView::refresh()
{
    if (!m_complete || m_incident.isEmpty() || m_country.isEmpty()) {
        return;
    }
    const auto work = [incident = m_incident, country = m_country](Reader &reader) -> Result<Content> {
        LIAISON_TRY(const auto route, Incidents::route(reader, incident, country));
        Content content{incident, country, {}, {}, {}, IncidentWords::nobody(route)};
        const auto *contact = route.contact();
        if (contact) {
            content.contact = RouteWords::desk(*contact);
        }
        for (const auto &step : route.steps.mid(contact ? 1 : 0)) {
            content.steps.append(lineOf(step));
        }
        for (const auto &desk : route.nearest) {
            content.nearest.append(RouteWords::line(desk, IncidentWords::nearestRole(desk, country)));
        }
        return content;
    };
    Session::instance()->await(Session::instance()->store().read(work), this, [this](const Content &content) {
        if (content.incident == m_incident && content.country == m_country) { // else another was chosen meanwhile
            m_content = content;
            Q_EMIT changed();
        }
    });
}

} // namespace Liaison
