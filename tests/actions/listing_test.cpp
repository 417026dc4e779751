// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/listing.h"
#include "duties.h"

using namespace Liaison;
using namespace Liaison::Actions;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// "group: title" of each row.
QStringList rows(Store &store, Group group, const Filter &filter = {})
{
    return must(store.read([group, filter](Reader &reader) -> Result<QStringList> {
        LIAISON_TRY(const auto places, order(reader, filter, group));
        QStringList rows;
        for (const auto &place : places) {
            const auto id = Id::fromText(place.group);
            const auto name = id.isNull() ? place.group : reader.title(id);
            rows.append(name + u": "_s + reader.title(place.id));
        }
        return rows;
    }));
}
}

TEST_CASE("lists of actions are divided by owner, forum and meeting, the overdue first in each, those without last")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto zoe = addPerson(store, u"Zoë"_s);
    const auto anna = addPerson(store, u"anna"_s);
    Meeting meeting;
    meeting.title = u"Old meeting"_s;
    meeting.date = QDate(2019, 1, 1);
    const auto old = add(store, meeting);
    meeting.title = u"New meeting"_s;
    meeting.date = QDate(2019, 3, 1);
    const auto recent = add(store, meeting);
    auto a = actionNamed(u"a"_s, QDate(2019, 4, 1));
    a.owner = zoe;
    a.meeting = old;
    a.report_to = u"ras"_s;
    add(store, a);
    auto b = actionNamed(u"b"_s, QDate(2019, 3, 1));
    b.owner = zoe;
    b.meeting = recent;
    b.report_to = u"Rapid Alert System"_s;
    add(store, b);
    auto c = actionNamed(u"c"_s);
    c.owner = anna;
    c.report_to = u"Some other table"_s;
    add(store, c);
    add(store, actionNamed(u"d"_s, QDate(2019, 3, 2)));

    CHECK(rows(store, Group::Owner) == QStringList{u"anna: c"_s, u"Zoë: b"_s, u"Zoë: a"_s, u": d"_s});
    CHECK(rows(store, Group::Meeting) == QStringList{u"New meeting: b"_s, u"Old meeting: a"_s, u": d"_s, u": c"_s});
    CHECK(rows(store, Group::Forum)
          == QStringList{u"Rapid Alert System: b"_s, u"Rapid Alert System: a"_s, u"Some other table: c"_s, u": d"_s});
    CHECK(rows(store, Group::Due) == QStringList{u"0: b"_s, u"0: d"_s, u"2: a"_s, u"3: c"_s});
}

TEST_CASE("an action stands under each of its countries, by the countries' names")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    auto both = actionNamed(u"both"_s, QDate(2019, 4, 1));
    both.countries = {u"DE"_s, u"HR"_s, u"AT"_s};
    add(store, both);
    auto one = actionNamed(u"one"_s, QDate(2019, 3, 20));
    one.countries = {u"DE"_s};
    add(store, one);
    add(store, actionNamed(u"none"_s));
    CHECK(rows(store, Group::Country)
          == QStringList{u"AT: both"_s, u"HR: both"_s, u"DE: one"_s, u"DE: both"_s, u": none"_s});
}

TEST_CASE("filters: status, overdue, and words in the title, owner and meeting")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto zoe = addPerson(store, u"Zoë Nováková"_s);
    Meeting meeting;
    meeting.title = u"Réunion des plateformes"_s;
    meeting.date = QDate(2019, 3, 1);
    auto action = actionNamed(u"Send contacts"_s, QDate(2019, 3, 1));
    action.owner = zoe;
    action.meeting = add(store, meeting);
    add(store, action);
    add(store, actionNamed(u"Other"_s, QDate(2019, 3, 1), u"waiting"_s));
    add(store, actionNamed(u"Done"_s, QDate(2019, 3, 1), u"done"_s));
    const auto titles = [&store](const Filter &filter) {
        return rows(store, Group::Due, filter);
    };
    CHECK(titles({.words = {u"novak"_s, u"reunion"_s}}) == QStringList{u"0: Send contacts"_s});
    CHECK(titles({.words = {u"novak"_s, u"xyz"_s}}).isEmpty());
    CHECK(titles({.status = u"waiting"_s}) == QStringList{u"0: Other"_s});
    CHECK(titles({.overdue = true}).size() == 2);
    CHECK(titles({.done = false}).size() == 2);
}

TEST_CASE("actions of a post held together with others are mine; a broken election leaves the date open")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto me = addPerson(store, u"Me"_s);
    Post post;
    post.person = me;
    post.organisation = addBody(store, u"Ministry"_s);
    post.id = add(store, post);
    auto action = actionNamed(u"together"_s);
    action.co_owners = {post.id};
    action.due_election = u"not hexadecimal"_s;
    action.due_days = -3;
    const auto id = add(store, action);
    CHECK(rows(store, Group::Due, {.owner = me}) == QStringList{u"3: together"_s});
    CHECK_FALSE(must(store.read([id](Reader &reader) {
                    return item(reader, id);
                })).due.isValid());
}
