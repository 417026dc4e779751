// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Two records become one on one replica, while others go on working with both.

#include "directory/mergerecords.h"
#include "store/merge.h"
#include "store/schema.h"
#include "support/records.h"
#include "syncprofiles.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id mergeTwo(Store &store, const Id &left, const Id &right)
{
    return must(store.edit(u"Merge"_s, [left, right](Edit &edit) {
        return Directory::mergeRecords(edit, left, right);
    }));
}

bool isHere(Store &store, const Id &person)
{
    return must(store.read([person](Reader &reader) {
               return reader.find<Person>(person);
           }))
        .has_value();
}

Id addPhone(Store &store, const Id &owner, const QString &number)
{
    ContactPoint point;
    point.owner = owner;
    point.medium = u"phone"_s;
    point.value = number;
    return add(store, point);
}

/// Profiles that all know the same people, sorted by id.
struct Ring {
    static constexpr int size = 3;
    Exchange exchange;
    TemporaryProfile profiles[size];
    QList<Id> people;

    explicit Ring(int count = 2)
    {
        for (int i = 0; i < count; ++i) {
            people.append(addFinn(profiles[0].store(), u"Aino Esimerkki %1"_s.arg(i)));
        }
        std::ranges::sort(people);
        for (int i = 1; i < size; ++i) {
            exchange.pass(profiles[0], profiles[i]);
        }
    }
    Store &operator[](int i) const
    {
        return profiles[i].store();
    }
    /// Around, until everybody has heard of everything; then all are equal, and tables are what the records say.
    void converge()
    {
        for (int from : {0, 1, 2, 0}) {
            exchange.pass(profiles[from], profiles[(from + 1) % size]);
        }
        for (int i = 0; i < size; ++i) {
            CHECK((truth((*this)[i]) == truth((*this)[0])));
            CHECK((shown((*this)[i]) == shown((*this)[0])));
            CHECK(must(profiles[i]->store().verify()).problems == QStringList());
        }
    }
};
}

TEST_CASE("what others write for the merged-away record while it is merged arrives at the survivor")
{
    Ring ring;
    const auto kept = ring.people.at(0);
    const auto gone = ring.people.at(1);
    CHECK(mergeTwo(ring[0], gone, kept) == kept); // whatever the order

    Meeting meeting;
    meeting.title = u"Call"_s;
    meeting.date = QDate(2019, 3, 4);
    Participant participant;
    participant.meeting = add(ring[1], meeting);
    participant.who = gone;
    add(ring[1], participant);
    addPhone(ring[1], gone, u"+999 55 0001"_s);
    Action action;
    action.title = u"Send the list"_s;
    action.status = u"open"_s;
    action.owner = gone;
    action.co_owners = {gone, kept};
    add(ring[2], action);
    ring.converge();

    for (int i = 0; i < Ring::size; ++i) {
        auto &store = ring[i];
        CHECK(conflictsOf(store).isEmpty());
        CHECK_FALSE(isHere(store, gone));
        CHECK(all<ContactPoint>(store).value(0).owner == kept);
        CHECK(all<Participant>(store).value(0).who == kept);
        CHECK(all<Action>(store).value(0).owner == kept);
        CHECK(all<Action>(store).value(0).co_owners == QList<Id>{kept});
    }
}

TEST_CASE("an edit of the merged-away record waits for a decision and is not lost")
{
    Ring ring;
    const auto kept = ring.people.at(0);
    const auto gone = ring.people.at(1);
    mergeTwo(ring[0], kept, gone);
    set(ring[1], gone, u"notes"_s, u"Call in the morning"_s);
    ring.converge();

    const auto decider = GENERATE(0, 1, 2);
    auto &store = ring[decider];
    const auto conflicts = conflictsOf(store);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.first().record == gone);
    CHECK(conflicts.first().field == deletedField);
    REQUIRE(conflicts.first().choices.size() == 3);
    CHECK(conflicts.first().choices.first().text.contains(u"Call in the morning"_s));
    CHECK(conflicts.first().choices.first().text.contains(u"Aino Esimerkki"_s));

    SECTION("taken over by the survivor")
    {
        settle(store, conflicts.first(), conflicts.first().choices.at(0).value);
        ring.converge();
        for (int i = 0; i < Ring::size; ++i) {
            CHECK(conflictsOf(ring[i]).isEmpty());
            CHECK_FALSE(isHere(ring[i], gone));
            CHECK(all<Person>(ring[i]).value(0).notes == u"Call in the morning"_s);
        }
    }
    SECTION("a record of its own again")
    {
        settle(store, conflicts.first(), conflicts.first().choices.at(1).value);
        ring.converge();
        CHECK(conflictsOf(ring[0]).isEmpty());
        CHECK(isHere(ring[0], gone));
        CHECK(isHere(ring[0], kept));
    }
    SECTION("left as it was")
    {
        settle(store, conflicts.first(), conflicts.first().choices.at(2).value);
        addPhone(ring[1], gone, u"+999 55 0002"_s); // it still leads to the survivor
        ring.converge();
        CHECK(conflictsOf(ring[0]).isEmpty());
        CHECK(all<Person>(ring[0]).size() == 1);
        CHECK(all<Person>(ring[0]).value(0).notes.isEmpty());
        CHECK(all<ContactPoint>(ring[0]).value(0).owner == kept);
    }
}

