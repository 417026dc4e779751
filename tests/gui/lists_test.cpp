// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "directory/contacts.h"
#include "directory/everybodymodel.h"
#include "directory/tags.h"
#include "support/records.h"
#include "window.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QString nameOf(int number)
{
    return u"Person %1"_s.arg(number, 4, 10, QLatin1Char('0'));
}

Result<QList<Id>> putPeople(Edit &edit, int count)
{
    QList<Id> ids;
    for (int number = 0; number < count; ++number) {
        Person person;
        person.name = nameOf(number);
        person.country = number % 2 ? u"DK"_s : u"EE"_s;
        LIAISON_TRY(const auto id, edit.put(person));
        ids.append(id);
    }
    return ids;
}

/// @p count people, each second one of Denmark; the first ten with an address.
QList<Id> fill(Store &store, int count)
{
    return must(store.edit(u"Prepare"_s, [count](Edit &edit) -> Result<QList<Id>> {
        Organisation organisation;
        organisation.name = u"Electoral Authority of Examples"_s;
        organisation.kind = u"authority"_s;
        organisation.country = u"DK"_s;
        LIAISON_CHECK(edit.put(organisation));
        LIAISON_TRY(const auto ids, putPeople(edit, count));
        for (int number = 0; number < std::min(count, 10); ++number) {
            ContactPoint point;
            point.owner = ids.at(number);
            point.medium = u"email"_s;
            point.value = u"p%1@example.org"_s.arg(number);
            LIAISON_CHECK(edit.put(point));
        }
        return ids;
    }));
}

void openEverybody(Window &window)
{
    window.open(u"directory"_s);
    window.click(u"country-Everybody"_s);
    REQUIRE(window.shows(nameOf(0)));
}

QString title(const PagedModel &model, int row)
{
    return model.value(row, u"title"_s).toString();
}
}

TEST_CASE("A long list reads the pages that somebody looks at, and tells what came and went")
{
    TemporaryProfile profile;
    const auto ids = fill(profile.store(), 130);
    Session session(Profile::open(profile.close()), profile.folderPath());
    EverybodyModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.componentComplete();
    REQUIRE(Window::wait([&] {
        return model.count() == 130;
    }));
    CHECK(resets.size() == 1);
    for (const int row : {0, 49, 50, 129}) {
        CHECK(Window::wait([&] {
            return title(model, row) == nameOf(row);
        }));
    }
    CHECK(title(model, 130).isEmpty());
    CHECK(title(model, -1).isEmpty());

    Person person;
    person.name = nameOf(60) + u" b"_s;
    const auto added = add(session.store(), person);
    REQUIRE(Window::wait([&] {
        return model.count() == 131;
    }));
    REQUIRE(inserted.size() == 1);
    CHECK(inserted.first().at(1).toInt() == 61);
    CHECK(Window::wait([&] {
        return title(model, 61) == person.name && title(model, 62) == nameOf(61);
    }));
    must(session.store().edit(u"Delete"_s, [ids](Edit &edit) {
        return edit.remove(ids.at(129));
    }));
    REQUIRE(Window::wait([&] {
        return model.count() == 130;
    }));
    REQUIRE(removed.size() == 1);
    CHECK(removed.first().at(1).toInt() == 130);
    must(session.store().edit(u"Rename"_s, [added](Edit &edit) {
        return edit.write(u"person"_s, added, {{u"name"_s, u"Aaron"_s}});
    }));
    CHECK(Window::wait([&] {
        return title(model, 0) == u"Aaron" && title(model, 1) == nameOf(0);
    }));
    CHECK(resets.size() == 1);

    model.setFilter({{u"countries"_s, QStringList{u"DK"_s}}});
    CHECK(Window::wait([&] {
        return model.count() == 64 && title(model, 63) == nameOf(127);
    }));
    model.setFilter({{u"tags"_s, QStringList{u"none"_s}}});
    CHECK(Window::wait([&] {
        return model.isEmpty();
    }));
}

