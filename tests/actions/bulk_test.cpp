// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/bulk.h"
#include "actions/quickentry.h"
#include "duties.h"

using namespace Liaison;
using namespace Liaison::Actions;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Action read(Store &store, const Id &id)
{
    return must(store.read([id](Reader &reader) {
        return reader.get<Action>(id);
    }));
}

int set(Store &store, const QList<Id> &ids, const QString &status)
{
    return must(store.edit(u"Set"_s, [=](Edit &edit) {
        return setStatus(edit, ids, status);
    }));
}
}

TEST_CASE("bulk: done keeps the day of completion, open again has none, and one undo takes all back")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto a = add(store, actionNamed(u"a"_s));
    auto earlier = actionNamed(u"b"_s, {}, u"done"_s);
    earlier.completed = QDate(2019, 2, 1);
    const auto b = add(store, earlier);
    CHECK(set(store, {a, b, Id::random()}, u"done"_s) == 1); // one was done, one is not there
    CHECK(read(store, a).completed == today);
    CHECK(read(store, b).completed == QDate(2019, 2, 1));
    CHECK(set(store, {a, b}, u"waiting"_s) == 2);
    CHECK_FALSE(read(store, a).completed.isValid());
    must(store.undo());
    CHECK(read(store, a).status == u"done"_s);
    CHECK(read(store, b).completed == QDate(2019, 2, 1));
}

TEST_CASE("bulk: owner, day, days from an election, and delete")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto karen = addPerson(store, u"Karen"_s);
    auto together = actionNamed(u"a"_s);
    together.co_owners = {karen};
    const QList<Id> ids{add(store, together), add(store, actionNamed(u"b"_s, QDate(2019, 4, 1)))};
    CHECK(must(store.edit(u"Owner"_s,
                          [=](Edit &edit) {
                              return setOwner(edit, ids, karen);
                          }))
          == 2);
    CHECK(read(store, ids.first()).co_owners.isEmpty()); // nobody does it together with themselves
    const auto change = [&](const QString &words) {
        return must(store.edit(u"Due"_s, [=](Edit &edit) -> Result<int> {
            LIAISON_TRY(const auto due, dueFrom(edit, words));
            return setDue(edit, ids, due);
        }));
    };
    CHECK(change(u"E-30"_s) == 2);
    CHECK_FALSE(read(store, ids.at(1)).due.isValid());
    CHECK(read(store, ids.at(1)).due_days == -30);
    CHECK(change(u"2019-06-01"_s) == 2);
    CHECK(read(store, ids.at(1)).due == QDate(2019, 6, 1));
    CHECK(read(store, ids.at(1)).due_election.isEmpty());
    CHECK(change(u"2019-06-01"_s) == 0);
    CHECK(change(u"none"_s) == 2);
    CHECK_FALSE(read(store, ids.at(1)).due.isValid());
    CHECK(must(store.edit(u"Delete"_s,
                          [=](Edit &edit) {
                              return Actions::remove(edit, ids);
                          }))
          == 2);
    CHECK(must(store.read([](Reader &reader) {
              return reader.all<Action>();
          })).isEmpty());
    must(store.undo());
    CHECK(must(store.read([](Reader &reader) {
              return reader.all<Action>();
          })).size()
          == 2);
}
