// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// What the preview of a bundle tells is what is there afterwards, and it tells both sides of everything that is contested.

#include "store/schema.h"
#include "syncprofiles.h"

#include <QCborMap>
#include <QTimeZone>

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <map>
#include <random>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
void remove(Store &store, const Id &id)
{
    must(store.edit(u"Delete"_s, [id](Edit &edit) {
        return edit.remove(id);
    }));
}

void erase(Store &store, const Id &id)
{
    must(store.edit(u"Erase"_s, [id](Edit &edit) {
        return edit.erase(id);
    }));
}

const ImportPreview::Field &fieldNamed(const ImportPreview::Record &record, const QString &name)
{
    const auto found = std::ranges::find(record.fields, name, &ImportPreview::Field::name);
    REQUIRE(found != record.fields.end());
    return *found;
}

/// Two profiles that know each other and one person, Aino.
struct Pair {
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    Id aino;

    explicit Pair(const Clock &northern = {}, const Clock &southern = {})
        : north(northern)
        , south(southern)
    {
        addMe(north.store(), u"Karen Prøve"_s);
        addMe(south.store(), u"Jörg Beispiel"_s);
        aino = addFinn(north.store(), u"Aino Esimerkki"_s);
        exchange.pass(north, south);
        exchange.pass(south, north);
    }
    ImportPreview fromNorth()
    {
        return previewOf(south, exchange.send(north, south));
    }
};

/// What a profile shows of its records and conflicts.
struct State {
    struct Record {
        bool deleted = false;
        QString type;
        QCborMap values;
        bool operator==(const Record &) const = default;
    };
    std::map<Id, Record> records;
    std::map<std::pair<Id, QString>, QList<QCborValue>> conflicts;

    bool isLive(const Id &id) const
    {
        const auto found = records.find(id);
        return found != records.end() && !found->second.deleted;
    }
};

State stateOf(Store &store)
{
    const auto content = must(store.content());
    return must(store.read([records = content.first](Reader &reader) -> Result<State> {
        State state;
        for (const auto &record : records) {
            LIAISON_TRY(const auto info, reader.info(record.id));
            LIAISON_TRY(const auto values, reader.values(record.id));
            state.records[record.id] = {info && info->deleted, record.type, values};
        }
        LIAISON_TRY(const auto conflicts, reader.conflicts());
        for (const auto &conflict : conflicts) {
            auto &values = state.conflicts[{conflict.record, conflict.field}];
            for (const auto &choice : conflict.choices) {
                values.append(choice.value);
            }
        }
        return state;
    }));
}

/// Does something at random, as one person would.
void live(Store &store, std::mt19937 &random)
{
    const auto upTo = [&random](qsizetype n) {
        return qsizetype(random() % std::size_t(n));
    };
    const auto people = must(store.read([](Reader &reader) {
        return reader.all<Person>(u"ORDER BY id"_s);
    }));
    const auto trash = must(store.read([](Reader &reader) {
        return reader.trash();
    }));
    const auto conflicts = conflictsOf(store);
    const auto what = upTo(12);
    if (what == 0 || people.size() < 3) {
        addFinn(store, u"Person %1"_s.arg(random() % 1000));
    } else if (what == 1) {
        remove(store, people.at(upTo(people.size())).id);
    } else if (what == 2 && !trash.isEmpty()) {
        must(store.edit(u"Restore"_s, [id = trash.at(upTo(trash.size())).id](Edit &edit) {
            return edit.restore(id);
        }));
    } else if (what == 3 && upTo(3) == 0) {
        erase(store, people.at(upTo(people.size())).id);
    } else if (what < 6 && !conflicts.isEmpty()) {
        const auto &conflict = conflicts.at(upTo(conflicts.size()));
        settle(store, conflict, conflict.choices.at(upTo(conflict.choices.size())).value);
    } else {
        const auto field = QStringList{u"name"_s, u"honorific"_s, u"country"_s}.at(upTo(3));
        const auto values =
            field == u"country" ? QStringList{u"DK"_s, u"EE"_s, u"FI"_s} : QStringList{u"A"_s, u"B"_s, u"C"_s};
        set(store, people.at(upTo(people.size())).id, field, values.at(upTo(3)));
    }
}

void checkChoices(const ImportPreview::Field &field, const Conflict &conflict, const QList<QCborValue> &before)
{
    REQUIRE(field.choices.size() == conflict.choices.size());
    for (qsizetype i = 0; i < field.choices.size(); ++i) {
        const auto &choice = field.choices.at(i);
        CHECK(choice.author == conflict.choices.at(i).author);
        CHECK(choice.at == conflict.choices.at(i).at);
        if (field.name != deletedField) {
            CHECK(choice.text == conflict.choices.at(i).text);
            CHECK((!before.contains(conflict.choices.at(i).value) || choice.here));
        }
    }
}

