// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Real profiles that take over each other's records.

#include "foundation/cbor.h"
#include "store/merge.h"
#include "store/past.h"
#include "store/schema.h"
#include "store/statecodec.h"
#include "support/temporary.h"

#include <QCborArray>
#include <QCborMap>
#include <QTimeZone>

#include <random>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Id add(Store &store, const QString &name)
{
    return must(store.edit(u"Add"_s, [name](Edit &edit) {
        Person person;
        person.name = name;
        return edit.put(person);
    }));
}

void set(Store &store, const Id &id, const QString &field, const QString &value)
{
    must(store.edit(u"Change"_s, [=](Edit &edit) {
        return edit.write(u"person"_s, id, {{field, value}});
    }));
}

QString name(Store &store, const Id &id)
{
    const auto found = must(store.read([id](Reader &reader) {
        return reader.find<Person>(id);
    }));
    return found ? found->name : QString();
}

QList<Conflict> conflicts(Store &store)
{
    return must(store.read([](Reader &reader) {
        return reader.conflicts();
    }));
}

MergeReport take(Store &into, Store &from, bool dryRun = false)
{
    const auto [records, erasures] = must(from.content());
    return must(dryRun ? into.tryMerge({.records = records, .erasures = erasures})
                       : into.merge(u"Import"_s, records, erasures));
}

/// A person whose name each of the two has changed, which both know.
Id addContested(Store &a, Store &b)
{
    const auto id = add(a, u"Karen Prøve"_s);
    take(b, a);
    set(a, id, u"name"_s, u"Karen A"_s);
    set(b, id, u"name"_s, u"Karen B"_s);
    take(a, b);
    take(b, a);
    return id;
}

bool same(Store &a, Store &b)
{
    const auto [left, leftErased] = must(a.content());
    const auto [right, rightErased] = must(b.content());
    return std::ranges::equal(
               left,
               right,
               {},
               [](const RecordState &state) {
                   return StateCodec::encode(state);
               },
               [](const RecordState &state) {
                   return StateCodec::encode(state);
               })
        && leftErased == rightErased;
}
}

TEST_CASE("a merge brings what is new, says what it did, and does nothing the second time")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = add(a.store(), u"Karen Prøve"_s);
    const auto preview = take(b.store(), a.store(), true);
    CHECK(must(b.store().content()).first.isEmpty());
    const auto report = take(b.store(), a.store());
    CHECK(report.sameAs(preview));
    REQUIRE(report.count(RecordChange::Added) == 1);
    CHECK(report.changes.first().title == u"Karen Prøve"_s);
    CHECK(name(b.store(), id) == u"Karen Prøve"_s);
    const auto again = take(b.store(), a.store());
    CHECK(again.changes.isEmpty());
    CHECK(again.unchanged == 1);
    CHECK(again.transaction == 0);
    CHECK(same(a.store(), b.store()));
}

TEST_CASE("two edits of one field are a conflict on both sides, the same way, until somebody settles it")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = add(a.store(), u"Karen Prøve"_s);
    take(b.store(), a.store());
    set(a.store(), id, u"name"_s, u"Karen A"_s);
    set(b.store(), id, u"name"_s, u"Karen B"_s);
    set(b.store(), id, u"country"_s, u"DK"_s);
    const auto report = take(b.store(), a.store());
    CHECK(report.conflicts() == 1);
    take(a.store(), b.store());
    const auto here = conflicts(a.store());
    const auto there = conflicts(b.store());
    REQUIRE(here.size() == 1);
    REQUIRE(there.size() == 1);
    CHECK(here.first().field == u"name"_s);
    REQUIRE(here.first().choices.size() == 2);
    CHECK(here.first().choices.first().text == there.first().choices.first().text);
    CHECK(name(a.store(), id) == name(b.store(), id));

    must(a.store().edit(u"Settle"_s, [id](Edit &edit) {
        return edit.settle(id, u"name"_s, u"Karen C"_s);
    }));
    CHECK(conflicts(a.store()).isEmpty());
    take(b.store(), a.store());
    CHECK(conflicts(b.store()).isEmpty());
    CHECK(name(b.store(), id) == u"Karen C"_s);
    CHECK(same(a.store(), b.store()));
}

