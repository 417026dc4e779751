// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "route.h"

// The routes on paper, for who has no screen: one sheet of A4 for each country, folded twice into four panels of A6. The lower half
// goes behind, then the right half behind: the front says which country it is and whom to ask in general, the back and the inside have
// two incidents a panel, all of them upright.
namespace Liaison::Incidents
{

/// What stands on one sheet.
struct RouteCard {
    QString country;
    QDateTime asOf;
    QList<Route> routes; ///< of all incidents, for any time
    QList<Desk> general; ///< coordinator, deputy, Permanent Representation, the Union's desk
    QString tlp; ///< the strictest label of what is printed
};

Result<RouteCard> routeCard(const Reader &reader, const QString &country);
/// Of all Member States, in the order of the reference data; also of those of which nobody is known, as it says so.
Result<QList<RouteCard>> routeCards(const Reader &reader);

/// A page for each. Any thread, but the program needs a QGuiApplication.
Result<QByteArray> toPdf(const QList<RouteCard> &cards);
/// The same into a file that ends in .pdf.
Result<Done> writeRouteCards(const QList<RouteCard> &cards, const QString &file);

} // namespace Liaison::Incidents
