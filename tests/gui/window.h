// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "complaints.h"
#include "main/desktop.h"
#include "support/temporary.h"

#include <QQuickItem>

namespace Liaison::Test
{

/// What is waited for: any lambda. A std::function of each took a quarter of the time that these tests take to compile.
class Condition
{
public:
    template<typename Lambda>
    Condition(const Lambda &lambda)
        : m_lambda(&lambda)
        , m_call(call<Lambda>)
    {
    }
    bool operator()() const
    {
        return m_call(m_lambda);
    }

private:
    template<typename Lambda>
    static bool call(const void *lambda)
    {
        return (*static_cast<const Lambda *>(lambda))();
    }

    const void *m_lambda; // outlives the call that it is given to
    bool (*m_call)(const void *lambda);
};

/// The whole program on a profile, driven as a person drives it: with keys and the mouse. Everything waits until it is there,
/// and fails the test with what is shown instead. A warning of QML or Qt fails the test too.
///
/// What is pressed or read is named by what a person (or a screen reader) knows it by: its text or accessible name; or by its
/// objectName. Where several have a name, the nearest to the eye is meant: in a menu or dialog, else in the newest column,
/// and controls before what is only read.
///
/// One window in a test case: the types of Kirigami get mixed up between two engines.
class Window
{
public:
    static constexpr QSize wide{1280, 800};
    static constexpr QSize narrow{480, 800};

    explicit Window(const QString &folder, QSize size = wide, const Clock &clock = {});
    ~Window();
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    Store &store() const;
    /// By the shortcut of the page.
    void open(const QString &page);

    void click(const QString &name);
    /// The entry @p entry of the menu behind @p button.
    void choose(const QString &button, const QString &entry);
    /// Into whatever has the focus.
    void type(const QString &text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Ctrl+V of @p text.
    void paste(const QString &text);
    /// Tab, until the control of this name has the focus.
    void tabTo(const QString &name);
    /// The same for a list, which is not shown by its name.
    void tabToList(const QString &name);
    /// Clicks the text field, and types in the place of what is there.
    void fill(const QString &field, const QString &text);
    /// Types @p typed into the search of the directory, and opens the hit called @p name.
    void openCard(const QString &typed, const QString &name);

    /// Is this text shown somewhere, before long?
    bool shows(const QString &text);
    /// Is it shown nowhere, before long?
    bool lacks(const QString &text);
    /// Everything that can be read, also further down a list.
    QStringList shownText() const;

    /// The visible item of this name; the test fails where there is none before long.
    QQuickItem *item(const QString &name);
    /// How many controls have this name now.
    qsizetype count(const QString &name) const;
    /// The object of a page that was opened last, for what no key reaches: answers of the file dialogs of the system.
    template<typename T>
    T *object() const
    {
        const auto found = window().findChildren<T *>();
        REQUIRE_FALSE(found.isEmpty());
        return found.last();
    }
    /// The sentence right under a field that says what is wrong there; empty where there is none.
    QString problemAt(const QString &field);
    QQuickItem *focus() const;
    QQuickWindow &window() const;
    /// Is its middle, or what it scrolls in, inside the window?
    bool canBeSeen(const QQuickItem *item) const;
    /// Is all of it, or as much as there is room for, where nobody has to scroll for it?
    bool isInSight(const QQuickItem *item) const;

    /// Into the folder LIAISON_PICTURES, where somebody wants to see what is there.
    void picture(const QString &name) const;

    static bool wait(const Condition &condition);
    /// Until what is shown stays as and where it is: lists are read, tool bars have found their room.
    void rest();

private:
    QQuickItem *find(const QString &name) const;
    bool isOnTop(QQuickItem *item, QPointF point) const;
    void scrollTo(QQuickItem *item);
    /// False where it is gone.
    bool settle(QQuickItem *item) const;

    Complaints m_complaints;
    Session m_session;
    Desktop m_desktop;
};

} // namespace Liaison::Test
