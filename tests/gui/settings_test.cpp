// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/reminders.h"
#include "support/records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("I say who I am by typing the beginning of my name")
{
    TemporaryProfile profile;
    Person person;
    person.name = u"Zoë Ždanová"_s;
    const auto id = add(profile.store(), person);
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
    person.id = add(profile.store(), person);
    Window window(profile.close());
    window.open(u"settings"_s);
    CHECK(window.lacks(u"Restore…"_s));
    window.click(u"Back up now"_s);
    REQUIRE(window.shows(u"Restore…"_s));
    CHECK(Session::instance()->profile().backups().size() == 1);

    person.name = u"Zoë Nováková"_s;
    add(window.store(), person);
    window.click(u"Restore…"_s);
    REQUIRE(window.shows(u"Restore this backup?"_s));
    window.click(u"Restore"_s);
    REQUIRE(window.shows(u"Restored. What was here before"_s));
    CHECK(all<Person>(window.store()).first().name == u"Zoë Ždanová"_s);
    CHECK(Session::instance()->profile().backups().size() == 2);
}

TEST_CASE("Reminders have quiet hours, and what is no time of the day is told")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"settings"_s);
    const auto kept = [&window] {
        return must(window.store().read([](Reader &reader) -> Result<Actions::ReminderSettings> {
            return Actions::ReminderSettings::of(reader);
        }));
    };
    REQUIRE(window.shows(u"Nothing is said from 18:00 to 08:00."_s));
    window.fill(u"quietFrom"_s, u"25:00"_s);
    window.key(Qt::Key_Return);
    CHECK(window.shows(u"“25:00” is no time of the day. Write it as 18:00; nothing was changed."_s));
    CHECK(kept() == Actions::ReminderSettings());
    window.fill(u"quietFrom"_s, u"20.30"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Nothing is said from 20:30 to 08:00."_s));
    REQUIRE(window.wait([&] {
        return kept().quietFrom == QTime(20, 30);
    }));
    window.click(u"remindersOn"_s);
    REQUIRE(window.wait([&] {
        return !kept().on;
    }));
}
