// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QRandomGenerator>

using namespace Liaison;
using namespace Qt::StringLiterals;

TEST_CASE("deterministic encoding sorts keys by their bytes and uses the shortest heads")
{
    const QCborMap map{{u"bb"_s, 1}, {u"a"_s, 24}, {u"c"_s, QCborArray{-1, -25, true, false, nullptr}}};
    CHECK(Cbor::encode(map).toHex() == "a361611818616385203818f5f4f662626201");
    CHECK(Cbor::encode(qint64(1) << 40).toHex() == "1b0000010000000000");
    CHECK(Cbor::encode(QByteArray("xy")).toHex() == "427879");
}

TEST_CASE("what was encoded comes back")
{
    const QCborMap map{{u"list"_s, QCborArray{u"DK"_s, QByteArray(16, 'x')}}, {u"name"_s, u"Ελένη Παράδειγμα"_s}};
    const auto decoded = Cbor::decode(Cbor::encode(map));
    REQUIRE(decoded);
    CHECK(Cbor::encode(*decoded) == Cbor::encode(map));
}

TEST_CASE("forms that are not the one form are refused")
{
    const auto [name, hex] = GENERATE(table<const char *, QByteArray>({
        {"empty", ""},
        {"long head for a small number", "1801"},
        {"two bytes for a one-byte number", "190001"},
        {"keys in the wrong order", "a2616201616101"},
        {"the same key twice", "a2616101616102"},
        {"key that is not text", "a10101"},
        {"indefinite array", "9f01ff"},
        {"indefinite text", "7f6161ff"},
        {"floating point", "f93c00"},
        {"undefined", "f7"},
        {"tag", "c11a514b67b0"},
        {"trailing byte", "0101"},
        {"text that is not UTF-8", "61ff"},
        {"array that claims more than there is", "9affffffff01"},
    }));
    INFO(name);
    CHECK_FALSE(Cbor::decode(QByteArray::fromHex(hex)));
}

TEST_CASE("depth is limited")
{
    QByteArray nested(Cbor::maximumDepth, '\x81');
    CHECK(Cbor::decode(nested + '\x01'));
    CHECK_FALSE(Cbor::decode('\x81' + nested + '\x01'));
    CHECK_FALSE(Cbor::decode(QByteArray(100'000, '\x81') + '\x01'));
}

TEST_CASE("every truncation is refused")
{
    const auto whole = Cbor::encode(QCborMap{{u"a"_s, QCborArray{1, u"two"_s, QByteArray("three")}}, {u"b"_s, 70000}});
    for (qsizetype length = 0; length < whole.size(); ++length) {
        CHECK_FALSE(Cbor::decode(whole.left(length)));
    }
}
