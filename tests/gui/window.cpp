// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "window.h"

#include "main/pages.h"
#include "scene.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace Liaison::Test
{

using namespace Scene;

namespace
{
constexpr int patience = 10'000; // milliseconds: for a machine that builds at the same time

bool s_used = false;
}

Window::Window(const QString &folder, QSize size, const Clock &clock)
    : m_session(Profile::open(folder, clock), folder, clock)
    , m_desktop(m_session)
{
    if (std::exchange(s_used, true)) {
        SKIP("Kirigami works in the first window of a process only; ctest starts one for every case.");
    }
    INFO(m_session.problem().toStdString());
    REQUIRE(m_desktop.load());
    window().resize(size);
    window().show();
    window().requestActivate();
    REQUIRE(QTest::qWaitForWindowExposed(&window()));
    REQUIRE(QTest::qWaitForWindowActive(&window()));
    REQUIRE(wait([this] {
        return window().size() == window().contentItem()->size().toSize() && m_session.link(m_session.currentPage());
    }));
    // The window begins wide; in a narrow one the sidebar slides out.
    REQUIRE(wait([&] {
        return (size.width() >= 800) == std::ranges::any_of(visibleItems(window()), [](const QQuickItem *item) {
                   return item->objectName() == u"sidebar-settings"_s;
               });
    }));
}

Window::~Window()
{
    CHECK(m_complaints.all() == QStringList());
}

Store &Window::store() const
{
    return m_session.store();
}

QQuickWindow &Window::window() const
{
    return *m_desktop.window();
}

bool Window::wait(const Condition &condition)
{
    return QTest::qWaitFor(condition, patience);
}

void Window::rest()
{
    QList<QRectF> earlier;
    int still = 0;
    CHECK(wait([&] {
        QList<QRectF> now;
        for (const auto *item : visibleItems(window())) {
            now.append(inWindow(item));
        }
        still = now == earlier ? still + 1 : 0;
        earlier = now;
        return still >= 5;
    }));
}

void Window::open(const QString &page)
{
    const auto pages = Pages::all();
    const auto place = std::ranges::find(pages, page, &PageInfo::name);
    REQUIRE(place != pages.end());
    constexpr int shortcuts = 9;
    constexpr int fading = 2000; // milliseconds; a menu or dialog that fades out takes the keys
    (void)QTest::qWaitFor(
        [&] {
            return std::ranges::none_of(visibleItems(window()), [](QQuickItem *item) {
                if (!item->inherits("QQuickPopupItem") || popupAround(item) != item) {
                    return false;
                }
                const auto *accessible = QAccessible::queryAccessibleInterface(item);
                return !accessible || accessible->role() != QAccessible::ToolTip;
            });
        },
        fading);
    if (const auto number = place - pages.begin(); number < shortcuts) {
        key(Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
    } else {
        m_session.openPage(page);
    }
    const bool there = wait([&] {
        return m_session.currentPage() == page && m_session.link(page);
    });
    if (!there) {
        picture(page);
    }
    REQUIRE(there);
}

bool Window::canBeSeen(const QQuickItem *item) const
{
    const auto views = viewsAround(item);
    const auto *outermost = views.isEmpty() ? item : views.last();
    const auto rect = inWindow(outermost);
    const auto middle = views.isEmpty() ? rect.center() : (rect & window().contentItem()->boundingRect()).center();
    return !rect.isEmpty() && window().contentItem()->contains(middle) && rect.contains(middle);
}

bool Window::isInSight(const QQuickItem *item) const
{
    const auto middle = inWindow(item).center();
    const auto views = viewsAround(item);
    return window().contentItem()->contains(middle) && std::ranges::all_of(views, [&](const QQuickItem *view) {
               return inWindow(view).contains(middle);
           });
}

qsizetype Window::count(const QString &name) const
{
    const auto items = visibleItems(window());
    return std::ranges::count_if(items, [&](QQuickItem *item) {
        return isControl(item) && nameOf(item) == name && canBeSeen(item);
    });
}

QString Window::problemAt(const QString &field)
{
    const auto rect = inWindow(item(field));
    for (auto *item : visibleItems(window())) {
        auto *accessible = QAccessible::queryAccessibleInterface(item);
        const auto below = inWindow(item).top() - rect.bottom();
        if (accessible && accessible->role() == QAccessible::AlertMessage && below >= 0 && below < rect.height()) {
            return accessible->text(QAccessible::Name);
        }
    }
    return {};
}

bool Window::isOnTop(QQuickItem *item, QPointF point) const
{
    auto *found = taker(window().contentItem(), point);
    return found && (found == item || found->isAncestorOf(item) || item->isAncestorOf(found));
}

QQuickItem *Window::find(const QString &name) const
{
    // Columns are painted in any order: the newest is at the right.
    const auto nearer = [](QQuickItem *item, QQuickItem *than) {
        return !than || inWindow(item).left() >= inWindow(than).left() || popupAround(item);
    };
    QQuickItem *control = nullptr;
    QQuickItem *other = nullptr;
    for (auto *item : visibleItems(window())) {
        const bool named = item->objectName() == name || nameOf(item) == name
            || (textOf(item) == name && !item->inherits("QQuickTextInput"));
        if (!named || item->size().isEmpty() || !canBeSeen(item)) {
            continue;
        }
        auto *&best = isControl(item) ? control : other;
        if (nearer(item, best)) {
            best = item;
        }
    }
    return control ? control : other;
}

void Window::picture(const QString &name) const
{
    if (const auto folder = qEnvironmentVariable("LIAISON_PICTURES"); !folder.isEmpty()) {
        constexpr int fading = 400; // milliseconds: what comes and goes, and tool bars that find their room
        QTest::qWait(fading);
        window().grabWindow().save(folder + u'/' + QString(name).replace(u'/', u' ') + u".png"_s);
    }
}

QQuickItem *Window::item(const QString &name)
{
    QQuickItem *found = nullptr;
    const bool there = wait([&] {
        found = find(name);
        return found != nullptr;
    });
    if (!there) {
        picture(name);
    }
    INFO("shown: " << shownText().join(u" | ").toStdString());
    INFO("wanted: " << name.toStdString());
    REQUIRE(there);
    return found;
}

bool Window::settle(QQuickItem *item) const
{
    // Pages slide, popups grow: what moves between two frames is not there yet.
    const QPointer<QQuickItem> guard(item);
    int frames = 0;
    const auto counting = QObject::connect(&window(), &QQuickWindow::frameSwapped, &window(), [&frames] {
        ++frames;
    });
    auto earlier = QRectF();
    int still = 0;
    const bool settled = wait([&] {
        if (frames > 0 && guard) {
            const auto now = inWindow(guard);
            still = now == earlier ? still + 1 : 0;
            earlier = now;
            frames = 0;
        }
        window().update();
        return still >= 3 || !guard;
    });
    QObject::disconnect(counting);
    return settled && guard;
}

void Window::scrollTo(QQuickItem *item)
{
    for (auto *view : viewsAround(item)) {
        auto *content = view->property("contentItem").value<QQuickItem *>();
        if (!view->property("interactive").toBool() || !content) {
            continue;
        }
        for (int turns = 0; turns < 200; ++turns) {
            if (!settle(item)) {
                return;
            }
            const auto shown = inWindow(view);
            const auto rect = inWindow(item);
            const auto above = shown.top() - rect.top();
            const auto below = rect.bottom() - shown.bottom();
            if ((above <= 0 && below <= 0) || rect.height() > shown.height()) {
                break;
            }
            const int angle = above > 0 ? 120 : -120;
            const auto before = content->y();
            QTest::wheelEvent(&window(), shown.center(), {0, angle});
            if (!QTest::qWaitFor(
                    [&] {
                        return content->y() != before;
                    },
                    500)) {
                break; // as far as it goes
            }
        }
    }
}

void Window::click(const QString &name)
{
    auto *target = item(name);
    INFO("to be clicked: " << name.toStdString());
    REQUIRE(wait([&] {
        target = find(name);
        return target && target->isEnabled();
    }));
    scrollTo(target);
    QPointF point;
    const bool there = wait([&] {
        target = find(name);
        if (!target || !settle(target)) {
            return false;
        }
        point = inWindow(target).center();
        return isOnTop(target, point);
    });
    if (!there) {
        picture(name);
    }
    auto *above = taker(window().contentItem(), point);
    if (!there) {
        picture(name);
    }
    INFO("above it: " << (above ? above->metaObject()->className() : "nothing") << " at " << point.x() << ", "
                      << point.y());
    REQUIRE(there);
    QTest::mouseClick(&window(), Qt::LeftButton, {}, point.toPoint());
}

void Window::choose(const QString &button, const QString &entry)
{
    click(button);
    constexpr int soon = 2'000; // milliseconds
    const auto isThere = [&] {
        return find(entry) != nullptr;
    };
    if (!QTest::qWaitFor(isThere, soon)) {
        key(Qt::Key_Escape); // the button of this name was still on its way, and another page's was pressed
        click(button);
    }
    const QPointer<QQuickItem> menu(popupAround(item(entry))); // null: there was room for it beside the menu
    click(entry);
    // While a menu fades out, it takes the keys of the window.
    CHECK(wait([&] {
        return !menu || !menu->isVisible();
    }));
}

void Window::type(const QString &text)
{
    for (const auto &letter : text) {
        const auto upper = letter.toUpper().unicode();
        const auto code = upper < 0x80 ? Qt::Key(upper) : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Click,
                            &window(),
                            code,
                            QString(letter),
                            letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    }
}

void Window::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&window(), key, modifiers);
}

