// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundles.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// Two profiles with the same person, of whom each changes what it likes without knowing of the other.
class Disagreement
{
public:
    explicit Disagreement(Person person)
        : m_id(add(m_north.store(), person))
    {
        takeIn(m_south, sendBundle(m_north, m_south, m_folder));
    }
    Id id() const
    {
        return m_id;
    }
    Store &north() const
    {
        return m_north.store();
    }
    Store &south() const
    {
        return m_south.store();
    }
    void change(const QString &field, const QCborValue &north, const QCborValue &south)
    {
        setField(m_north.store(), m_id, field, north);
        setField(m_south.store(), m_id, field, south);
    }
    /// The folder of the south, which has taken over what the north sent.
    QString meet()
    {
        takeIn(m_south, sendBundle(m_north, m_south, m_folder));
        return m_south.close();
    }
    /// The north takes over what the south has come to.
    void answer(Profile &south)
    {
        takeIn(m_north, sendBundle(south, *m_north.operator->(), m_folder));
    }

private:
    QTemporaryDir m_folder;
    TemporaryProfile m_north;
    TemporaryProfile m_south;
    Id m_id;
};

Person zoe()
{
    auto zoe = person(u"Zoë Ždanová"_s, u"SK"_s);
    zoe.languages = {u"sk"_s};
    zoe.notes = u"Call in the morning"_s;
    return zoe;
}

QCborValue list(const QStringList &texts)
{
    return QCborArray::fromStringList(texts);
}

void openConflicts(Window &window)
{
    window.open(u"exchange"_s);
    window.click(u"Compare"_s);
    REQUIRE(window.shows(u"Changed by several people"_s));
}
}

TEST_CASE("What two people changed at once is shown side by side and settled")
{
    Disagreement people(zoe());
    people.change(u"name"_s, u"Zoë Nováková"_s, u"Zoë Beispielová"_s);
    Window window(people.meet());
    openConflicts(window);
    REQUIRE(window.shows(u"Zoë Nováková"_s));
    REQUIRE(window.shows(u"Zoë Beispielová"_s));
    CHECK(window.item(u"sidebar-exchange"_s)); // and its badge:
    CHECK(window.shows(u"1 field was changed by two people"_s));
    window.click(u"Take this: Zoë Nováková"_s);
    CHECK(window.shows(u"Nothing was changed by two people at once."_s));
    CHECK(window.shows(u"No conflicts"_s));
    CHECK(conflictsIn(window.store()).isEmpty());
    CHECK(shownIn(window.store(), people.id(), u"name"_s) == u"Zoë Nováková"_s);
}

