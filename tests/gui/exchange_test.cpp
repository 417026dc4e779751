// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundles.h"
#include "exchange/plainseal.h"
#include "exchange/releaseprofile.h"
#include "window.h"

#include <QDropEvent>
#include <QMimeData>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QString nameOf(Store &store, const Id &id)
{
    return must(store.read([id](Reader &reader) -> Result<QString> {
        return reader.title(id);
    }));
}

void openFile(const QString &file)
{
    Session::instance()->openFiles({QUrl::fromLocalFile(file)});
}

}

TEST_CASE("A bundle is taken in after it was looked at, and one that is not sealed is refused in a sentence")
{
    const QTemporaryDir folder;
    TemporaryProfile north;
    const auto id = addPerson(north.store(), u"Zoë Ždanová"_s);
    TemporaryProfile south;
    const auto file = sendBundle(north, south, folder);
    const auto packed = must(pack({.schema = 1, .sync = {.replica = 1}}, must(PayloadWriter().finish()), PlainSeal()));
    QFile open(folder.filePath(u"open.liaison"_s));
    REQUIRE(open.open(QIODevice::WriteOnly));
    REQUIRE(open.write(packed.file) == packed.file.size());
    open.close();
    Window window(south.close());
    window.open(u"exchange"_s);
    openFile(open.fileName());
    REQUIRE(window.shows(u"This bundle is not encrypted and signed"_s));
    CHECK(window.count(u"Accept all 0"_s) == 0);
    window.click(u"Leave it"_s);

    openFile(file);
    REQUIRE(window.shows(u"Zoë Ždanová"_s));
    CHECK(window.shows(u"1 new record"_s));
    CHECK(all<Person>(window.store()).isEmpty());
    window.click(u"Accept 1 change"_s);
    REQUIRE(window.lacks(u"1 new record"_s));
    CHECK(nameOf(window.store(), id) == u"Zoë Ždanová"_s);

    openFile(file);
    CHECK(window.shows(u"All of it is here already"_s));
}

namespace
{
/// Many people in one profile, some of whom another profile has changed, deleted and added.
struct Changed {
    explicit Changed(int people)
    {
        for (int i = 0; i < people; ++i) {
            ids.append(addPerson(north.store(), u"Person %1"_s.arg(i, 3, 10, QLatin1Char('0'))));
        }
        takeIn(south, sendBundle(north, south, folder));
    }
    void remove(const QList<Id> &some)
    {
        must(north.store().edit(u"Delete"_s, [some](Edit &edit) -> Result<Done> {
            for (const auto &id : some) {
                LIAISON_CHECK(edit.remove(id));
            }
            return Done();
        }));
    }
    QString file()
    {
        return sendBundle(north, south, folder);
    }

    QTemporaryDir folder;
    TemporaryProfile north;
    TemporaryProfile south;
    QList<Id> ids;
};
}

TEST_CASE("Several files are shown one after the other, and what a release brings at the end as contacts")
{
    Changed people(2);
    setField(people.north.store(), people.ids[0], u"notes"_s, u"Never call"_s);
    const auto first = people.file();
    const auto fresh = addPerson(people.north.store(), u"Somebody New"_s);
    const auto second = people.file();
    const Network network;
    const auto release = people.folder.filePath(u"contacts.liaison"_s);
    const auto plan = network.plan();
    const auto seal = must(ReleaseWriter::sealFor(plan.audience(), network.profile.folderPath()));
    must(ReleaseWriter::write(network.store(), plan, release, seal));

    Window window(people.south.close());
    Session::instance()->openFiles(
        {QUrl::fromLocalFile(first), QUrl::fromLocalFile(release), QUrl::fromLocalFile(second)});
    REQUIRE(window.shows(u"1 of 3"_s));
    REQUIRE(window.shows(u"Never call"_s));
    window.click(u"Accept 1 change"_s);
    REQUIRE(window.shows(u"3 of 3"_s));
    REQUIRE(window.shows(u"Somebody New"_s));
    window.key(Qt::Key_Return, Qt::ControlModifier);

    REQUIRE(window.shows(u"Release 1 to Platforms from somebody unnamed. Not encrypted"_s));
    CHECK(window.shows(u"Mette Eksempel-Lund"_s));
    CHECK(all<Person>(window.store()).size() == 3);
    CHECK(nameOf(window.store(), fresh) == u"Somebody New"_s);
    window.click(u"Import 2 entries"_s);
    REQUIRE(window.shows(u"4 people"_s)); // the list that comes in its place
    CHECK(all<Person>(window.store()).size() == 4);

    // The same release again has nothing new; a bundle is none.
    Session::instance()->openFiles({QUrl::fromLocalFile(release)});
    CHECK(window.shows(u"2 unchanged"_s));
    Session::instance()->openContacts({QUrl::fromLocalFile(second)});
    CHECK(window.shows(u"This is no release"_s));
}