void Window::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    key(Qt::Key_V, Qt::ControlModifier);
}

QQuickItem *Window::focus() const
{
    return window().activeFocusItem();
}

void Window::tabTo(const QString &name)
{
    item(name);
    tabToList(name);
}

void Window::tabToList(const QString &name)
{
    const auto reached = [&] {
        auto *item = focus();
        return item && (item->objectName() == name || nameOf(item) == name);
    };
    QStringList passed;
    for (int tabs = 0; tabs < 150 && !reached(); ++tabs) {
        key(Qt::Key_Tab);
        passed.append(focus() ? nameOf(focus()) : u"nothing"_s);
    }
    INFO("wanted: " << name.toStdString());
    INFO("Tab went to: " << passed.join(u" | ").toStdString());
    REQUIRE(reached());
}

void Window::fill(const QString &field, const QString &text)
{
    // A popup that fades out takes the keys of the window: people type again then.
    for (int attempt = 0; attempt < 2; ++attempt) {
        click(field);
        const bool focused = wait([&] {
            return focus() == find(field);
        });
        INFO("to be filled: " << field.toStdString());
        INFO("focus: " << (focus() ? focus()->metaObject()->className() : "nowhere"));
        REQUIRE(focused);
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Delete);
        type(text);
        if (text.isEmpty() || !focus() || !focus()->property("text").toString().isEmpty()) {
            return;
        }
    }
}

