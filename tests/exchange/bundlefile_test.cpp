// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/digest.h"
#include "samplebundle.h"

#include "foundation/cbor.h"

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("what was packed comes back, to the byte")
{
    const int count = GENERATE(0, 1, 2'000);
    const auto items = SampleBundle::items(count);
    const auto packed = pack(SampleBundle::manifest(), SampleBundle::payload(items), PlainSeal());
    REQUIRE(packed);

    const auto bundle = SampleBundle::unpack(packed->file);
    REQUIRE(bundle);
    CHECK((SampleBundle::itemsIn(packed->file) == items));
    CHECK(bundle->hash == packed->hash);
    CHECK(bundle->manifest.records == count);
    CHECK(bundle->manifest.sender == SampleBundle::manifest().sender);
    CHECK(bundle->manifest.sync == SampleBundle::manifest().sync);
}

TEST_CASE("a bundle that is addressed to nobody says so")
{
    const auto bundle = SampleBundle::unpack(SampleBundle::file(SampleBundle::items(3)));
    REQUIRE(bundle);
    CHECK(bundle->sealing == Sealing{.encrypted = false, .signer = {}});
    CHECK(bundle->manifest.recipients.isEmpty());
}

TEST_CASE("the same input has the same bytes")
{
    const auto items = SampleBundle::items(500);
    CHECK((SampleBundle::file(items) == SampleBundle::file(items)));
    auto next = SampleBundle::manifest();
    next.sync.number += 1;
    CHECK((SampleBundle::file(items) != SampleBundle::file(items, next)));
}

TEST_CASE("the hash that names a bundle covers its manifest and its content")
{
    const auto hashOf = [](const QList<QByteArray> &items, const Manifest &manifest) {
        return pack(manifest, SampleBundle::payload(items), PlainSeal())->hash;
    };
    const auto manifest = SampleBundle::manifest();
    auto next = manifest;
    next.sync.number += 1;
    const auto hash = hashOf(SampleBundle::items(5), manifest);
    CHECK(hash.size() == Digest::size);
    CHECK(hash != hashOf(SampleBundle::items(5), next));
    CHECK(hash != hashOf(SampleBundle::items(5, 2), manifest));
}

TEST_CASE("a writer makes nothing that a reader refuses")
{
    SECTION("an item that is not deterministic")
    {
        PayloadWriter writer;
        CHECK_FALSE(writer.append(QByteArray::fromHex("1801")));
    }
    SECTION("two items at once")
    {
        PayloadWriter writer;
        CHECK_FALSE(writer.append(QByteArray::fromHex("0101")));
    }
    SECTION("an empty item")
    {
        PayloadWriter writer;
        CHECK_FALSE(writer.append({}));
    }
    SECTION("a manifest without a replica")
    {
        auto manifest = SampleBundle::manifest();
        manifest.sync.replica = 0;
        CHECK_FALSE(pack(manifest, SampleBundle::payload({}), PlainSeal()));
    }
    SECTION("a sender's name that would turn the line on the screen around")
    {
        auto manifest = SampleBundle::manifest();
        manifest.sender.name = u"Aino \u202Eikkremisе"_s;
        CHECK_FALSE(pack(manifest, SampleBundle::payload({}), PlainSeal()));
    }
}

TEST_CASE("a seal that is not ours is named")
{
    const auto encrypted = SampleBundle::unpack("age-encryption.org/v1\n-> X25519 ...");
    REQUIRE_FALSE(encrypted);
    CHECK(encrypted.error().code == Error::Code::Refused);
    CHECK(encrypted.error().message.contains(u"encrypted"_s));

    const auto manifest = SampleBundle::manifest().toJson();
    const auto signedFile = SampleBundle::unpack(
        SampleBundle::tar(manifest,
                          "untrusted comment: signature from minisign secret key\nRWQ...\ntrusted comment: x\nAAAA\n",
                          {}));
    REQUIRE_FALSE(signedFile);
    CHECK(signedFile.error().code == Error::Code::Refused);
    CHECK(signedFile.error().message.contains(u"signed but not encrypted"_s));
}

TEST_CASE("each step of unpacking has its own sentence")
{
    const auto items = SampleBundle::items(3);
    const auto content = SampleBundle::payload(items);
    auto manifest = SampleBundle::manifest();
    manifest.describe(content);
    const auto json = manifest.toJson();

    QStringList sentences;
    const auto refused = [&sentences](const QByteArray &file, Error::Code code) {
        const auto bundle = SampleBundle::unpack(file);
        REQUIRE_FALSE(bundle);
        CHECK(bundle.error().code == code);
        CHECK(bundle.error().message.endsWith(u'.'));
        sentences.append(bundle.error().message);
    };
    refused("not a bundle at all", Error::Code::Corrupt);
    refused(SampleBundle::tar(json + '\n', *PlainSeal().sign(json), content.compressed), Error::Code::Corrupt);
    refused(SampleBundle::tar("[]", content.compressed), Error::Code::Corrupt);
    refused(SampleBundle::tar(QByteArray(json).replace("\"major\": 1", "\"major\": 2"), content.compressed),
            Error::Code::Newer);
    refused(SampleBundle::tar(json, content.compressed + '\0'), Error::Code::Corrupt);
    refused(SampleBundle::around(content.compressed, 4, content.size), Error::Code::Corrupt);
    refused(SampleBundle::around(content.compressed, 3, content.size - 1), Error::Code::Corrupt);
    refused(SampleBundle::around("no zstd", 0, 0), Error::Code::Corrupt);
    refused(SampleBundle::around(SampleBundle::zstd(QByteArray::fromHex("1801")), 1, 2), Error::Code::Corrupt);
    CHECK(sentences.removeDuplicates() == 0);
}
