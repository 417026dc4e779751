// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Files that go to an audience, the log of them, and whom to tell when something is withdrawn.

#include "directory/contactimport.h"
#include "exchange/circleseal.h"
#include "exchange/syncimport.h"
#include "interchange/contactfile.h"
#include "releaseprofile.h"

#include <QTemporaryDir>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
struct Folder {
    QTemporaryDir folder;
    QString operator()(const QString &name) const
    {
        return folder.filePath(name);
    }
};

ReleaseWriter::Written release(const Network &network, const QString &file)
{
    return must(ReleaseWriter::write(network.store(), network.plan(), file));
}

QList<ReleaseEntry> logOf(const Network &network)
{
    return must(network.store().read([](Reader &reader) -> Result<QList<ReleaseEntry>> {
        return ReleaseLog::all(reader);
    }));
}

QList<Recall> recallAll(const Network &network, bool changed = false)
{
    return must(network.store().read([changed](Reader &reader) {
        return ReleaseLog::recall(reader, changed);
    }));
}

QList<Recall> recallOf(const Network &network, const Id &record)
{
    return must(network.store().read([record](Reader &reader) {
        return ReleaseLog::recall(reader, record);
    }));
}

/// Takes a file of contacts into a profile as the window and the terminal do.
Directory::ContactSummary takeIn(Store &store, const QByteArray &bytes)
{
    return must(store.edit(u"Import"_s, [bytes](Edit &edit) -> Result<Directory::ContactSummary> {
        LIAISON_TRY(const auto file, ContactFile::fromBytes(bytes, u"release.vcf"_s));
        LIAISON_TRY(const auto options, Directory::ContactImportOptions::guess(*file));
        const auto watch = [](const Directory::ContactEntry &, int) {
            return true;
        };
        return Directory::ContactImport::commit(edit, *file, options, watch);
    }));
}
}

TEST_CASE("A release is written in four forms")
{
    const Network network;
    const Folder folder;
    for (const auto &name : {u"a.liaison"_s, u"a.vcf"_s, u"a.CSV"_s, u"a.pdf"_s}) {
        CAPTURE(name);
        const auto written = release(network, folder(name));
        CHECK(written.fileSize == contentOf(folder(name)).size());
        CHECK(written.entry.hash.size() == 32);
    }
    CHECK(contentOf(folder(u"a.vcf"_s)).contains("mette@valg.example.org"));
    CHECK(contentOf(folder(u"a.CSV"_s)).contains("mette@valg.example.org"));
    CHECK(contentOf(folder(u"a.pdf"_s)).startsWith("%PDF"));
    const auto bundle = must(SyncImport::inspect(folder(u"a.liaison"_s)));
    CHECK(bundle.manifest.isRelease());
    CHECK(bundle.manifest.release == Manifest::Release{.audience = u"Platforms"_s, .number = 1});
    CHECK(bundle.manifest.records == 5);
    CHECK(must(ReleaseFile::contentOf(bundle)) == network.plan().content());
    CHECK(
        refusal(ReleaseWriter::write(network.store(), network.plan(), folder(u"a.docx"_s))).message.contains(u".vcf"));
}

TEST_CASE("The contact sheet tells by country who is reached how, under the strictest label of what is in it")
{
    const Network network;
    const auto sheet = ReleaseFile::toDocument(
        {.audience = u"Platforms"_s, .number = 4, .day = today, .content = network.plan().content()});
    CHECK(sheet.title == u"Contacts for Platforms"_s);
    CHECK(sheet.tlp == u"GREEN"_s);
    REQUIRE(sheet.blocks.size() == 2);
    CHECK(std::get<Document::Heading>(sheet.blocks.at(0)).text == u"Denmark"_s);
    const auto &rows = std::get<Document::Table>(sheet.blocks.at(1)).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(1).at(0).plainText()
          == u"Mette Eksempel-Lund\nChief adviser, coordinator, Eksempelstyrelsen for Valg"_s);
    CHECK(rows.at(1).at(1).plainText() == u"mette@valg.example.org TLP:GREEN"_s);
}

TEST_CASE("An audience that nothing goes to gets no file")
{
    const Network network;
    const Folder folder;
    auto rule = network.rule();
    rule.tlp = u"CLEAR"_s;
    network.put(rule);
    const auto error = refusal(ReleaseWriter::write(network.store(), network.plan(), folder(u"a.vcf"_s)));
    CHECK(error.code == Error::Code::Refused);
    CHECK(error.message.contains(u"Nothing goes to Platforms: 5 records are withheld."));
    CHECK_FALSE(QFile::exists(folder(u"a.vcf"_s)));
    CHECK(logOf(network).isEmpty());
}

