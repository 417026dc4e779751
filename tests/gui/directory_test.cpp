// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// An authority and somebody who works there.
Id putHolder(Store &store, const QString &name)
{
    Organisation authority;
    authority.name = u"Electoral Authority of Examples"_s;
    authority.kind = u"authority"_s;
    authority.country = u"CZ"_s;
    Person person;
    person.name = name;
    person.country = u"CZ"_s;
    Post post;
    post.organisation = add(store, authority);
    post.person = add(store, person);
    post.title = u"Head of unit"_s;
    add(store, post);
    return post.person;
}
}

TEST_CASE("An organisation and a person with post and contact point are added by keyboard alone")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"directory"_s);

    window.tabTo(u"Add an organisation"_s);
    window.key(Qt::Key_Space);
    window.tabTo(u"Name"_s);
    window.type(u"Electoral Authority of Examples"_s);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"Add a person"_s));
    auto organisations = all<Organisation>(window.store());
    REQUIRE(organisations.size() == 1);
    CHECK(organisations.first().name == u"Electoral Authority of Examples"_s);
    CHECK(organisations.first().kind == u"authority"_s);

    window.tabTo(u"Add a person"_s);
    window.key(Qt::Key_Space);
    window.tabTo(u"Name"_s);
    window.type(u"Zoë Ždanová"_s);
    window.tabTo(u"Function"_s);
    window.type(u"Head of unit"_s);
    window.tabTo(u"E-mail"_s);
    window.type(u"zoe@example.org"_s);
    window.tabTo(u"Languages"_s);
    window.type(u"cs, en"_s);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"zoe@example.org"_s));

    const auto people = all<Person>(window.store());
    REQUIRE(people.size() == 1);
    CHECK(people.first().name == u"Zoë Ždanová"_s);
    CHECK(people.first().languages == QStringList{u"cs"_s, u"en"_s}); // saved in the middle of the field
    const auto posts = all<Post>(window.store());
    REQUIRE(posts.size() == 1);
    CHECK(posts.first().person == people.first().id);
    CHECK(posts.first().organisation == organisations.first().id);
    CHECK(posts.first().title == u"Head of unit"_s);
    const auto points = all<ContactPoint>(window.store());
    REQUIRE(points.size() == 1);
    CHECK(points.first().owner == posts.first().id);
    CHECK(points.first().value == u"zoe@example.org"_s);
}

TEST_CASE("What is wrong in a form is said at the field, and nothing that was typed is lost")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"directory"_s);
    window.key(Qt::Key_N, Qt::ControlModifier);
    window.fill(u"E-mail"_s, u"zoe@example.org"_s);
    window.fill(u"Review by"_s, u"next spring"_s);
    window.click(u"Save"_s);
    REQUIRE(window.wait([&] {
        return window.problemAt(u"Review by"_s).contains(u"next spring"_s);
    }));
    CHECK(all<Person>(window.store()).isEmpty());

    window.fill(u"Review by"_s, u"2020-03-01"_s);
    window.click(u"Save"_s);
    REQUIRE(window.wait([&] {
        return !window.problemAt(u"Name"_s).isEmpty();
    }));
    CHECK(all<Person>(window.store()).isEmpty());
    CHECK(window.item(u"E-mail"_s)->property("text").toString() == u"zoe@example.org"_s);

    window.fill(u"Name"_s, u"Zoë Ždanová"_s);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"zoe@example.org"_s));
    const auto people = all<Person>(window.store());
    REQUIRE(people.size() == 1);
    CHECK(people.first().name == u"Zoë Ždanová"_s);
    CHECK(people.first().review_by == QDate(2020, 3, 1));
    CHECK(all<ContactPoint>(window.store()).size() == 1);
}

TEST_CASE("Somebody is changed; Escape leaves the form and everything as it was")
{
    TemporaryProfile profile;
    const auto id = putHolder(profile.store(), u"Zoë Ždanová"_s);
    Window window(profile.close());
    window.openCard(u"zdanova"_s, u"Zoë Ždanová"_s);
    window.click(u"Edit"_s);
    window.fill(u"Name"_s, u"Zoë Nováková"_s);
    window.fill(u"Notice given on"_s, u"2019-01-22"_s);
    window.fill(u"Objection"_s, u"Not to be named to platforms"_s);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"Zoë Nováková"_s));
    CHECK(window.shows(u"Objection: Not to be named to platforms"_s));
    CHECK(all<Person>(window.store()).first().notice_given == QDate(2019, 1, 22));
    CHECK(window.lacks(u"Form of address"_s));
    CHECK(all<Person>(window.store()).first().name == u"Zoë Nováková"_s);
    CHECK(all<Person>(window.store()).first().id == id);

    window.click(u"Edit"_s);
    window.fill(u"Name"_s, u"Somebody Else"_s);
    window.key(Qt::Key_Escape);
    REQUIRE(window.lacks(u"Form of address"_s));
    CHECK(window.shows(u"Zoë Nováková"_s));
    CHECK(all<Person>(window.store()).first().name == u"Zoë Nováková"_s);
}

TEST_CASE("A number is shown as it is dialled from abroad while it is typed, and an odd one is warned about")
{
    TemporaryProfile profile;
    putHolder(profile.store(), u"Zoë Ždanová"_s);
    Window window(profile.close());
    window.openCard(u"zdanova"_s, u"Zoë Ždanová"_s);
    window.click(u"addContactPoint"_s);
    window.click(u"Medium"_s);
    window.key(Qt::Key_Down); // a phone
    window.key(Qt::Key_Return);
    window.fill(u"Address or number"_s, u"222 123 456"_s);
    CHECK(window.shows(u"Shown as +420 222 123 456"_s));
    CHECK(window.lacks(u"The database answered"_s));
    window.fill(u"Address or number"_s, u"12"_s);
    CHECK(window.shows(u"It can be saved all the same."_s));
}

TEST_CASE("Who is deleted comes back: at once by Undo, and later out of the trash")
{
    TemporaryProfile profile;
    putHolder(profile.store(), u"Zoë Ždanová"_s);
    Window window(profile.close());
    const auto people = [&] {
        return all<Person>(window.store()).size();
    };
    const auto posts = [&] {
        return all<Post>(window.store()).size();
    };
    window.openCard(u"zdanova"_s, u"Zoë Ždanová"_s);
    window.choose(u"More Actions"_s, u"Delete"_s);
    REQUIRE(window.wait([&] {
        return people() == 0;
    }));
    CHECK(posts() == 0);
    window.click(u"Undo"_s);
    REQUIRE(window.wait([&] {
        return people() == 1;
    }));
    CHECK(posts() == 1);

    window.openCard(u"zdanova"_s, u"Zoë Ždanová"_s);
    window.choose(u"More Actions"_s, u"Delete"_s);
    REQUIRE(window.wait([&] {
        return people() == 0;
    }));
    REQUIRE(window.lacks(u"About this entry"_s));
    window.choose(u"More Actions"_s, u"Trash"_s);
    window.click(u"Restore Zoë Ždanová"_s);
    REQUIRE(window.wait([&] {
        return people() == 1;
    }));
    CHECK(posts() == 1);
    CHECK(window.shows(u"The trash is empty"_s));
}
