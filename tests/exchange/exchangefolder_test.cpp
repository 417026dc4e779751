// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The exchange folder: what is dropped, picked up and taken away again; and all that may lie or happen there without harm.

#include "members.h"

#include "exchange/exchangefolder.h"
#include "exchange/folderdrops.h"
#include "exchange/identity.h"
#include "exchange/quarantine.h"

#include <QDir>
#include <QProcess>
#include <QTimeZone>

#include <unistd.h>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// A folder that needs nobody to replicate it: all members see the same.
class Shared
{
public:
    QString path(const QString &name = {}) const
    {
        return QDir(m_folder.path()).filePath(name);
    }
    /// Names of all files.
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    QString only() const
    {
        const auto all = files();
        REQUIRE(all.size() == 1);
        return all.first();
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }

private:
    QTemporaryDir m_folder;
};

/// A member with an exchange folder.
struct Desk {
    Member member;
    ExchangeFolder folder;

    Desk(const QString &name, const QString &country, const QString &path = {}, const Clock &clock = {})
        : member(name, country)
        , folder((member.temporary().reopen(clock), member.profile()))
    {
        if (!path.isEmpty()) {
            must(folder.choose(path));
        }
    }
    FolderReport sync(ExchangeFolder::Accept accept = ExchangeFolder::All)
    {
        return must(folder.sync(accept));
    }
    Store &store() const
    {
        return member.store();
    }
};

/// Two who trust each other, and their folder.
struct Desks {
    Shared shared;
    Desk karen{u"Karen Prøve"_s, u"BE"_s, shared.path()};
    Desk aino{u"Aino Esimerkki"_s, u"FI"_s, shared.path()};

    Desks()
    {
        karen.member.trust(aino.member);
    }
};

/// As if the last bundle had been dropped long ago.
void ageDrops(Desk &desk, const Member &peer)
{
    must(desk.store().edit(QString(), [id = desk.member.idOf(peer)](Edit &edit) {
        auto drops = FolderDrops::read(edit, id);
        for (auto &drop : drops.drops) {
            drop.at = drop.at.addSecs(-600);
        }
        return drops.write(edit, id);
    }));
}

QString whyLeft(const FolderReport &report, const QString &file)
{
    const auto found = std::ranges::find_if(report.left, [&file](const FolderReport::Left &left) {
        return left.file.endsWith(file);
    });
    return found == report.left.end() ? QString() : found->why;
}
}

TEST_CASE("bundles are dropped for whom there is news, picked up, confirmed, and taken away; then there is silence")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    CHECK(karen.sync().dropped.isEmpty()); // nothing to tell, nothing dropped
    CHECK(shared.files().isEmpty());

    const auto entry = addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto dropped = karen.sync();
    REQUIRE(dropped.dropped.size() == 1);
    CHECK(dropped.dropped.first().recipient == u"Aino Esimerkki"_s);
    CHECK(dropped.dropped.first().records == 3);
    CHECK(dropped.lying == 1);
    const auto name = FolderName::parse(shared.only());
    REQUIRE(name);
    CHECK(name->from == karen.member.device().fingerprint().first(8));
    CHECK(name->to == QStringList{aino.member.device().fingerprint().first(8)});
    CHECK(karen.sync().dropped.isEmpty()); // it is under way

    const auto taken = aino.sync();
    REQUIRE(taken.taken.size() == 1);
    CHECK(taken.taken.first().sender == u"Karen Prøve"_s);
    CHECK(taken.taken.first().transaction > 0);
    CHECK(has(aino.store(), entry.person));
    REQUIRE(taken.dropped.size() == 1); // the receipt
    CHECK(taken.dropped.first().records == 0);
    CHECK(shared.files().size() == 2);

    const auto confirmed = karen.sync();
    CHECK(confirmed.taken.size() == 1);
    CHECK(confirmed.removed == 1);
    CHECK(confirmed.dropped.isEmpty()); // a receipt needs no receipt
    CHECK(shared.files() == QStringList{QFileInfo(taken.dropped.first().file).fileName()});
    const auto calm = [&] {
        for (auto *desk : {&karen, &aino}) {
            const auto report = desk->sync();
            CHECK(report.taken.isEmpty());
            CHECK(report.dropped.isEmpty());
            CHECK(report.removed == 0);
            CHECK(report.problems.isEmpty());
            CHECK(report.left.isEmpty());
        }
    };
    calm();
    ExchangeFolder another(aino.member.profile()); // remembers nothing of the files
    CHECK(must(another.sync()).dropped.isEmpty());

    // What changes next goes with the receipt of what came, and then nothing lies there but the last receipt.
    write(aino.store(), u"person"_s, entry.person, {{u"notes"_s, u"On leave"_s}});
    CHECK(aino.sync().dropped.first().records == 1);
    karen.sync();
    aino.sync();
    CHECK(valueOf(karen.store(), entry.person, u"notes"_s).toString() == u"On leave"_s);
    CHECK((truth(karen.store()) == truth(aino.store())));
    calm();
    CHECK(shared.files().size() == 1);
}

