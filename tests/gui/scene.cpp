// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "scene.h"

#include <QAccessible>
#include <QQuickWindow>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace Liaison::Test::Scene
{

namespace
{
QList<QQuickItem *> inPaintingOrder(const QQuickItem *item)
{
    auto children = item->childItems();
    std::ranges::stable_sort(children, {}, &QQuickItem::z);
    return children;
}

/// Rows that a list keeps for later are neither painted nor gone.
bool isKeptForLater(QQuickItem *item)
{
    auto *view = item->parentItem() ? item->parentItem()->parentItem() : nullptr;
    if (!view || !view->inherits("QQuickItemView")) {
        return false;
    }
    const auto index = item->property("index");
    if (!index.isValid()) {
        return false;
    }
    QQuickItem *there = nullptr;
    QMetaObject::invokeMethod(view, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, there), Q_ARG(int, index.toInt()));
    return there != item;
}

void collect(QQuickItem *item, QList<QQuickItem *> &items)
{
    if (!item->isVisible() || qFuzzyIsNull(item->opacity()) || isKeptForLater(item)) {
        return;
    }
    items.append(item);
    for (auto *child : inPaintingOrder(item)) {
        collect(child, items);
    }
}
}

QRectF inWindow(const QQuickItem *item)
{
    return item->mapRectToScene(item->boundingRect());
}

QList<QQuickItem *> visibleItems(const QQuickWindow &window)
{
    QList<QQuickItem *> items;
    collect(window.contentItem(), items);
    return items;
}

bool isControl(const QQuickItem *item)
{
    return item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextInput")
        || item->inherits("QQuickTextEdit") || item->inherits("QQuickComboBox") || item->inherits("QQuickSpinBox");
}

QString nameOf(QQuickItem *item)
{
    auto *accessible = QAccessible::queryAccessibleInterface(item);
    const auto name = accessible ? accessible->text(QAccessible::Name) : QString();
    return name.isEmpty() && isControl(item) ? item->property("text").toString() : name;
}

QString textOf(const QQuickItem *item)
{
    // The style paints what stands on buttons.
    const bool reads = item->inherits("QQuickText") || item->inherits("QQuickTextInput")
        || item->inherits("QQuickTextEdit") || item->inherits("QQuickAbstractButton");
    const auto text = item->inherits("QQuickComboBox") ? item->property("displayText").toString()
        : reads                                        ? item->property("text").toString()
                                                       : QString();
    const auto format = item->property("textFormat").toInt();
    const bool marked = format == 4 || (format == 1 && item->inherits("QQuickText")); // Text.StyledText, Text.RichText
    return marked ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

QQuickItem *popupAround(QQuickItem *item)
{
    for (; item; item = item->parentItem()) {
        if (item->inherits("QQuickPopupItem")) {
            const auto rect = inWindow(item);
            const QRectF window({}, item->window()->size());
            const bool isSidebar = rect.bottomLeft() == window.bottomLeft() && rect.width() < window.width();
            return isSidebar ? nullptr : item;
        }
    }
    return nullptr;
}

QList<QQuickItem *> viewsAround(const QQuickItem *item)
{
    QList<QQuickItem *> views;
    for (auto *parent = item->parentItem(); parent; parent = parent->parentItem()) {
        if (parent->inherits("QQuickFlickable")) {
            views.append(parent);
        }
    }
    return views;
}

QQuickItem *taker(QQuickItem *item, QPointF point)
{
    if (!item->isVisible() || (item->clip() && !item->contains(item->mapFromScene(point)))) {
        return nullptr;
    }
    const auto children = inPaintingOrder(item);
    for (auto child = children.crbegin(); child != children.crend(); ++child) {
        if (auto *found = taker(*child, point)) {
            return found;
        }
    }
    if (item->inherits("QQuickOverlay")) {
        // It lets through what falls beside its popups, unless one of them is modal: then there is a shade too.
        const bool shaded = std::ranges::any_of(children, [](const QQuickItem *child) {
            return child->isVisible() && !child->inherits("QQuickPopupItem") && child->inherits("QQuickRectangle");
        });
        return shaded ? item : nullptr;
    }
    const bool inert = item->inherits("QQuickFlickable") && !item->property("interactive").toBool();
    const bool takes = item->acceptedMouseButtons() != Qt::NoButton || item->inherits("QQuickPopupItem");
    return takes && !inert && item->contains(item->mapFromScene(point)) ? item : nullptr;
}

} // namespace Liaison::Test::Scene