TEST_CASE("two people who merge the same pair, each into another one, keep the same one")
{
    Ring ring;
    const auto kept = ring.people.at(0);
    const auto gone = ring.people.at(1);
    addPhone(ring[0], kept, u"+999 55 0001"_s);
    addPhone(ring[0], gone, u"+999 55 0002"_s);
    ring.converge();
    CHECK(mergeTwo(ring[0], kept, gone) == kept);
    CHECK(mergeTwo(ring[1], gone, kept) == kept);
    ring.converge();
    CHECK(conflictsOf(ring[2]).size() <= 1); // at most about the name, of which each chose another
    CHECK(all<Person>(ring[2]).size() == 1);
    const auto points = all<ContactPoint>(ring[2]);
    REQUIRE(points.size() == 2);
    CHECK(points.at(0).owner == kept);
    CHECK(points.at(1).owner == kept);
}

TEST_CASE("chains of merges end at one record, in whatever order they arrive")
{
    Ring ring(4);
    for (const auto &person : std::as_const(ring.people)) {
        addPhone(ring[0], person, u"+999 55 000%1"_s.arg(ring.people.indexOf(person)));
    }
    ring.converge();
    const auto order = GENERATE(0, 1);
    if (order == 0) {
        mergeTwo(ring[0], ring.people.at(2), ring.people.at(3));
        mergeTwo(ring[1], ring.people.at(1), ring.people.at(2));
        mergeTwo(ring[2], ring.people.at(0), ring.people.at(1));
    } else {
        mergeTwo(ring[0], ring.people.at(0), ring.people.at(3));
        mergeTwo(ring[1], ring.people.at(1), ring.people.at(3)); // into two different ones
        mergeTwo(ring[2], ring.people.at(1), ring.people.at(2));
    }
    ring.converge();
    auto people = all<Person>(ring[1], u"ORDER BY id"_s);
    if (order == 1) {
        REQUIRE(people.size() == 2); // nobody said that the two are one
        mergeTwo(ring[1], people.at(0).id, people.at(1).id);
        ring.converge();
        people = all<Person>(ring[1]);
    }
    REQUIRE(people.size() == 1);
    CHECK(people.first().id == ring.people.first());
    const auto points = all<ContactPoint>(ring[2]);
    CHECK(points.size() == 4);
    CHECK(std::ranges::all_of(points, [&](const ContactPoint &point) {
        return point.owner == ring.people.first();
    }));
}

TEST_CASE("a merge that is undone is undone for everybody, and links go back")
{
    Ring ring;
    const auto kept = ring.people.at(0);
    const auto gone = ring.people.at(1);
    addPhone(ring[0], gone, u"+999 55 0001"_s);
    ring.converge();
    const auto before = shown(ring[0]);
    mergeTwo(ring[0], kept, gone);
    const bool known = GENERATE(true, false);
    if (known) {
        ring.converge();
    }
    CHECK(must(ring[0].undo()) == u"Merge"_s);
    ring.converge();
    CHECK((shown(ring[2]) == before));
    CHECK(all<ContactPoint>(ring[2]).value(0).owner == gone);

    // What was linked to it in between goes back with it.
    mergeTwo(ring[0], kept, gone);
    addPhone(ring[1], gone, u"+999 55 0002"_s);
    ring.converge();
    must(ring[2].edit(u"Not the same after all"_s, [gone](Edit &edit) {
        return edit.restore(gone);
    }));
    ring.converge();
    CHECK(all<Person>(ring[1]).size() == 2);
    for (const auto &point : all<ContactPoint>(ring[1])) {
        CHECK(point.owner == gone);
    }
}

TEST_CASE("undoing the import of a merge shows everything as it was")
{
    Ring ring;
    addPhone(ring[0], ring.people.at(1), u"+999 55 0001"_s);
    ring.converge();
    const auto before = shown(ring[1]);
    const auto beforeTruth = truth(ring[1]);
    mergeTwo(ring[0], ring.people.at(0), ring.people.at(1));
    ring.exchange.pass(ring.profiles[0], ring.profiles[1]);
    CHECK((shown(ring[1]) != before));
    must(ring[1].undo());
    CHECK((shown(ring[1]) == before));
    CHECK((truth(ring[1]) == beforeTruth));
    CHECK(must(ring[1].verify()).problems == QStringList());
}