TEST_CASE("a newer bundle takes the place of one that nobody fetched")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    QString last;
    for (int i = 0; i < 4; ++i) {
        addEntry(karen.store(), u"Somebody %1"_s.arg(i), u"FI"_s);
        last = QFileInfo(karen.sync().dropped.first().file).fileName();
        CHECK(shared.files() == QStringList{last});
    }
    CHECK(aino.sync().taken.size() == 1);
    CHECK((truth(karen.store()) == truth(aino.store())));
}

TEST_CASE("what waits for a decision waits, and is taken over as far as somebody agreed to")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    const auto entry = addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    karen.sync();
    SECTION("nothing without a word")
    {
        for (int i = 0; i < 2; ++i) {
            const auto report = aino.sync(ExchangeFolder::Automatic);
            REQUIRE(report.waiting.size() == 1);
            CHECK(report.waiting.first().clean);
            CHECK(report.waiting.first().records == 3);
            CHECK_FALSE(has(aino.store(), entry.person));
        }
        CHECK(must(aino.folder.look()).waiting.size() == 1);
        // By hand, as the window does it: then it waits no more.
        aino.member.take(shared.path(shared.only()));
        const auto after = aino.sync(ExchangeFolder::Automatic);
        CHECK(after.waiting.isEmpty());
        CHECK(after.dropped.size() == 1);
    }
    SECTION("a peer who is marked so, and only what is clean")
    {
        aino.member.change(karen.member, [](Peer &peer) {
            peer.automatic = true;
        });
        CHECK(aino.sync(ExchangeFolder::Automatic).taken.size() == 1);
        karen.sync();
        must(karen.store().edit(u"Delete"_s, [&entry](Edit &edit) {
            return edit.remove(entry.person);
        }));
        karen.sync();
        const auto report = aino.sync(ExchangeFolder::Automatic);
        REQUIRE(report.waiting.size() == 1);
        CHECK_FALSE(report.waiting.first().clean);
        CHECK(report.waiting.first().why.contains(u"waits for you"_s));
        CHECK(aino.sync(ExchangeFolder::Clean).waiting.size() == 1);
        CHECK(aino.sync(ExchangeFolder::All).taken.size() == 1);
    }
    SECTION("what was taken back does not come again by itself")
    {
        aino.member.change(karen.member, [](Peer &peer) {
            peer.automatic = true;
        });
        aino.sync(ExchangeFolder::Automatic);
        must(aino.store().undo());
        aino.sync(ExchangeFolder::Automatic); // asks for everything
        CHECK(karen.sync().dropped.size() == 1);
        const auto report = aino.sync(ExchangeFolder::Automatic);
        CHECK(report.taken.isEmpty());
        REQUIRE(report.waiting.size() == 1);
        CHECK(report.waiting.first().why.contains(u"back"_s));
        CHECK_FALSE(has(aino.store(), entry.person));
        aino.sync(ExchangeFolder::Clean);
        CHECK((truth(karen.store()) == truth(aino.store())));
    }
}

