// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/cborscanner.h"
#include "foundation/cbor.h"
#include "samplebundle.h"

#include <QCborArray>
#include <QRandomGenerator>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
/// One item that fills @p bytes.
bool isWhole(const QByteArray &bytes)
{
    CborScanner scanner;
    return scanner.advance(bytes) == CborScanner::State::Complete && scanner.length() == bytes.size();
}
}

TEST_CASE("the scanner finds the end of every kind of item")
{
    const QCborMap map{{u"bb"_s, 1},
                       {u"a"_s, QCborArray{-1, 24, true, false, nullptr, QCborArray(), QCborMap()}},
                       {u"Ελένη"_s, QByteArray(300, 'x')}};
    const QList<QCborValue> values{0,
                                   23,
                                   24,
                                   255,
                                   256,
                                   65535,
                                   65536,
                                   qint64(1) << 40,
                                   std::numeric_limits<qint64>::max(),
                                   std::numeric_limits<qint64>::min(),
                                   u""_s,
                                   QByteArray(),
                                   map,
                                   QCborArray{map, map}};
    for (const auto &value : values) {
        const auto bytes = Cbor::encode(value);
        CborScanner scanner;
        CHECK(scanner.advance(QByteArray(bytes + "behind it")) == CborScanner::State::Complete);
        CHECK(scanner.length() == bytes.size());
    }
}

TEST_CASE("the scanner goes on where bytes were missing")
{
    const auto item = SampleBundle::items(1).first();
    CborScanner scanner;
    for (qsizetype length = 0; length < item.size(); ++length) {
        REQUIRE(scanner.advance(item.first(length)) == CborScanner::State::Incomplete);
    }
    CHECK(scanner.advance(item) == CborScanner::State::Complete);
    CHECK(scanner.length() == item.size());
}

TEST_CASE("the scanner refuses each form that is not the one form")
{
    const auto [name, hex] = GENERATE(table<const char *, QByteArray>({
        {"long head for a small number", "1801"},
        {"two bytes for a one-byte number", "1900ff"},
        {"four bytes for a two-byte number", "1a0000ffff"},
        {"eight bytes for a four-byte number", "1b00000000ffffffff"},
        {"number beyond 63 bits", "1b8000000000000000"},
        {"negative number beyond 63 bits", "3b8000000000000000"},
        {"keys in the wrong order", "a2616201616101"},
        {"the same key twice", "a2616101616102"},
        {"key that is not text", "a10101"},
        {"indefinite array", "9f01ff"},
        {"indefinite text", "7f6161ff"},
        {"floating point", "f93c00"},
        {"undefined", "f7"},
        {"break", "ff"},
        {"tag", "c11a514b67b0"},
        {"reserved", "1c"},
        {"text that is not UTF-8", "61ff"},
        {"text that begins with a byte order mark", "63efbbbf"},
    }));
    INFO(name);
    CborScanner scanner;
    CHECK(scanner.advance(QByteArray::fromHex(hex)) == CborScanner::State::NotDeterministic);
    CHECK_FALSE(Cbor::decode(QByteArray::fromHex(hex)));
}

TEST_CASE("the scanner's depth is the decoder's")
{
    QByteArray nested(Cbor::maximumDepth, '\x81');
    CHECK(isWhole(nested + '\x01'));
    CborScanner scanner;
    CHECK(scanner.advance(QByteArray('\x81' + nested + '\x01')) == CborScanner::State::TooDeep);
    CborScanner deep;
    CHECK(deep.advance(QByteArray(100'000'000, '\x81')) == CborScanner::State::TooDeep);
}

TEST_CASE("the scanner and the decoder agree on every mutation")
{
    QRandomGenerator random(20190304);
    const auto items =
        SampleBundle::items(20) + QList<QByteArray>{Cbor::encode(QCborMap{{u"a"_s, -70000}, {u"b"_s, nullptr}})};
    int whole = 0;
    for (int i = 0; i < 60'000; ++i) {
        auto bytes = items.at(random.bounded(items.size()));
        // Short pieces of an item are often whole by themselves.
        if (random.bounded(2)) {
            bytes = bytes.mid(random.bounded(bytes.size()), random.bounded(1, 12));
        }
        for (int changes = random.bounded(1, 3); changes > 0; --changes) {
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        }
        INFO(bytes.toHex().toStdString());
        const bool decoded = Cbor::decode(bytes).ok();
        REQUIRE(isWhole(bytes) == decoded);
        whole += decoded;
    }
    CHECK(whole > 1'000); // otherwise the mutations say nothing about what is right
    CHECK(whole < 59'000);
}
