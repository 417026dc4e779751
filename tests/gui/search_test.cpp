// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "main/pages.h"
#include "support/records.h"
#include "window.h"

#include <QGuiApplication>
#include <QWindow>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
void fill(Store &store)
{
    for (const auto &name : {u"Zoë Ždanová"_s, u"Žofie Ždárská"_s, u"Jörg Beispiel"_s}) {
        Person person;
        person.name = name;
        add(store, person);
    }
    Meeting meeting;
    meeting.title = u"Meeting with Friendloop"_s;
    meeting.date = QDate(2019, 3, 4);
    add(store, meeting);
}
}

TEST_CASE("Search finds names letter by letter, without their accents")
{
    TemporaryProfile profile;
    fill(profile.store());
    Window window(profile.close());
    window.open(u"directory"_s);
    window.key(Qt::Key_F, Qt::ControlModifier);
    window.type(u"zda"_s);
    CHECK(window.shows(u"Zoë Ždanová"_s));
    CHECK(window.shows(u"Žofie Ždárská"_s));
    CHECK(window.lacks(u"Jörg Beispiel"_s));
    window.type(u"nova"_s);
    CHECK(window.lacks(u"Žofie Ždárská"_s));
    CHECK(window.shows(u"Zoë Ždanová"_s));
    window.type(u"x"_s);
    CHECK(window.shows(u"Nobody is found"_s));
    window.key(Qt::Key_Backspace);
    REQUIRE(window.shows(u"Zoë Ždanová"_s));

    window.key(Qt::Key_Return);
    CHECK(window.shows(u"About this entry"_s));
}

TEST_CASE("The palette opens a record and a page, and Escape closes it")
{
    TemporaryProfile profile;
    fill(profile.store());
    Window window(profile.close());
    window.open(u"directory"_s);

    window.key(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(window.shows(u"Go to Meetings"_s));
    window.key(Qt::Key_Escape);
    CHECK(window.lacks(u"Go to Meetings"_s));
    CHECK(Session::instance()->currentPage() == u"directory"_s);

    window.key(Qt::Key_K, Qt::ControlModifier);
    window.type(u"friendlo"_s); // at once, as people do
    window.key(Qt::Key_Return);
    CHECK(window.shows(u"Nothing has been written down yet"_s));
    CHECK(Session::instance()->currentPage() == u"meetings"_s);
    CHECK(window.lacks(u"Go to Meetings"_s));
    CHECK(window.wait([&] {
        return window.item(u"Meeting with Friendloop, Mon 4 Mar 2019 · no record yet"_s)
            ->property("highlighted")
            .toBool();
    }));

    window.click(u"Search or command"_s);
    window.type(u"go set"_s);
    window.key(Qt::Key_Return); // before there can be an answer
    CHECK(window.shows(u"Back up now"_s));
    CHECK(Session::instance()->currentPage() == u"settings"_s);
}

TEST_CASE("The palette has what the pages that are shown can do, and what the directory can do from anywhere")
{
    TemporaryProfile profile;
    fill(profile.store());
    Window window(profile.close());
    const auto command = [&window](const QString &typed) {
        window.key(Qt::Key_K, Qt::ControlModifier);
        window.type(typed);
        window.key(Qt::Key_Return);
        REQUIRE(window.lacks(u"Go to Meetings"_s));
    };
    window.open(u"meetings"_s);
    command(u"due for ver"_s);
    CHECK(window.shows(u"Nothing is due"_s));
    window.openCard(u"zofie"_s, u"Žofie Ždárská"_s);
    command(u"held on this"_s); // stands in the menu of the card
    CHECK(window.shows(u"What is held on Žofie Ždárská"_s));
    window.click(u"documentText"_s); // which would take the keys for itself
    command(u"new organis"_s);
    CHECK(window.shows(u"New organisation"_s));
}

TEST_CASE("What was found is marked in the rows, and words mean what people mean by them")
{
    TemporaryProfile profile;
    Organisation csirt;
    csirt.name = u"Center for Cybersikkerhed"_s;
    csirt.kind = u"authority"_s;
    csirt.country = u"DK"_s;
    csirt.id = add(profile.store(), csirt);
    Competence competence;
    competence.organisation = csirt.id;
    competence.kind = u"csirt"_s;
    add(profile.store(), competence);
    Window window(profile.close());
    window.open(u"directory"_s);
    window.key(Qt::Key_F, Qt::ControlModifier);
    window.type(u"danish csirt"_s);
    CHECK(window.shows(u"Center for Cybersikkerhed"_s));
    CHECK(window.shows(u"CSIRT, Denmark"_s));
    window.key(Qt::Key_F, Qt::ControlModifier); // what was searched for before is written over
    window.type(u"cybers"_s);
    REQUIRE(window.shows(u"Center for Cybersikkerhed"_s));
    CHECK(window.wait([&] {
        return window.item(u"Center for Cybersikkerhed, CSIRT, Denmark"_s)->property("markedTitle").toString()
            == u"Center for <b>Cybers</b>ikkerhed";
    }));
    window.key(Qt::Key_Escape);
    CHECK(window.wait([&] {
        return window.item(u"directorySearch"_s)->property("text").toString().isEmpty();
    }));

    window.key(Qt::Key_K, Qt::ControlModifier);
    window.type(u"dk csirt"_s);
    CHECK(window.shows(u"Center for Cybersikkerhed"_s));
    window.key(Qt::Key_Escape);
    REQUIRE(window.lacks(u"Organisation · CSIRT, Denmark"_s));
    window.key(Qt::Key_K, Qt::ControlModifier);
    window.type(u"danmark"_s);
    REQUIRE(window.shows(u"National election network"_s));
    window.key(Qt::Key_Return);
    CHECK(window.shows(u"national election network · 0 people"_s));
    window.key(Qt::Key_K, Qt::ControlModifier);
    window.type(u"everybody by"_s);
    window.key(Qt::Key_Return);
    CHECK(window.shows(u"0 people"_s));
}

TEST_CASE("About Liaison opens a window of its own from the palette")
{
    TemporaryProfile profile;
    Window window(profile.close());
    window.key(Qt::Key_K, Qt::ControlModifier);
    window.type(u"About Liaison"_s);
    REQUIRE(window.shows(u"About Liaison"_s));
    window.key(Qt::Key_Return);
    CHECK(Window::wait([] {
        return std::ranges::any_of(QGuiApplication::topLevelWindows(), [](const QWindow *other) {
            return other->isVisible() && other->title() == u"About Liaison";
        });
    }));
    CHECK(Pages::about()[u"licenses"_s].toList().first().toMap()[u"text"_s].toString().contains(u"EUPL"_s));
}