void checkRecord(Store &store, const ImportPreview::Record &record, const State &before, const State &after)
{
    CAPTURE(record.title, record.type);
    const bool was = before.isLive(record.id);
    const bool is = after.isLive(record.id);
    CHECK((record.kind == RecordChange::Added) == (!before.records.contains(record.id) && is));
    CHECK((record.kind == RecordChange::Erased || record.kind == RecordChange::Withheld)
          == !after.records.contains(record.id));
    CHECK((record.kind == RecordChange::Restored) == (before.records.contains(record.id) && !was && is));
    CHECK((record.kind == RecordChange::Deleted) == (was && !is && after.records.contains(record.id)));
    CHECK(record.erasedAt.isValid() == (record.kind == RecordChange::Withheld));
    const auto shown = [&](const State &state, const QString &field) {
        const auto found = state.records.find(record.id);
        return found == state.records.end() ? QString() : must(store.read([&](Reader &reader) -> Result<QString> {
            return reader.display(record.type, field, found->second.values.value(field));
        }));
    };
    const auto conflicts = conflictsOf(store);
    for (const auto &field : record.fields) {
        CAPTURE(field.name);
        const auto key = std::pair(record.id, field.name);
        CHECK(field.conflict == after.conflicts.contains(key));
        CHECK((!field.settled || (before.conflicts.contains(key) && !after.conflicts.contains(key))));
        if (field.name != deletedField) {
            CHECK(field.before == shown(before, field.name));
            CHECK(field.after == shown(after, field.name));
        }
        if (field.conflict) {
            const auto now = std::ranges::find_if(conflicts, [&key](const Conflict &conflict) {
                return std::pair(conflict.record, conflict.field) == key;
            });
            REQUIRE(now != conflicts.end());
            const auto earlier = before.conflicts.find(key);
            checkChoices(field, *now, earlier == before.conflicts.end() ? QList<QCborValue>() : earlier->second);
        }
    }
}

/// Records that the preview does not list look as before, and no conflict comes or goes unsaid.
void checkTheRest(const ImportPreview &preview, const State &before, const State &after)
{
    std::map<Id, ImportPreview::Record> listed;
    for (qsizetype i = 0; i < preview.size(); ++i) {
        listed[preview.record(i).id] = preview.record(i);
    }
    for (const auto &[id, record] : after.records) {
        if (!listed.contains(id) && !record.deleted) {
            REQUIRE(before.records.contains(id));
            CHECK(before.records.at(id) == record);
        }
    }
    for (const auto &[key, values] : after.conflicts) {
        const auto earlier = before.conflicts.find(key);
        if (earlier == before.conflicts.end() || earlier->second.size() != values.size()) {
            REQUIRE(listed.contains(key.first));
            CHECK(fieldNamed(listed.at(key.first), key.second).conflict);
        }
    }
    int settled = 0;
    for (const auto &[key, values] : before.conflicts) {
        const bool gone =
            !after.records.contains(key.first) || (!after.isLive(key.first) && key.second != deletedField);
        if (!gone && !after.conflicts.contains(key)) {
            ++settled;
            REQUIRE(listed.contains(key.first));
            CHECK(fieldNamed(listed.at(key.first), key.second).settled);
        }
    }
    CHECK(preview.report().settled() == settled);
}
}

TEST_CASE("the preview says of a conflict what is here, what the bundle brings, and who wrote either")
{
    const bool mineIsShown = GENERATE(true, false); // the later value is
    const QDateTime moment(QDate(2019, 3, 4), QTime(15, 0), QTimeZone::UTC);
    Pair pair(Clock::fixed(moment), Clock::fixed(moment.addSecs(mineIsShown ? 3600 : -3600)));
    set(pair.north.store(), pair.aino, u"honorific"_s, u"Mr"_s);
    set(pair.south.store(), pair.aino, u"honorific"_s, u"Dr"_s);
    const auto field = fieldNamed(entryFor(pair.fromNorth(), pair.aino), u"honorific"_s);
    CHECK(field.before == u"Dr");
    CHECK(field.after == (mineIsShown ? u"Dr" : u"Mr"));
    REQUIRE(field.choices.size() == 2);
    const auto &mine = field.choices.at(mineIsShown ? 0 : 1);
    const auto &theirs = field.choices.at(mineIsShown ? 1 : 0);
    CHECK(mine.here);
    CHECK(mine.text == u"Dr");
    CHECK(mine.author == u"Jörg Beispiel");
    CHECK_FALSE(theirs.here);
    CHECK(theirs.text == u"Mr");
    CHECK(theirs.author == u"Karen Prøve");
}

