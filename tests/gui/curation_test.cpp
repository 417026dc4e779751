// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Keeping the directory right: worklist, duplicates, merging, history, and what is held on a person.

#include "components/documentview.h"
#include "components/session.h"
#include "directory/worklist.h"
#include "sample/sample.h"
#include "scene.h"
#include "support/records.h"
#include "window.h"

#include <QJsonDocument>
#include <QTimeZone>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id putContact(Store &store, const QString &name, const QString &mail, QDate review = {})
{
    Person person;
    person.name = name;
    person.country = u"CZ"_s;
    person.review_by = review;
    const auto id = add(store, person);
    ContactPoint point;
    point.owner = id;
    point.medium = u"email"_s;
    point.value = mail;
    add(store, point);
    return id;
}

void openWorklist(Window &window)
{
    window.open(u"directory"_s);
    window.choose(u"More Actions"_s, u"Worklist"_s);
    REQUIRE(window.shows(u"Never verified (1)"_s));
}
}

TEST_CASE("The worklist is worked through by keyboard: verified, bounced, copied, reviewed")
{
    TemporaryProfile profile(clockOfToday());
    putContact(profile.store(), u"Zoë Ždanová"_s, u"zoe@example.org"_s, today.addDays(5));
    Window window(profile.close(), Window::wide, clockOfToday());
    openWorklist(window);
    CHECK(window.shows(u"People to review (1)"_s));
    window.tabToList(u"What is due"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_R);
    REQUIRE(window.wait([&] {
        return all<Person>(window.store()).first().review_by == today.addYears(1);
    }));
    REQUIRE(window.lacks(u"People to review (1)"_s));

    window.tabTo(u"work-zoe@example.org"_s); // who comes back to the list is where they were
    window.key(Qt::Key_B);
    REQUIRE(window.wait([&] {
        return all<ContactPoint>(window.store()).first().bounced_on == today;
    }));
    REQUIRE(window.shows(u"Bounced (1)"_s));
    window.key(Qt::Key_C);
    CHECK(window.shows(u"Copied: zoe@example.org"_s));
    window.key(Qt::Key_Return); // whose it is
    CHECK(window.shows(u"About this entry"_s));
    window.tabTo(u"work-zoe@example.org"_s);
    window.key(Qt::Key_V);
    REQUIRE(window.wait([&] {
        return all<ContactPoint>(window.store()).first().verified_on == today;
    }));
    CHECK(window.shows(u"Nothing is due"_s));
}

TEST_CASE("The overview leads to the part of the worklist that does not wait; buttons do the same as keys")
{
    TemporaryProfile profile(clockOfToday());
    putContact(profile.store(), u"Zoë Ždanová"_s, u"zoe@example.org"_s, today.addDays(-5));
    Meeting meeting;
    meeting.title = u"Call of last week"_s;
    meeting.date = today.addDays(30);
    meeting.summary = u"It was agreed with Mrs Ždanovou."_s;
    add(profile.store(), meeting);
    Window window(profile.close(), Window::narrow, clockOfToday());
    window.open(u"overview"_s);
    window.click(u"Review"_s);
    REQUIRE(window.shows(u"People to review (1)"_s));
    CHECK(window.lacks(u"zoe@example.org"_s)); // another part
    window.click(u"part-"_s);
    REQUIRE(window.shows(u"zoe@example.org"_s));
    window.click(u"Mark zoe@example.org as verified"_s);
    REQUIRE(window.wait([&] {
        return all<ContactPoint>(window.store()).first().verified_on == today;
    }));
    window.click(u"Undo"_s);
    REQUIRE(window.shows(u"zoe@example.org"_s));
    window.choose(u"More for Zoë Ždanová"_s, u"Erase for good…"_s);
    REQUIRE(window.shows(u"The name may still stand in 1 text"_s));
    CHECK(window.shows(u"It was agreed with Mrs Ždanovou."_s));
    window.click(u"Keep"_s);
    CHECK(all<Person>(window.store()).size() == 1);
    window.choose(u"More for Zoë Ždanová"_s, u"Erase for good…"_s);
    window.click(u"Erase for good"_s);
    REQUIRE(window.wait([&] {
        return all<Person>(window.store()).isEmpty() && all<ContactPoint>(window.store()).isEmpty();
    }));
    CHECK(window.shows(u"Nothing is due"_s));
}

