// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "sample/sample.h"

#include "store/schema.h"
#include "support/temporary.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
qint64 count(Store &store, const QString &from)
{
    return Test::must(store.read([from](Reader &reader) -> Result<qint64> {
        LIAISON_TRY(const auto rows, reader.select(u"SELECT count(*) FROM "_s + from));
        return rows.first().first().toLongLong();
    }));
}
}

TEST_CASE("The sample fills a profile that is whole, with one conflict")
{
    const Test::TemporaryProfile profile;
    auto &store = profile.store();
    const auto summary = Test::must(Sample::fill(store));
    CHECK(summary.conflicts == 1);
    const auto verified = Test::must(store.verify());
    CHECK(verified.problems.isEmpty());
    CHECK(verified.records == summary.records);

    const auto conflicts = Test::must(store.read([](Reader &reader) {
        return reader.conflicts();
    }));
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.first().field == u"value");
    REQUIRE(conflicts.first().choices.size() == 2);
    CHECK(conflicts.first().choices.at(0).author != conflicts.first().choices.at(1).author);
    CHECK_FALSE(conflicts.first().choices.at(1).author.isEmpty());
}

TEST_CASE("The sample has enough of everything to look alive")
{
    const Test::TemporaryProfile profile;
    auto &store = profile.store();
    Test::must(Sample::fill(store));
    CHECK(count(store, u"person"_s) >= 60);
    CHECK(count(store, u"organisation"_s) >= 45);
    CHECK(count(store, u"(SELECT DISTINCT country FROM organisation WHERE kind = 'authority')"_s) >= 8);
    CHECK(count(store, u"organisation WHERE kind = 'platform'"_s) == 5);
    CHECK(count(store, u"meeting"_s) >= 12);
    CHECK(count(store, u"meeting WHERE date < '2019-03-05'"_s) >= 5);
    CHECK(count(store, u"meeting WHERE date > '2019-05-26'"_s) >= 1);
    CHECK(count(store, u"action"_s) >= 30);
    CHECK(count(store, u"action WHERE due < '2019-03-05' AND status NOT IN ('done', 'dropped')"_s) >= 3);
    CHECK(count(store, u"commitment"_s) >= 30);
    for (const auto &[from, column] : {std::pair("outcome", "kind"),
                                       std::pair("outcome", "state"),
                                       std::pair("action", "status"),
                                       std::pair("commitment", "status"),
                                       std::pair("contact_point", "tlp")}) {
        const auto *type = Schema::type(QString::fromLatin1(from));
        const auto *field = type->field(QString::fromLatin1(column));
        for (const auto &choice : field->kind == FieldKind::Tlp ? Schema::tlpLabels() : field->choices) {
            CAPTURE(from, column, choice);
            CHECK(count(store, u"%1 WHERE %2 = '%3'"_s.arg(QLatin1StringView(from), QLatin1StringView(column), choice))
                  >= 1);
        }
    }
    CHECK(count(store, u"contact_point WHERE bounced_on IS NOT NULL"_s) >= 3);
    CHECK(count(store, u"contact_point WHERE verified_on IS NULL"_s) >= 3);
    CHECK(count(store, u"contact_point WHERE hours = 'always'"_s) >= 5);
    CHECK(count(store, u"contact_point, json_each(audiences) WHERE json_each.value = 'platforms'"_s) >= 10);
}

