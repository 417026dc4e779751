// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Minutes typed as fast as somebody speaks, from the keyboard alone.

#include "scene.h"
#include "support/records.h"
#include "window.h"

#include <QCoreApplication>
#include <QProcess>
#include <QQuickWindow>
#include <QTest>

#include <cstdio>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const auto talk = u"Meeting with Friendloop"_s;
constexpr auto victimFolder = "LIAISON_VICTIM";

struct TalkIds {
    Id meeting;
    Id friendloop;
    Id ines;
    Id first;
    Id second;
};

/// A meeting on Monday 4 March 2019 with a platform, an official and two points.
TalkIds putTalk(Store &store)
{
    TalkIds ids;
    Organisation platform;
    platform.name = u"Friendloop International"_s;
    platform.kind = u"platform"_s;
    ids.friendloop = add(store, platform);
    Person person;
    person.name = u"Ines Duarte-Vale"_s;
    ids.ines = add(store, person);
    Meeting meeting;
    meeting.title = talk;
    meeting.date = QDate(2019, 3, 4);
    ids.meeting = add(store, meeting);
    for (const auto &who : {ids.friendloop, ids.ines}) {
        Participant participant;
        participant.meeting = ids.meeting;
        participant.who = who;
        participant.invited = true;
        add(store, participant);
    }
    AgendaItem item;
    item.meeting = ids.meeting;
    item.title = u"Ad libraries"_s;
    item.position = u"g"_s;
    ids.first = add(store, item);
    item.title = u"Contacts"_s;
    item.position = u"m"_s;
    ids.second = add(store, item);
    return ids;
}

void openTalk(Window &window)
{
    window.open(u"meetings"_s);
    window.click(talk);
    window.click(u"New outcome"_s);
    REQUIRE(window.wait([&] {
        return window.focus() && window.focus()->objectName() == u"outcomeLine";
    }));
}

QString typed(Window &window)
{
    return window.item(u"outcomeLine"_s)->property("text").toString();
}

bool typedBecomes(Window &window, const QString &text)
{
    return window.wait([&] {
        return typed(window) == text;
    });
}

/// Waits for what the popup proposes first.
void propose(Window &window, const QString &row)
{
    REQUIRE(window.wait([&] {
        return std::ranges::any_of(Scene::visibleItems(window.window()), [&](QQuickItem *item) {
            return Scene::popupAround(item) && Scene::textOf(item).contains(row);
        });
    }));
    CHECK(window.focus()->objectName() == u"outcomeLine"_s);
}

QList<Outcome> outcomes(Window &window, qsizetype count)
{
    REQUIRE(window.wait([&] {
        return all<Outcome>(window.store()).size() == count;
    }));
    return all<Outcome>(window.store(), u"ORDER BY position"_s);
}
}

TEST_CASE("Kind, party, country and day are completed while they are typed, and written down")
{
    TemporaryProfile profile;
    const auto ids = putTalk(profile.store());
    Window window(profile.close());
    openTalk(window);
    window.type(u"/pro"_s);
    propose(window, u"somebody will do something"_s);
    window.key(Qt::Key_Tab);
    CHECK(typedBecomes(window, u"/promise "_s));
    CHECK(window.shows(u"promise"_s));
    window.type(u"@fri"_s);
    propose(window, u"Friendloop International"_s);
    window.key(Qt::Key_Return);
    CHECK(typedBecomes(window, u"/promise @Friendloop International "_s));
    window.type(u"opens it in #denm"_s);
    propose(window, u"Denmark"_s);
    window.key(Qt::Key_Return);
    window.type(u"by !15/4"_s);
    CHECK(window.shows(u"Friendloop International · DK · due Mon 15 Apr 2019"_s));
    CHECK(all<Outcome>(window.store()).isEmpty());
    window.key(Qt::Key_Return); // 15/4 is understood as it stands: nothing has to be chosen
    const auto outcome = outcomes(window, 1).first();
    CHECK(outcome.kind == u"promise"_s);
    CHECK(outcome.text == u"Friendloop International opens it in DK by 15/4"_s);
    CHECK(outcome.from_whom == QList<Id>{ids.friendloop});
    CHECK(outcome.countries == QStringList{u"DK"_s});
    CHECK(outcome.due == QDate(2019, 4, 15));
    CHECK(typed(window).isEmpty());
    CHECK(window.shows(outcome.text));
    CHECK(window.focus()->objectName() == u"outcomeLine"_s);
}

