// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "members.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const auto calledHere = u"Aino of the ministry"_s;

/// Two who share the entries of Finland up to GREEN, but not those of themselves.
struct Strangers {
    Member hub{u"Karen Prøve"_s, u"FI"_s};
    Member finland{u"Aino Esimerkki"_s, u"FI"_s};

    Strangers()
    {
        for (auto *one : {&hub, &finland}) {
            write(one->store(), Person::type, addMe(one->store(), one->name(), u"FI"_s), {{u"tlp"_s, u"RED"_s}});
        }
        hub.add(finland, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
        finland.add(hub, {.scope = {u"FI"_s}, .clearance = u"GREEN"_s});
        hub.change(finland, [](Peer &peer) {
            peer.name = calledHere;
        });
    }
    static Id me(const Member &member)
    {
        return must(member.store().read([](Reader &reader) -> Result<Id> {
            return reader.me();
        }));
    }
};

QStringList writersOf(Store &store, const Id &record)
{
    const auto entries = must(store.read([record](Reader &reader) {
        return reader.history(record);
    }));
    QStringList names;
    for (const auto &entry : entries) {
        names.append(entry.authorName);
    }
    return names;
}
}

TEST_CASE("who writes has a name where their own entry is not for us to see: the one that they have in our circle")
{
    Strangers both;
    auto &[hub, finland] = both;
    const auto matti = addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s).person;
    const auto preview = hub.look(finland.send(hub));
    REQUIRE(preview.size() > 0);
    CHECK(preview.record(0).fields.first().author == calledHere);
    finland.pass(hub);
    CHECK_FALSE(has(hub.store(), Strangers::me(finland)));
    CHECK(writersOf(hub.store(), matti).contains(calledHere));

    // Both sides of a conflict are somebody's, in the preview and where it is settled.
    write(finland.store(), Person::type, matti, {{u"notes"_s, u"In the morning"_s}});
    write(hub.store(), Person::type, matti, {{u"notes"_s, u"In the evening"_s}});
    const auto writers = [](const auto &choices) {
        QStringList names;
        for (const auto &choice : choices) {
            names.append(choice.author);
        }
        names.sort();
        return names;
    };
    const auto look = hub.look(finland.send(hub));
    REQUIRE(look.size() == 1);
    CHECK(writers(look.record(0).fields.first().choices) == QStringList{calledHere, u"Karen Prøve"_s});
    finland.pass(hub);
    const auto conflicts = must(hub.store().read([matti](Reader &reader) {
        return reader.conflicts(matti);
    }));
    REQUIRE(conflicts.size() == 1);
    CHECK(writers(conflicts.first().choices) == QStringList{calledHere, u"Karen Prøve"_s});

    // Once they are erased, nobody knows them.
    const auto author = Strangers::me(finland);
    must(hub.store().merge(
        u"Erase"_s,
        Incoming{.records = {}, .erasures = {{.id = author, .by = {}, .at = QDateTime::currentDateTimeUtc()}}},
        [](const MergeReport &, const Reader &) {
            return true;
        }));
    CHECK_FALSE(writersOf(hub.store(), matti).contains(calledHere));
    write(finland.store(), Person::type, matti, {{u"notes"_s, u"At noon"_s}});
    finland.pass(hub);
    CHECK_FALSE(writersOf(hub.store(), matti).contains(calledHere));
}

TEST_CASE("nobody takes over the name under which somebody else writes")
{
    Strangers both;
    auto &[hub, finland] = both;
    const auto matti = addEntry(finland.store(), u"Matti Meikäläinen"_s, u"FI"_s).person;
    finland.pass(hub);
    must(hub.store().merge(u"Bundle"_s,
                           Incoming{.records = {}, .author = {Strangers::me(finland), u"Somebody else"_s}},
                           [](const MergeReport &, const Reader &) {
                               return true;
                           }));
    CHECK(writersOf(hub.store(), matti).contains(calledHere));
}