TEST_CASE("Kinds, measures and incidents of the sample are those of the reference data")
{
    const auto idsOf = [](const QString &name) {
        QFile file(QStringLiteral(LIAISON_SOURCE_DIR "/resources/reference/") + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        QStringList ids;
        for (const auto &item : QJsonDocument::fromJson(file.readAll())[u"items"].toArray()) {
            ids.append(item[u"id"].toString());
        }
        REQUIRE_FALSE(ids.isEmpty());
        return ids;
    };
    const Test::TemporaryProfile profile;
    Test::must(Sample::fill(profile.store()));
    for (const auto &[from, column, file] : {std::tuple(u"competence"_s, u"kind"_s, u"authority-kinds.json"_s),
                                             std::tuple(u"commitment"_s, u"measure"_s, u"measures.json"_s),
                                             std::tuple(u"notification"_s, u"incident"_s, u"incidents.json"_s)}) {
        const auto ids = idsOf(file);
        const auto rows = Test::must(profile.store().read([from, column](Reader &reader) {
            return reader.select(u"SELECT DISTINCT %1 FROM %2"_s.arg(column, from));
        }));
        for (const auto &row : rows) {
            CHECK(ids.contains(row.first().toString()));
        }
    }
}

TEST_CASE("All addresses of the sample are invented")
{
    const Test::TemporaryProfile profile;
    Test::must(Sample::fill(profile.store()));
    const auto points = Test::must(profile.store().read([](Reader &reader) {
        return reader.all<ContactPoint>();
    }));
    for (const auto &point : points) {
        CAPTURE(point.value);
        const bool isNumber = point.medium == u"phone" || point.medium == u"mobile" || point.medium == u"messenger"
            || point.medium == u"key";
        CHECK((isNumber ? point.value.contains(u"00 0"_s) || point.value.contains(u"000 "_s)
                       || point.value.contains(u" 0000"_s)
                        : point.value.contains(u".example.org"_s)));
    }
}

TEST_CASE("The owner of the profile plays the sample's official")
{
    const Test::TemporaryProfile profile;
    auto &store = profile.store();
    const bool hasOwner = GENERATE(false, true);
    if (hasOwner) {
        Test::must(store.edit({}, [](Edit &edit) -> Result<Done> {
            Person person;
            person.name = u"Anna Example"_s;
            LIAISON_TRY(const auto id, edit.put(person));
            return edit.setMe(id);
        }));
    }
    Test::must(Sample::fill(store));
    const auto [name, actions] = Test::must(store.read([](Reader &reader) -> Result<std::pair<QString, qsizetype>> {
        LIAISON_TRY(const auto me, reader.get<Person>(reader.me()));
        LIAISON_TRY(const auto actions, reader.all<Action>(u"WHERE owner = ?"_s, {me.id.bytes()}));
        return std::pair(me.name, actions.size());
    }));
    CHECK(name == (hasOwner ? u"Anna Example"_s : u"Ines Specimen"_s));
    CHECK(actions >= 5);
}

TEST_CASE("A profile with records is left as it is")
{
    const Test::TemporaryProfile profile;
    Test::must(Sample::fill(profile.store()));
    const auto before = Test::must(profile.store().content());
    const auto again = Sample::fill(profile.store());
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().message.contains(u"empty profile"_s));
    const auto after = Test::must(profile.store().content());
    CHECK(before.first.size() == after.first.size());
}

TEST_CASE("In a profile of sample data it is their day, and only there")
{
    const auto day = [](Store &store) {
        return Test::must(store.read([](Reader &reader) -> Result<std::pair<QDate, QDate>> {
            return std::pair(reader.today(), reader.now().toLocalTime().date());
        }));
    };
    const Test::TemporaryProfile profile;
    CHECK(day(profile.store()).first == QDate::currentDate());
    Test::must(Sample::fill(profile.store()));
    CHECK(day(profile.store()) == std::pair(QDate(2019, 3, 5), QDate(2019, 3, 5)));
    const auto history = Test::must(profile.store().read([](Reader &reader) {
        return reader.history();
    }));
    CHECK(history.first().at.toLocalTime().date() == QDate(2019, 3, 5));
    CHECK(history.last().at.toLocalTime().date() == QDate(2019, 3, 5));
}

TEST_CASE("Sample data go in one step, what was there before stays, and a backup keeps them")
{
    Test::TemporaryProfile profile;
    const bool withOwner = GENERATE(true, false);
    Id owner;
    if (withOwner) {
        Person person;
        person.name = u"Anna Example"_s;
        owner = Test::must(profile.store().edit(u"Set up"_s, [person](Edit &edit) -> Result<Id> {
            LIAISON_TRY(const auto id, edit.put(person));
            LIAISON_CHECK(edit.setMe(id));
            LIAISON_CHECK(Profile::setBackupsKept(edit, 7));
            return id;
        }));
    }
    Test::must(Sample::fill(profile.store()));
    // What the user writes meanwhile is theirs.
    const auto mine = Test::must(profile.store().edit(u"Add"_s, [](Edit &edit) {
        Person person;
        person.name = u"Bo Own"_s;
        return edit.put(person);
    }));
    const auto filled = Test::must(profile.store().content()).first.size();
    const auto backup = Test::must(Sample::clear(*profile.operator->()));
    profile.reopen();
    CHECK(count(profile.store(), u"record"_s) == (withOwner ? 2 : 1));
    CHECK(count(profile.store(), u"person WHERE name = 'Bo Own'"_s) == 1);
    CHECK_FALSE(Sample::clear(*profile.operator->())); // once is enough
    Test::must(profile.store().edit(u"Erase"_s, [mine](Edit &edit) {
        return edit.erase(mine);
    }));
    Test::must(profile.store().read([&](Reader &reader) -> Result<Done> {
        CHECK(reader.me() == owner);
        CHECK(reader.today() == QDate::currentDate());
        CHECK(Profile::backupsKept(reader) == (withOwner ? 7 : 20));
        return Done();
    }));
    CHECK(QDir(profile.folderPath()).entryList({u"empty-*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
    Test::must(Sample::fill(profile.store())); // and again
    Test::must(Sample::clear(*profile.operator->()));
    Test::must(profile->restore(backup));
    CHECK(count(profile.store(), u"record"_s) == filled - 1); // what was erased stays so
}
