// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "route.h"

#include "foundation/text.h"
#include "foundation/wordlist.h"

#include <KLocalizedString>

namespace Liaison::Incidents
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto representation = "permanent-representation"_L1;

/// So many of one kind are as many as anybody tries.
constexpr qsizetype mostOfAKind = 8;

auto deskRank(const Desk &desk)
{
    const auto &way = desk.best();
    const bool isWritten = way.point.medium == u"email" || way.point.medium == u"form";
    // Who can be spoken to before who can be written to; a duty desk before a single person: it is staffed when they are ill.
    return std::tuple(standingOf(way),
                      way.freshness,
                      isWritten,
                      way.opening.state == Opening::Unknown,
                      !desk.person.isNull());
}

/// The best of those for which @p isWanted, in their order.
template<typename Condition>
QList<const Desk *> bestOf(const QList<Desk> &desks, Condition isWanted)
{
    QList<std::pair<decltype(deskRank(desks.first())), const Desk *>> ranked;
    for (const auto &desk : desks) {
        if (isWanted(desk)) {
            ranked.append({deskRank(desk), &desk});
        }
    }
    std::ranges::stable_sort(ranked, {}, [](const auto &entry) {
        return entry.first;
    });
    QList<const Desk *> best;
    for (const auto &[rank, desk] : ranked.mid(0, mostOfAKind)) {
        best.append(desk);
    }
    return best;
}

QList<const Desk *> ofKind(const QList<Desk> &desks, const QString &kind)
{
    return bestOf(desks, [&kind](const Desk &desk) {
        return desk.kinds.contains(kind);
    });
}

QStringList kindsOf(const Reference::Incident &incident)
{
    return QStringList{incident.kind} + incident.fallback;
}

Reason reasonOf(const Desk &desk)
{
    const auto &way = desk.best();
    switch (standingOf(way)) {
    case Standing::Bounced:
        return Reason::Bounced;
    case Standing::Silent:
        return Reason::Silent;
    case Standing::Closed:
        return Reason::Closed;
    case Standing::Ready:
        return way.freshness == Directory::Freshness::Verified ? Reason::Next : Reason::Stale;
    }
    Q_UNREACHABLE_RETURN(Reason::Next);
}

Route routeFor(const Reference::Incident &incident,
               const QString &country,
               const QList<Desk> &national,
               const QList<Desk> &unions,
               const QDateTime &now)
{
    Route route{incident.id, country, now, {}, {}};
    QList<Step> unknown;
    QSet<std::pair<QByteArray, QByteArray>> seen; // one organisation may hold several of the kinds
    for (const auto &kind : kindsOf(incident)) {
        const auto desks = ofKind(national, kind);
        if (desks.isEmpty()) {
            unknown.append({kind, {}, Reason::Nobody});
        }
        for (const auto *desk : desks) {
            const auto key = std::pair(desk->organisation.bytes(), desk->person.bytes());
            if (!seen.contains(key)) {
                seen.insert(key);
                route.steps.append({kind, *desk, reasonOf(*desk)});
            }
        }
    }
    // Whoever answers now comes before whoever does not; else the route stays in its order.
    std::ranges::stable_sort(route.steps, {}, [](const Step &step) {
        return standingOf(step.desk->best());
    });
    if (!route.steps.isEmpty() && standingOf(route.steps.first().desk->best()) != Standing::Bounced) {
        route.steps.first().reason = Reason::First;
    }
    route.steps += unknown;
    if (route.isStuck()) {
        route.nearest = nearest(&incident, national, unions);
    }
    return route;
}
}

QList<Desk> nearest(const Reference::Incident *incident, const QList<Desk> &national, const QList<Desk> &unions)
{
    QList<Desk> found;
    const auto take = [&found](const QList<const Desk *> &desks) {
        for (const auto *desk : desks) {
            const bool known = std::ranges::any_of(found, [desk](const Desk &other) {
                return other.organisation == desk->organisation && other.person == desk->person;
            });
            if (!known && standingOf(desk->best()) != Standing::Bounced) {
                found.append(*desk);
                return;
            }
        }
    };
    for (const auto &role : {u"coordinator"_s, u"deputy"_s}) {
        take(bestOf(national, [&role](const Desk &desk) {
            return desk.networkRole == role;
        }));
    }
    take(ofKind(national, representation));
    QList<const Desk *> bodies;
    for (const auto &kind : incident ? kindsOf(*incident) : QStringList()) {
        bodies += ofKind(unions, kind);
    }
    take(bodies.isEmpty() ? bestOf(unions,
                                   [](const Desk &) {
                                       return true;
                                   })
                          : bodies);
    return found;
}

