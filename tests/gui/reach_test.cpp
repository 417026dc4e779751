// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "main/pages.h"
#include "records.h"
#include "sample/sample.h"
#include "scene.h"
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
        if (name.isEmpty()) {
            m_nameless.append(QLatin1StringView(item->metaObject()->className()));
        }
        if (!Window::wait([&] {
                return m_window.isInSight(item);
            })) {
            m_outOfSight.append(name);
        }
    }

    Window &m_window;
    QStringList m_names;
    QStringList m_nameless;
    QStringList m_outOfSight;
};

/// Until the beginning is reached again.
void goRound(Window &window)
{
    Way way(window);
    QList<QQuickItem *> passed;
    auto *item = way.step();
    for (; !passed.contains(item); item = way.step()) {
        passed.append(item);
    }
    CHECK(passed.size() > 1);
    // It is one round, not a way into a corner; a list that has the focus itself does not get it a second time.
    CHECK(passed.indexOf(item) <= (passed.first()->inherits("QQuickListView") ? 1 : 0));
}

/// Until the control of this objectName is reached.
void goTo(Window &window, const QString &name)
{
    Way way(window);
    while (way.step()->objectName() != name) { }
}

QStringList pageNames()
{
    QStringList names;
    for (const auto &page : Pages::all()) {
        names.append(page.name);
    }
    return names;
}
}

TEST_CASE("Tab goes round every page, and every control says what it is, in a wide and in a narrow window")
{
    const auto size = GENERATE(Window::wide, Window::narrow);
    CAPTURE(size.width());
    TemporaryProfile profile(sampleClock());
    must(Sample::fill(profile.store()));
    Window window(profile.close(), size, sampleClock());
    for (const auto &page : pageNames()) {
        CAPTURE(page.toStdString());
        window.open(page);
        goRound(window);
        CHECK(namelessIn(window) == QStringList());
    }
}

TEST_CASE("Lists are walked with the arrow keys, and Enter opens what is chosen")
{
    struct List {
        QString page;
        QString name;
        QString row;
        QString opened; ///< text that only an opened record shows
    };
    const auto list = GENERATE(List{u"directory"_s, u"Countries and groups"_s, u"Austria"_s, u"Current posts"_s},
                               List{u"meetings"_s, u"Meetings"_s, u"JHA Council"_s, u"Participants"_s},
                               List{u"actions"_s, u"Actions"_s, u"Write the record"_s, u"Progress"_s},
                               List{u"briefings"_s, u"Briefings"_s, u"JHA Council"_s, u"live: follows the records"_s});
    CAPTURE(list.page.toStdString());
    TemporaryProfile profile(sampleClock());
    must(Sample::fill(profile.store()));
    Window window(profile.close(), Window::narrow, sampleClock());
    window.open(list.page);
    REQUIRE(window.shows(list.row));
    window.tabToList(list.name);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    CHECK(window.shows(list.opened));
}

TEST_CASE("Typing begins in the first field of a form; Tab leads through all of it, and every field says what it is")
{
    const auto size = GENERATE(Window::wide, Window::narrow);
    CAPTURE(size.width());
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

TEST_CASE("Long names and a meeting of 500 are shown without a complaint")
{
    const auto size = GENERATE(Window::wide, Window::narrow);
    CAPTURE(size.width());
    const auto longName = u"Zoë-Wilhelmína Ždanová-Þorgrímsdóttir van der Überraschend-Langenhausen y Domínguez"_s;
    REQUIRE(longName.size() >= 80);
    TemporaryProfile profile;
    const auto meeting = must(profile.store().edit(u"Prepare"_s, [longName](Edit &edit) -> Result<Id> {
        Meeting meeting;
        meeting.title = u"Meeting of "_s + longName;
        meeting.date = QDate(2019, 3, 4);
        LIAISON_TRY(meeting.id, edit.put(meeting));
        for (int number = 1; number <= 500; ++number) {
            Person person;
            person.name = u"%1 %2"_s.arg(longName).arg(number, 3, 10, QLatin1Char('0'));
            Participant participant;
            LIAISON_TRY(participant.who, edit.put(person));
            participant.meeting = meeting.id;
            participant.side = u"platform"_s;
            LIAISON_CHECK(edit.put(participant));
        }
        return meeting.id;
    }));
    Window window(profile.close(), size);
    Session::instance()->open(meeting.text());
    REQUIRE(window.shows(longName + u" 500"_s));
    window.open(u"directory"_s);
    window.fill(u"Search the directory"_s, u"wilhelmina 250"_s);
    window.click(longName + u" 250"_s);
    CHECK(window.shows(u"About this entry"_s));
    window.open(u"briefings"_s);
    CHECK(window.shows(u"Meeting of "_s + longName));
}