TEST_CASE("Enter right behind a half-typed name takes it; arrows choose another; Escape leaves it as it is")
{
    TemporaryProfile profile;
    const auto ids = putTalk(profile.store());
    Organisation another;
    another.name = u"Friendly Authority"_s;
    another.kind = u"authority"_s;
    const auto authority = add(profile.store(), another);
    Window window(profile.close());
    openTalk(window);
    window.type(u"@Friendl"_s);
    window.key(Qt::Key_Return); // before anything was proposed
    window.type(u"and "_s);
    REQUIRE(window.wait([&] {
        return typed(window) == u"@Friendloop International and "_s;
    }));
    window.type(u"@Friendl"_s);
    propose(window, u"Friendly Authority"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    REQUIRE(typedBecomes(window, u"@Friendloop International and @Friendly Authority "_s));
    window.type(u"met @Frie"_s);
    propose(window, u"Friendloop International"_s);
    window.key(Qt::Key_Escape);
    window.key(Qt::Key_Return);
    const auto outcome = outcomes(window, 1).first();
    CHECK(outcome.text == u"Friendloop International and Friendly Authority met @Frie"_s);
    CHECK(QSet<Id>(outcome.from_whom.begin(), outcome.from_whom.end()) == QSet<Id>{ids.friendloop, authority});
}

TEST_CASE("Tab puts the line under the points of the agenda, and behind the last one leaves")
{
    TemporaryProfile profile;
    const auto ids = putTalk(profile.store());
    Window window(profile.close());
    openTalk(window);
    window.key(Qt::Key_Tab);
    CHECK(window.shows(u"Under 1 · Ad libraries"_s));
    window.type(u"first"_s);
    window.key(Qt::Key_Return);
    outcomes(window, 1);
    CHECK(window.shows(u"Under 1 · Ad libraries"_s)); // the next line belongs there too
    window.key(Qt::Key_Tab);
    window.type(u"second"_s);
    window.key(Qt::Key_Return);
    outcomes(window, 2);
    window.key(Qt::Key_Backtab);
    window.key(Qt::Key_Backtab);
    window.type(u"third"_s);
    window.key(Qt::Key_Return);
    const auto lines = outcomes(window, 3);
    CHECK(lines.at(0).agenda_item == ids.first);
    CHECK(lines.at(1).agenda_item == ids.second);
    CHECK(lines.at(2).agenda_item.isNull());
    CHECK(window.shows(u"2 · Contacts"_s));
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Tab);
    CHECK(window.focus()->objectName() != u"outcomeLine"_s);
}

TEST_CASE("Tab moves an action between the points of the agenda too, also one that was written down")
{
    TemporaryProfile profile;
    const auto ids = putTalk(profile.store());
    Window window(profile.close());
    openTalk(window);
    window.key(Qt::Key_Tab);
    window.type(u"/action Send the list"_s);
    window.key(Qt::Key_Return);
    const auto becomes = [&](const Id &item) {
        return window.wait([&] {
            const auto actions = all<Action>(window.store());
            return actions.size() == 1 && actions.first().agenda_item == item;
        });
    };
    REQUIRE(becomes(ids.first));
    REQUIRE(window.shows(u"1 · Ad libraries"_s));
    REQUIRE(window.wait([&] {
        return window.count(u"action, Send the list, open"_s) == 1;
    }));
    window.key(Qt::Key_Backtab);
    window.type(u"begun elsewhere"_s);
    window.choose(u"What to do with: Send the list"_s, u"Type it anew"_s);
    REQUIRE(typedBecomes(window, u"/action Send the list"_s));
    CHECK(window.shows(u"Changes a line; then: begun elsewhere"_s));
    CHECK(window.shows(u"Under 1 · Ad libraries"_s));
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Return);
    REQUIRE(becomes(ids.second));
    CHECK(window.shows(u"2 · Contacts"_s));
    CHECK(typedBecomes(window, u"begun elsewhere"_s));
    CHECK(window.lacks(u"Under 2 · Contacts"_s)); // where it was begun
}

TEST_CASE("Several lines are pasted as several outcomes; what is not understood is said and stays")
{
    TemporaryProfile profile;
    putTalk(profile.store());
    Window window(profile.close());
    openTalk(window);
    window.paste(u"first line\n/ask second line\n\nthird line"_s);
    window.key(Qt::Key_Return);
    const auto lines = outcomes(window, 3);
    CHECK(lines.at(1).kind == u"ask"_s);
    window.type(u"@Nobody asks for it by !soon "_s);
    CHECK(window.shows(u"“@Nobody” is nobody known"_s));
    window.key(Qt::Key_Return);
    CHECK(outcomes(window, 4).last().text == u"@Nobody asks for it by !soon"_s);
}

TEST_CASE("Up brings the last line back to be typed anew; Escape leaves it; what was begun comes back")
{
    TemporaryProfile profile;
    const auto ids = putTalk(profile.store());
    Window window(profile.close());
    openTalk(window);
    window.type(u"/promise @Ines sends it"_s);
    window.key(Qt::Key_Return);
    outcomes(window, 1);
    REQUIRE(window.wait([&] {
        return typed(window).isEmpty();
    }));
    REQUIRE(window.shows(u"Ines sends it"_s));
    window.key(Qt::Key_Up);
    REQUIRE(window.wait([&] {
        return typed(window) == u"/promise @Ines Duarte-Vale: Ines sends it"_s;
    }));
    CHECK(window.shows(u"Changes a line"_s));
    window.key(Qt::Key_Escape);
    CHECK(typed(window).isEmpty());
    window.key(Qt::Key_Up);
    REQUIRE(window.wait([&] {
        return !typed(window).isEmpty();
    }));
    window.type(u" soon"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.wait([&] {
        return outcomes(window, 1).first().text == u"Ines sends it soon"_s;
    }));
    CHECK(outcomes(window, 1).first().from_whom == QList<Id>{ids.ines});
}

