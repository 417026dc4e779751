// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/bundleexporter.h"
#include "exchange/syncexport.h"
#include "exchange/syncimport.h"
#include "records.h"
#include "window.h"

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
void rename(Store &store, const Id &id, const QString &name)
{
    must(store.edit(u"Rename"_s, [id, name](Edit &edit) {
        return edit.write(u"person"_s, id, {{u"name"_s, name}});
    }));
}

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

/// Without a window.
void takeIn(const TemporaryProfile &profile, const QString &file)
{
    const auto preview = must(SyncImport::preview(profile.store(), must(SyncImport::inspect(file))));
    must(SyncImport::accept(*profile.operator->(), preview));
}

int conflicts(Store &store)
{
    return must(store.read([](Reader &reader) {
        return reader.conflictCount();
    }));
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

    rename(window.store(), id, u"Zoë Nováková"_s);
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

TEST_CASE("What two people changed at once is shown side by side and settled")
{
    const QTemporaryDir folder;
    const auto send = [&](Store &store) {
        static int number = 0;
        return must(SyncExport::write(store, folder.filePath(u"%1.liaison"_s.arg(++number)))).file;
    };
    TemporaryProfile north;
    TemporaryProfile south;
    const auto id = addPerson(north.store(), u"Zoë Ždanová"_s);
    const auto both = send(north.store());
    takeIn(south, both);
    rename(north.store(), id, u"Zoë Nováková"_s);
    rename(south.store(), id, u"Zoë Beispielová"_s);
    const auto change = send(north.store());

    Window window(south.close());
    window.open(u"exchange"_s);
    openFile(change);
    REQUIRE(window.shows(u"1 conflict"_s));
    window.click(u"Accept 1 change"_s);
    REQUIRE(window.shows(u"1 field was changed by two people"_s));
    CHECK(conflicts(window.store()) == 1);

    window.click(u"Compare"_s);
    REQUIRE(window.shows(u"Zoë Nováková"_s));
    REQUIRE(window.shows(u"Zoë Beispielová"_s));
    window.click(u"Take this: Zoë Nováková"_s);
    CHECK(window.shows(u"Nothing was changed by two people at once."_s));
    CHECK(window.shows(u"No conflicts"_s));
    CHECK(conflicts(window.store()) == 0);
    CHECK(nameOf(window.store(), id) == u"Zoë Nováková"_s);
}
