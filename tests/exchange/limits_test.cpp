// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Each limit of bundlelimits.h from both sides.

#include "exchange/bundlelimits.h"
#include "foundation/cbor.h"
#include "samplebundle.h"

#include <QElapsedTimer>

#include <sys/resource.h>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
Result<BundleFile> unpackContent(const QByteArray &content, qint64 records)
{
    return SampleBundle::unpack(SampleBundle::around(SampleBundle::zstd(content), records, content.size()));
}

QByteArray text(qint64 size)
{
    QByteArray item;
    Cbor::appendText(item, QByteArray(size, 'x'));
    return item;
}

void checkRefused(const Result<BundleFile> &bundle, Error::Code code, const QString &word)
{
    REQUIRE_FALSE(bundle);
    INFO(bundle.error().message.toStdString());
    CHECK(bundle.error().code == code);
    CHECK(bundle.error().message.contains(word));
}

/// Peak memory of this program so far.
qint64 peakMebibytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}
}

TEST_CASE("limit: the file")
{
    checkRefused(SampleBundle::unpack(QByteArray(Limits::file + 1, '\0')), Error::Code::Refused, u"at most 64 MiB"_s);
    const auto atLimit = SampleBundle::unpack(QByteArray(Limits::file, '\0'));
    REQUIRE_FALSE(atLimit);
    CHECK(atLimit.error().code == Error::Code::Corrupt); // read, and found to be nothing

    // The writer keeps to it as well: what does not compress may not be more.
    Payload content{.compressed = QByteArray(Limits::file, 'x')};
    const auto packed = pack(SampleBundle::manifest(), content, PlainSeal());
    REQUIRE_FALSE(packed);
    CHECK(packed.error().code == Error::Code::Refused);
}

TEST_CASE("limit: the manifest")
{
    auto manifest = SampleBundle::manifest();
    const auto content = SampleBundle::payload({});
    manifest.describe(content);
    const auto json = manifest.toJson();
    const auto padded = [&](qint64 size) {
        return SampleBundle::unpack(SampleBundle::tar(json + QByteArray(size - json.size(), ' '), content.compressed));
    };
    CHECK(padded(Limits::manifest));
    checkRefused(padded(Limits::manifest + 1), Error::Code::Refused, u"manifest.json"_s);
}

TEST_CASE("limit: the signature")
{
    const QByteArray large(Limits::signature + 1, 'x');
    checkRefused(SampleBundle::unpack(SampleBundle::tar("{}", large, {})),
                 Error::Code::Refused,
                 u"manifest.json.minisig"_s);
}

TEST_CASE("limit: what is unpacked is never more than the manifest says")
{
    // 256 MiB in 8 KiB
    const auto item = text(Limits::field);
    const auto bomb = SampleBundle::zstd(item.repeated(16));
    REQUIRE(bomb.size() < 64 * 1024);
    const auto before = peakMebibytes();
    checkRefused(SampleBundle::unpack(SampleBundle::around(bomb, 1, 1000)),
                 Error::Code::Corrupt,
                 u"larger than the 1,000 bytes"_s);
    CHECK(peakMebibytes() - before < 16);
    checkRefused(SampleBundle::unpack(SampleBundle::around(bomb, 16, Limits::uncompressed + 1)),
                 Error::Code::Refused,
                 u"512"_s);
}

TEST_CASE("limit: what the frame's header claims takes no memory")
{
    // RFC 8878 §3.1.1.1: no single segment, content size in 8 bytes; window 8 MiB; content size 2^60; then no block.
    const QByteArray header = QByteArray::fromHex("28b52ffdc068") + QByteArray::fromHex("0000000000000010");
    const auto before = peakMebibytes();
    CHECK_FALSE(SampleBundle::unpack(SampleBundle::around(header, 1, 1000)));
    // A single segment: the window is as large as the content claims to be.
    const QByteArray single = QByteArray::fromHex("28b52ffde0") + QByteArray::fromHex("0000000000000010");
    checkRefused(SampleBundle::unpack(SampleBundle::around(single, 1, 1000)), Error::Code::Corrupt, u"memory"_s);
    CHECK(peakMebibytes() - before < 32);
}

TEST_CASE("limit: the window")
{
    // Noise, so that the window is needed as it is.
    QByteArray content = text(Limits::field) + text(Limits::field) + text(Limits::field);
    CHECK(SampleBundle::unpack(SampleBundle::around(SampleBundle::zstd(content, 19, 23), 3, content.size())));
    checkRefused(SampleBundle::unpack(SampleBundle::around(SampleBundle::zstd(content, 3, 24), 3, content.size())),
                 Error::Code::Corrupt,
                 u"memory"_s);
}

