// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("I say who I am by typing the beginning of my name")
{
    TemporaryProfile profile;
    Person person;
    person.name = u"Zoë Ždanová"_s;
    const auto id = put(profile.store(), person);
    Window window(profile.close());
    window.open(u"settings"_s);
    window.click(u"Me"_s);
    window.type(u"zoe zd"_s);
    REQUIRE(window.shows(u"Zoë Ždanová"_s));
    window.key(Qt::Key_Return);
    REQUIRE(window.wait([&] {
        return Session::instance()->me() == id.text();
    }));
    CHECK(window.item(u"Me"_s)->property("text").toString() == u"Zoë Ždanová"_s);

    window.click(u"Clear Me"_s);
    CHECK(window.wait([] {
        return Session::instance()->me().isEmpty();
    }));
}

TEST_CASE("A backup is made, listed, and put back")
{
    TemporaryProfile profile;
    Person person;
    person.name = u"Zoë Ždanová"_s;
    person.id = put(profile.store(), person);
    Window window(profile.close());
    window.open(u"settings"_s);
    CHECK(window.lacks(u"Restore…"_s));
    window.click(u"Back up now"_s);
    REQUIRE(window.shows(u"Restore…"_s));
    CHECK(Session::instance()->profile().backups().size() == 1);

    person.name = u"Zoë Nováková"_s;
    put(window.store(), person);
    window.click(u"Restore…"_s);
    REQUIRE(window.shows(u"Restore this backup?"_s));
    window.click(u"Restore"_s);
    REQUIRE(window.shows(u"Restored. What was here before"_s));
    CHECK(all<Person>(window.store()).first().name == u"Zoë Ždanová"_s);
    CHECK(Session::instance()->profile().backups().size() == 2);
}