const Desk *Route::contact() const
{
    return !steps.isEmpty() && steps.first().reason == Reason::First ? &*steps.first().desk : nullptr;
}

bool Route::isEmpty() const
{
    return std::ranges::none_of(steps, [](const Step &step) {
        return step.desk.has_value();
    });
}

bool Route::isStuck() const
{
    const auto *desk = contact();
    return !desk || standingOf(desk->best()) != Standing::Ready;
}

Result<const Reference::Incident *> incidentNamed(const QString &text)
{
    const auto &incidents = Reference::instance().incidents();
    const auto wanted = Text::folded(text);
    const Reference::Incident *only = nullptr;
    int count = 0;
    for (const auto &incident : incidents) {
        if (incident.id == wanted || Text::folded(incident.name) == wanted) {
            return &incident;
        }
        if (!wanted.isEmpty() && incident.id.startsWith(wanted)) {
            only = &incident;
            ++count;
        }
    }
    if (count == 1) {
        return only;
    }
    QStringList ids;
    for (const auto &incident : incidents) {
        ids.append(incident.id);
    }
    return Error{
        Error::Code::NotFound,
        i18nc("@info %1 what was typed, %2 list", "There is no incident “%1”. There are: %2.", text, listed(ids))};
}

Result<const Reference::Country *> memberStateNamed(const QString &text)
{
    if (const auto *country = Reference::instance().country(text)) {
        return country;
    }
    if (const auto *country = Reference::instance().countryNamed(text)) {
        return country;
    }
    return Error{Error::Code::NotFound,
                 i18nc("@info", "“%1” is no Member State. Give its code or its name, such as DK or Denmark.", text)};
}

Result<Route> route(const Reader &reader, const QString &incident, const QString &country)
{
    LIAISON_TRY(const auto *known, incidentNamed(incident));
    LIAISON_TRY(const auto *memberState, memberStateNamed(country));
    const auto kinds = kindsOf(*known) + QStringList{representation};
    LIAISON_TRY(const auto national, desksOf(reader, memberState->code, When::Now, kinds));
    LIAISON_TRY(const auto unions, desksOf(reader, {}));
    return routeFor(*known, memberState->code, national, unions, reader.now());
}

Result<QList<Route>> routes(const Reader &reader, const QString &incident, When when)
{
    const Reference::Incident *only = nullptr;
    if (!incident.isEmpty()) {
        LIAISON_TRY(only, incidentNamed(incident));
    }
    const auto kinds = only ? kindsOf(*only) + QStringList{representation} : QStringList();
    LIAISON_TRY(const auto desks, desksByCountry(reader, when, kinds));
    LIAISON_TRY(const auto unions, desksOf(reader, {}, when));
    const auto now = reader.now();
    QList<Route> result;
    for (const auto &country : Reference::instance().countries()) {
        for (const auto &each : Reference::instance().incidents()) {
            if (!only || only == &each) {
                result.append(routeFor(each, country.code, desks.value(country.code), unions, now));
            }
        }
    }
    return result;
}

Result<QList<Route>> routesOf(const Reader &reader, const QString &country, When when)
{
    LIAISON_TRY(const auto *memberState, memberStateNamed(country));
    LIAISON_TRY(const auto national, desksOf(reader, memberState->code, when));
    LIAISON_TRY(const auto unions, desksOf(reader, {}, when));
    const auto now = reader.now();
    QList<Route> result;
    for (const auto &incident : Reference::instance().incidents()) {
        result.append(routeFor(incident, memberState->code, national, unions, now));
    }
    return result;
}

QString nameOf(Reason reason)
{
    switch (reason) {
    case Reason::First:
        return u"first"_s;
    case Reason::Next:
        return u"next"_s;
    case Reason::Closed:
        return u"closed"_s;
    case Reason::Stale:
        return u"stale"_s;
    case Reason::Silent:
        return u"silent"_s;
    case Reason::Bounced:
        return u"bounced"_s;
    case Reason::Nobody:
        return u"nobody"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace Liaison::Incidents
