// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "main/pages.h"
#include "sample/sample.h"
#include "scene.h"
#include "support/records.h"
#include "window.h"

#include <QAccessible>
#include <QQmlContext>
#include <QQmlEngine>
#include <QTimeZone>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Clock sampleClock()
{
    return Clock::fixed(QDateTime(Sample::today(), QTime(10, 0), QTimeZone::UTC));
}

/// Is it written in Liaison, rather than inside a component of Kirigami?
bool isOurs(const QQuickItem *item)
{
    const auto *context = qmlContext(item);
    return context && context->baseUrl().path().contains("/eu/liaison/"_L1);
}

/// Everything of @p tree that can have the focus and says nothing to a screen reader.
void collectNameless(QAccessibleInterface *tree, QStringList &nameless)
{
    if (!tree || tree->state().invisible) {
        return;
    }
    const auto *item = qobject_cast<QQuickItem *>(tree->object());
    if (item && isOurs(item) && tree->state().focusable && tree->text(QAccessible::Name).isEmpty()
        && (Scene::isControl(item) || item->activeFocusOnTab())) {
        nameless.append(QLatin1StringView(item->metaObject()->className()) + u" “"_s + item->objectName() + u'”');
    }
    for (int i = 0; i < tree->childCount(); ++i) {
        collectNameless(tree->child(i), nameless);
    }
}

QStringList namelessIn(const Window &window)
{
    QStringList nameless;
    collectNameless(QAccessible::queryAccessibleInterface(&window.window()), nameless);
    return nameless;
}

/// The way of Tab: everything on it can be seen and has a name.
class Way
{
public:
    explicit Way(Window &window)
        : m_window(window)
    {
    }
    ~Way()
    {
        INFO("Tab went to: " << m_names.join(u" | ").toStdString());
        CHECK(m_nameless == QStringList());
        CHECK(m_outOfSight == QStringList());
    }
    Way(const Way &) = delete;
    Way &operator=(const Way &) = delete;

    QQuickItem *step()
    {
        m_window.key(Qt::Key_Tab);
        auto *item = m_window.focus();
        REQUIRE(item);
        const auto name = Scene::nameOf(item);
        m_names.append(name);
        REQUIRE(m_names.size() < 500);
        if (isOurs(item)) {
            look(item, name);
        }
        return item;
    }

private:
    void look(QQuickItem *item, const QString &name)
    {
        const QPointer<QQuickItem> guard(item); // a list may be making this row anew
        if (name.isEmpty() && !Window::wait([&] {
                return !guard || !Scene::nameOf(guard).isEmpty();
            })) {
            m_nameless.append(QLatin1StringView(item->metaObject()->className()));
        }
        if (!Window::wait([&] {
                return !guard || m_window.isInSight(guard);
            })) {
            m_outOfSight.append(name);
        }
    }

    Window &m_window;
    QStringList m_names;
    QStringList m_nameless;
    QStringList m_outOfSight;
};

bool isInList(const QQuickItem *item)
{
    const auto views = Scene::viewsAround(item);
    return item->inherits("QQuickItemView") || std::ranges::any_of(views, [](const QQuickItem *view) {
               return view->inherits("QQuickItemView");
           });
}

/// From where something comes up a second time, until it does so again.
void goRound(Window &window)
{
    Way way(window);
    const auto go = [&way](QQuickItem *item) {
        QList<QQuickItem *> passed;
        for (; !passed.contains(item); item = way.step()) {
            passed.append(item);
        }
        return std::pair(passed, item);
    };
    const auto [first, item] = go(way.step());
    const auto [second, again] = go(item);
    CHECK(again == item);
    CHECK(second.size() > 1);
    // It is one round, not a way into a corner. Who comes back to a list is where they were, and leaves it by the next Tab;
    // Kirigami's tool bars may find room for another button meanwhile.
    for (auto *stop : first) {
        INFO("passed by in the second round: " << Scene::nameOf(stop).toStdString());
        CHECK((second.contains(stop) || isInList(stop) || !isOurs(stop)));
    }
}

/// Until the control of this objectName is reached.
void goTo(Window &window, const QString &name)
{
    Way way(window);
    while (way.step()->objectName() != name) { }
}

/// Every page, filled with the sample.
void goRoundAllPages(QSize size)
{
    TemporaryProfile profile(sampleClock());
    must(Sample::fill(profile.store()));
    Window window(profile.close(), size, sampleClock());
    for (const auto &page : Pages::all()) {
        CAPTURE(page.name.toStdString());
        window.open(page.name);
        if (page.name == u"directory" && size == Window::wide) {
            REQUIRE(window.shows(u"Пенка Шаблонова"_s)); // in the network that opens beside the countries
        }
        window.rest();
        goRound(window);
        CHECK(namelessIn(window) == QStringList());
    }
    Session::instance()->openPage(u"directory"_s, u"everybody"_s, u"part"_s);
    REQUIRE(window.shows(u"Mette Eksempel-Lund"_s));
    if (size == Window::wide) {
        goRound(window); // narrow, the way leads through the covered column as well, by Kirigami's rules
    }
    CHECK(namelessIn(window) == QStringList());
}