TEST_CASE("A file that anybody can read holds only what is TLP:CLEAR, unless the audience may have such files")
{
    const Network network;
    const Folder folder;
    auto rule = network.rule();
    rule.plain = false;
    network.put(rule);
    for (const auto &name : {u"a.liaison"_s, u"a.vcf"_s, u"a.csv"_s, u"a.pdf"_s}) {
        const auto error = refusal(ReleaseWriter::write(network.store(), network.plan(), folder(name)));
        CHECK(error.code == Error::Code::Refused);
        CHECK(error.message.contains(u"TLP:GREEN"));
        CHECK_FALSE(QFile::exists(folder(name)));
    }
    for (const auto &record : {network.authority, network.mette, network.mailbox, network.address}) {
        network.set(record, u"tlp"_s, u"CLEAR"_s);
    }
    release(network, folder(u"b.vcf"_s));

    SECTION("and nothing is written in the clear for a recipient")
    {
        rule.recipient = u"Vidora"_s;
        rule.device = {.recipient = QByteArray(32, 'r'), .signer = QByteArray(42, 's')};
        rule.number = 1;
        network.put(rule);
        const auto error = refusal(ReleaseWriter::write(network.store(), network.plan(), folder(u"c.liaison"_s)));
        CHECK(error.message.contains(u"Vidora"));
        CHECK_FALSE(QFile::exists(folder(u"c.liaison"_s)));
    }
}

