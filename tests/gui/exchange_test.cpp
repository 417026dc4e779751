// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "bundles.h"
#include "exchange/bundleexporter.h"
#include "window.h"

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