/// The form for something new of three pages.
void goThroughForms(QSize size)
{
    TemporaryProfile profile;
    Window window(profile.close(), size);
    for (const auto &page : {u"directory"_s, u"meetings"_s, u"actions"_s}) {
        CAPTURE(page.toStdString());
        window.open(page);
        window.key(Qt::Key_N, Qt::ControlModifier);
        CHECK(window.wait([&] {
            return window.focus() && window.focus()->objectName().startsWith(u"field-");
        }));
        CHECK(namelessIn(window) == QStringList());
        if (size == Window::wide) {
            goRound(window);
        } else {
            goTo(window, u"save"_s); // behind it come the tool bars of the covered columns, by Kirigami's rules
        }
    }
}

/// Down and Enter in the list @p name of @p page, which has @p row; @p opened is only shown by what it opens.
void walkList(const QString &page, const QString &name, const QString &row, const QString &opened)
{
    TemporaryProfile profile(sampleClock());
    must(Sample::fill(profile.store()));
    Window window(profile.close(), Window::narrow, sampleClock());
    window.open(page);
    REQUIRE(window.shows(row));
    window.tabToList(name);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    CHECK(window.shows(opened));
}
}

TEST_CASE("Tab goes round every page, and every control says what it is: wide")
{
    goRoundAllPages(Window::wide);
}

TEST_CASE("Tab goes round every page, and every control says what it is: narrow")
{
    goRoundAllPages(Window::narrow);
}

TEST_CASE("Typing begins in the first field of a form, Tab leads through it, and every field says what it is: wide")
{
    goThroughForms(Window::wide);
}

TEST_CASE("Typing begins in the first field of a form, Tab leads through it, and every field says what it is: narrow")
{
    goThroughForms(Window::narrow);
}

TEST_CASE("The sidebar lies over a narrow window while it is open, and stands beside the page in a wide one")
{
    TemporaryProfile profile;
    Window window(profile.close(), Window::narrow);
    window.click(u"Open drawer"_s);
    window.click(u"sidebar-meetings"_s);
    REQUIRE(window.wait([] {
        return Session::instance()->currentPage() == u"meetings"_s;
    }));
    CHECK(window.lacks(u"Briefings"_s));

    window.window().resize(Window::wide);
    window.click(u"sidebar-briefings"_s);
    REQUIRE(window.wait([] {
        return Session::instance()->currentPage() == u"briefings"_s;
    }));
    CHECK(window.shows(u"Exchange"_s)); // it stays

    window.window().resize(Window::narrow);
    CHECK(window.lacks(u"Exchange"_s));
    window.click(u"Open drawer"_s);
    CHECK(window.shows(u"Exchange"_s));
}

TEST_CASE("Arrow keys and Enter lead from a gap in the coverage to the form that fills it")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"directory"_s);
    window.key(Qt::Key_K, Qt::ControlModifier);
    window.type(u"coverage"_s);
    REQUIRE(window.shows(u"Coverage by country and authority"_s));
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"nobody known, not required"_s));
    window.item(u"cell-1-1"_s);
    // The file dialog is the system's: here is its answer.
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"coverage.csv"_s);
    auto *dialog = window.window().findChild<QObject *>(u"coverageTable"_s);
    REQUIRE(dialog);
    dialog->setProperty("selectedFile", QUrl::fromLocalFile(file));
    REQUIRE(QMetaObject::invokeMethod(dialog, "accepted"));
    REQUIRE(window.shows(u"Written: "_s + file));
    CHECK(contentOf(file).count('\n') > 27);
    window.tabToList(u"matrix"_s);
    window.key(Qt::Key_Down); // from Austria to Belgium
    window.key(Qt::Key_Right);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"New organisation"_s));
    CHECK(window.shows(u"Belgium"_s));
}

TEST_CASE("Arrow keys and Enter open a country")
{
    walkList(u"directory"_s, u"Countries and groups"_s, u"Austria"_s, u"Current posts"_s);
}

TEST_CASE("Arrow keys and Enter open a meeting")
{
    walkList(u"meetings"_s, u"Meetings"_s, u"JHA Council"_s, u"Participants"_s);
}

TEST_CASE("Arrow keys and Enter open an action")
{
    walkList(u"actions"_s, u"Actions"_s, u"Write the record"_s, u"Progress"_s);
}

TEST_CASE("Arrow keys and Enter open a briefing")
{
    walkList(u"briefings"_s, u"Briefings"_s, u"JHA Council"_s, u"live: follows the records"_s);
}
