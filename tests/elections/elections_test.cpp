// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "actions/duties.h"
#include "elections/elections.h"
#include "foundation/reference.h"

using namespace Liaison;
using namespace Liaison::Elections;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QList<Item> items(Store &store)
{
    return must(store.read([](Reader &reader) {
        return list(reader);
    }));
}

Error problem(Store &store, const Election &election)
{
    const auto checked = store
                             .read([election](Reader &reader) {
                                 return check(reader, election);
                             })
                             .result();
    return checked ? Error{} : checked.error();
}
}

TEST_CASE("elections: those that are shipped are there until a record takes their place")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    CHECK(items(store).size() == qsizetype(Reference::instance().elections().size()));
    CHECK(items(store).first().election.id.isNull());
    auto election = electionOn(QDate(2019, 5, 24), u"European elections"_s);
    const auto id = add(store, election);
    CHECK(items(store).size() == qsizetype(Reference::instance().elections().size()));
    CHECK(items(store).first().election.id == id);
    CHECK(items(store).first().reference == u"european-elections-2019"_s);
    CHECK(items(store).first().lastDay == QDate(2019, 5, 24));
}

TEST_CASE("elections: the next of the Union and of a country; one that is going on still counts")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    add(store, electionOn(QDate(2019, 3, 3), u"Riigikogu"_s, u"EE"_s));
    add(store, electionOn(QDate(2023, 3, 5), u"Riigikogu"_s, u"EE"_s));
    const auto all = items(store);
    REQUIRE(next(all, today));
    CHECK(next(all, today)->election.first_day == QDate(2019, 5, 23));
    CHECK(next(all, QDate(2019, 5, 26))->election.first_day == QDate(2019, 5, 23)); // its last day
    CHECK(next(all, QDate(2019, 5, 27))->election.first_day == QDate(2024, 6, 6));
    CHECK(next(all, QDate(2100, 1, 1)) == nullptr);
    REQUIRE(next(all, today, u"EE"_s));
    CHECK(next(all, today, u"EE"_s)->election.first_day == QDate(2023, 3, 5));
    CHECK(next(all, today, u"DK"_s) == nullptr);
}

TEST_CASE("elections: a country's day lies inside the dates of the Union's election")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto name = u"European elections 2019"_s;
    CHECK(problem(store, electionOn(QDate(2019, 5, 26), name, u"DK"_s)).message.isEmpty());
    const auto outside = problem(store, electionOn(QDate(2019, 5, 27), name, u"DK"_s));
    CHECK(outside.field == u"first_day"_s);
    CHECK(outside.message.contains(u"26 May 2019"_s));
    CHECK(problem(store, electionOn(QDate(2019, 6, 5), u"Folketing"_s, u"DK"_s)).message.isEmpty());
    auto backwards = electionOn(QDate(2019, 6, 5), u"Folketing"_s, u"DK"_s);
    backwards.last_day = QDate(2019, 6, 4);
    CHECK(problem(store, backwards).field == u"last_day"_s);

    add(store, electionOn(QDate(2019, 5, 26), name, u"DK"_s));
    add(store, electionOn(QDate(2019, 5, 24), u"Local elections"_s, u"IE"_s)); // on the same days, and another one
    const auto all = items(store);
    const auto days = nationalDays(all, *next(all, today));
    REQUIRE(days.size() == 1);
    CHECK(days.first().election.country == u"DK"_s);
}

TEST_CASE("elections: two people who keep a shipped one make the same record")
{
    const auto made = [] {
        TemporaryProfile profile(clockOfToday());
        const auto id = must(profile.store().edit(u"Keep"_s, [](Edit &edit) {
            return keep(edit, u"european-elections-2019"_s);
        }));
        CHECK(must(profile.store().edit(u"Keep"_s,
                                        [](Edit &edit) {
                                            return keep(edit, u"european-elections-2019"_s);
                                        }))
              == id);
        must(profile.store().edit(u"Delete"_s, [id](Edit &edit) {
            return remove(edit, id);
        }));
        CHECK(must(profile.store().edit(u"Keep"_s,
                                        [](Edit &edit) {
                                            return keep(edit, u"european-elections-2019"_s);
                                        }))
              == id); // out of the trash
        return id;
    };
    CHECK(made() == made());
}

TEST_CASE("elections: a shipped one that was moved into another year stays where it was put")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto keepIt = [&store] {
        return must(store.edit(u"Keep"_s, [](Edit &edit) {
            return keep(edit, u"european-elections-2029"_s);
        }));
    };
    const auto id = keepIt();
    const auto record = [&store, id] {
        return must(store.read([id](Reader &reader) {
            return reader.get<Election>(id);
        }));
    };
    must(store.edit(u"Move"_s, [before = record()](Edit &edit) {
        auto after = before;
        after.first_day = QDate(2030, 6, 6);
        after.last_day = QDate(2030, 6, 9);
        return edit.put(after, before);
    }));
    CHECK(keepIt() == id);
    CHECK(record().first_day == QDate(2030, 6, 6));
    const auto moved = items(store);
    CHECK(moved.size() == qsizetype(Reference::instance().elections().size())); // the shipped day is not there besides
    CHECK(moved.last().election.id == id);
    CHECK(moved.last().reference == u"european-elections-2029"_s);

    // Nor is it written over where it has become another one altogether.
    must(store.edit(u"Country"_s, [before = record()](Edit &edit) {
        auto after = before;
        after.country = u"DK"_s;
        return edit.put(after, before);
    }));
    CHECK(keepIt() == id);
    CHECK(record().first_day == QDate(2030, 6, 6));
    CHECK(record().country == u"DK"_s);
}

TEST_CASE("elections: what moves is told before, and happens; deleting leaves the days as they are")
{
    TemporaryProfile profile(clockOfToday());
    auto &store = profile.store();
    const auto election = add(store, electionOn(QDate(2019, 5, 23), u"European elections 2019"_s));
    const auto relative = [&](const QString &title, int days, const QString &status = u"open"_s) {
        auto action = actionNamed(title, {}, status);
        action.due_election = election.text();
        action.due_days = days;
        return add(store, action);
    };
    const auto before = relative(u"before"_s, -60);
    relative(u"after"_s, 14);
    const auto done = relative(u"done"_s, -30, u"done"_s);
    auto fixed = actionNamed(u"fixed"_s, QDate(2019, 4, 1));
    fixed.due_election = election.text();
    fixed.due_days = -3; // a day of its own counts
    add(store, fixed);
    const auto moved = must(store.read([election](Reader &reader) {
        return moves(reader, election, QDate(2019, 5, 30));
    }));
    REQUIRE(moved.size() == 2);
    CHECK(moved.first().action == before);
    CHECK(moved.first().from == QDate(2019, 3, 24));
    CHECK(moved.first().to == QDate(2019, 3, 31));
    CHECK(moved.last().to == QDate(2019, 6, 13));

    CHECK(must(store.edit(u"Delete"_s,
                          [election](Edit &edit) {
                              return remove(edit, election);
                          }))
          == 2);
    const auto action = must(store.read([before](Reader &reader) {
        return reader.get<Action>(before);
    }));
    CHECK(action.due == QDate(2019, 3, 24));
    CHECK(action.due_election.isEmpty());
    CHECK_FALSE(action.due_days);
    CHECK(must(store.read([done](Reader &reader) {
              return reader.get<Action>(done);
          })).due_days
          == -30);
    must(store.undo());
    CHECK(must(store.read([before](Reader &reader) {
              return reader.get<Action>(before);
          })).due_days
          == -60);
}