TEST_CASE("history tells that a conflict was settled, also where the value that was shown stays")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = addContested(a.store(), b.store());
    const auto shown = name(a.store(), id);
    must(a.store().edit(u"Settle"_s, [id, shown](Edit &edit) {
        return edit.settle(id, u"name"_s, shown);
    }));
    take(b.store(), a.store());
    for (auto *store : {&a.store(), &b.store()}) {
        const auto newest = must(store->read([id](Reader &reader) {
            return reader.history(id, 1);
        }));
        REQUIRE(newest.size() == 1);
        CHECK(newest.first().settled);
        CHECK(newest.first().field == u"name"_s);
        CHECK(newest.first().before.isNull());
        CHECK(newest.first().after.isNull());
        const auto transaction = newest.first().transaction;
        const auto back = must(store->read([id, transaction](Reader &reader) {
            return Past::changesBefore(reader, {id}, transaction);
        }));
        CHECK(back.isEmpty());
    }
    must(a.store().undo());
    CHECK(conflicts(a.store()).size() == 1);
    CHECK(name(a.store(), id) == shown);
}

TEST_CASE("what undo takes back was settled by nobody")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = add(a.store(), u"Karen Prøve"_s);
    take(b.store(), a.store());
    set(a.store(), id, u"name"_s, u"Karen A"_s);
    set(b.store(), id, u"name"_s, u"Karen B"_s);
    take(b.store(), a.store()); // b's is the later one
    REQUIRE(conflicts(b.store()).size() == 1);
    must(b.store().undo());
    CHECK(conflicts(b.store()).isEmpty());
    const auto entries = must(b.store().read([id](Reader &reader) {
        return reader.history(id);
    }));
    CHECK(std::ranges::none_of(entries, &HistoryEntry::settled));
}

TEST_CASE("both settle differently: a conflict again, not a loss")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = addContested(a.store(), b.store());
    for (auto *profile : {&a, &b}) {
        must(profile->store().edit(u"Settle"_s, [&, profile](Edit &edit) {
            return edit.settle(id, u"name"_s, profile == &a ? u"From A"_s : u"From B"_s);
        }));
    }
    take(a.store(), b.store());
    CHECK(conflicts(a.store()).size() == 1);
}

TEST_CASE("edited here, deleted there: kept for a decision, and settled either way")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = add(a.store(), u"Karen"_s);
    take(b.store(), a.store());
    must(a.store().edit(u"Delete"_s, [id](Edit &edit) {
        return edit.remove(id);
    }));
    set(b.store(), id, u"name"_s, u"Karen, edited"_s);
    take(b.store(), a.store());
    REQUIRE(conflicts(b.store()).size() == 1);
    CHECK(conflicts(b.store()).first().field == deletedField);
    const bool keep = GENERATE(true, false);
    must(b.store().edit(u"Settle"_s, [=](Edit &edit) {
        return edit.settle(id, deletedField, !keep);
    }));
    CHECK(conflicts(b.store()).isEmpty());
    CHECK(name(b.store(), id) == (keep ? u"Karen, edited"_s : QString()));
    take(a.store(), b.store());
    CHECK(name(a.store(), id) == name(b.store(), id));
    CHECK(conflicts(a.store()).isEmpty());
}