TEST_CASE("A release is exactly what the preview showed, and never over a file that is there")
{
    const Network network;
    const Folder folder;
    const auto seen = network.plan();
    SECTION("something that goes changed meanwhile")
    {
        network.set(network.address, u"value"_s, u"new@valg.example.org"_s);
        CHECK(refusal(ReleaseWriter::write(network.store(), seen, folder(u"a.vcf"_s))).code == Error::Code::Busy);
        CHECK_FALSE(QFile::exists(folder(u"a.vcf"_s)));
        CHECK(logOf(network).isEmpty());
    }
    SECTION("the rule changed meanwhile")
    {
        auto rule = network.rule();
        rule.countries = {u"DK"_s};
        network.put(rule);
        CHECK(refusal(ReleaseWriter::write(network.store(), seen, folder(u"a.vcf"_s))).code == Error::Code::Busy);
    }
    SECTION("something else changed")
    {
        network.set(network.mette, u"notes"_s, u"Back on Monday"_s);
        must(ReleaseWriter::write(network.store(), seen, folder(u"a.vcf"_s)));
        must(ReleaseWriter::write(network.store(), seen, folder(u"b.vcf"_s)));
        CHECK(network.rule().number == 2);
    }
    SECTION("the file is there")
    {
        QFile file(folder(u"a.vcf"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        CHECK(refusal(ReleaseWriter::write(network.store(), seen, folder(u"a.vcf"_s))).code == Error::Code::Refused);
        CHECK(contentOf(folder(u"a.vcf"_s)) == "mine");
        CHECK(logOf(network).isEmpty());
    }
    SECTION("the folder is not there")
    {
        CHECK(refusal(ReleaseWriter::write(network.store(), seen, folder(u"no/a.vcf"_s))).code == Error::Code::Storage);
        CHECK(logOf(network).isEmpty());
    }
}

TEST_CASE("The log tells who received which version of what, and holds no value of any record")
{
    const Network network;
    const Folder folder;
    release(network, folder(u"a.vcf"_s));
    network.set(network.address, u"value"_s, u"new@valg.example.org"_s);
    release(network, folder(u"b.pdf"_s));
    const auto log = logOf(network);
    REQUIRE(log.size() == 2);
    CHECK(log.at(0).number == 2);
    CHECK(log.at(0).name == u"Platforms"_s);
    CHECK(log.at(0).file == folder(u"b.pdf"_s));
    CHECK(log.at(0).tlp == u"GREEN"_s);
    CHECK(log.at(0).items.size() == 5);
    CHECK(log.at(0).items[network.address].version != log.at(1).items[network.address].version);
    CHECK(log.at(0).items[network.mailbox].version == log.at(1).items[network.mailbox].version);
    const auto locals = must(network.store().read([](Reader &reader) -> Result<QString> {
        return reader.locals(u"exchange/release/"_s).values().join(u'\n');
    }));
    CHECK(locals.contains(network.mette.text()));
    for (const auto &value : {u"Mette"_s, u"valg.example.org"_s, u"Eksempelstyrelsen"_s}) {
        CHECK_FALSE(locals.contains(value));
    }
}

TEST_CASE("A recall lists whom to tell of what was withdrawn, erased or changed")
{
    const Network network;
    const Folder folder;
    release(network, folder(u"a.vcf"_s));
    release(network, folder(u"b.vcf"_s));
    CHECK(recallAll(network).isEmpty());

    SECTION("changed")
    {
        network.set(network.mailbox, u"value"_s, u"new@valg.example.org"_s);
        CHECK(recallAll(network).isEmpty());
        const auto changed = recallAll(network, true);
        REQUIRE(changed.size() == 1);
        CHECK(changed.first().what == Recall::What::Changed);
        CHECK(changed.first().title.contains(u"new@valg.example.org"));
        release(network, folder(u"c.vcf"_s)); // now they have it
        CHECK(recallAll(network, true).isEmpty());
    }
    SECTION("no longer cleared")
    {
        network.set(network.mailbox, u"audiences"_s, nullptr);
        const auto recalls = recallAll(network);
        REQUIRE(recalls.size() == 1);
        CHECK(recalls.first().record == network.mailbox);
        CHECK(recalls.first().what == Recall::What::Withdrawn);
        REQUIRE(recalls.first().releases.size() == 2);
        CHECK(recalls.first().releases.first().number == 2);
        release(network, folder(u"c.vcf"_s)); // without it: what they have of it they still have
        CHECK(recallAll(network).size() == 1);
    }
    SECTION("deleted")
    {
        network.remove(network.mailbox);
        CHECK(recallAll(network).first().what == Recall::What::Withdrawn);
    }
    SECTION("erased, with all that belongs to the person, and without a name")
    {
        network.erase(network.mette);
        const auto recalls = recallAll(network);
        REQUIRE(recalls.size() == 3);
        for (const auto &recall : recalls) {
            CHECK(recall.what == Recall::What::Erased);
            CHECK(recall.title.isEmpty());
            CHECK(recall.releases.size() == 2);
        }
        CHECK(recallOf(network, network.mette).size() == 3);
        CHECK(must(network.store().read([start = network.mette.text().left(12)](Reader &reader) {
                  return ReleaseLog::idNamed(reader, start);
              }))
              == network.mette);
    }
    SECTION("one record, as it was")
    {
        const auto recalls = recallOf(network, network.mette);
        REQUIRE(recalls.size() == 3); // with post and address
        CHECK(recalls.first().what == Recall::What::Current);
        CHECK(recallOf(network, Id::random()).isEmpty());
    }
    SECTION("the audience is gone")
    {
        must(network.store().edit(u"Remove"_s, [id = network.audience](Edit &edit) {
            return Audiences::remove(edit, id);
        }));
        CHECK(recallAll(network).size() == 5);
    }
}

TEST_CASE("A release is taken in as contacts are, and the next one changes what the first brought")
{
    const Network network;
    const Folder folder;
    network.set(network.mailbox, u"hours"_s, u"always"_s);
    release(network, folder(u"1.liaison"_s));
    const auto first = must(SyncImport::inspect(folder(u"1.liaison"_s)));
    const TemporaryProfile platform(clockOfToday());
    CHECK(refusal(SyncImport::preview(platform.store(), first)).message.contains(u"release"));
    auto summary = takeIn(platform.store(), must(ReleaseFile::cardsOf(first)));
    CHECK(summary.added == 2);
    const auto points = must(platform.store().read([](Reader &reader) {
        return reader.all<ContactPoint>(u"ORDER BY value"_s);
    }));
    REQUIRE(points.size() == 2);
    CHECK(points.at(1).value == u"network@valg.example.org"_s);
    CHECK(points.at(1).hours == u"always"_s);
    CHECK(points.at(1).tlp == u"GREEN"_s);
    CHECK(points.at(1).audiences.isEmpty());
    CHECK(points.at(1).id != network.mailbox);

    CHECK(takeIn(platform.store(), must(ReleaseFile::cardsOf(first))).wroteNothing());
    network.set(network.mette, u"name"_s, u"Mette Eksempel-Holm"_s);
    release(network, folder(u"2.liaison"_s));
    summary = takeIn(platform.store(), must(ReleaseFile::cardsOf(must(SyncImport::inspect(folder(u"2.liaison"_s))))));
    CHECK(summary.added == 0);
    CHECK(summary.changed == 1);
}

TEST_CASE("A bundle for a recipient is encrypted to them, names nobody else, and holds what the audience may have")
{
    const Network network;
    const Folder folder;
    const TemporaryProfile platform(clockOfToday());
    const auto identity = must(Identity::of(platform.folderPath()));
    auto rule = network.rule();
    rule.plain = false;
    rule.recipient = u"Vidora"_s;
    rule.device.recipient = identity.device().recipient;
    network.put(rule);
    const auto plan = network.plan();
    const auto seal = must(ReleaseWriter::sealFor(plan.audience(), network.profile.folderPath()));
    const auto file = folder(u"a.liaison"_s);
    const auto written = must(ReleaseWriter::write(network.store(), plan, file, seal));
    CHECK(written.sealing.encrypted);
    CHECK(written.entry.recipient == u"Vidora"_s);
    CHECK_FALSE(contentOf(file).contains("valg.example.org"));
    CHECK_FALSE(SyncImport::inspect(file));
    const auto bundle = must(SyncImport::inspect(file, CircleSeal(identity)));
    CHECK(bundle.sealing.encrypted);
    CHECK(bundle.manifest.recipients == QStringList{plan.audience().device.fingerprint()});
    CHECK(must(ReleaseFile::contentOf(bundle)) == plan.content());
    const auto opened = must(SyncImport::open(*platform.operator->(), file));
    CHECK(opened.manifest.isRelease());
    CHECK(refusal(SyncImport::preview(platform.store(), opened)).message.contains(u"release"));
    const TemporaryProfile other(clockOfToday());
    CHECK_FALSE(SyncImport::inspect(file, CircleSeal(must(Identity::of(other.folderPath())))));
    CHECK(refusal(ReleaseWriter::write(network.store(), network.plan(), folder(u"a.vcf"_s), seal))
              .message.contains(u"Vidora"));
}