TEST_CASE("limit: a field")
{
    CHECK(unpackContent(text(Limits::field), 1));
    checkRefused(unpackContent(text(Limits::field + 1), 1), Error::Code::Refused, u"larger than 16 MiB"_s);
    PayloadWriter writer;
    CHECK(writer.append(text(Limits::field)));
    CHECK_FALSE(writer.append(text(Limits::field + 1)));
}

TEST_CASE("limit: a record")
{
    const auto record = [](int fields) -> QByteArray {
        QByteArray item;
        Cbor::appendArrayHead(item, fields);
        return item + text(Limits::field - 8).repeated(fields);
    };
    CHECK(unpackContent(record(4), 1));
    checkRefused(unpackContent(record(5), 1), Error::Code::Refused, u"larger than 64 MiB"_s);
    PayloadWriter writer;
    CHECK_FALSE(writer.append(record(5)));
}

TEST_CASE("limit: the values of a record")
{
    const auto record = [](qint64 values) -> QByteArray {
        QByteArray item;
        Cbor::appendArrayHead(item, values - 1);
        return item + QByteArray(values - 1, '\x01');
    };
    CHECK(unpackContent(record(Limits::elements), 1));
    checkRefused(unpackContent(record(Limits::elements + 1), 1), Error::Code::Refused, u"more than 1,000,000 values"_s);
}

TEST_CASE("limit: the depth")
{
    const auto nested = [](int depth) -> QByteArray {
        return QByteArray(depth, '\x81') + '\x01';
    };
    CHECK(unpackContent(nested(Cbor::maximumDepth), 1));
    checkRefused(unpackContent(nested(Cbor::maximumDepth + 1), 1), Error::Code::Corrupt, u"nested too deeply"_s);
}

TEST_CASE("limit: all records together")
{
    // A writer stops before the limit is passed.
    PayloadWriter writer;
    const auto item = text(Limits::field);
    for (int i = 0; i < 31; ++i) {
        REQUIRE(writer.append(item));
    }
    const auto refused = writer.append(item); // 32 × 16 MiB and 32 heads
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"512 MiB"_s));
}

TEST_CASE("a payload is one frame and nothing else")
{
    const auto item = SampleBundle::items(1).first();
    const auto frame = SampleBundle::zstd(item);
    REQUIRE(SampleBundle::unpack(SampleBundle::around(frame, 1, item.size())));
    const QByteArray skippable = QByteArray::fromHex("502a4d1804000000") + "note";
    CHECK_FALSE(SampleBundle::unpack(SampleBundle::around(frame + frame, 2, 2 * item.size())));
    CHECK_FALSE(SampleBundle::unpack(SampleBundle::around(frame + skippable, 1, item.size())));
    CHECK_FALSE(SampleBundle::unpack(SampleBundle::around(skippable + frame, 1, item.size())));
    CHECK_FALSE(SampleBundle::unpack(SampleBundle::around(frame + '\0', 1, item.size())));
    CHECK_FALSE(SampleBundle::unpack(SampleBundle::around({}, 0, 0)));
    for (qsizetype length = 0; length < frame.size(); ++length) {
        CHECK_FALSE(SampleBundle::unpack(SampleBundle::around(frame.first(length), 1, item.size())));
    }
}

TEST_CASE("a payload ends with a whole record")
{
    const auto item = SampleBundle::items(1).first();
    checkRefused(unpackContent(item + item.chopped(1), 1), Error::Code::Corrupt, u"not whole"_s);
    checkRefused(unpackContent(item + item, 1), Error::Code::Corrupt, u"2 records"_s);
    checkRefused(unpackContent(item, 2), Error::Code::Corrupt, u"1 records"_s);
}

TEST_CASE("small elements that arrive byte by byte cost no more than once")
{
    // 60 MB of numbers in maps and arrays: a scanner that starts again at every chunk would take minutes.
    QByteArray inner;
    Cbor::appendArrayHead(inner, 20'000);
    for (int i = 0; i < 20'000; ++i) {
        Cbor::appendText(inner, QByteArray(60, 'y'));
    }
    QByteArray item;
    Cbor::appendArrayHead(item, 48);
    for (int i = 0; i < 48; ++i) {
        item += inner;
    }
    QElapsedTimer timer;
    timer.start();
    CHECK(unpackContent(item, 1));
    CHECK(timer.elapsed() < 10'000);
}