TEST_CASE("Duplicates are compared and merged field by field by keyboard, and undone in one step")
{
    TemporaryProfile profile;
    putContact(profile.store(), u"Zoë Ždanová"_s, u"zoe@example.org"_s);
    putContact(profile.store(), u"Z. Ždanová"_s, u"Zoe@example.org"_s);
    Window window(profile.close());
    window.open(u"directory"_s);
    window.choose(u"More Actions"_s, u"Duplicates"_s);
    REQUIRE(window.shows(u"Compare"_s));
    CHECK(window.shows(u"same e-mail address: Zoe@example.org"_s));
    window.tabToList(u"Likely duplicates"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Take all of this"_s));
    window.click(u"Name-right"_s);
    window.click(u"Name-left"_s);
    const auto kept = window.item(u"Name-left"_s)->property("value").toString();
    window.click(u"Name-right"_s);
    const auto wanted = window.item(u"Name-right"_s)->property("value").toString();
    CHECK(kept != wanted);
    REQUIRE(window.wait([&] {
        return window.item(u"Name-right"_s)->property("checked").toBool()
            && !window.item(u"Name-left"_s)->property("checked").toBool();
    }));
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.wait([&] {
        return all<Person>(window.store()).size() == 1;
    }));
    CHECK(all<Person>(window.store()).first().name == wanted);
    CHECK(all<ContactPoint>(window.store()).size() == 1);
    CHECK(window.shows(u"About this entry"_s)); // the card of the one that stays
    CHECK(window.shows(u"No likely duplicates"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(window.wait([&] {
        return all<Person>(window.store()).size() == 2 && all<ContactPoint>(window.store()).size() == 2;
    }));
    REQUIRE(window.shows(u"same e-mail address: Zoe@example.org"_s));
    window.tabTo(u"duplicate-0"_s);
    window.key(Qt::Key_N);
    CHECK(window.shows(u"No likely duplicates"_s));
    CHECK(all<Distinction>(window.store()).size() == 1);
}

TEST_CASE("Any two entries are merged from a card; what was merged away comes back from the trash")
{
    TemporaryProfile profile;
    putContact(profile.store(), u"Anna Example"_s, u"anna@example.org"_s);
    putContact(profile.store(), u"Bo Sample"_s, u"bo@example.org"_s);
    Window window(profile.close());
    window.openCard(u"anna"_s, u"Anna Example"_s);
    window.choose(u"More Actions"_s, u"Merge with…"_s);
    REQUIRE(window.shows(u"Merge Anna Example with…"_s));
    window.fill(u"Merge with"_s, u"bo sam"_s);
    REQUIRE(window.shows(u"Bo Sample"_s));
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Take all of this"_s));
    window.click(u"Take everything of Bo Sample"_s);
    window.click(u"mergeNow"_s);
    REQUIRE(window.wait([&] {
        return all<Person>(window.store()).size() == 1;
    }));
    CHECK(all<Person>(window.store()).first().name == u"Bo Sample"_s);
    CHECK(window.shows(u"anna@example.org"_s));
    CHECK(window.shows(u"bo@example.org"_s));
    REQUIRE(window.wait([&] {
        return window.count(u"More Actions"_s) == 2;
    }));
    window.choose(u"More Actions"_s, u"Delete"_s);
    REQUIRE(window.lacks(u"About this entry"_s));
    window.choose(u"More Actions"_s, u"Trash"_s);
    REQUIRE(window.shows(u"Person, merged into “Bo Sample”"_s));
}

TEST_CASE("History puts one value back, and the whole entry")
{
    TemporaryProfile profile;
    const auto id = putContact(profile.store(), u"Zoë Ždanová"_s, u"zoe@example.org"_s);
    const auto change = [&](const QString &field, const QString &value) {
        must(profile.store().edit(u"Change "_s + field, [=](Edit &edit) {
            return edit.write(u"person"_s, id, {{field, value}});
        }));
    };
    change(u"country"_s, u"SK"_s);
    change(u"name"_s, u"Zoë Nováková"_s);
    change(u"notes"_s, u"Speaks Greek"_s);
    Window window(profile.close());
    window.openCard(u"novakova"_s, u"Zoë Nováková"_s);
    window.choose(u"More Actions"_s, u"History"_s);
    REQUIRE(window.shows(u"Name: from Zoë Ždanová to Zoë Nováková"_s));
    window.click(u"Put back: Zoë Ždanová"_s);
    const auto person = [&] {
        return all<Person>(window.store()).first();
    };
    REQUIRE(window.wait([&] {
        return person().name == u"Zoë Ždanová"_s;
    }));
    CHECK(person().notes == u"Speaks Greek"_s);
    window.click(u"Undo"_s);
    REQUIRE(window.wait([&] {
        return person().name == u"Zoë Nováková"_s;
    }));
    window.click(u"Everything as it was before this (3 changes)"_s);
    REQUIRE(window.wait([&] {
        return person().name == u"Zoë Ždanová"_s && person().country == u"CZ"_s && person().notes.isEmpty();
    }));
}

TEST_CASE("From a card beside its network the history is one press away, and is in sight")
{
    TemporaryProfile profile(clockOfToday());
    must(Sample::fill(profile.store()));
    Window window(profile.close(), Window::wide, clockOfToday());
    window.open(u"directory"_s);
    window.click(u"Denmark"_s);
    window.click(u"Mette Eksempel-Lund"_s);
    window.click(u"History"_s);
    REQUIRE(window.shows(u"History of Mette Eksempel-Lund"_s));
    CHECK(window.wait([&] { // once it has moved there
        return window.isInSight(window.item(u"Put back: +45 00 00 04 17"_s));
    }));
    // In the narrow column of the card nothing sticks out.
    const auto *card = window.item(u"addContactPoint"_s);
    const auto right = Scene::inWindow(card).right();
    CHECK(Scene::inWindow(window.item(u"More for mette.eksempel-lund@valg.example.org"_s)).right() <= right);
    // Somebody of another country does not stand beside the network of this one.
    const auto people = all<Person>(window.store());
    const auto other = std::ranges::find(people, u"Caoimhe Ní Shampla"_s, &Person::name);
    REQUIRE(other != people.end());
    Session::instance()->open(other->id.text());
    REQUIRE(window.shows(u"Caoimhe Ní Shampla"_s));
    CHECK(window.lacks(u"Current posts"_s));
    CHECK(window.shows(u"Austria"_s));
}

TEST_CASE("What is held on a person is shown, and saved also for programs")
{
    TemporaryProfile profile;
    putContact(profile.store(), u"Zoë Ždanová"_s, u"zoe@example.org"_s);
    QTemporaryDir folder;
    Window window(profile.close());
    window.openCard(u"zdanova"_s, u"Zoë Ždanová"_s);
    window.choose(u"More Actions"_s, u"What is held on this person"_s);
    REQUIRE(window.shows(u"What is held on Zoë Ždanová"_s));
    REQUIRE(window.shows(u"zoe@example.org"_s));
    auto *view = window.object<DocumentView>();
    const auto json = folder.filePath(u"held.json"_s);
    const auto pdf = folder.filePath(u"held.pdf"_s);
    REQUIRE(QMetaObject::invokeMethod(view, "writeJson", QUrl::fromLocalFile(json)));
    view->write(QUrl::fromLocalFile(pdf));
    REQUIRE(window.wait([&] {
        return QFile::exists(json) && QFile::exists(pdf);
    }));
    QFile file(json);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QJsonDocument::fromJson(file.readAll()).object().value(u"name"_s).toString() == u"Zoë Ždanová"_s);
}