TEST_CASE("a mass change needs its own word, also where all is accepted")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    QList<Entry> entries;
    for (int i = 0; i < 12; ++i) {
        entries.append(addEntry(karen.store(), u"Somebody %1"_s.arg(i), u"FI"_s));
    }
    karen.sync();
    aino.sync();
    karen.sync();
    must(karen.store().edit(u"Delete"_s, [&entries](Edit &edit) -> Result<Done> {
        for (const auto &entry : entries) {
            LIAISON_CHECK(edit.remove(entry.organisation));
        }
        return {};
    }));
    karen.sync();
    const auto report = aino.sync(ExchangeFolder::All);
    CHECK(report.taken.isEmpty());
    REQUIRE(report.waiting.size() == 1);
    CHECK_FALSE(report.waiting.first().why.isEmpty());
}

TEST_CASE("a large bundle keeps nobody waiting before somebody wants to see it")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    must(karen.store().edit(u"Many"_s, [](Edit &edit) -> Result<Done> {
        for (int i = 0; i <= ExchangeFolder::mostRecordsUnasked; ++i) {
            Person person;
            person.name = u"Somebody %1"_s.arg(i);
            LIAISON_CHECK(edit.put(person));
        }
        return {};
    }));
    karen.sync();
    const auto report = aino.sync(ExchangeFolder::Automatic);
    REQUIRE(report.waiting.size() == 1);
    CHECK(report.waiting.first().records == ExchangeFolder::mostRecordsUnasked + 1);
    CHECK(report.waiting.first().why.contains(u"It is large"_s));
    CHECK(must(aino.folder.look()).waiting.first().why.contains(u"It is large"_s));
}

TEST_CASE("half a file, copies, other names, links and folders are left alone, and what is whole is taken")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    karen.sync();
    const auto name = shared.only();
    const auto whole = contentOf(shared.path(name));
    const auto stem = name.chopped(8);
    const auto other = stem.chopped(16) + u"0123456789abcdef.liaison"_s; // a name like one for Aino
    QFile::remove(shared.path(name));

    // It comes bit by bit, under its own name and under others.
    shared.write(name, {});
    CHECK(whyLeft(aino.sync(), name).contains(u"not all of it has come"_s));
    shared.write(name, whole.first(whole.size() / 2));
    CHECK(whyLeft(aino.sync(), name).contains(u"not all of it has come"_s));
    shared.write(u".syncthing."_s + name + u".tmp"_s, whole.first(10));
    shared.write(name + u".part"_s, whole);
    shared.write(name + u"~"_s, whole);
    shared.write(name + u".aB3xYz"_s, whole.first(10)); // of a program of Karen's that was killed
    shared.write(stem + u".sync-conflict-20190304-120000-ABCDEFG.liaison"_s, whole);
    shared.write(stem + u" (conflicted copy 2019-03-04 120000).liaison"_s, whole);
    shared.write(u"for aino.liaison"_s, whole);
    shared.write(u"holiday.jpg"_s, "JPEG");
    shared.write(u"00000000-11111111-0123456789abcdef.liaison"_s, "for somebody else");
    QDir().mkdir(
        shared.path(u"aaaaaaaa-"_s + aino.member.device().fingerprint().first(8) + u"-0123456789abcdef.liaison"_s));
    REQUIRE(QFile::link(shared.path(u"for aino.liaison"_s), shared.path(other)));
    const auto before = shared.files();

    auto report = aino.sync();
    CHECK(report.taken.isEmpty());
    CHECK(report.waiting.isEmpty());
    CHECK(report.problems.isEmpty());
    CHECK(report.left.size() == 5);
    CHECK(whyLeft(report, u"ABCDEFG.liaison"_s).contains(u"two files of one name"_s));
    CHECK(whyLeft(report, u"120000).liaison"_s).contains(u"two files of one name"_s));
    CHECK(whyLeft(report, u"for aino.liaison"_s).contains(u"open it yourself"_s));
    CHECK(whyLeft(report, other).contains(u"link"_s));
    CHECK(shared.files() == before);

    shared.write(name, whole);
    report = aino.sync();
    CHECK(report.taken.size() == 1);
    CHECK((truth(karen.store()) == truth(aino.store())));
    // Everybody takes away their own, and nothing else.
    karen.sync();
    auto after = before;
    after.removeAll(name);
    after.removeAll(name + u".aB3xYz"_s);
    for (const auto &file : std::as_const(after)) {
        CHECK(shared.files().contains(file));
    }
    CHECK(shared.files().size() == after.size() + 1); // with Aino's receipt
}