TEST_CASE("Rows are picked by key, also those that were never read")
{
    TemporaryProfile profile;
    const auto ids = fill(profile.store(), 700);
    Session session(Profile::open(profile.close()), profile.folderPath());
    EverybodyModel model;
    model.componentComplete();
    REQUIRE(Window::wait([&] {
        return title(model, 0) == nameOf(0);
    }));
    model.toggle(0);
    CHECK(model.picked() == QStringList{ids.at(0).text()});
    model.toggle(0);
    CHECK(model.pickedCount() == 0);
    model.pickRange(510, 55);
    REQUIRE(Window::wait([&] {
        return model.pickedCount() == 456;
    }));
    const auto picked = model.picked();
    CHECK(picked.contains(ids.at(55).text()));
    CHECK(picked.contains(ids.at(510).text()));
    CHECK_FALSE(picked.contains(ids.at(54).text()));
    CHECK_FALSE(picked.contains(ids.at(511).text()));
    model.pickAll();
    CHECK(Window::wait([&] {
        return model.pickedCount() == 700;
    }));
    model.pickAll();
    model.pickNone(); // before the answer
    QTest::qWait(50);
    CHECK(model.pickedCount() == 0);
}

TEST_CASE("Everybody is listed by name, to the last one, and filtered by chips")
{
    TemporaryProfile profile;
    fill(profile.store(), 2500);
    Window window(profile.close());
    openEverybody(window);
    CHECK(window.shows(u"2,500 people"_s));
    window.tabToList(u"everybodyList"_s);
    window.key(Qt::Key_End);
    CHECK(window.shows(nameOf(2499)));
    window.key(Qt::Key_Return);
    CHECK(window.shows(u"About this entry"_s));
    window.tabToList(u"row-"_s + nameOf(2499)); // where it was left
    window.key(Qt::Key_Home);
    CHECK(window.shows(nameOf(0)));

    window.click(u"Country"_s);
    window.click(u"choice-DK"_s);
    window.key(Qt::Key_Escape);
    CHECK(window.shows(u"1,250 people"_s));
    CHECK(window.lacks(nameOf(2)));
    window.click(u"Clear all filters"_s);
    CHECK(window.shows(u"2,500 people"_s));
    window.click(u"Organisations"_s);
    CHECK(window.shows(u"1 organisation"_s));
    CHECK(window.shows(u"Electoral Authority of Examples"_s));
}

TEST_CASE("Several are tagged, verified and mailed at once by keyboard alone, each undone in one step")
{
    TemporaryProfile profile;
    const auto ids = fill(profile.store(), 60);
    Window window(profile.close());
    openEverybody(window);
    window.tabToList(u"everybodyList"_s);
    window.key(Qt::Key_Home);
    window.key(Qt::Key_Space);
    window.key(Qt::Key_Down, Qt::ShiftModifier);
    window.key(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(window.shows(u"3 selected"_s));

    window.tabTo(u"Tag…"_s);
    window.key(Qt::Key_Space);
    REQUIRE(window.wait([&] {
        return window.focus() && window.focus()->objectName() == u"tagDialog-field";
    }));
    window.type(u"Press"_s);
    window.key(Qt::Key_Return);
    const auto tags = [&] {
        return all<Tag>(window.store()).size();
    };
    REQUIRE(window.wait([&] {
        return tags() == 3;
    }));
    CHECK(window.shows(u"Press"_s)); // on the rows
    REQUIRE(window.lacks(u"Add tag"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.wait([&] {
        return tags() == 0;
    }));

    window.click(u"Mark verified"_s);
    const auto verified = [&] {
        return all<ContactPoint>(window.store(), u"WHERE verified_on IS NOT NULL"_s).size();
    };
    CHECK(window.wait([&] {
        return verified() == 3;
    }));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.wait([&] {
        return verified() == 0;
    }));

    window.click(u"Label…"_s);
    REQUIRE(window.shows(u"What has a label keeps it"_s));
    window.picture(u"label-dialog"_s);
    window.click(u"TLP:GREEN"_s);
    const auto labelled = [&] {
        return all<Person>(window.store(), u"WHERE tlp = 'GREEN'"_s).size();
    };
    CHECK(window.wait([&] {
        return labelled() == 3;
    }));
    REQUIRE(window.lacks(u"What has a label keeps it"_s));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.wait([&] {
        return labelled() == 0;
    }));

    window.tabToList(u"row-"_s + nameOf(2));
    window.key(Qt::Key_A, Qt::ControlModifier);
    REQUIRE(window.shows(u"60 selected"_s));
    window.click(u"Copy addresses"_s);
    REQUIRE(window.shows(u"Copied: 10 addresses"_s));
    CHECK(QGuiApplication::clipboard()->text().startsWith(u"Person 0000 <p0@example.org>, "_s));
    CHECK(QGuiApplication::clipboard()->text().count(u'@') == 10);
    window.tabToList(u"row-"_s + nameOf(2));
    window.key(Qt::Key_Escape);
    CHECK(window.lacks(u"60 selected"_s));
}

