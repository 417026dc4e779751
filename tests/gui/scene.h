// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QQuickItem>
#include <QString>

/// What a window shows, item by item.
namespace Liaison::Test::Scene
{

/// In the order in which they are painted.
QList<QQuickItem *> visibleItems(const QQuickWindow &window);
/// In coordinates of the window.
QRectF inWindow(const QQuickItem *item);
/// What can be pressed or typed into.
bool isControl(const QQuickItem *item);
/// As a screen reader says it; a button's text where it says nothing.
QString nameOf(QQuickItem *item);
/// What can be read on it; not on what lies in it.
QString textOf(const QQuickItem *item);
/// The dialog, menu or notification that it lies in; null: none.
QQuickItem *popupAround(QQuickItem *item);
/// What it scrolls in, from inside to outside.
QList<QQuickItem *> viewsAround(const QQuickItem *item);
/// The topmost item at or under @p item that takes a press at this point of the window; null where none does.
QQuickItem *taker(QQuickItem *item, QPointF point);

} // namespace Liaison::Test::Scene