TEST_CASE("a name is no promise: what was put under it by somebody else changes nothing")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    karen.sync();
    const auto name = shared.only();
    const auto whole = contentOf(shared.path(name));
    const auto forAino = aino.member.device().fingerprint().first(8);
    SECTION("a bundle for somebody else")
    {
        Member estonia(u"Kalle Näidis"_s, u"EE"_s);
        karen.member.trust(estonia);
        shared.write(name, bytesOf(karen.member.send(estonia)));
        const auto report = aino.sync();
        CHECK(report.taken.isEmpty());
        CHECK_FALSE(whyLeft(report, name).isEmpty());
    }
    SECTION("a bundle of somebody unknown is held aside, once")
    {
        Member mallory(u"Aino Esimerkki"_s, u"FI"_s);
        mallory.add(aino.member, {});
        addEntry(mallory.store(), u"Mallory"_s, u"FI"_s);
        const auto file = bytesOf(mallory.send(aino.member));
        shared.write(u"99999999-"_s + forAino + u"-0123456789abcdef.liaison"_s, file);
        for (int i = 0; i < 2; ++i) {
            const auto report = aino.sync();
            CHECK(whyLeft(report, u"cdef.liaison"_s).contains(u"not in your circle"_s));
        }
        CHECK(Quarantine::list(aino.member.profile().folder()).size() == 1);
        CHECK((truth(karen.store()) == truth(aino.store()))); // Karen's was taken beside it
    }
    SECTION("the same bundle twice, under two names, comes once")
    {
        shared.write(u"99999999-"_s + forAino + u"-0123456789abcdef.liaison"_s, whole);
        const auto report = aino.sync();
        CHECK((truth(karen.store()) == truth(aino.store())));
        CHECK(aino.member.notesAbout(karen.member).received.begin()->second.applied.size() == 1);
        CHECK(aino.sync().taken.isEmpty());
    }
    SECTION("one byte is another")
    {
        auto altered = whole;
        altered[altered.size() - 20] = char(altered.at(altered.size() - 20) ^ 1);
        shared.write(name, altered);
        const auto report = aino.sync();
        CHECK(report.taken.isEmpty());
        CHECK_FALSE(whyLeft(report, name).isEmpty());
    }
}

TEST_CASE("what somebody removed is put there again, and not in a hurry")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    karen.sync();
    QFile::remove(shared.path(shared.only()));
    CHECK(karen.sync().dropped.isEmpty());
    ageDrops(karen, aino.member);
    CHECK(karen.sync().dropped.size() == 1);
    aino.sync();
    CHECK((truth(karen.store()) == truth(aino.store())));
    // Receipts too.
    for (const auto &file : shared.files()) {
        QFile::remove(shared.path(file));
    }
    ageDrops(aino, karen.member);
    CHECK(aino.sync().dropped.size() == 1);
    karen.sync();
    CHECK(karen.member.notesAbout(aino.member).acknowledged.number > 0);
}

TEST_CASE("what went by mail lies in the folder too until it is confirmed, and what came by mail is confirmed there")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    aino.member.take(karen.member.send(aino.member));
    CHECK(karen.sync().dropped.size() == 1); // nobody said yet that it arrived
    CHECK(aino.sync().dropped.size() == 1);
    CHECK(karen.sync().removed == 1);
    CHECK(shared.files().size() == 1);
}