TEST_CASE("an import is undone in one step while nothing was written on top")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = add(a.store(), u"Karen"_s);
    take(b.store(), a.store());
    set(a.store(), id, u"name"_s, u"Karen, renamed"_s);
    add(a.store(), u"Another"_s);
    const auto before = must(b.store().content()).first;
    take(b.store(), a.store());
    SECTION("undone")
    {
        CHECK(must(b.store().undo()) == u"Import"_s);
        const auto after = must(b.store().content()).first;
        REQUIRE(after.size() == before.size());
        CHECK(after.first().fields == before.first().fields);
        CHECK(must(b.store().verify()).problems.isEmpty());
        CHECK(take(b.store(), a.store()).changes.size() == 2);
    }
    SECTION("not any more after a write of one's own")
    {
        set(b.store(), id, u"country"_s, u"DK"_s);
        CHECK(must(b.store().undo()) == u"Change"_s);
        refusal(b.store().undo());
        CHECK(name(b.store(), id) == u"Karen, renamed"_s);
    }
}

TEST_CASE("a conflict that was settled is open again when that is undone")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = add(a.store(), u"Karen"_s);
    take(b.store(), a.store());
    set(a.store(), id, u"name"_s, u"Karen A"_s);
    set(b.store(), id, u"name"_s, u"Karen B"_s);
    take(a.store(), b.store());
    const auto before = must(a.store().content()).first.first().fields;
    const bool bySettling = GENERATE(true, false);
    must(a.store().edit(u"Settle"_s, [=](Edit &edit) -> Result<Done> {
        if (bySettling) {
            return edit.settle(id, u"name"_s, u"Karen C"_s);
        }
        LIAISON_CHECK(edit.write(u"person"_s, id, {{u"name"_s, u"Karen C"_s}}));
        return Done();
    }));
    CHECK(conflicts(a.store()).isEmpty());
    CHECK(must(a.store().undo()) == u"Settle"_s);
    CHECK(conflicts(a.store()).size() == 1);
    CHECK(must(a.store().content()).first.first().fields == before);
    CHECK(must(a.store().verify()).problems.isEmpty());
    // Settled again, it is settled everywhere.
    must(a.store().edit(u"Settle"_s, [=](Edit &edit) {
        return edit.settle(id, u"name"_s, u"Karen D"_s);
    }));
    take(b.store(), a.store());
    CHECK(name(b.store(), id) == u"Karen D"_s);
    CHECK(conflicts(b.store()).isEmpty());
}

TEST_CASE("what was erased stays erased when its import is undone, and that is said")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = add(a.store(), u"Karen"_s);
    add(a.store(), u"Another"_s);
    take(b.store(), a.store());
    must(a.store().edit(u"Erase"_s, [id](Edit &edit) {
        return edit.erase(id);
    }));
    take(b.store(), a.store());
    CHECK(must(b.store().undo()) == u"Import (one erased record stays erased)"_s);
    CHECK(name(b.store(), id).isEmpty());
    CHECK(must(b.store().verify()).problems.isEmpty());
}

TEST_CASE("fields and types of a newer version are kept and passed on untouched")
{
    TemporaryProfile a;
    TemporaryProfile b;
    const auto id = add(a.store(), u"Karen"_s);
    auto records = must(a.store().content()).first;
    const Head head{{77, 3}, {}, 5, {}, QCborMap{{u"deep"_s, QCborArray{1, u"two"_s}}}};
    records.first().fields[u"shoe_size"_s] = {head};
    records.append({Id::random(), u"hologram"_s, {{u"depth"_s, {head}}}});
    must(b.store().merge(u"Import"_s, records));
    set(b.store(), id, u"name"_s, u"Karen, renamed"_s);
    const auto passedOn = must(b.store().content()).first;
    REQUIRE(passedOn.size() == 2);
    for (const auto &record : passedOn) {
        const auto field = record.type == u"person" ? u"shoe_size"_s : u"depth"_s;
        CHECK(record.fields.at(field) == Heads{head});
    }
    CHECK(must(b.store().verify(true)).problems.isEmpty());
}

TEST_CASE("who claims to have seen writes of mine that never were is refused")
{
    TemporaryProfile a;
    add(a.store(), u"Karen"_s);
    auto records = must(a.store().content()).first;
    const auto replica = a.store().replica();
    const bool asSeen = GENERATE(true, false);
    auto &heads = records.first().fields[u"name"_s];
    heads = asSeen ? Heads{{{77, 1}, {{replica, 999}}, 5, {}, u"Forged"_s}}
                   : Heads{{{replica, 999}, {}, 5, {}, u"Forged"_s}};
    CHECK(refusal(a.store().merge(u"Import"_s, records)).code == Error::Code::Refused);
    CHECK(name(a.store(), records.first().id) == u"Karen"_s);
}

