// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const auto note =
    uR"(Subject: Flash 4/3 - Meeting with Friendloop and Vidora
Date: Tue, 5 Mar 2019 09:05:00 +0100

Flash 4/3 - Meeting with online platforms (Friendloop and Vidora):
Vice-President Almgren, Ines Duarte-Vale

- Vice-President opened the meeting.
- Friendloop asked for the contacts of the networks. Ines Duarte-Vale will send Friendloop the list by 15 March.

Before the elections
1. Vidora will open its ad library in Denmark.

After the elections
a) The platforms would like to know whether COM will propose legislation.
)"_s;

void openImport(Window &window)
{
    window.open(u"meetings"_s);
    window.click(u"Import note…"_s);
    window.click(u"Text of the note"_s);
}

Outcome outcomeWith(Store &store, const QString &words)
{
    const auto outcomes = all<Outcome>(store);
    for (const auto &outcome : outcomes) {
        if (outcome.text.contains(words)) {
            return outcome;
        }
    }
    return {};
}

qint64 revision(Store &store)
{
    return must(store.read([](Reader &reader) {
        return reader.revision();
    }));
}
}

TEST_CASE("A pasted Flash note becomes a meeting, without the line that was dropped and with the kind that was chosen")
{
    TemporaryProfile profile;
    Window window(profile.close());
    openImport(window);
    window.paste(note);
    window.click(u"See what it becomes"_s);
    window.click(u"Take over: Vice-President opened the meeting."_s);
    const auto promise = u"Vidora will open its ad library in Denmark."_s;
    window.click(u"Kind of: "_s + promise);
    window.key(Qt::Key_Up);
    window.key(Qt::Key_Up);
    window.key(Qt::Key_Return);
    CHECK(all<Meeting>(window.store()).isEmpty());
    window.click(u"Import"_s);

    REQUIRE(window.shows(u"Next line…"_s));
    auto &store = window.store();
    const auto meetings = all<Meeting>(store);
    REQUIRE(meetings.size() == 1);
    CHECK(meetings.first().title == u"Meeting with Friendloop and Vidora"_s);
    CHECK(meetings.first().date == QDate(2019, 3, 4));
    CHECK(all<Participant>(store).size() == 4);
    CHECK(outcomeWith(store, u"opened the meeting"_s).id.isNull());
    CHECK(outcomeWith(store, u"asked for the contacts"_s).kind == u"ask"_s);
    CHECK(outcomeWith(store, promise).kind == u"decision"_s);
    CHECK(outcomeWith(store, promise).horizon == u"before"_s);
    CHECK(outcomeWith(store, u"legislation"_s).horizon == u"after"_s);
    CHECK(all<Outcome>(store).size() == 3);
    const auto actions = all<Action>(store);
    REQUIRE_FALSE(actions.isEmpty());
    CHECK(std::ranges::all_of(actions, [&](const Action &action) {
        return action.meeting == meetings.first().id;
    }));
    CHECK(window.shows(u"Ines Duarte-Vale"_s));
    CHECK(window.shows(promise));
    CHECK(window.lacks(u"opened the meeting"_s));

    SECTION("and a second time it is only said that it is here")
    {
        const auto before = revision(store);
        openImport(window);
        window.paste(note);
        window.click(u"See what it becomes"_s);
        CHECK(window.shows(u"This note was imported before"_s));
        CHECK_FALSE(window.item(u"importNote"_s)->isEnabled());
        window.click(u"Open that meeting"_s);
        CHECK(window.shows(u"Next line…"_s));
        CHECK(revision(store) == before);
    }
}

TEST_CASE("A proposed action gets the owner that is chosen, and a line that is emptied is there again")
{
    TemporaryProfile profile;
    Window window(profile.close());
    openImport(window);
    window.paste(note);
    window.click(u"See what it becomes"_s);
    const auto point = u"Vidora will open its ad library in Denmark."_s;
    window.click(u"Text of: "_s + point);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_Delete);
    window.key(Qt::Key_Tab);
    CHECK(window.shows(u"This must not be empty"_s));
    CHECK(window.wait([&] {
        return window.item(u"Text of: "_s + point)->property("text").toString() == point;
    }));

    const auto title = u"Send Friendloop the list by 15 March"_s;
    window.click(u"Change "_s + title);
    window.click(u"Owner"_s);
    window.key(Qt::Key_Home); // nobody yet
    window.key(Qt::Key_Down); // the first whom the note names
    window.key(Qt::Key_Return);
    window.click(u"Close"_s);
    window.click(u"Import"_s);
    REQUIRE(window.shows(u"Next line…"_s));
    const auto actions = all<Action>(window.store(), u"WHERE title LIKE '%1%'"_s.arg(title));
    REQUIRE(actions.size() == 1);
    CHECK(must(window.store().read([id = actions.first().owner](Reader &reader) -> Result<QString> {
              return reader.title(id);
          }))
          == u"Friendloop"_s);
    CHECK_FALSE(outcomeWith(window.store(), point).id.isNull());
}

TEST_CASE("A note that is none is refused with a sentence, and nothing is written")
{
    TemporaryProfile profile;
    Window window(profile.close());
    const auto before = revision(window.store());
    openImport(window);
    window.paste(u"%%%% 0101\n\n====\n####\n"_s);
    window.click(u"See what it becomes"_s);
    CHECK(window.shows(u"holds no points"_s));
    CHECK(window.item(u"Text of the note"_s)->property("text").toString().contains(u"===="_s));
    CHECK(revision(window.store()) == before);
}

