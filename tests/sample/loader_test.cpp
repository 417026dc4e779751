// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "sample/loader.h"

#include "support/records.h"

using namespace Liaison;
using namespace Qt::StringLiterals;
using Liaison::Test::all;

namespace
{
QFuture<Result<int>> load(Store &store, const QByteArray &json)
{
    return store.edit(u"load"_s, [json](Edit &edit) -> Result<int> {
        Sample::Loader loader(edit);
        LIAISON_CHECK(loader.load(json));
        return loader.count();
    });
}
}

TEST_CASE("Records inside others lead to the nearest one that fits")
{
    const Test::TemporaryProfile profile;
    CHECK(Test::must(load(profile.store(), R"({"records": [
        {"type": "organisation", "name": "Office", "kind": "authority", "competence": ["csirt"],
         "post": [{"person": {"key": "anna", "name": "Anna", "languages": ["da", "en"]}, "contact_point": [{"medium": "phone", "value": "1"}]}],
         "contact_point": [{"medium": "email", "value": "2"}]},
        {"type": "meeting", "title": "M", "date": "2019-03-04", "participant": [{"who": "anna", "invited": true}],
         "agenda_item": [{"title": "First"}, {"title": "Second", "minutes": 15, "outcome": [{"kind": "ask", "text": "Please",
             "to_whom": ["anna"], "action": [{"title": "Do", "status": "open"}]}]}]}]})"))
          == 12);
    auto &store = profile.store();
    const auto office = all<Organisation>(store).value(0);
    const auto anna = all<Person>(store).value(0);
    const auto post = all<Post>(store).value(0);
    const auto meeting = all<Meeting>(store).value(0);
    const auto items = all<AgendaItem>(store, u"ORDER BY position"_s);
    const auto outcome = all<Outcome>(store).value(0);
    const auto action = all<Action>(store).value(0);
    CHECK(anna.languages == QStringList{u"da"_s, u"en"_s});
    CHECK(post.person == anna.id);
    CHECK(post.organisation == office.id);
    CHECK(all<Competence>(store).value(0).kind == u"csirt");
    CHECK(all<ContactPoint>(store, u"WHERE value = '1'"_s).value(0).owner == post.id);
    CHECK(all<ContactPoint>(store, u"WHERE value = '2'"_s).value(0).owner == office.id);
    CHECK(all<Participant>(store).value(0).who == anna.id);
    REQUIRE(items.size() == 2);
    CHECK(items.at(0).title == u"First");
    CHECK(items.at(1).minutes == 15);
    CHECK(outcome.meeting == meeting.id);
    CHECK(outcome.agenda_item == items.at(1).id);
    CHECK(outcome.to_whom == QList{anna.id});
    CHECK(action.meeting == meeting.id);
    CHECK(action.outcome == outcome.id);
}

TEST_CASE("A text may name a record by its id")
{
    const Test::TemporaryProfile profile;
    Test::must(load(profile.store(),
                    R"({"records": [{"type": "election", "key": "vote", "name": "Vote", "first_day": "2019-05-23"},
        {"type": "action", "title": "Do", "status": "open", "due_election": "@vote", "due_days": -7},
        {"type": "person", "key": "anna", "name": "Anna"},
        {"type": "contact_point", "owner": "anna", "medium": "messenger", "value": "@nobody"}]})"));
    CHECK(all<Action>(profile.store()).value(0).due_election == all<Election>(profile.store()).value(0).id.text());
    CHECK(all<ContactPoint>(profile.store()).value(0).value == u"@nobody");
}

TEST_CASE("Defaults are for what a record leaves out")
{
    const Test::TemporaryProfile profile;
    Test::must(load(profile.store(), R"({"defaults": {"person": {"tlp": "GREEN", "source": "list"}},
        "records": [{"type": "person", "name": "A"}, {"type": "person", "name": "B", "tlp": "RED"}]})"));
    const auto people = all<Person>(profile.store(), u"ORDER BY name"_s);
    CHECK(people.at(0).tlp == u"GREEN");
    CHECK(people.at(1).tlp == u"RED");
    CHECK(people.at(1).source == u"list");
}

TEST_CASE("A mistake in the data is named, and nothing is kept")
{
    const Test::TemporaryProfile profile;
    const auto [json, part] = GENERATE(table<QByteArray, QString>({
        {R"({"records": [)", u"damaged"_s},
        {R"({"records": [{"type": "persn", "name": "A"}]})", u"persn"_s},
        {R"({"records": [{"type": "person", "name": "A"}, {"type": "person", "name": "B", "nmae": "x"}]})", u"nmae"_s},
        {R"({"records": [{"type": "person", "name": "A"}, {"type": "post", "person": "nobody"}]})", u"nobody"_s},
        {R"({"records": [{"type": "meeting", "title": "Late", "date": "yesterday"}]})", u"Late"_s},
    }));
    const auto error = Test::refusal(load(profile.store(), json));
    CHECK(error.message.contains(part));
    CHECK(all<Person>(profile.store()).isEmpty());
}
