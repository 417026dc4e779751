// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incidents/notifications.h"
#include "incidents/route.h"

#include <QVariantMap>

/// Routes as QML shows them.
namespace Liaison::RouteWords
{

/// For StateGlyph: how somebody stands now.
QString level(const Incidents::Way &way);
/// { point, value, medium, purpose, target, button, icon, opening, openingLevel, freshness, freshnessLevel, silent, tlp, clock }
QVariantMap way(const Incidents::Way &way, const QString &country);
/// { record, organisation, about, isPerson, ways: [way()] }
QVariantMap desk(const Incidents::Desk &desk);
/// The first way and who it leads to in one line each: { title, subtitle, level, word, ways }
QVariantMap line(const Incidents::Desk &desk, const QString &word);

/// Of a notification, for StateGlyph: "answered after 14 s".
QString stateOf(const Notification &notification);
QString levelOf(const Notification &notification);

} // namespace Liaison::RouteWords
