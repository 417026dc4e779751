// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "briefings/briefing.h"
#include "briefings/briefingview.h"
#include "support/records.h"
#include "window.h"

#include <QAccessible>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A meeting to come, with somebody who takes part.
Meeting putMeeting(Store &store)
{
    Person person;
    person.name = u"Zoë Ždanová"_s;
    Meeting meeting;
    meeting.title = u"Meeting with Friendloop"_s;
    meeting.date = QDate::currentDate().addDays(7);
    meeting.id = add(store, meeting);
    Participant participant;
    participant.meeting = meeting.id;
    participant.who = add(store, person);
    participant.side = u"platform"_s;
    participant.invited = true;
    add(store, participant);
    return meeting;
}

QString shownBriefing(Window &window)
{
    return window.item(u"documentText"_s)->property("text").toString();
}
}

TEST_CASE("A briefing is built from a meeting, frozen, and saved as PDF")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    auto meeting = putMeeting(profile.store());
    Window window(profile.close());
    window.open(u"briefings"_s);
    window.click(u"Meeting with Friendloop"_s);
    REQUIRE(window.shows(u"live: follows the records"_s));
    CHECK(shownBriefing(window).contains(u"Zoë Ždanová"_s));

    window.click(u"Freeze"_s);
    REQUIRE(window.shows(u"frozen"_s));
    const auto briefings = all<Briefing>(window.store());
    REQUIRE(briefings.size() == 1);
    CHECK(briefings.first().meeting == meeting.id);
    CHECK(briefings.first().status == u"frozen"_s);

    // What changes later does not change it.
    auto person = all<Person>(window.store()).first();
    person.name = u"Zoë Nováková"_s;
    add(window.store(), person);
    CHECK(window.wait([&] {
        return window.window().property("title").isValid() && !shownBriefing(window).isEmpty();
    }));
    CHECK_FALSE(shownBriefing(window).contains(u"Nováková"_s));

    const auto file = folder.filePath(u"briefing.pdf"_s);
    window.object<BriefingView>()->write(QUrl::fromLocalFile(file));
    REQUIRE(window.shows(u"was written to"_s));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.read(5) == "%PDF-"_ba);
    CHECK(written.size() > 1000);
}