TEST_CASE("a third value in a conflict that is known already is shown as what the bundle brings")
{
    Pair pair;
    TemporaryProfile east;
    pair.exchange.pass(pair.north, east);
    set(east.store(), pair.aino, u"honorific"_s, u"Prof"_s);
    set(pair.north.store(), pair.aino, u"honorific"_s, u"Mr"_s);
    set(pair.south.store(), pair.aino, u"honorific"_s, u"Dr"_s);
    pair.exchange.pass(pair.north, pair.south);
    const auto preview = previewOf(pair.south, pair.exchange.send(east, pair.south));
    const auto field = fieldNamed(entryFor(preview, pair.aino), u"honorific"_s);
    CHECK(field.conflict);
    REQUIRE(field.choices.size() == 3);
    for (const auto &choice : field.choices) {
        CHECK(choice.here == (choice.text != u"Prof"));
    }
}

TEST_CASE("the preview says who deleted and who edited what")
{
    Pair pair;
    const bool deletedHere = GENERATE(true, false);
    remove(deletedHere ? pair.south.store() : pair.north.store(), pair.aino);
    set(deletedHere ? pair.north.store() : pair.south.store(), pair.aino, u"country"_s, u"EE"_s);
    const auto preview = pair.fromNorth();
    CHECK(preview.report().conflicts() == 1);
    const auto field = fieldNamed(entryFor(preview, pair.aino), deletedField);
    REQUIRE(field.choices.size() == 2);
    const auto &edit = field.choices.at(0);
    const auto &deletion = field.choices.at(1);
    CHECK(edit.text == (deletedHere ? u"edited there: Country: EE" : u"edited here: Country: EE"));
    CHECK(deletion.text == (deletedHere ? u"deleted here" : u"deleted there"));
    CHECK(edit.author == (deletedHere ? u"Karen Prøve" : u"Jörg Beispiel"));
    CHECK(deletion.author == (deletedHere ? u"Jörg Beispiel" : u"Karen Prøve"));
    CHECK(edit.here == !deletedHere);
    CHECK(deletion.here == deletedHere);
}

TEST_CASE("a bundle that settles a conflict says so, also where the shown value stays")
{
    Pair pair;
    set(pair.north.store(), pair.aino, u"honorific"_s, u"Mr"_s);
    set(pair.south.store(), pair.aino, u"honorific"_s, u"Dr"_s);
    pair.exchange.pass(pair.north, pair.south);
    pair.exchange.pass(pair.south, pair.north);
    const auto conflict = conflictsOf(pair.north.store()).first();
    const auto value = GENERATE(u"Dr"_s, u"Mr"_s);
    settle(pair.north.store(), conflict, value);

    const auto preview = pair.fromNorth();
    CHECK(preview.report().settled() == 1);
    CHECK(preview.report().conflicts() == 0);
    CHECK(preview.report().count(RecordChange::Changed) == 1);
    CHECK_FALSE(preview.changesNothing());
    const auto field = fieldNamed(entryFor(preview, pair.aino), u"honorific"_s);
    CHECK(field.settled);
    CHECK_FALSE(field.conflict);
    CHECK(field.after == value);
    CHECK(field.author == u"Karen Prøve");
    CHECK(QSet(field.earlier.begin(), field.earlier.end()) == QSet{u"Dr"_s, u"Mr"_s});
}

TEST_CASE("an erased record that a bundle brings is listed with the day since when it is erased, and counted")
{
    Pair pair;
    set(pair.north.store(), pair.aino, u"honorific"_s, u"Mr"_s);
    const auto bundle = pair.exchange.send(pair.north, pair.south);
    erase(pair.south.store(), pair.aino);
    const auto preview = previewOf(pair.south, bundle);
    CHECK(preview.report().count(RecordChange::Withheld) == 1);
    const auto record = entryFor(preview, pair.aino);
    CHECK(record.kind == RecordChange::Withheld);
    const auto today = must(pair.south.store().read([](Reader &reader) -> Result<QDate> {
        return reader.today();
    }));
    CHECK(record.erasedAt.toLocalTime().date() == today);
    CHECK(preview.changesNothing());
}

TEST_CASE("in any history of two profiles, what was previewed is what is there afterwards")
{
    const auto seed = GENERATE(range(1u, 9u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    Pair pair;
    int conflicts = 0;
    for (int round = 0; round < 10; ++round) {
        for (int i = 0; i < 5; ++i) {
            live(pair.north.store(), random);
            live(pair.south.store(), random);
        }
        const bool southward = random() % 2 == 0;
        auto &from = southward ? pair.north : pair.south;
        auto &to = southward ? pair.south : pair.north;
        const auto preview = previewOf(to, pair.exchange.send(from, to));
        const auto before = stateOf(to.store());
        const auto outcome = must(SyncImport::accept(*to.operator->(), preview, {.massChange = true}));
        REQUIRE(outcome.kind != SyncImport::Outcome::Differs);
        CHECK(outcome.preview.report().sameAs(preview.report()));
        const auto after = stateOf(to.store());
        for (qsizetype i = 0; i < preview.size(); ++i) {
            checkRecord(to.store(), preview.record(i), before, after);
        }
        checkTheRest(preview, before, after);
        conflicts += preview.report().conflicts();
    }
    CHECK(conflicts > 0);
}
