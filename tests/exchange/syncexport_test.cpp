// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncprofiles.h"

#include <QDir>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
/// Two profiles that know each other, and what the one writes to the other.
struct Correspondents {
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    Id peer = must(acquaint(*north.operator->(), *south.operator->()));

    QFuture<Result<SyncExport::Written>> write(const QString &file) const
    {
        return SyncExport::write(*north.operator->(), peer, file);
    }
    /// As it arrives.
    Manifest next()
    {
        return opened(south, exchange.send(north, south)).manifest;
    }
};
}

TEST_CASE("a bundle says who sent it, whom it is for, and that nobody else can read it")
{
    Correspondents pair;
    addMe(pair.north.store(), u"Karen Prøve"_s, u"DK"_s);
    const auto written = must(pair.write(pair.exchange.newName()));
    CHECK(written.fileSize == QFileInfo(written.file).size());
    CHECK(written.sealing.encrypted);
    CHECK_FALSE(bytesOf(written.file).contains("manifest.json"));

    const auto bundle = opened(pair.south, written.file);
    CHECK(bundle.hash == written.hash);
    CHECK(bundle.manifest == written.manifest);
    CHECK(bundle.manifest.sender == Manifest::Sender{.name = u"Karen Prøve"_s, .country = u"DK"_s});
    CHECK(bundle.manifest.recipients == must(Identity::of(pair.south->folder())).fingerprints());
    CHECK(bundle.manifest.sync.replica == pair.north.store().replica());
    CHECK(bundle.sealing.text().contains(u"Encrypted"_s));
    CHECK(bundle.sealing.isPinned());
}

TEST_CASE("an empty profile makes a bundle of nothing")
{
    Correspondents pair;
    const auto file = pair.exchange.send(pair.north, pair.south);
    CHECK(opened(pair.south, file).manifest.records == 0);
    CHECK(Exchange::receive(pair.south, file).kind == SyncImport::Outcome::NothingNew);
}

TEST_CASE("to nobody in the circle nothing is written")
{
    const TemporaryProfile profile;
    Exchange exchange;
    const auto name = exchange.newName();
    CHECK(refusal(SyncExport::write(*profile.operator->(), Id::random(), name)).message.contains(u"no such peer"_s));
    CHECK(QDir(exchange.path({})).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("an existing file is never overwritten")
{
    Correspondents pair;
    fill(pair.north.store(), 1);
    const auto name = pair.exchange.path(u"letter.txt"_s);
    const auto target = pair.exchange.path(u"target.txt"_s);
    for (const auto &file : {name, target}) {
        QFile letter(file);
        REQUIRE(letter.open(QIODevice::WriteOnly));
        REQUIRE(letter.write("dear colleagues") > 0);
    }
    const auto refused = refusal(pair.write(name));
    CHECK(refused.code == Error::Code::Refused);
    CHECK(refused.message.contains(name));
    CHECK(bytesOf(name) == "dear colleagues");

    // Nor is what a link of that name leads to, be it there or not.
    const auto link = pair.exchange.path(u"link.liaison"_s);
    REQUIRE(QFile::link(target, link));
    CHECK(refusal(pair.write(link)).code == Error::Code::Refused);
    CHECK(bytesOf(target) == "dear colleagues");
    const auto dangling = pair.exchange.path(u"dangling.liaison"_s);
    REQUIRE(QFile::link(pair.exchange.path(u"nowhere"_s), dangling));
    refusal(pair.write(dangling));
    CHECK_FALSE(QFileInfo::exists(pair.exchange.path(u"nowhere"_s)));

    // A bundle refused costs no number.
    CHECK(pair.next().sync.number == 1);
}

TEST_CASE("a folder that can't be written to is named, and nothing is left behind")
{
    const Correspondents pair;
    const auto refused = refusal(pair.write(pair.exchange.path(u"missing/a.liaison"_s)));
    CHECK(refused.code == Error::Code::Storage);
    CHECK(refused.message.contains(u"missing/a.liaison"_s));
    CHECK(QDir(pair.exchange.path({})).isEmpty());
}

TEST_CASE("bundles to a peer are numbered and name the one before")
{
    Correspondents pair;
    QByteArray previous;
    for (int number = 1; number <= 3; ++number) {
        const auto bundle = opened(pair.south, pair.exchange.send(pair.north, pair.south));
        CHECK(bundle.manifest.sync.number == number);
        CHECK(bundle.manifest.sync.previous == previous);
        CHECK_FALSE(bundle.manifest.sync.pleaseSendAll);
        previous = bundle.hash;
        pair.north.reopen();
    }
}

TEST_CASE("after a restore the bundles begin again, under a new replica, and everything is asked for")
{
    Correspondents pair;
    auto &[north, south, exchange, peer] = pair;
    const auto id = addFinn(north.store(), u"Aino Esimerkki"_s);
    const auto backup = must(north->backupNow());
    exchange.pass(north, south);
    set(north.store(), id, u"name"_s, u"Aino Later"_s);
    exchange.pass(north, south);
    const auto replica = north.store().replica();
    must(north->restore(backup));
    exchange.send(north, south);
    const auto restored = north.store().replica();
    REQUIRE(restored != replica);

    // From here on as if it were another copy: what was sent before the restore comes back.
    set(north.store(), id, u"country"_s, u"EE"_s);
    exchange.pass(north, south);
    exchange.pass(south, north);
    CHECK((truth(north.store()) == truth(south.store())));
    CHECK(nameOf(north.store(), id) == u"Aino Later"_s);

    // Restored again, now that bundles were sent under this replica.
    const auto second = must(north->backupNow());
    must(north->restore(second));
    const auto sync = pair.next().sync;
    CHECK(sync.replica != restored);
    CHECK(sync.number == 1);
    CHECK(sync.previous.isEmpty());
    CHECK(sync.pleaseSendAll);
}

TEST_CASE("a sender's name is made fit for a manifest")
{
    Correspondents pair;
    addMe(pair.north.store(), u"Aino \u202EEsimerkki "_s + QString(300, u'x'));
    const auto sender = pair.next().sender;
    CHECK(sender.name.startsWith(u"Aino Esimerkki xxx"_s));
    CHECK(sender.name.size() == 200);
}