TEST_CASE("A line becomes an action and an outcome again, by one press each")
{
    TemporaryProfile profile;
    putTalk(profile.store());
    Window window(profile.close());
    openTalk(window);
    window.type(u"/promise @Ines sends it"_s);
    window.key(Qt::Key_Return);
    outcomes(window, 1);
    window.click(u"An action: Ines sends it"_s);
    REQUIRE(window.wait([&] {
        return all<Action>(window.store()).size() == 1;
    }));
    window.click(u"An outcome, not an action: Ines sends it"_s);
    REQUIRE(window.wait([&] {
        return all<Action>(window.store()).isEmpty();
    }));
    CHECK(all<Outcome>(window.store()).size() == 1);
    // The same from the keyboard.
    window.tabToList(u"Minutes"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.wait([&] {
        return all<Action>(window.store()).size() == 1;
    }));
    window.key(Qt::Key_Delete);
    CHECK(window.wait([&] {
        return all<Outcome>(window.store()).isEmpty();
    }));
}

TEST_CASE("A meeting of 500 lines opens, and the next line is in sight", "[crowd]")
{
    TemporaryProfile profile;
    const auto ids = putTalk(profile.store());
    must(profile.store().edit(u"Prepare"_s, [meeting = ids.meeting](Edit &edit) -> Result<Done> {
        for (int number = 0; number < 500; ++number) {
            Outcome outcome;
            outcome.meeting = meeting;
            outcome.kind = u"note"_s;
            outcome.text = u"Line %1 of a long day"_s.arg(number, 3, 10, QLatin1Char('0'));
            outcome.position = u"%1m"_s.arg(number, 3, 10, QLatin1Char('0'));
            LIAISON_CHECK(edit.put(outcome));
        }
        return Done();
    }));
    Window window(profile.close());
    openTalk(window);
    CHECK(window.shows(u"Line 000 of a long day"_s));
    window.type(u"the last line"_s);
    window.key(Qt::Key_Return);
    outcomes(window, 501);
    REQUIRE(window.shows(u"the last line"_s));
    CHECK(window.wait([&] {
        return window.isInSight(window.item(u"note, the last line"_s));
    }));
}

// Started by the next test, in a process of its own, to be killed.
TEST_CASE("victim of the test of minutes", "[.]")
{
    if (!qEnvironmentVariableIsSet(victimFolder)) {
        SKIP("There is nothing to be killed for.");
    }
    Window window(qEnvironmentVariable(victimFolder));
    openTalk(window);
    window.type(u"a line that is written down"_s);
    window.key(Qt::Key_Return);
    outcomes(window, 1);
    window.key(Qt::Key_Tab);
    window.type(u"/promise @fri"_s);
    propose(window, u"Friendloop International"_s);
    window.key(Qt::Key_Return);
    window.type(u"opens its ad lib"_s);
    QTest::qWait(1000); // the promise
    std::fputs("typed\n", stdout);
    std::fflush(stdout);
    QTest::qWait(60'000);
}

TEST_CASE("What is being typed is there again after the program was killed")
{
    TemporaryProfile profile;
    const auto ids = putTalk(profile.store());
    const auto folder = profile.close();
    QProcess victim;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(victimFolder), folder);
    victim.setProcessEnvironment(environment);
    victim.start(QCoreApplication::applicationFilePath(), {u"victim of the test of minutes"_s});
    QByteArray said;
    while (!said.contains("typed\n") && victim.waitForReadyRead(60'000)) {
        said += victim.readAllStandardOutput();
    }
    INFO(said.toStdString());
    REQUIRE(said.contains("typed\n"));
    victim.kill();
    REQUIRE(victim.waitForFinished());
    REQUIRE(victim.exitStatus() == QProcess::CrashExit);

    Window window(folder);
    openTalk(window);
    REQUIRE(window.wait([&] {
        return typed(window) == u"/promise @Friendloop International opens its ad lib"_s;
    }));
    CHECK(window.shows(u"Under 1 · Ad libraries"_s));
    CHECK(outcomes(window, 1).first().text == u"a line that is written down"_s);
    window.key(Qt::Key_End);
    window.type(u"rary"_s);
    window.key(Qt::Key_Return);
    const auto outcome = outcomes(window, 2).last();
    CHECK(outcome.text == u"Friendloop International opens its ad library"_s);
    CHECK(outcome.from_whom == QList<Id>{ids.friendloop});
    CHECK(outcome.agenda_item == ids.first);
}