TEST_CASE("A briefing on a country is begun, written in parts, refreshed with a look before, and frozen")
{
    TemporaryProfile profile;
    Organisation authority;
    authority.name = u"Valgmyndigheden (test)"_s;
    authority.kind = u"authority"_s;
    authority.country = u"DK"_s;
    authority.tlp = u"GREEN"_s;
    authority.id = add(profile.store(), authority);
    Window window(profile.close());
    window.open(u"briefings"_s);
    window.click(u"New briefing"_s);
    window.choose(u"briefingKind"_s, u"a topic"_s);
    window.click(u"Begin"_s);
    REQUIRE(window.shows(u"Please type the words that the topic is known by."_s));
    window.choose(u"briefingKind"_s, u"a country"_s);
    window.choose(u"briefingCountry"_s, u"Denmark"_s);
    window.click(u"Begin"_s);
    REQUIRE(window.shows(u"Write a briefing"_s));
    REQUIRE(window.wait([&] {
        return shownBriefing(window).contains(u"Valgmyndigheden (test)"_s);
    }));

    // Own words; a part is left out, moved by keys, and made by hand.
    window.click(u"Lines to take"_s);
    window.type(u"Thank them."_s);
    window.click(u"Take: Interlocutors"_s);
    REQUIRE(window.wait([&] {
        return shownBriefing(window).contains(u"Thank them."_s)
            && !shownBriefing(window).contains(u"Valgmyndigheden (test)"_s);
    }));
    window.fill(u"newPart"_s, u"Press lines"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Press lines"_s));
    const auto draft = all<Briefing>(window.store()).first().id;
    const auto outline = [&] {
        return must(window.store().read([draft](Reader &reader) {
            return outlineOf(reader, draft);
        }));
    };
    window.tabTo(u"Needs attention, nothing to tell"_s);
    window.key(Qt::Key_Down, Qt::ControlModifier);
    REQUIRE(window.wait([&] {
        return outline().parts.first().name == u"short";
    }));
    CHECK(outline().part(u"lines"_s)->text == u"Thank them.");
    CHECK_FALSE(outline().part(u"interlocutors"_s)->taken);
    CHECK(outline().part(u"Press lines"_s)->taken);
    window.click(u"Take: Interlocutors"_s);

    // What changes is shown before it is taken.
    authority.name = u"Valgstyrelsen (test)"_s;
    add(window.store(), authority);
    REQUIRE(window.shows(u"Refresh"_s));
    CHECK_FALSE(shownBriefing(window).contains(u"Valgstyrelsen (test)"_s));
    window.click(u"Refresh"_s);
    REQUIRE(window.wait([&] {
        return shownBriefing(window).contains(u"Valgstyrelsen (test)"_s);
    }));
    CHECK(window.lacks(u"Show what would change"_s));

    // Read in large type.
    window.click(u"Read"_s);
    REQUIRE(window.shows(u"page 1 of "_s));
    window.key(Qt::Key_F, Qt::ControlModifier);
    window.type(u"thank THEM"_s);
    window.key(Qt::Key_Return);
    CHECK(window.wait([&] {
        return window.item(u"readingText"_s)->property("selectedText").toString() == u"Thank them";
    }));
    const auto *view = window.window().findChild<QObject *>(u"readingView"_s);
    REQUIRE(view);
    CHECK_FALSE(view->property("night").toBool());
    window.tabTo(u"Close"_s);
    window.key(Qt::Key_N);
    CHECK(view->property("night").toBool());
    window.key(Qt::Key_Escape);
    REQUIRE(window.lacks(u"page 1 of "_s));

    window.click(u"Freeze"_s);
    REQUIRE(window.shows(u"frozen"_s));
    const auto frozen = all<Briefing>(window.store());
    REQUIRE(frozen.size() == 1);
    CHECK(frozen.first().status == u"frozen");
    CHECK(frozen.first().countries == QStringList{u"DK"_s});
    CHECK(shownBriefing(window).contains(u"BLAKE2b"_s));
}

TEST_CASE("Charts of a document are drawn, with their numbers as a name and as a table")
{
    TemporaryProfile profile;
    for (const auto &[title, days] : {std::pair(u"Ask again"_s, -2), std::pair(u"Call them"_s, 5)}) {
        for (int i = 0; i < 3; ++i) {
            Action action;
            action.title = title + u' ' + QString::number(i);
            action.status = u"open"_s;
            action.countries = {u"DK"_s};
            action.due = QDate::currentDate().addDays(days);
            add(profile.store(), action);
        }
    }
    Window window(profile.close());
    window.open(u"briefings"_s);
    window.click(u"New briefing"_s);
    window.choose(u"briefingKind"_s, u"a country"_s);
    window.choose(u"briefingCountry"_s, u"Denmark"_s);
    window.click(u"Begin"_s);
    window.click(u"Take: Country situation"_s); // has another one
    REQUIRE(window.wait([&] {
        return !shownBriefing(window).contains(u"Network by country"_s);
    }));
    auto *picture = window.item(u"chartPicture"_s);
    CHECK(QAccessible::queryAccessibleInterface(picture)->text(QAccessible::Name)
          == u"Actions open and done. Of others: 3 overdue, 3 open"_s);
    CHECK(picture->height() > 20);
    // What is around a bar has the colour of the page: a bar is drawn, in the colours of its numbers.
    const auto shot = window.window().grabWindow();
    const auto corner = picture->mapToScene({0, 0});
    QSet<QRgb> colours;
    for (int y = 0; y < int(picture->height()); ++y) {
        for (int x = 0; x < int(picture->width()); ++x) {
            const QPoint point(int(corner.x()) + x, int(corner.y()) + y);
            if (shot.rect().contains(point)) {
                colours.insert(shot.pixel(point));
            }
        }
    }
    CHECK(colours.contains(QColor(u"#a3261b"_s).rgb()));
    CHECK(colours.contains(QColor(u"#e3b04b"_s).rgb()));

    window.click(u"As a table"_s);
    REQUIRE(window.shows(u"As a chart"_s));
    CHECK(window.shows(u"|Of others"_s));
    CHECK_FALSE(picture->isVisible());
    window.click(u"As a chart"_s);
    REQUIRE(window.shows(u"As a table"_s));
}

TEST_CASE("A template of briefings is written, renamed, used and deleted in the window")
{
    TemporaryProfile profile;
    Window window(profile.close());
    const auto templates = [&] {
        return all<Template>(window.store());
    };
    window.open(u"briefings"_s);
    window.choose(u"More Actions"_s, u"Templates"_s);
    REQUIRE(window.shows(u"No templates yet"_s));
    window.click(u"New template"_s);
    window.fill(u"Name"_s, u"Short note"_s);
    window.fill(u"Outline"_s, u"Lines to take"_s);
    window.key(Qt::Key_Return);
    window.type(u"Press lines"_s);
    window.click(u"Save"_s);
    REQUIRE(window.shows(u"Lines to take · Press lines"_s));
    REQUIRE(templates().size() == 1);
    CHECK(templates().first().purpose == u"briefing"_s);
    window.click(u"Short note"_s);
    window.fill(u"Name"_s, u"Note for a call"_s);
    window.click(u"Save"_s);
    REQUIRE(window.wait([&] {
        return templates().first().name == u"Note for a call";
    }));

    window.click(u"Delete “Note for a call”"_s);
    REQUIRE(window.shows(u"No templates yet"_s));
    CHECK(templates().isEmpty());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(window.shows(u"Note for a call"_s));

    window.click(u"New briefing"_s);
    window.choose(u"briefingKind"_s, u"a country"_s);
    window.choose(u"briefingTemplate"_s, u"Note for a call"_s);
    window.click(u"Begin"_s);
    REQUIRE(window.shows(u"Write a briefing"_s));
    CHECK(window.shows(u"Press lines"_s));
    CHECK_FALSE(shownBriefing(window).contains(u"Open actions"_s));
}