TEST_CASE("two devices of one person: a bundle stays until both have it, and neither is left behind")
{
    Shared shared;
    Desk karen(u"Karen Prøve"_s, u"BE"_s, shared.path());
    Desk laptop(u"Aino Esimerkki"_s, u"FI"_s, shared.path());
    Desk desktop(u"Aino at her desk"_s, u"FI"_s, shared.path());
    karen.member.add(laptop.member, {.mayRelay = true});
    karen.member.change(laptop.member, [&desktop](Peer &peer) {
        peer.devices.append(desktop.member.device());
    });
    laptop.member.add(karen.member, {.mayRelay = true});
    desktop.member.add(karen.member, {.mayRelay = true});
    const auto all = [&] {
        return truth(karen.store()) == truth(laptop.store()) && truth(karen.store()) == truth(desktop.store());
    };

    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    karen.sync();
    CHECK(FolderName::parse(shared.only())->to.size() == 2);
    laptop.sync();
    CHECK(karen.sync().removed == 0); // the desktop has not said that it has it
    addEntry(karen.store(), u"Salla Esimerkki"_s, u"FI"_s);
    karen.sync();
    laptop.sync();
    karen.sync();
    addEntry(karen.store(), u"Nea Näyte"_s, u"FI"_s);
    karen.sync();
    laptop.sync();
    karen.sync();
    // All three bundles build on each other; the desktop was off meanwhile.
    const auto late = desktop.sync();
    CHECK(late.taken.size() == 3);
    CHECK(all());
    CHECK_FALSE(
        karen.member.open(shared.path(QFileInfo(late.dropped.first().file).fileName())).manifest.sync.pleaseSendAll);
    CHECK(karen.sync().removed == 3);

    // Off for longer than anybody waits: it asks, and everything comes again.
    for (int i = 0; i < FolderDrops::longestChain + 3; ++i) {
        addEntry(karen.store(), u"Somebody %1"_s.arg(i), u"FI"_s);
        karen.sync();
        laptop.sync();
    }
    karen.sync();
    CHECK(shared.files().size() <= FolderDrops::longestChain + 3);
    for (int i = 0; i < 3; ++i) {
        desktop.sync();
        karen.sync();
        laptop.sync();
    }
    CHECK(all());
    CHECK(karen.sync().dropped.isEmpty());
    CHECK(shared.files().size() <= 3);
}

TEST_CASE("a restored database asks in the folder, and everything comes again")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    const auto backup = must(aino.member.profile().backupNow());
    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    addEntry(aino.store(), u"Salla Esimerkki"_s, u"FI"_s);
    for (int i = 0; i < 2; ++i) {
        karen.sync();
        aino.sync();
    }
    addEntry(aino.store(), u"Nea Näyte"_s, u"FI"_s);
    aino.sync(); // lies there, and the restored profile does not know of it
    must(aino.member.profile().restore(backup));
    const auto first = aino.sync();
    CHECK(whyLeft(first, u".liaison"_s).contains(u"backup was restored"_s));
    for (int i = 0; i < 3; ++i) {
        karen.sync();
        aino.sync();
    }
    CHECK((truth(karen.store()) == truth(aino.store())));
    CHECK(karen.sync().dropped.isEmpty());
    CHECK(aino.sync().dropped.isEmpty());
}

