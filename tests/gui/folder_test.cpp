// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/acquaintance.h"
#include "exchange/exchangefolder.h"
#include "exchange/folderwatch.h"
#include "exchange/identity.h"
#include "support/records.h"
#include "window.h"

#include <QDir>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
Device deviceOf(const TemporaryProfile &profile)
{
    return must(Identity::of(profile->folder())).device();
}

Id know(const TemporaryProfile &profile, const QString &name, const Device &device)
{
    return must(profile.store().edit(u"Join"_s, [=](Edit &edit) -> Result<Id> {
        return Circle::put(
            edit,
            {.name = name, .devices = {device}, .scope = {Peer::everything}, .clearance = u"RED"_s, .mayRelay = true});
    }));
}
}

TEST_CASE(
    "What comes into the exchange folder is announced, and a press leads to its preview; the receipt goes back by itself")
{
    const QTemporaryDir shared;
    TemporaryProfile here;
    TemporaryProfile there;
    know(here, u"Ines Duarte-Vale"_s, deviceOf(there));
    know(there, u"Karen Prøve"_s, deviceOf(here));
    ExchangeFolder folder(*there.operator->());
    must(folder.choose(shared.path()));
    const auto anna = addPerson(there.store(), u"Anna Example"_s);

    Window window(here.close());
    window.open(u"exchange"_s);
    REQUIRE(window.shows(u"A folder that Syncthing, Nextcloud or a share keeps in step"_s));
    auto *watch = FolderWatch::instance();
    REQUIRE(watch);
    QStringList announced;
    QObject::connect(watch, &FolderWatch::arrived, &window.window(), [&announced](const QString &title) {
        announced.append(title);
    });
    // In the profile there is no place for it.
    watch->choose(QUrl::fromLocalFile(Session::instance()->folder()));
    REQUIRE(window.shows(u"must not be synchronised"_s));
    CHECK(watch->folder().isEmpty());
    watch->choose(QUrl::fromLocalFile(shared.path()));
    REQUIRE(window.shows(shared.path()));
    REQUIRE(window.shows(u"Looked into on"_s));
    CHECK(announced.isEmpty());

    must(folder.sync()); // while it is watched
    REQUIRE(window.shows(u"Bundle 1 from Ines Duarte-Vale"_s));
    CHECK(announced == QStringList{u"Bundle 1 from Ines Duarte-Vale"_s});
    CHECK(window.shows(u"1 record. Nothing in it conflicts or is deleted."_s));
    CHECK(window.count(u"Exchange, 1 bundle waits for you"_s) == 1); // the badge
    CHECK(all<Person>(window.store()).isEmpty());
    window.open(u"overview"_s);
    CHECK(window.shows(u"Bundle 1 from Ines Duarte-Vale waits"_s));
    window.open(u"exchange"_s);
    window.click(u"Bundle 1 from Ines Duarte-Vale"_s);
    REQUIRE(window.shows(u"Preview: bundle 1 from Ines Duarte-Vale"_s));
    window.click(u"Accept 1 change"_s);
    REQUIRE(window.wait([&] {
        return all<Person>(window.store()).size() == 1;
    }));
    REQUIRE(window.lacks(u"Bundle 1 from Ines Duarte-Vale"_s));
    CHECK(window.count(u"Exchange"_s) >= 1);
    REQUIRE(window.wait([&] {
        return QDir(shared.path()).entryList({u"*.liaison"_s}, QDir::Files).size() == 2; // with the receipt
    }));
    CHECK(must(folder.sync()).removed == 1);

    // Gone and back.
    const auto away = shared.path() + u"-away"_s;
    REQUIRE(QFile::rename(shared.path(), away));
    watch->look();
    REQUIRE(window.shows(u"is not there"_s));
    REQUIRE(QFile::rename(away, shared.path()));
    window.click(u"Look now"_s);
    REQUIRE(window.lacks(u"is not there"_s));

    // Marked so, clean ones go in by themselves and can be taken back; others wait.
    window.click(u"My card and my circle"_s);
    window.click(u"Ines Duarte-Vale"_s);
    window.click(
        u"Take their bundles from the exchange folder over without asking, if nothing conflicts, is deleted or out of scope"_s);
    must(there.store().edit(u"Change"_s, [anna](Edit &edit) {
        return edit.write(u"person"_s, anna, {{u"notes"_s, u"On leave"_s}});
    }));
    REQUIRE(window.wait([&] {
        return must(window.store().read([](Reader &reader) -> Result<bool> {
            return Circle::peers(reader).first().automatic;
        }));
    }));
    must(folder.sync());
    REQUIRE(window.shows(u"Done: Import a bundle from Ines Duarte-Vale"_s));
    CHECK(all<Person>(window.store()).first().notes == u"On leave"_s);
    CHECK(announced.size() == 1);
    must(there.store().edit(u"Delete"_s, [anna](Edit &edit) {
        return edit.remove(anna);
    }));
    must(folder.sync());
    REQUIRE(window.wait([&] {
        return announced.size() == 2;
    }));
    window.open(u"exchange"_s);
    CHECK(window.shows(u"so it waits for you."_s));

    watch->forget();
    REQUIRE(window.shows(u"A folder that Syncthing, Nextcloud or a share keeps in step"_s));
}

TEST_CASE("A profile in a folder that others keep in step is said calmly in every window, until it is closed")
{
    TemporaryProfile profile;
    const auto folder = profile.close();
    REQUIRE(QDir(folder).mkdir(u"../.stfolder"_s));
    Window window(folder);
    REQUIRE(window.shows(u"is kept in step by Syncthing"_s));
    CHECK(window.shows(u"move the folder to this computer's own disk"_s));
}