TEST_CASE("An outcome is written down and changed; its promise becomes an action that leads back to the meeting")
{
    TemporaryProfile profile;
    Meeting meeting;
    meeting.title = u"Meeting with Friendloop"_s;
    meeting.date = QDate(2019, 3, 4);
    add(profile.store(), meeting);
    Window window(profile.close());
    window.open(u"meetings"_s);
    window.click(u"Meeting with Friendloop"_s);
    window.click(u"New outcome"_s);
    window.type(u"/promise Friendloop publishes figures"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Friendloop publishes figures"_s));
    CHECK(all<Outcome>(window.store()).first().kind == u"promise"_s);

    window.click(u"Friendloop publishes figures"_s);
    window.fill(u"Due"_s, u"2019-04-30"_s);
    window.fill(u"Text"_s, u"Friendloop publishes monthly figures"_s);
    window.click(u"Save"_s);
    REQUIRE(window.lacks(u"Horizon"_s));
    CHECK(window.shows(u"Friendloop publishes monthly figures"_s));
    const auto outcome = all<Outcome>(window.store()).first();
    CHECK(outcome.text == u"Friendloop publishes monthly figures"_s);
    CHECK(outcome.due == QDate(2019, 4, 30));
    CHECK(outcome.kind == u"promise"_s);

    window.choose(u"What to do with: Friendloop publishes monthly figures"_s, u"Make an action of it"_s);
    REQUIRE(window.wait([&] {
        return all<Action>(window.store()).size() == 1;
    }));
    CHECK(all<Action>(window.store()).first().outcome == outcome.id);
}

TEST_CASE("From whom and to whom an outcome is, is chosen in its form")
{
    TemporaryProfile profile;
    auto &store = profile.store();
    const auto party = [&store](const QString &name) {
        Organisation organisation;
        organisation.name = name;
        organisation.kind = u"platform"_s;
        return add(store, organisation);
    };
    const auto friendloop = party(u"Friendloop"_s);
    const auto vidora = party(u"Vidora"_s);
    Meeting meeting;
    meeting.title = u"Meeting with Friendloop"_s;
    meeting.date = QDate(2019, 3, 4);
    Outcome outcome;
    outcome.meeting = add(store, meeting);
    outcome.kind = u"ask"_s;
    outcome.text = u"Figures by month"_s;
    outcome.from_whom = {friendloop};
    add(store, outcome);
    Window window(profile.close());
    window.open(u"meetings"_s);
    window.click(u"Meeting with Friendloop"_s);
    window.click(u"Figures by month"_s);
    window.click(u"Friendloop"_s); // takes it away
    window.fill(u"From"_s, u"vid"_s);
    REQUIRE(window.shows(u"Vidora"_s));
    window.key(Qt::Key_Return);
    window.fill(u"To"_s, u"friend"_s);
    REQUIRE(window.shows(u"Friendloop"_s));
    window.key(Qt::Key_Return);
    window.click(u"Save"_s);
    REQUIRE(window.wait([&] {
        return all<Outcome>(window.store()).first().to_whom == QList<Id>{friendloop};
    }));
    CHECK(all<Outcome>(window.store()).first().from_whom == QList<Id>{vidora});
    CHECK(window.shows(u"Vidora → Friendloop"_s));
}

TEST_CASE("What else a note proposes can be changed: who it is, from whom, by when, where")
{
    TemporaryProfile profile;
    Organisation known;
    known.name = u"Vidora International"_s;
    known.kind = u"platform"_s;
    known.id = add(profile.store(), known);
    Window window(profile.close());
    openImport(window);
    window.paste(note);
    window.click(u"See what it becomes"_s);

    window.click(u"Change Vidora"_s);
    window.fill(u"In the directory as"_s, u"Vidora Int"_s);
    window.click(u"Vidora International"_s);
    window.click(u"Close"_s);
    REQUIRE(window.shows(u"Change Vidora International"_s));

    window.click(u"Change Vidora will open its ad library in Denmark."_s);
    window.fill(u"Due"_s, u"2019-04-31"_s);
    window.key(Qt::Key_Tab);
    CHECK(window.shows(u"is no date"_s));
    window.fill(u"Due"_s, u"2019-04-30"_s);
    window.fill(u"Countries"_s, u"DK, Greece"_s);
    window.key(Qt::Key_Tab);
    window.click(u"Close"_s);

    window.click(u"Import"_s);
    REQUIRE(window.shows(u"Next line…"_s));
    auto &store = window.store();
    CHECK(all<Organisation>(store).size() == 2); // only Friendloop is new
    const auto promise = outcomeWith(store, u"ad library"_s);
    CHECK(promise.from_whom == QList<Id>{known.id});
    CHECK(promise.due == QDate(2019, 4, 30));
    CHECK(promise.countries == QStringList{u"DK"_s, u"GR"_s});
}

TEST_CASE("A form that holds something is not left without a question")
{
    TemporaryProfile profile;
    Meeting other;
    other.title = u"Another meeting"_s;
    other.date = QDate(2026, 1, 1);
    add(profile.store(), other);
    Window window(profile.close());
    window.open(u"meetings"_s);
    window.click(u"New meeting"_s);
    window.fill(u"Title"_s, u"Half a meeting"_s);
    window.click(u"Another meeting"_s);
    REQUIRE(window.shows(u"Leave without saving?"_s));
    window.click(u"Keep editing"_s);
    REQUIRE(window.shows(u"Half a meeting"_s));
    window.click(u"Another meeting"_s);
    window.click(u"Discard"_s);
    REQUIRE(window.shows(u"Nothing has been written down yet. Type the first line below."_s));
    CHECK(all<Meeting>(window.store()).size() == 1);
}
