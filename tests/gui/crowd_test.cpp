// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "support/records.h"
#include "window.h"

#include <QElapsedTimer>
#include <QFile>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
const auto longName = u"Zoë-Wilhelmína Ždanová-Þorgrímsdóttir van der Überraschend-Langenhausen y Domínguez"_s;

/// A meeting of 500 people.
Result<Id> putCrowd(Edit &edit)
{
    Meeting meeting;
    meeting.title = u"Meeting of "_s + longName;
    meeting.date = QDate(2019, 3, 4);
    LIAISON_TRY(meeting.id, edit.put(meeting));
    for (int number = 1; number <= 500; ++number) {
        Person person;
        person.name = u"%1 %2"_s.arg(longName).arg(number, 3, 10, QLatin1Char('0'));
        Participant participant;
        LIAISON_TRY(participant.who, edit.put(person));
        participant.meeting = meeting.id;
        participant.side = u"platform"_s;
        LIAISON_CHECK(edit.put(participant));
    }
    return meeting.id;
}

void look(QSize size)
{
    REQUIRE(longName.size() >= 80);
    TemporaryProfile profile;
    const auto meeting = must(profile.store().edit(u"Prepare"_s, putCrowd));
    Window window(profile.close(), size);
    Session::instance()->open(meeting.text());
    REQUIRE(window.shows(longName + u" 500"_s));
    window.open(u"directory"_s);
    window.fill(u"Search the directory"_s, u"wilhelmina 250"_s);
    window.click(longName + u" 250"_s);
    CHECK(window.shows(u"About this entry"_s));
    window.open(u"briefings"_s);
    CHECK(window.shows(u"Meeting of "_s + longName));
}
}

TEST_CASE("Long names and a meeting of 500 are shown without a complaint: wide")
{
    look(Window::wide);
}

TEST_CASE("Long names and a meeting of 500 are shown without a complaint: narrow")
{
    look(Window::narrow);
}

TEST_CASE("Ten thousand actions are listed, found, divided and put on the board", "[crowd]")
{
    TemporaryProfile profile(clockOfToday());
    must(profile.store().edit(u"Prepare"_s, [](Edit &edit) -> Result<Done> {
        const QStringList states{u"open"_s, u"in-progress"_s, u"waiting"_s, u"done"_s, u"dropped"_s};
        for (int number = 0; number < 10'000; ++number) {
            Action action;
            action.title = u"Task %1 of many"_s.arg(number, 4, 10, QLatin1Char('0'));
            action.status = states.at(number % 5);
            action.due = QDate(2019, 1, 1).addDays(number % 365);
            action.countries = {number % 2 ? u"DK"_s : u"EE"_s};
            LIAISON_CHECK(edit.put(action));
        }
        return Done();
    }));
    Window window(profile.close(), Window::wide, clockOfToday());
    QElapsedTimer timer;
    timer.start();
    window.open(u"actions"_s);
    REQUIRE(window.shows(u"Task 0000 of many"_s));
    const auto list = timer.restart();
    window.fill(u"actionSearch"_s, u"9997"_s);
    REQUIRE(window.shows(u"Task 9997 of many"_s));
    CHECK(window.lacks(u"Task 0000 of many"_s));
    const auto found = timer.restart();
    window.fill(u"actionSearch"_s, u" "_s);
    window.click(u"Board"_s);
    timer.restart();
    REQUIRE(window.shows(u"Task 0000 of many"_s));
    REQUIRE(window.shows(u"Task 0001 of many"_s));
    const auto board = timer.restart();
    UNSCOPED_INFO("list " << list << " ms, search " << found << " ms, board " << board << " ms");
    // What is built without optimisation, on a machine that does something else as well.
    CHECK(list < 5000);
    CHECK(found < 5000);
    CHECK(board < 5000);
}

TEST_CASE("A note of 2 MB is refused with a sentence; one of the largest size is looked at and taken in", "[crowd]")
{
    const QTemporaryDir folder;
    QByteArray note = "Subject: Flash 4/3/2019 - Long day\nParticipants: Ada Example\n\n";
    int points = 0;
    constexpr qsizetype most = 1024 * 1024;
    while (note.size() < most - 2000) {
        note += "- Point " + QByteArray::number(points++) + ": " + QByteArray("it was said at length. ").repeated(80)
            + '\n';
    }
    const auto fileOf = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return QUrl::fromLocalFile(file.fileName());
    };
    TemporaryProfile profile(clockOfToday());
    Window window(profile.close(), Window::wide, clockOfToday());
    Session::instance()->openFiles({fileOf(u"twice.txt"_s, note + note)});
    REQUIRE(window.shows(u"twice.txt is larger than 1 MiB, too large for a Flash note"_s));
    CHECK(all<Meeting>(window.store()).isEmpty());
    Session::instance()->openFiles({fileOf(u"long.txt"_s, note)});
    REQUIRE(window.shows(u"Point 0: it was said at length."_s));
    window.click(u"Import"_s);
    REQUIRE(window.shows(u"Next line…"_s));
    CHECK(all<Outcome>(window.store()).size() == points);
    CHECK(window.shows(u"Point 0: it was said at length."_s));
}
