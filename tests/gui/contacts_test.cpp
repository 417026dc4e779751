// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Contacts in and out of the directory.

#include "directory/contactexporter.h"
#include "support/records.h"
#include "window.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QByteArray card(const QByteArray &properties)
{
    return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + properties + "\r\nEND:VCARD\r\n";
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    const auto path = folder.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return path;
}

Id putPerson(Store &store, const QString &name, const QString &uid = {})
{
    Person person;
    person.name = name;
    person.uid = uid;
    return add(store, person);
}

void openFiles(const QStringList &paths)
{
    QList<QUrl> urls;
    for (const auto &path : paths) {
        urls.append(QUrl::fromLocalFile(path));
    }
    Session::instance()->openFiles(urls);
}

QStringList names(Store &store)
{
    QStringList names;
    for (const auto &person : all<Person>(store, u"ORDER BY name"_s)) {
        names.append(person.name);
    }
    return names;
}

const QByteArray mixed =
    card(
        "UID:new-1\r\nFN:Karen Prøve\r\nORG:Ministry of Examples\r\nEMAIL;TYPE=work:karen@example.org\r\nPHOTO:data:,x")
    + card("UID:known-1\r\nFN:Zoë Nováková") + card("FN:Anna Example\r\nTEL:+32 2 000 00 01")
    + card("UID:same-1\r\nFN:Known Already") + card("EMAIL:nobody@example.org");
}

TEST_CASE("A file of contacts is looked at, decided and written in one step, which Undo takes back")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    putPerson(profile.store(), u"Zoë Ždanová"_s, u"known-1"_s);
    putPerson(profile.store(), u"Known Already"_s, u"same-1"_s);
    const auto anna = putPerson(profile.store(), u"Anna Example"_s);
    Window window(profile.close());
    window.open(u"directory"_s);
    openFiles({write(folder, u"mixed.vcf"_s, mixed)});

    REQUIRE(window.shows(u"1 to decide · 1 new · 1 changed · 1 unchanged · 1 not taken"_s));
    CHECK(window.shows(u"Who is it?"_s));
    CHECK(window.shows(u"Zoë Ždanová"_s)); // as it is called now
    CHECK(window.shows(u"It has no name, only “nobody@example.org”."_s));
    CHECK(window.shows(u"Comes with a new organisation: Ministry of Examples"_s));
    CHECK(window.shows(u"A directory has no place for these, they are not taken over: PHOTO (1)."_s));
    CHECK(names(window.store()) == QStringList{u"Anna Example"_s, u"Known Already"_s, u"Zoë Ždanová"_s});
    CHECK(window.item(u"importContacts"_s)->property("text") == u"Import 2 entries"_s);

    window.choose(u"Who is Anna Example?"_s, u"The same as Anna Example"_s);
    window.click(u"Import 3 entries"_s);
    REQUIRE(window.lacks(u"Who is it?"_s));
    REQUIRE(window.wait([&] {
        return names(window.store())
            == QStringList{u"Anna Example"_s, u"Karen Prøve"_s, u"Known Already"_s, u"Zoë Nováková"_s};
    }));
    const auto points = all<ContactPoint>(window.store(), u"WHERE medium = 'phone'"_s);
    REQUIRE(points.size() == 1);
    CHECK(points.first().owner == anna);
    CHECK(window.shows(u"Import mixed.vcf: 1 added, 2 changed"_s));

    window.click(u"Undo"_s);
    REQUIRE(window.wait([&] {
        return names(window.store()) == QStringList{u"Anna Example"_s, u"Known Already"_s, u"Zoë Ždanová"_s};
    }));
}

TEST_CASE("What is not wanted stays out, and homonyms may be somebody new")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    putPerson(profile.store(), u"Anna Example"_s);
    Window window(profile.close());
    openFiles({write(folder, u"one.vcf"_s, mixed), write(folder, u"two.vcf"_s, card("FN:Second File"))});
    REQUIRE(window.shows(u"File 1 of 2: 1 to decide · 3 new · 1 not taken"_s));
    window.click(u"Import Karen Prøve"_s);
    window.click(u"Import Known Already"_s);
    window.choose(u"Who is Anna Example?"_s, u"Somebody new"_s);
    window.click(u"Import 2 entries"_s);
    REQUIRE(window.shows(u"File 2 of 2: 1 new"_s));
    CHECK(names(window.store()) == QStringList{u"Anna Example"_s, u"Anna Example"_s, u"Zoë Nováková"_s});
    window.click(u"Import 1 entry"_s);
    REQUIRE(window.lacks(u"File 2 of 2: 1 new"_s));
    CHECK(names(window.store()).contains(u"Second File"_s));
}

TEST_CASE("A table comes in by what its columns mean, as somebody says")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    Window window(profile.close());
    window.open(u"directory"_s);
    openFiles({write(
        folder,
        u"table.csv"_s,
        "Who;E-mail;Company\nKaren Prøve;karen@example.org;Ministry of Examples\nAnna Example;anna@example.org;\n")});
    REQUIRE(window.shows(u"The columns of the table"_s));
    CHECK(window.shows(u"karen@example.org"_s));
    CHECK(window.item(u"What stands between the cells"_s)->property("currentText") == u"Semicolon"_s);
    CHECK(window.item(u"Meaning of E-mail"_s)->property("currentText") == u"E-mail"_s);
    CHECK(window.item(u"Meaning of Company"_s)->property("currentText") == u"Organisation"_s);
    // A name was not among them: Karen's row would be an organisation, Anna's nobody.
    window.choose(u"Meaning of Who"_s, u"Name"_s);
    REQUIRE(window.shows(u"2 new"_s));
    window.choose(u"Kind of the organisations that come along"_s, u"Civil society"_s);
    REQUIRE(window.shows(u"2 new"_s));
    window.click(u"Import 2 entries"_s);
    REQUIRE(window.wait([&] {
        return names(window.store()) == QStringList{u"Anna Example"_s, u"Karen Prøve"_s};
    }));
    REQUIRE(all<Organisation>(window.store()).size() == 1);
    CHECK(all<Organisation>(window.store()).first().kind == u"civil-society"_s);
}