void Window::openCard(const QString &typed, const QString &name)
{
    open(u"directory"_s);
    fill(u"Search the directory"_s, typed);
    const QPointer<QQuickItem> earlier(find(u"More Actions"_s)); // may be of a card that goes
    click(name);
    REQUIRE(shows(u"About this entry"_s));
    REQUIRE(wait([this, &earlier] {
        return count(u"More Actions"_s) == 2 && find(u"More Actions"_s) != earlier; // of the directory, and of the card
    }));
}

QStringList Window::shownText() const
{
    QStringList texts;
    for (auto *item : visibleItems(window())) {
        const auto text = textOf(item);
        if (!text.isEmpty() && canBeSeen(item)) {
            texts.append(text);
        }
    }
    return texts;
}

bool Window::shows(const QString &text)
{
    const bool shown = wait([&] {
        return std::ranges::any_of(shownText(), [&](const QString &shown) {
            return shown.contains(text);
        });
    });
    if (!shown) {
        UNSCOPED_INFO("not shown: " << text.toStdString());
        UNSCOPED_INFO("but: " << shownText().join(u" | ").toStdString());
        picture(text);
    }
    return shown;
}

bool Window::lacks(const QString &text)
{
    return wait([&] {
        return std::ranges::none_of(shownText(), [&](const QString &shown) {
            return shown.contains(text);
        });
    });
}

} // namespace Liaison::Test
