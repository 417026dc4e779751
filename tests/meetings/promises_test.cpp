// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "meetings/promises.h"

#include "support/records.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;
using Meetings::Promise;
using Meetings::PromiseFilter;

namespace
{
/// A meeting at which a platform and an authority asked and promised.
class RoundTable
{
public:
    RoundTable()
        : profile(clockOfToday())
        , store(profile.store())
        , loop(organisation(u"Friendloop"_s))
        , ministry(organisation(u"Ministry of Examples"_s))
    {
        Meeting record;
        record.title = u"Round table"_s;
        record.date = today.addDays(-20);
        meeting = add(store, record);
    }
    Id organisation(const QString &name)
    {
        Organisation organisation;
        organisation.name = name;
        organisation.kind = u"other"_s;
        return add(store, organisation);
    }
    Id say(const QString &text,
           const QString &kind,
           const Id &from,
           const Id &to,
           QDate due = {},
           const QString &state = {})
    {
        Outcome outcome;
        outcome.meeting = meeting;
        outcome.text = text;
        outcome.kind = kind;
        outcome.from_whom = {from};
        outcome.to_whom = {to};
        outcome.due = due;
        outcome.state = state;
        outcome.countries = text.contains(u"Danish"_s) ? QStringList{u"DK"_s} : QStringList();
        return add(store, outcome);
    }
    QList<Promise> list(const PromiseFilter &filter = {})
    {
        return must(store.read([filter](Reader &reader) {
            return Meetings::promises(reader, filter);
        }));
    }
    QStringList texts(const PromiseFilter &filter = {})
    {
        QStringList texts;
        for (const auto &promise : list(filter)) {
            texts.append(promise.outcome.text);
        }
        return texts;
    }

    TemporaryProfile profile;
    Store &store;
    Id loop;
    Id ministry;
    Id meeting;
};
}

TEST_CASE("what is overdue comes first, then what is due, then what has no day; notes are no promises")
{
    RoundTable table;
    table.say(u"undated"_s, u"ask"_s, table.ministry, table.loop);
    table.say(u"later"_s, u"promise"_s, table.loop, table.ministry, today.addDays(9));
    table.say(u"today"_s, u"promise"_s, table.loop, table.ministry, today, u"open"_s);
    table.say(u"overdue"_s, u"promise"_s, table.loop, table.ministry, today.addDays(-1));
    table.say(u"kept"_s, u"promise"_s, table.loop, table.ministry, today.addDays(-9), u"kept"_s);
    table.say(u"a note"_s, u"note"_s, table.loop, table.ministry);
    CHECK(table.texts() == QStringList{u"overdue"_s, u"today"_s, u"later"_s, u"undated"_s});
    CHECK(table.texts({.settled = true}).last() == u"kept");
    const auto list = table.list();
    CHECK(list.first().overdue);
    CHECK_FALSE(list.at(1).overdue);
    CHECK(list.first().meetingTitle == u"Round table");
    CHECK(list.first().date == today.addDays(-20));
    REQUIRE(list.first().from.size() == 1);
    CHECK(list.first().from.first().name == u"Friendloop");
    CHECK(list.first().to.first().name == u"Ministry of Examples");
}

TEST_CASE("promises are found by who gave or was given them, and by country")
{
    RoundTable table;
    const auto other = table.organisation(u"Chatter"_s);
    table.say(u"from them"_s, u"promise"_s, table.loop, table.ministry);
    table.say(u"to them, a Danish one"_s, u"ask"_s, table.ministry, table.loop);
    table.say(u"of another"_s, u"promise"_s, other, table.ministry);
    auto ofLoop = table.texts({.party = table.loop});
    ofLoop.sort();
    CHECK(ofLoop == QStringList{u"from them"_s, u"to them, a Danish one"_s});
    CHECK(table.texts({.party = other}) == QStringList{u"of another"_s});
    CHECK(table.texts({.country = u"DK"_s}) == QStringList{u"to them, a Danish one"_s});
    CHECK(table.texts({.country = u"FR"_s}).isEmpty());
}

TEST_CASE("who promised keeps the name in the trash; with their meeting promises go, and come back")
{
    RoundTable table;
    table.say(u"from them"_s, u"promise"_s, table.loop, table.ministry);
    must(table.store.edit(u"Delete"_s, [&](Edit &edit) {
        return edit.remove(table.loop);
    }));
    REQUIRE(table.list().size() == 1);
    CHECK(table.list().first().from.first().name == u"Friendloop");
    must(table.store.edit(u"Delete"_s, [&](Edit &edit) {
        return edit.remove(table.meeting);
    }));
    CHECK(table.list().isEmpty());
    must(table.store.undo());
    CHECK(table.list().size() == 1);
}
