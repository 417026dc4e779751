// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundles.h"
#include "exchange/bundleexporter.h"
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

/// What the dialogs of the system do once a file is chosen.
void exportTo(Window &window, const QString &file)
{
    window.object<BundleExporter>()->write(QUrl::fromLocalFile(file));
}

void openFile(const QString &file)
{
    Session::instance()->openFiles({QUrl::fromLocalFile(file)});
}

}

TEST_CASE("A bundle goes out into a file that another profile takes in, and never over an existing one")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"out.liaison"_s);
    TemporaryProfile north;
    const auto id = addPerson(north.store(), u"Zoë Ždanová"_s);
    Window window(north.close());
    window.open(u"exchange"_s);
    exportTo(window, file);
    REQUIRE(window.shows(u"1 record was written to"_s));
    const TemporaryProfile south;
    takeIn(south, file);
    CHECK(nameOf(south.store(), id) == u"Zoë Ždanová"_s);

    setField(window.store(), id, u"name"_s, u"Zoë Nováková"_s);
    exportTo(window, file);
    CHECK(window.shows(u"it was left as it is"_s));
    CHECK(must(SyncImport::preview(south.store(), must(SyncImport::inspect(file)))).changesNothing());
}

TEST_CASE("A bundle is taken in after it was looked at")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"in.liaison"_s);
    TemporaryProfile north;
    const auto id = addPerson(north.store(), u"Zoë Ždanová"_s);
    must(SyncExport::write(north.store(), file));
    TemporaryProfile south;
    Window window(south.close());
    window.open(u"exchange"_s);
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
        takeIn(south, sendBundle(north.store(), folder));
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
        return sendBundle(north.store(), folder);
    }

    QTemporaryDir folder;
    TemporaryProfile north;
    TemporaryProfile south;
    QList<Id> ids;
};
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
