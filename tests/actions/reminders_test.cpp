// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/reminders.h"
#include "duties.h"

using namespace Liaison;
using namespace Liaison::Actions;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
std::optional<Reminder> at(Store &store, QTime time)
{
    return must(store.read([time](Reader &reader) {
        return reminderAt(reader, QDateTime(today, time));
    }));
}

void save(Store &store, const ReminderSettings &settings)
{
    must(store.edit(u"Settings"_s, [settings](Edit &edit) {
        return settings.save(edit);
    }));
}
}

TEST_CASE("reminders: what is overdue or due today is said once a day, outside the quiet hours")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    CHECK_FALSE(at(store, QTime(10, 0))); // nothing is due
    add(store, actionNamed(u"late"_s, QDate(2019, 3, 1)));
    add(store, actionNamed(u"later"_s, QDate(2019, 3, 4)));
    add(store, actionNamed(u"now"_s, today));
    add(store, actionNamed(u"tomorrow"_s, today.addDays(1)));
    add(store, actionNamed(u"over"_s, QDate(2019, 1, 1), u"done"_s));
    const auto reminder = at(store, QTime(10, 0));
    REQUIRE(reminder);
    CHECK(reminder->overdue == 2);
    CHECK(reminder->today == 1);
    CHECK(reminder->title() == u"2 actions are overdue, 1 is due today"_s);
    CHECK(reminder->text() == u"late\nlater\nnow"_s);

    CHECK_FALSE(at(store, QTime(18, 0)));
    CHECK_FALSE(at(store, QTime(23, 59)));
    CHECK_FALSE(at(store, QTime(7, 59)));
    CHECK(at(store, QTime(8, 0)));
    CHECK(at(store, QTime(17, 59)));

    must(store.edit(u"Said"_s, [](Edit &edit) {
        return markReminded(edit, today);
    }));
    CHECK_FALSE(at(store, QTime(11, 0)));
    must(store.edit(u"Said"_s, [](Edit &edit) {
        return markReminded(edit, today.addDays(-1));
    }));
    CHECK(at(store, QTime(11, 0)));
}

TEST_CASE("reminders: switched off, other hours, and only mine where I am known")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    add(store, actionNamed(u"of nobody"_s, today));
    auto settings = must(store.read([](Reader &reader) -> Result<ReminderSettings> {
        return ReminderSettings::of(reader);
    }));
    CHECK(settings == ReminderSettings());
    settings.quietFrom = settings.quietUntil = QTime(0, 0);
    save(store, settings);
    CHECK(at(store, QTime(3, 0))); // never quiet
    settings.quietFrom = QTime(9, 0);
    settings.quietUntil = QTime(17, 0);
    save(store, settings);
    CHECK_FALSE(at(store, QTime(12, 0)));
    CHECK(at(store, QTime(17, 0)));
    settings.on = false;
    save(store, settings);
    CHECK_FALSE(at(store, QTime(17, 0)));
    settings.on = true;
    save(store, settings);

    const auto me = addPerson(store, u"Me"_s);
    must(store.edit(u"Me"_s, [me](Edit &edit) {
        return edit.setMe(me);
    }));
    CHECK_FALSE(at(store, QTime(17, 0)));
    auto mine = actionNamed(u"mine"_s, today);
    mine.owner = me;
    add(store, mine);
    const auto reminder = at(store, QTime(17, 0));
    REQUIRE(reminder);
    CHECK(reminder->title() == u"1 action is due today"_s);
}
