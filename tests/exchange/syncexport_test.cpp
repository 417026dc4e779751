// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncprofiles.h"

#include <QDir>

#include <unistd.h>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

TEST_CASE("a bundle says who sent it and that it is not encrypted")
{
    TemporaryProfile profile;
    Exchange exchange;
    addMe(profile.store(), u"Karen Prøve"_s, u"DK"_s);
    const auto written = must(SyncExport::write(profile.store(), exchange.newName()));
    CHECK(written.fileSize == QFileInfo(written.file).size());
    CHECK_FALSE(written.sealing.encrypted);

    const auto bundle = must(SyncImport::inspect(written.file));
    CHECK(bundle.hash == written.hash);
    CHECK(bundle.manifest == written.manifest);
    CHECK(bundle.manifest.sender == Manifest::Sender{.name = u"Karen Prøve"_s, .country = u"DK"_s});
    CHECK(bundle.manifest.recipients.isEmpty());
    CHECK(bundle.manifest.sync.replica == profile.store().replica());
    CHECK(bundle.sealing.text().contains(u"Not encrypted"_s));
    CHECK(bundle.sealing.text().contains(u"Not signed"_s));
}

TEST_CASE("an empty profile makes a bundle of nothing")
{
    TemporaryProfile profile;
    TemporaryProfile other;
    Exchange exchange;
    const auto bundle = must(SyncImport::inspect(exchange.send(profile)));
    CHECK(bundle.manifest.records == 0);
    CHECK(exchange.pass(profile, other).kind == SyncImport::Outcome::NothingNew);
}

TEST_CASE("an existing file is never overwritten")
{
    TemporaryProfile profile;
    Exchange exchange;
    fill(profile.store(), 1);
    const auto name = exchange.path(u"letter.txt"_s);
    const auto target = exchange.path(u"target.txt"_s);
    for (const auto &file : {name, target}) {
        QFile letter(file);
        REQUIRE(letter.open(QIODevice::WriteOnly));
        REQUIRE(letter.write("dear colleagues") > 0);
    }
    const auto refused = refusal(SyncExport::write(profile.store(), name));
    CHECK(refused.code == Error::Code::Refused);
    CHECK(refused.message.contains(name));
    CHECK(bytesOf(name) == "dear colleagues");

    // Nor is what a link of that name leads to, be it there or not.
    const auto link = exchange.path(u"link.liaison"_s);
    REQUIRE(QFile::link(target, link));
    CHECK(refusal(SyncExport::write(profile.store(), link)).code == Error::Code::Refused);
    CHECK(bytesOf(target) == "dear colleagues");
    const auto dangling = exchange.path(u"dangling.liaison"_s);
    REQUIRE(QFile::link(exchange.path(u"nowhere"_s), dangling));
    refusal(SyncExport::write(profile.store(), dangling));
    CHECK_FALSE(QFileInfo::exists(exchange.path(u"nowhere"_s)));

    // A bundle refused costs no number.
    CHECK(must(SyncImport::inspect(exchange.send(profile))).manifest.sync.number == 1);
}

TEST_CASE("a folder that can't be written to is named")
{
    TemporaryProfile profile;
    Exchange exchange;
    const auto refused = refusal(SyncExport::write(profile.store(), exchange.path(u"missing/a.liaison"_s)));
    CHECK(refused.code == Error::Code::Storage);
    CHECK(refused.message.contains(u"missing/a.liaison"_s));
}

TEST_CASE("where writing fails, nothing is left behind")
{
    TemporaryProfile profile;
    Exchange exchange;
    class BrokenSeal : public PlainSeal
    {
        Result<QByteArray> seal(const QByteArray &) const override
        {
            return Error{Error::Code::Storage, u"The seal broke."_s};
        }
    };
    const auto name = exchange.newName();
    CHECK(refusal(SyncExport::write(profile.store(), name, std::make_shared<BrokenSeal>())).message
          == u"The seal broke."_s);
    CHECK(QDir(exchange.path({})).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("bundles of a profile are numbered and name the one before")
{
    TemporaryProfile profile;
    Exchange exchange;
    QByteArray previous;
    for (int number = 1; number <= 3; ++number) {
        const auto bundle = must(SyncImport::inspect(exchange.send(profile)));
        CHECK(bundle.manifest.sync.number == number);
        CHECK(bundle.manifest.sync.previous == previous);
        CHECK_FALSE(bundle.manifest.sync.pleaseSendAll);
        previous = bundle.hash;
        profile.reopen();
    }
}

TEST_CASE("a bundle acknowledges the newest that came from each replica")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    addPerson(south.store(), u"Aino Esimerkki"_s);
    const auto first = exchange.send(south);
    const auto second = exchange.send(south);
    Exchange::receive(north, second);
    Exchange::receive(north, first);
    const auto sync = must(SyncImport::inspect(exchange.send(north))).manifest.sync;
    const auto hash = must(SyncImport::inspect(second)).hash;
    REQUIRE(sync.acknowledgements.size() == 1);
    CHECK(sync.acknowledgements[0]
          == Manifest::Acknowledgement{.replica = south.store().replica(), .number = 2, .bundle = hash});
    CHECK_FALSE(sync.pleaseSendAll);
}

TEST_CASE("an undone import is not acknowledged, and everything is asked for")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    addPerson(south.store(), u"Aino Esimerkki"_s);
    const auto before = truth(north.store());
    const auto file = exchange.send(south);
    Exchange::receive(north, file);
    exchange.pass(south, north); // brings nothing new, but rests on the first
    must(north.store().undo());
    CHECK((truth(north.store()) == before));

    auto sync = must(SyncImport::inspect(exchange.send(north))).manifest.sync;
    CHECK(sync.acknowledgements.empty());
    CHECK(sync.pleaseSendAll);

    // It can come again.
    CHECK(Exchange::receive(north, exchange.send(south)).kind == SyncImport::Outcome::Imported);
    CHECK((truth(north.store()) == truth(south.store())));
    sync = must(SyncImport::inspect(exchange.send(north))).manifest.sync;
    CHECK(sync.acknowledgements.size() == 1);
    CHECK_FALSE(sync.pleaseSendAll);
}

TEST_CASE("after a restore the bundles begin again, under a new replica, and everything is asked for")
{
    TemporaryProfile north;
    TemporaryProfile south;
    Exchange exchange;
    const auto id = addPerson(north.store(), u"Aino Esimerkki"_s);
    const auto backup = must(north->backupNow());
    exchange.pass(north, south);
    set(north.store(), id, u"name"_s, u"Aino Later"_s);
    exchange.pass(north, south);
    const auto replica = north.store().replica();
    exchange.send(north);
    must(north->restore(backup));
    exchange.send(north);
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
    const auto sync = must(SyncImport::inspect(exchange.send(north))).manifest.sync;
    CHECK(sync.replica != restored);
    CHECK(sync.number == 1);
    CHECK(sync.previous.isEmpty());
    CHECK(sync.pleaseSendAll);
}

TEST_CASE("a sender's name is made fit for a manifest")
{
    TemporaryProfile profile;
    Exchange exchange;
    addMe(profile.store(), u"Aino \u202EEsimerkki "_s + QString(300, u'x'));
    const auto sender = must(SyncImport::inspect(exchange.send(profile))).manifest.sender;
    CHECK(sender.name.startsWith(u"Aino Esimerkki xxx"_s));
    CHECK(sender.name.size() == 200);
}
