// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "main/pages.h"
#include "sample/sample.h"
#include "scene.h"
#include "support/records.h"
#include "window.h"

#include <KColorSchemeManager>

#include <QQuickWindow>
#include <QTimeZone>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
constexpr double enough = 4.5; // WCAG 2.2, success criterion 1.4.3 (AA)

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

/// What words lie on: the colour that is there most often.
QColor ground(const QImage &picture, const QRect &rect)
{
    QHash<QRgb, int> counts;
    constexpr int step = 2; // one pixel of four tells enough
    for (int y = rect.top(); y <= rect.bottom(); y += step) {
        for (int x = rect.left(); x <= rect.right(); x += step) {
            ++counts[picture.pixel(x, y)];
        }
    }
    const auto colours = counts.keys();
    return *std::ranges::max_element(colours, {}, [&counts](QRgb colour) {
        return counts[colour];
    });
}

/// Where it can be seen.
QRect partInSight(const QQuickItem *item, const QImage &picture)
{
    auto rect = Scene::inWindow(item) & QRectF(picture.rect());
    for (const auto *view : Scene::viewsAround(item)) {
        rect &= Scene::inWindow(view);
    }
    return rect.toRect() & picture.rect();
}

/// Words that are hard to read, and how little they stand out.
QStringList paleIn(const QQuickWindow &window, const QImage &picture)
{
    QStringList pale;
    int measured = 0;
    for (const auto *item : Scene::visibleItems(window)) {
        const auto rect = partInSight(item, picture);
        if (!item->inherits("QQuickText") || !item->isEnabled() || Scene::textOf(item).isEmpty() || rect.isEmpty()) {
            continue;
        }
        ++measured;
        const auto ratio = contrast(item->property("color").value<QColor>(), ground(picture, rect));
        if (ratio < enough) {
            pale.append(u"%1 (%2)"_s.arg(Scene::textOf(item)).arg(ratio, 0, 'f', 2));
        }
    }
    CHECK(measured > 20); // the sidebar alone has a dozen
    return pale;
}

/// In this colour scheme, on every page.
void readEveryPage(const QString &scheme)
{
    const auto clock = Clock::fixed(QDateTime(Sample::today(), QTime(10, 0), QTimeZone::UTC));
    TemporaryProfile profile(clock);
    must(Sample::fill(profile.store()));
    Window window(profile.close(), Window::wide, clock);
    auto *schemes = KColorSchemeManager::instance();
    schemes->activateScheme(schemes->indexForSchemeId(scheme)); // while it is open
    const auto read = [&](const QString &name) {
        CAPTURE(name.toStdString());
        window.rest();
        const auto pale = paleIn(window.window(), window.window().grabWindow());
        INFO(pale.join(u" | ").toStdString());
        CHECK(pale.isEmpty());
        window.picture(scheme + name);
    };
    for (const auto &page : Pages::all()) {
        window.open(page.name);
        read(page.name);
    }
    for (const auto &part : {u"worklist"_s, u"coverage"_s, u"duplicates"_s}) {
        Session::instance()->openPage(u"directory"_s, u"all"_s, part);
        read(part);
    }
    window.openCard(u"mette"_s, u"Mette Eksempel-Lund"_s);
    read(u"card"_s);
    Session::instance()->openPage(u"meetings"_s, u"promises"_s, u"promises"_s);
    read(u"promises"_s);
    Session::instance()->openPage(u"exchange"_s, u"conflicts"_s);
    read(u"conflicts"_s);
}
}

TEST_CASE("All words stand out from what they are written on: light")
{
    readEveryPage(u"BreezeLight"_s);
}

TEST_CASE("All words stand out from what they are written on: dark")
{
    readEveryPage(u"BreezeDark"_s);
}