TEST_CASE("who is erased is erased under every id that they were merged from")
{
    Ring ring;
    const auto kept = ring.people.at(0);
    const auto gone = ring.people.at(1);
    set(ring[0], gone, u"notes"_s, u"Reachable at night"_s);
    addPhone(ring[0], gone, u"+999 55 0001"_s);
    ring.converge();
    const auto eraseAt = [&](int profile, const Id &id) {
        must(ring[profile].edit(u"Erase"_s, [id](Edit &edit) {
            return edit.erase(id);
        }));
    };
    const auto erased = GENERATE(0, 1); // the survivor, or the one that went
    SECTION("after everybody knew")
    {
        mergeTwo(ring[0], kept, gone);
        ring.converge();
        eraseAt(1, ring.people.at(erased));
    }
    SECTION("at the same time as it was merged elsewhere")
    {
        mergeTwo(ring[0], kept, gone);
        eraseAt(1, ring.people.at(erased));
    }
    SECTION("merged elsewhere, and somebody else had added something")
    {
        mergeTwo(ring[0], kept, gone);
        addPhone(ring[0], kept, u"+999 55 0003"_s);
        eraseAt(2, ring.people.at(erased));
        ring.exchange.pass(ring.profiles[2], ring.profiles[1]);
    }
    ring.converge();
    for (int i = 0; i < Ring::size; ++i) {
        CHECK(all<Person>(ring[i]).isEmpty());
        CHECK(all<ContactPoint>(ring[i]).isEmpty());
        const auto left = must(ring[i].content()).first;
        CHECK(std::ranges::none_of(left, [](const RecordState &record) {
            return record.type == u"person" || record.type == u"contact_point";
        }));
    }
}

TEST_CASE("a merge can't be forged into the larger id, nor a ring be made")
{
    Ring ring;
    const auto small = ring.people.at(0);
    const auto large = ring.people.at(1);
    const auto error = refusal(ring[0].edit(u"Fold"_s, [small, large](Edit &edit) {
        return edit.fold(small, large);
    }));
    CHECK(error.code == Error::Code::Refused);

    addPhone(ring[0], small, u"+999 55 0001"_s);
    auto [records, erasures] = must(ring[0].content());
    for (auto &record : records) {
        if (record.id == small || record.id == large) {
            const auto other = record.id == small ? large : small;
            record.fields[deletedField] = {{{77, 1}, {}, 1, {}, Merge::deletion(record.fields, other)}};
        }
    }
    must(ring[1].merge(u"Forged"_s, records));
    CHECK(all<Person>(ring[1]).isEmpty());
    CHECK(all<ContactPoint>(ring[1]).value(0).owner == small); // it went nowhere: it was deleted
    CHECK(must(ring[1].verify()).problems == QStringList());
}

TEST_CASE("two who merge the same pair with different values have a conflict about them, not two records")
{
    Ring ring;
    CHECK(mergeTwo(ring[0], ring.people.at(0), ring.people.at(1)) == ring.people.at(0));
    set(ring[0], ring.people.at(0), u"name"_s, u"Aino E."_s);
    CHECK(mergeTwo(ring[1], ring.people.at(1), ring.people.at(0)) == ring.people.at(0)); // takes the other's name
    ring.converge();
    const auto conflicts = conflictsOf(ring[2]);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.first().field == u"name"_s);
    CHECK(conflicts.first().choices.size() == 2);
    const auto error = refusal(ring[2].edit(u"Merge"_s, [&](Edit &edit) -> Result<Id> {
        Person person;
        person.name = u"Aino Esimerkki"_s;
        LIAISON_TRY(const auto id, edit.put(person));
        return Directory::mergeRecords(edit, ring.people.at(0), id);
    }));
    CHECK(error.message.contains(u"Settle that first"_s));
}

TEST_CASE("the preview of a bundle says what was merged into what")
{
    Ring ring;
    mergeTwo(ring[0], ring.people.at(0), ring.people.at(1));
    const auto preview = previewOf(ring.profiles[1], ring.exchange.send(ring.profiles[0], ring.profiles[1]));
    const auto entry = entryFor(preview, ring.people.at(1));
    CHECK(entry.kind == RecordChange::Deleted);
    CHECK(entry.mergedInto.startsWith(u"Aino Esimerkki"_s));
    CHECK_FALSE(preview.isClean());
}