TEST_CASE("Files of several kinds that come together are all looked at, each on its page, and the others are said")
{
    const QTemporaryDir folder;
    Window window(TemporaryProfile().close());
    openFiles(
        {write(folder, u"one.vcf"_s, card("FN:First File")),
         write(
             folder,
             u"invitation.ics"_s,
             "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example.org//EN\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\n"
             "DTSTAMP:20190301T000000Z\r\nDTSTART:20190404T150000Z\r\nSUMMARY:Call\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
         write(folder, u"two.vcf"_s, card("FN:Second File"))});
    REQUIRE(window.shows(u"Files of other kinds wait on their pages: 1 on Calendar."_s));
    CHECK(window.shows(u"First File"_s));
    CHECK(window.shows(u"File 1 of 2: 1 new"_s));
    window.open(u"calendar"_s);
    REQUIRE(window.shows(u"Call"_s));
    window.click(u"Import 1 entry"_s);
    REQUIRE(window.wait([&] {
        return all<Meeting>(window.store()).size() == 1;
    }));
}

TEST_CASE("A vCard is pasted, a file is dropped, and what is no contact is said")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    putPerson(profile.store(), u"Anna Example"_s);
    Window window(profile.close(), Window::narrow);
    window.open(u"directory"_s);
    window.tabToList(u"countryList"_s);
    window.paste(u"Dear all"_s);
    CHECK(window.shows(u"There is no vCard in the clipboard."_s));
    window.paste(QString::fromUtf8(card("FN:Pasted Person")));
    REQUIRE(window.shows(u"Pasted Person"_s));
    window.click(u"Import 1 entry"_s);
    REQUIRE(window.wait([&] {
        return names(window.store()).contains(u"Pasted Person"_s);
    }));

    window.open(u"meetings"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(folder, u"dropped.vcf"_s, card("FN:Dropped Person")))});
    const QPoint middle(window.window().width() / 2, window.window().height() / 2);
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.window(), &enter);
    CHECK(window.shows(u"Drop the file to see what is in it"_s));
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.window(), &drop);
    REQUIRE(window.shows(u"Dropped Person"_s));
    CHECK(Session::instance()->currentPage() == u"directory"_s);

    openFiles({write(folder, u"letter.vcf"_s, "Dear all,\n")});
    CHECK(window.shows(
        u"letter.vcf is no vCard: nowhere in its beginning a card begins (BEGIN:VCARD). Export the contacts again, and import that file."_s));
    window.open(u"meetings"_s);
    window.open(u"directory"_s);
    CHECK(window.shows(u"letter.vcf is no vCard"_s)); // it waits on its page
    window.click(u"Cancel"_s);
    CHECK(window.lacks(u"Open a file…"_s));
}

TEST_CASE("Contacts go out from the directory")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    putPerson(profile.store(), u"Anna Example"_s);
    Window window(profile.close());
    window.open(u"directory"_s);
    window.choose(u"More Actions"_s, u"Export…"_s);
    REQUIRE(window.shows(u"Export contacts"_s));
    const auto file = folder.filePath(u"out.vcf"_s);
    auto *exporter = window.object<ContactExporter>();
    exporter->write(QUrl::fromLocalFile(file));
    REQUIRE(window.shows(u"1 person and 0 organisations were written to %1."_s.arg(file)));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().contains("FN:Anna Example"));
    window.choose(u"Form of the file"_s, u"Table (CSV), for spreadsheets"_s);
    CHECK(exporter->suggestedFile(u"csv"_s).fileName().endsWith(u".csv"_s));
    exporter->write(QUrl::fromLocalFile(folder.filePath(u"out.txt"_s)));
    CHECK(window.shows(
        u"“%1” does not say in which form: give the file a name that ends in .vcf (for address books) or .csv (for spreadsheets)."_s
            .arg(folder.filePath(u"out.txt"_s))));
    window.click(u"Close"_s);
}

TEST_CASE("Contacts are imported by keyboard alone")
{
    const QTemporaryDir folder;
    TemporaryProfile profile;
    putPerson(profile.store(), u"Anna Example"_s);
    Window window(profile.close());
    window.open(u"directory"_s);
    openFiles({write(folder, u"mixed.vcf"_s, mixed)});
    REQUIRE(window.shows(u"Who is it?"_s));
    window.tabTo(u"Who is Anna Example?"_s);
    window.key(Qt::Key_Down);
    window.tabTo(u"Import Karen Prøve"_s);
    window.key(Qt::Key_Space);
    window.tabTo(u"Show what Zoë Nováková holds"_s);
    window.key(Qt::Key_Space);
    CHECK(window.shows(u"known-1"_s));
    window.tabTo(u"importContacts"_s);
    window.key(Qt::Key_Space);
    REQUIRE(window.wait([&] {
        return names(window.store())
            == QStringList{u"Anna Example"_s, u"Anna Example"_s, u"Known Already"_s, u"Zoë Nováková"_s};
    }));
    // People without any organisation are somebody.
    CHECK(window.lacks(u"Nobody is here yet"_s));
}