TEST_CASE("a replica that was copied is noticed: both writes stay, and mine gets a new id")
{
    TemporaryProfile a;
    const auto id = add(a.store(), u"Karen"_s);
    auto records = must(a.store().content()).first;
    const auto replica = a.store().replica();
    records.first().fields[u"name"_s].front().value = u"Written by the copy"_s;
    const auto report = must(a.store().merge(u"Import"_s, records));
    CHECK(report.forked == QList<ReplicaId>{replica});
    CHECK(conflicts(a.store()).size() == 1);
    set(a.store(), id, u"country"_s, u"DK"_s);
    const auto now = must(a.store().content()).first.first();
    CHECK(now.fields.at(u"country"_s).front().dot.replica != replica);
}

TEST_CASE("a clock of the year 9000 or of 1970 decides nothing but what is shown first")
{
    TemporaryProfile ahead(Clock::fixed(QDateTime(QDate(9000, 1, 1), QTime(0, 0), QTimeZone::UTC)));
    TemporaryProfile behind(Clock::fixed(QDateTime(QDate(1970, 1, 1), QTime(0, 0), QTimeZone::UTC)));
    const auto id = add(ahead.store(), u"Karen"_s);
    take(behind.store(), ahead.store());
    set(behind.store(), id, u"name"_s, u"Later, by the slow clock"_s);
    take(ahead.store(), behind.store());
    CHECK(name(ahead.store(), id) == u"Later, by the slow clock"_s);
    CHECK(conflicts(ahead.store()).isEmpty());
}

TEST_CASE("a damaged record is never taken for a good one")
{
    TemporaryProfile a;
    const auto id = add(a.store(), u"Karen Prøve"_s);
    set(a.store(), id, u"country"_s, u"DK"_s);
    const auto good = must(a.store().content()).first.first();
    const auto bytes = StateCodec::encode(good);
    REQUIRE(StateCodec::decodeRecord(bytes)->fields == good.fields);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        CHECK_FALSE(StateCodec::decodeRecord(bytes.left(length)));
    }
    std::mt19937 random(4);
    for (int i = 0; i < 20'000; ++i) {
        auto mutated = bytes;
        mutated[qsizetype(random() % quint32(bytes.size()))] = char(random());
        const auto decoded = StateCodec::decodeRecord(mutated);
        // Whatever is still well-formed must be exactly what it says, byte for byte.
        if (decoded) {
            CHECK(StateCodec::encode(*decoded) == mutated);
        }
    }
}

TEST_CASE("out of the trash comes what belongs together, not whatever the same bundle deleted")
{
    TemporaryProfile north;
    TemporaryProfile south;
    const auto first = add(north.store(), u"Karen Prøve"_s);
    const auto second = add(north.store(), u"Bo Prøve"_s);
    const auto phone = must(north.store().edit(u"Add"_s, [first](Edit &edit) {
        ContactPoint point;
        point.owner = first;
        point.medium = u"phone"_s;
        point.value = u"+999 55 0001"_s;
        return edit.put(point);
    }));
    take(south.store(), north.store());
    for (const auto &id : {first, second}) {
        must(north.store().edit(u"Delete"_s, [id](Edit &edit) {
            return edit.remove(id);
        }));
    }
    take(south.store(), north.store());
    must(south.store().edit(u"Restore"_s, [first](Edit &edit) {
        return edit.restore(first);
    }));
    CHECK(name(south.store(), first) == u"Karen Prøve"_s);
    CHECK(name(south.store(), second).isEmpty());
    CHECK(must(south.store().read([phone](Reader &reader) {
              return reader.find<ContactPoint>(phone);
          })).has_value());
}
