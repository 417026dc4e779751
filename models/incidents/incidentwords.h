// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notifications.h"
#include "route.h"

/// How routes are said, in the window, in the terminal and on paper.
namespace Liaison::IncidentWords
{

/// "open until 17:00", "closed until Mon 11 March, 9:00", "open round the clock", "hours not known".
QString opening(const Incidents::Way &way);
/// The clock on the wall there: "03:12 in Copenhagen".
QString clockThere(const Incidents::Way &way, const QDateTime &now);
/// "24/7", "office hours", or the words of the contact point.
QString hours(const ContactPoint &point);
/// "verified 4 Mar 2019", "due for verification", "never verified", "bounced 3 Mar 2019".
QString freshness(const Incidents::Way &way);
/// Why a step is not the first; empty for the one that is.
QString reason(const Incidents::Step &step);
/// "Åse Mønster, Head of incident response"; the organisation's name is not in it.
QString personAndFunction(const Incidents::Desk &desk);
/// What the desk is in a list of those who are nearest: "coordinator of the network", "Permanent Representation", ...
QString nearestRole(const Incidents::Desk &desk, const QString &country);
QString authorityKind(const QString &kind);
/// Says plainly that the route of @p route leads to nobody; empty where it leads to somebody.
QString nobody(const Incidents::Route &route);

/// What the label means for whoever hears it, in the words of TLP 2.0; empty for an unknown label.
QString tlp(const QString &label);
QString state(Incidents::NotificationState state);
/// "2 min 5 s"
QString duration(qint64 seconds);

} // namespace Liaison::IncidentWords