TEST_CASE("clocks that are wrong by years change nothing, of files and of computers")
{
    const auto yearOf = [](int year) {
        return QDateTime(QDate(year, 1, 1), QTime(0, 0), QTimeZone::UTC);
    };
    const auto [past, future] = GENERATE(table<int, int>({{1985, 2077}, {2077, 1985}}));
    Shared shared;
    Desk karen(u"Karen Prøve"_s, u"BE"_s, shared.path(), Clock::fixed(yearOf(past)));
    Desk aino(u"Aino Esimerkki"_s, u"FI"_s, shared.path(), Clock::fixed(yearOf(future)));
    karen.member.trust(aino.member);
    const auto entry = addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    karen.sync();
    QFile file(shared.path(shared.only()));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(yearOf(future), QFileDevice::FileModificationTime));
    file.close();
    CHECK(aino.sync().taken.size() == 1);
    CHECK(karen.sync().removed == 1);
    write(aino.store(), u"person"_s, entry.person, {{u"notes"_s, u"From another time"_s}});
    aino.sync();
    CHECK(karen.sync().taken.size() == 1);
    CHECK(valueOf(karen.store(), entry.person, u"notes"_s).toString() == u"From another time"_s);
    CHECK((truth(karen.store()) == truth(aino.store())));
    // Its own clock was set back since it dropped something.
    must(karen.store().edit(QString(), [peer = karen.member.idOf(aino.member)](Edit &edit) {
        auto drops = FolderDrops::read(edit, peer);
        for (auto &drop : drops.drops) {
            drop.at = drop.at.addYears(50);
        }
        return drops.write(edit, peer);
    }));
    for (const auto &name : shared.files()) {
        QFile::remove(shared.path(name));
    }
    CHECK(karen.sync().dropped.size() == 1);
}

TEST_CASE("a folder that vanishes is said, and nothing is lost when it is back")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    const auto away = shared.path() + u"-away"_s;
    REQUIRE(QFile::rename(shared.path(), away));
    const auto gone = refusal(karen.folder.sync());
    CHECK(gone.code == Error::Code::NotFound);
    CHECK(gone.message.contains(shared.path()));
    REQUIRE(QFile::rename(away, shared.path()));
    CHECK(karen.sync().dropped.size() == 1);
    aino.sync();
    CHECK((truth(karen.store()) == truth(aino.store())));

    // Where a disk was mounted there is another folder of the same name now.
    must(karen.store().edit(QString(), [&](Edit &edit) {
        auto place = FolderPlace::read(edit);
        place.root = u"/media/stick"_s;
        return place.write(edit);
    }));
    CHECK(refusal(karen.folder.sync()).message.contains(u"/media/stick"_s));
    must(karen.folder.choose(shared.path()));
    CHECK(karen.sync().problems.isEmpty());
}