TEST_CASE("Some of a bundle are taken over, others are left, and one step takes all of it back")
{
    Changed people(3);
    setField(people.north.store(), people.ids[0], u"notes"_s, u"Call in the <evening>"_s);
    setField(people.north.store(), people.ids[1], u"notes"_s, u"Never call"_s);
    people.remove({people.ids[2]});
    const auto fresh = addPerson(people.north.store(), u"Somebody New"_s);
    const auto file = people.file();
    Window window(people.south.close());
    openFile(file);
    REQUIRE(window.shows(u"Call in the <evening>"_s));
    REQUIRE(window.item(u"Accept all 4"_s));
    window.click(u"Take over: Person 001"_s);
    REQUIRE(window.item(u"Accept 3 of 4"_s));

    // A filter lists some; what was chosen stays chosen.
    window.click(u"Deleted or erased (1)"_s);
    REQUIRE(window.lacks(u"Somebody New"_s));
    CHECK(window.shows(u"Person 002"_s));
    window.click(u"chooseListed"_s);
    REQUIRE(window.item(u"Accept 2 of 4"_s));
    window.click(u"All (4)"_s);
    REQUIRE(window.shows(u"Somebody New"_s));

    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"Done: Import a bundle"_s));
    CHECK(nameOf(window.store(), fresh) == u"Somebody New"_s);
    CHECK(shownIn(window.store(), people.ids[0], u"notes"_s) == u"Call in the <evening>"_s);
    CHECK(shownIn(window.store(), people.ids[1], u"notes"_s).isEmpty());
    CHECK(all<Person>(window.store()).size() == 4);

    window.click(u"Undo"_s);
    REQUIRE(window.shows(u"Undone: Import a bundle"_s));
    CHECK(all<Person>(window.store()).size() == 3);
    CHECK(shownIn(window.store(), people.ids[0], u"notes"_s).isEmpty());
}

TEST_CASE("Keys alone choose what is taken over")
{
    Changed people(2);
    for (const auto &id : people.ids) {
        setField(people.north.store(), id, u"notes"_s, u"Never call"_s);
    }
    const auto file = people.file();
    Window window(people.south.close());
    openFile(file);
    REQUIRE(window.item(u"Accept all 2"_s));
    window.tabToList(u"previewList"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Space);
    REQUIRE(window.item(u"Accept 1 of 2"_s));
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"Done: Import a bundle"_s));
    CHECK(all<Person>(window.store(), u"WHERE notes IS NOT NULL"_s).size() == 1);
}

TEST_CASE("A bundle that deletes very much is taken over only by who types a word")
{
    Changed people(30);
    people.remove(people.ids.first(25));
    const auto file = people.file();
    Window window(people.south.close());
    openFile(file);
    window.click(u"Accept all 25"_s);
    REQUIRE(window.shows(u"Is so much meant to change?"_s));
    CHECK_FALSE(window.item(u"Take it over"_s)->isEnabled());
    window.click(u"Don't take it over"_s);
    REQUIRE(window.lacks(u"Is so much meant to change?"_s));
    CHECK(all<Person>(window.store()).size() == 30);

    window.click(u"Accept all 25"_s);
    window.fill(u"massChangeWord"_s, u"agree"_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Done: Import a bundle"_s));
    CHECK(all<Person>(window.store()).size() == 5);
}

TEST_CASE("A file that is dropped on the window is shown before it changes anything")
{
    Changed people(1);
    setField(people.north.store(), people.ids[0], u"notes"_s, u"Never call"_s);
    const auto file = people.file();
    Window window(people.south.close());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint middle(600, 400);
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.window(), &enter);
    REQUIRE(window.shows(u"Drop the file to see what is in it"_s));
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window.window(), &drop);
    REQUIRE(window.shows(u"Never call"_s));
    CHECK(window.item(u"Accept 1 change"_s));
    CHECK(shownIn(window.store(), people.ids[0], u"notes"_s).isEmpty());
}
