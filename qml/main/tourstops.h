// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tourprops.h"

#include <QQuickWindow>

#include <functional>

namespace Liaison::Tour
{

/// What a picture is made of.
struct Stop {
    QString name; ///< of the picture
    std::function<void(Session &)> go;
};

constexpr int settleTime = 700; // milliseconds: pages slide in

/// In a profile with nothing in it: how the pages help to begin.
QList<Stop> emptyStops();
/// In a profile with the sample, in this order.
QList<Stop> stops(const Props &props, QQuickWindow &window);
/// Closes what lies over the pages: a document in large type, a window of its own.
void uncover(const QQuickWindow &window);

} // namespace Liaison::Tour