TEST_CASE("One conflict after the other is settled by keys alone, undone, and everybody comes to the same")
{
    Disagreement people(zoe());
    people.change(u"name"_s, u"Zoë Nováková"_s, u"Zoë Beispielová"_s);
    people.change(u"languages"_s, list({u"cs"_s, u"sk"_s}), list({u"hu"_s, u"sk"_s}));
    people.change(u"notes"_s, u"Call in the evening"_s, u"Call in the morning, never on Fridays"_s);
    Window window(people.meet());
    openConflicts(window);
    // By field: languages, name, notes.
    REQUIRE(window.shows(u"Changed by several people: 3 fields"_s));
    REQUIRE(window.shows(u"All of them together"_s));
    window.key(Qt::Key_3);
    REQUIRE(window.shows(u"Changed by several people: 2 fields"_s));
    CHECK(shownIn(window.store(), people.id(), u"languages"_s) == u"hu, sk, cs"_s);

    window.key(Qt::Key_9); // there is no such value
    window.key(Qt::Key_Down);
    window.key(Qt::Key_B);
    REQUIRE(Window::wait([&] {
        return window.focus()->inherits("QQuickTextEdit");
    }));
    CHECK(window.focus()->property("text").toString() == u"Call in the morning, never on Fridays / evening"_s);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.type(u"Call at noon"_s);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"Changed by several people: 1 field"_s));
    CHECK(shownIn(window.store(), people.id(), u"notes"_s) == u"Call at noon"_s);

    window.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(window.shows(u"Changed by several people: 2 fields"_s));
    CHECK(conflictsIn(window.store()).last().field == u"notes"_s);
    // The name is next; its other value is taken.
    window.key(Qt::Key_2);
    REQUIRE(window.shows(u"Changed by several people: 1 field"_s));
    CHECK(shownIn(window.store(), people.id(), u"name"_s) == u"Zoë Nováková"_s);
    REQUIRE(window.lacks(u"Zoë Beispielová"_s));
    window.key(Qt::Key_F2);
    REQUIRE(Window::wait([&] {
        return window.focus()->inherits("QQuickTextEdit");
    }));
    CHECK(window.focus()->property("text").toString() == u"Call in the morning, never on Fridays"_s);
    window.key(Qt::Key_End, Qt::ControlModifier);
    window.type(u" 1"_s); // a digit that is typed is no choice
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"No conflicts"_s));
    CHECK(shownIn(window.store(), people.id(), u"notes"_s) == u"Call in the morning, never on Fridays 1"_s);

    people.answer(Session::instance()->profile());
    CHECK(conflictsIn(people.north()).isEmpty());
    for (const auto &field : {u"name"_s, u"languages"_s, u"notes"_s}) {
        CHECK(shownIn(people.north(), people.id(), field) == shownIn(window.store(), people.id(), field));
    }
}

TEST_CASE("A value that was written anew settles a conflict even where it is the one that was shown")
{
    Disagreement people(zoe());
    people.change(u"country"_s, u"CZ"_s, u"SI"_s);
    Window window(people.meet(), Window::narrow);
    openConflicts(window);
    const auto shown = shownIn(window.store(), people.id(), u"country"_s);
    window.click(u"Write a new value of Country"_s);
    window.key(Qt::Key_Escape);
    REQUIRE(window.shows(u"Write new…"_s));
    CHECK(conflictsIn(window.store()).size() == 1);
    window.click(u"Write a new value of Country"_s);
    window.click(u"Use this"_s);
    REQUIRE(window.shows(u"No conflicts"_s));
    CHECK(shownIn(window.store(), people.id(), u"country"_s) == shown);
}

TEST_CASE("What is wrong with a new value is said beside it, and the conflict stays")
{
    Disagreement people(zoe());
    people.change(u"name"_s, u"Zoë Nováková"_s, u"Zoë Beispielová"_s);
    Window window(people.meet());
    openConflicts(window);
    window.click(u"Write a new value of Name"_s);
    window.fill(u"field-name"_s, u""_s);
    window.key(Qt::Key_Return);
    CHECK(Window::wait([&] {
        return !window.problemAt(u"field-name"_s).isEmpty();
    }));
    CHECK(conflictsIn(window.store()).size() == 1);
}

TEST_CASE("An entry that one person deleted while another one edited it says who did what")
{
    Disagreement people(zoe());
    setField(people.south(), people.id(), u"notes"_s, u"Call in the evening"_s);
    must(people.north().edit(u"Delete"_s, [id = people.id()](Edit &edit) {
        return edit.remove(id);
    }));
    Window window(people.meet());
    openConflicts(window);
    REQUIRE(window.shows(u"Somebody deleted it on"_s));
    REQUIRE(window.shows(u"without knowing of that. Notes: Call in the evening"_s));
    CHECK(window.count(u"Write a new value of Edited and deleted"_s) == 0);
    window.click(u"Take this: Keep it"_s);
    REQUIRE(window.shows(u"No conflicts"_s));
    CHECK(all<Person>(window.store()).size() == 1);
    people.answer(Session::instance()->profile());
    CHECK(all<Person>(people.north()).first().notes == u"Call in the evening"_s);
}
