// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/actions.h"
#include "duties.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QStringList titles(Store &store, const Actions::Filter &filter = {})
{
    QStringList titles;
    for (const auto &item : must(store.read([filter](Reader &reader) {
             return Actions::list(reader, filter);
         }))) {
        titles.append(item.action.title);
    }
    return titles;
}
}

TEST_CASE("overdue comes first, done comes last")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    add(store, actionNamed(u"undated"_s));
    add(store, actionNamed(u"done long ago"_s, QDate(2019, 1, 1), u"done"_s));
    add(store, actionNamed(u"later"_s, QDate(2019, 5, 1)));
    add(store, actionNamed(u"soon"_s, QDate(2019, 3, 12)));
    add(store, actionNamed(u"due today"_s, QDate(2019, 3, 5)));
    add(store, actionNamed(u"overdue"_s, QDate(2019, 3, 4)));
    CHECK(titles(store)
          == QStringList{u"overdue"_s, u"due today"_s, u"soon"_s, u"later"_s, u"undated"_s, u"done long ago"_s});
    CHECK(must(store.read([](Reader &reader) {
              return Actions::overdueCount(reader);
          }))
          == 1);
}

TEST_CASE("a due date may hang on an election, and moves with it")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Election election;
    election.name = u"European elections"_s;
    election.first_day = QDate(2019, 5, 23);
    election.id = add(store, election);
    auto relative = actionNamed(u"relative"_s);
    relative.due_election = election.id.text();
    relative.due_days = -60;
    const auto id = add(store, relative);
    const auto due = [&] {
        return must(store.read([id](Reader &reader) {
                   return Actions::item(reader, id);
               }))
            .due;
    };
    CHECK(due() == QDate(2019, 3, 24));
    election.first_day = QDate(2019, 5, 30);
    add(store, election);
    CHECK(due() == QDate(2019, 3, 31));
}

TEST_CASE("mine are those of my person and of my posts; a country's are those that name it")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    Person person;
    person.name = u"Karen Prøve"_s;
    person.id = add(store, person);
    Organisation ministry;
    ministry.name = u"Ministry"_s;
    ministry.kind = u"authority"_s;
    ministry.id = add(store, ministry);
    Post post;
    post.person = person.id;
    post.organisation = ministry.id;
    post.id = add(store, post);
    auto own = actionNamed(u"own"_s);
    own.owner = person.id;
    add(store, own);
    auto ofPost = actionNamed(u"of my post"_s);
    ofPost.owner = post.id;
    ofPost.countries = {u"DK"_s};
    add(store, ofPost);
    auto together = actionNamed(u"together"_s);
    together.owner = ministry.id;
    together.co_owners = {person.id};
    add(store, together);
    auto other = actionNamed(u"of the ministry"_s);
    other.owner = ministry.id;
    add(store, other);
    Actions::Filter mine;
    mine.owner = person.id;
    CHECK(titles(store, mine) == QStringList{u"of my post"_s, u"own"_s, u"together"_s});
    Actions::Filter danish;
    danish.country = u"DK"_s;
    CHECK(titles(store, danish) == QStringList{u"of my post"_s});
}