TEST_CASE("a full disk is said, the bundle waits in the profile, and is put there once there is room")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    QByteArray noise(4'000'000, Qt::Uninitialized);
    std::ranges::generate(noise, [state = 1u]() mutable {
        state = state * 1664525 + 1013904223;
        return char('a' + (state >> 24) % 26);
    });
    const QTemporaryDir small;
    REQUIRE(QDir().mkpath(small.filePath(u"disk"_s)));
    if (::geteuid() != 0
        || QProcess::execute(u"mount"_s,
                             {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k"_s, u"tmpfs"_s, small.filePath(u"disk"_s)})
            != 0) {
        SKIP("no disk can be mounted here");
    }
    const auto unmount = qScopeGuard([&small] {
        QProcess::execute(u"umount"_s, {small.filePath(u"disk"_s)});
    });
    const auto disk = small.filePath(u"disk"_s);
    must(karen.folder.choose(disk));
    must(aino.folder.choose(disk));
    const auto entry = addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    write(karen.store(), u"person"_s, entry.person, {{u"notes"_s, QString::fromLatin1(noise.first(300'000))}});
    for (int i = 0; i < 3; ++i) {
        const auto report = karen.sync();
        CHECK(report.dropped.isEmpty());
        REQUIRE(report.problems.size() == 1);
        CHECK(report.problems.first().contains(u"Aino Esimerkki"_s));
        CHECK(QDir(disk).isEmpty());
    }
    CHECK(karen.member.notesAbout(aino.member).number == 1); // the same bundle all the time
    REQUIRE(QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,size=4m"_s, disk}) == 0);
    CHECK(karen.sync().dropped.size() == 1);
    aino.sync();
    CHECK((truth(karen.store()) == truth(aino.store())));
    CHECK(karen.sync().problems.isEmpty());
    must(karen.folder.choose({}));
    must(aino.folder.choose({}));
}

TEST_CASE("the exchange folder is a folder outside of the profile in which can be written")
{
    Shared shared;
    Desk karen(u"Karen Prøve"_s, u"BE"_s);
    CHECK(karen.sync().folder.isEmpty());
    const auto refused = [&karen](const QString &path) {
        return refusal(karen.folder.choose(path)).message;
    };
    const auto profile = karen.member.profile().folder();
    CHECK(refused(profile).contains(u"must not be synchronised"_s));
    CHECK(refused(profile + u"/backups"_s).contains(u"backups"_s));
    CHECK(refused(QFileInfo(profile).path()).contains(u"must not be synchronised"_s));
    QDir().mkdir(profile + u"/inside"_s);
    REQUIRE(QFile::link(profile + u"/inside"_s, shared.path(u"link"_s)));
    CHECK(refused(shared.path(u"link"_s)).contains(u"must not be synchronised"_s));
    CHECK(refused(shared.path(u"nowhere"_s)).contains(u"is not there"_s));
    shared.write(u"file"_s, {});
    CHECK(refused(shared.path(u"file"_s)).contains(u"no folder"_s));
    CHECK(karen.sync().folder.isEmpty());
}

TEST_CASE("another folder: what lies in the former one is taken away, and dropped in the new one")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    Shared other;
    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    karen.sync();
    must(karen.folder.choose(other.path()));
    CHECK(shared.files().isEmpty());
    CHECK(karen.sync().dropped.size() == 1);
    CHECK(other.files().size() == 1);
    // Nothing lies there any more for whoever leaves the circle.
    must(karen.store().edit(QString(), [id = karen.member.idOf(aino.member)](Edit &edit) {
        return Circle::remove(edit, id);
    }));
    CHECK(karen.sync().removed == 1);
    CHECK(other.files().isEmpty());
}

TEST_CASE("one program at a time is at work in the folder")
{
    Desks desks;
    auto &[shared, karen, aino] = desks;
    addEntry(karen.store(), u"Matti Meikäläinen"_s, u"FI"_s);
    // Two of one profile at once: one waits for the other, and one bundle is written.
    ExchangeFolder second(karen.member.profile());
    const auto one = karen.folder.sync();
    const auto two = second.sync();
    CHECK(must(one).dropped.size() + must(two).dropped.size() == 1);
    CHECK(shared.files().size() == 1);
}

TEST_CASE("folders that others keep in step are known")
{
    const QTemporaryDir folder;
    const auto inner = folder.filePath(u"share/more/profile"_s);
    REQUIRE(QDir().mkpath(inner));
    CHECK(SyncedPlace::keeperOf(inner).isEmpty());
    CHECK(SyncedPlace::warning(inner).isEmpty());
    const auto [sign, keeper] = GENERATE(table<QString, QString>({{u".stfolder"_s, u"Syncthing"_s},
                                                                  {u".sync_0123456789ab.db"_s, u"Nextcloud"_s},
                                                                  {u".owncloudsync.log"_s, u"ownCloud"_s},
                                                                  {u".dropbox"_s, u"Dropbox"_s},
                                                                  {u".dropbox.cache"_s, u"Dropbox"_s}}));
    QFile file(folder.filePath(u"share/"_s + sign));
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(SyncedPlace::keeperOf(inner) == keeper);
    CHECK(SyncedPlace::warning(inner).contains(keeper));
    CHECK(SyncedPlace::warning(inner).contains(inner));
    CHECK(SyncedPlace::keeperOf(folder.path()).isEmpty());
    // The settings of Dropbox lie in a folder of the same name, beside everything else in a home.
    if (sign == u".dropbox"_s) {
        file.remove();
        REQUIRE(QDir().mkdir(folder.filePath(u"share/.dropbox"_s)));
        CHECK(SyncedPlace::keeperOf(inner).isEmpty());
    }
}
