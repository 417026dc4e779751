// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "desks.h"
#include "foundation/reference.h"

namespace Liaison::Incidents
{

/// Why somebody is not the first to turn to.
enum class Reason {
    First, ///< they are
    Next, ///< further down the route, or one more of the same authority
    Closed, ///< nobody is there now
    Stale, ///< not verified in time
    Silent, ///< nobody answered the last time
    Bounced, ///< what was sent there came back
    Nobody, ///< the directory knows none of that kind
};

/// One line of a route.
struct Step {
    QString kind; ///< authority kind of the route that it stands for
    std::optional<Desk> desk; ///< nothing where nobody is known
    Reason reason = Reason::Next;
};

/// Whom to turn to about an incident in a country, as of reader.now().
struct Route {
    QString incident;
    QString country;
    QDateTime asOf;
    QList<Step>
        steps; ///< in the order in which to try them; first those that may answer now, last the kinds of which nobody is known
    /// Who is nearest, where the route itself reaches nobody now: the network's coordinator, deputy, the Permanent Representation,
    /// the Union's own body for such incidents.
    QList<Desk> nearest;

    /// Whom to call: the first step, unless it reaches nobody for certain.
    const Desk *contact() const;
    /// Nobody is known of any kind of the route.
    bool isEmpty() const;
    /// Nobody can be reached now: nobody known, all closed, silent or bounced.
    bool isStuck() const;
};

/// Error::Code::NotFound with the possible ids where there is no such incident or Member State.
Result<const Reference::Incident *> incidentNamed(const QString &text);
Result<const Reference::Country *> memberStateNamed(const QString &text);

Result<Route> route(const Reader &reader, const QString &incident, const QString &country);
/// Of all Member States for one incident, or (empty) for all incidents, in the order of the reference data: country by country.
Result<QList<Route>> routes(const Reader &reader, const QString &incident = {}, When when = When::Now);
/// Of all incidents in one country.
Result<QList<Route>> routesOf(const Reader &reader, const QString &country, When when = When::Now);

/// See Route::nearest; of these desks of the country and of the Union's bodies. Without an incident: for whatever it is about.
QList<Desk> nearest(const Reference::Incident *incident, const QList<Desk> &national, const QList<Desk> &unions);

QString nameOf(Reason reason); ///< first, next, closed, stale, silent, bounced, nobody

} // namespace Liaison::Incidents