TEST_CASE("Ctrl and Shift pick with the mouse, and a mode of picking serves fingers")
{
    TemporaryProfile profile;
    fill(profile.store(), 20);
    Window window(profile.close());
    openEverybody(window);
    const auto press = [&](int number, Qt::KeyboardModifiers modifiers) {
        auto *row = window.item(u"row-"_s + nameOf(number));
        QTest::mouseClick(&window.window(),
                          Qt::LeftButton,
                          modifiers,
                          row->mapToScene(row->boundingRect().center()).toPoint());
    };
    press(2, Qt::ControlModifier);
    CHECK(window.shows(u"1 selected"_s));
    press(5, Qt::ShiftModifier);
    CHECK(window.shows(u"4 selected"_s));
    press(3, Qt::ControlModifier);
    CHECK(window.shows(u"3 selected"_s));
    CHECK(window.lacks(u"About this entry"_s));
    press(1, Qt::NoModifier);
    CHECK(window.shows(u"About this entry"_s));
    CHECK(window.lacks(u"selected"_s));
    window.click(u"Select"_s);
    press(1, Qt::NoModifier);
    press(4, Qt::NoModifier);
    CHECK(window.shows(u"2 selected"_s));
    window.click(u"Clear selection"_s);
    CHECK(window.lacks(u"selected"_s));
}

TEST_CASE("A list is kept by a name, chosen again, and forgotten")
{
    TemporaryProfile profile;
    fill(profile.store(), 20);
    Window window(profile.close());
    openEverybody(window);
    window.click(u"currentFilter"_s);
    CHECK(window.shows(u"Nobody is like this"_s));
    window.click(u"currentFilter"_s);
    window.click(u"Country"_s);
    window.click(u"choice-EE"_s);
    window.key(Qt::Key_Escape);
    REQUIRE(window.shows(u"10 people"_s));
    window.rest(); // what fades out takes the keys
    window.click(u"Keep this list by a name"_s);
    window.fill(u"Name of the list"_s, u"Estonians"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Estonians"_s));
    window.click(u"Clear all filters"_s);
    REQUIRE(window.shows(u"20 people"_s));
    window.click(u"List: Estonians"_s);
    CHECK(window.shows(u"10 people"_s));
    CHECK(window.lacks(u"Keep…"_s));
}

TEST_CASE("A tag is put on a card and taken off again")
{
    TemporaryProfile profile;
    const auto ids = fill(profile.store(), 2);
    Window window(profile.close());
    Session::instance()->open(ids.first().text());
    window.click(u"Add a tag"_s);
    window.type(u"Speaks Danish"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Speaks Danish"_s));
    const auto tags = all<Tag>(window.store());
    REQUIRE(tags.size() == 1);
    CHECK(tags.first().record == ids.first());
    CHECK(tags.first().label == u"Speaks Danish");
    window.item(u"tag-Speaks Danish"_s)->forceActiveFocus();
    window.key(Qt::Key_Delete);
    CHECK(window.wait([&] {
        return all<Tag>(window.store()).isEmpty();
    }));
    CHECK(window.lacks(u"Tag: Speaks Danish"_s));
}

TEST_CASE("The list of everybody is fine in a narrow window")
{
    TemporaryProfile profile;
    fill(profile.store(), 80);
    Window window(profile.close(), Window::narrow);
    Session::instance()->openPage(u"directory"_s, u"everybody"_s, u"part"_s);
    REQUIRE(window.shows(nameOf(0)));
    window.click(u"Select"_s);
    window.click(u"row-"_s + nameOf(1));
    CHECK(window.shows(u"1 selected"_s));
    window.click(u"Clear selection"_s);
    window.click(u"Country"_s);
    CHECK(window.shows(u"Austria"_s));
}
