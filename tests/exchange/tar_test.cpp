// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/tar.h"

#include <array>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype block = 512;
const std::array<Tar::Expected, 2> expected{{{"a", 1000}, {"b", 1000}}};

QByteArray archive(const std::vector<Tar::Member> &members)
{
    return Tar::write(members);
}

/// @p tar with @p bytes at @p at in its first header, and the checksum that belongs to it.
QByteArray withHeader(QByteArray tar, qsizetype at, QByteArrayView bytes)
{
    tar.replace(at, bytes.size(), bytes);
    tar.replace(148, 8, "        ");
    int sum = 0;
    for (const char byte : std::as_const(tar).first(block)) {
        sum += quint8(byte);
    }
    const QByteArray checksum = QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2);
    return tar.replace(148, 8, checksum);
}
}

TEST_CASE("members of any size come back from a tar")
{
    const int size = GENERATE(0, 1, 511, 512, 513, 1000);
    const auto contents = Tar::read(archive({{"a", QByteArray(size, 'x')}, {"b", "y"}}), expected);
    REQUIRE(contents);
    CHECK(*contents == std::vector<QByteArray>{QByteArray(size, 'x'), "y"});
}

TEST_CASE("a tar is a whole number of records")
{
    for (int size = 0; size < 12'000; size += 256) {
        CHECK(archive({{"a", QByteArray(size, 'x')}}).size() % 10'240 == 0);
    }
}

TEST_CASE("a tar of anything but the expected members is refused")
{
    CHECK_FALSE(Tar::read(archive({}), expected));
    CHECK_FALSE(Tar::read(archive({{"a", "x"}}), expected));
    CHECK_FALSE(Tar::read(archive({{"b", "x"}, {"a", "y"}}), expected));
    CHECK_FALSE(Tar::read(archive({{"a", "x"}, {"b", "y"}, {"b", "y"}}), expected));
    CHECK_FALSE(Tar::read(archive({{"a", "x"}, {"b", "y"}, {"c", "z"}}), expected));
    CHECK_FALSE(Tar::read(archive({{"a", "x"}, {"./b", "y"}}), expected));
    CHECK_FALSE(Tar::read(archive({{"a", "x"}, {"B", "y"}}), expected));
    CHECK_FALSE(Tar::read({}, expected));
}

TEST_CASE("a member over its limit is refused")
{
    CHECK(Tar::read(archive({{"a", QByteArray(1000, 'x')}, {"b", {}}}), expected));
    const auto refused = Tar::read(archive({{"a", QByteArray(1001, 'x')}, {"b", {}}}), expected);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Refused);
}

TEST_CASE("a header must say exactly what it may say")
{
    const auto tar = archive({{"a", "x"}, {"b", "y"}});
    REQUIRE(withHeader(tar, 0, "a") == tar);

    // Whose file it was and when is of no matter.
    CHECK(Tar::read(withHeader(tar, 136, "14000000000"), expected));
    CHECK(Tar::read(withHeader(tar, 265, "aino"), expected));
    CHECK(Tar::read(withHeader(tar, 108, QByteArray::fromHex("8000000049960200")), expected));

    const auto [name, at, bytes] = GENERATE(table<const char *, int, QByteArray>({
        {"symbolic link", 156, "2"},
        {"hard link", 156, "1"},
        {"directory", 156, "5"},
        {"old regular file", 156, QByteArray("\0", 1)},
        {"extended header", 156, "x"},
        {"GNU long name", 156, "L"},
        {"sparse file", 156, "S"},
        {"target of a link", 157, "/etc/passwd"},
        {"longer name", 1, "b"},
        {"name with something behind its end", 2, "b"},
        {"prefix", 345, "somewhere"},
        {"something in unused bytes", 511, "x"},
        {"no magic", 257, QByteArray(8, '\0')},
        {"other version", 263, "01"},
        {"size with spaces", 124, "         1 "},
        {"size in base 256", 124, QByteArray::fromHex("800000000000000000000001")},
        {"size without an end", 124, "000000000001"},
        {"negative size", 124, "-0000000001"},
        {"size beyond the limit", 124, "77777777777"},
        {"size beyond the end", 124, "00000001747"},
        {"size one too small", 124, "00000000000"},
    }));
    INFO(name);
    CHECK_FALSE(Tar::read(withHeader(tar, at, bytes), expected));
}

TEST_CASE("a wrong checksum is refused")
{
    auto tar = archive({{"a", "x"}, {"b", "y"}});
    tar[100] = '1';
    CHECK_FALSE(Tar::read(tar, expected));
}

TEST_CASE("nothing may hide in the padding or behind the end")
{
    const auto tar = archive({{"a", "x"}, {"b", "y"}});
    const auto with = [&tar](qsizetype at) {
        auto changed = tar;
        changed[at] = 'x';
        return changed;
    };
    CHECK_FALSE(Tar::read(with(block + 1), expected)); // behind the content of a
    CHECK_FALSE(Tar::read(with(2 * block - 1), expected));
    CHECK_FALSE(Tar::read(with(4 * block), expected)); // first block of the end
    CHECK_FALSE(Tar::read(with(tar.size() - 1), expected));
    CHECK_FALSE(Tar::read(tar + '\0', expected));
    CHECK_FALSE(Tar::read(tar + QByteArray(10'240, '\0'), expected));
    CHECK_FALSE(Tar::read(tar + tar, expected));
    CHECK_FALSE(Tar::read(tar.first(6 * block), expected)); // an end, but not padded
}

TEST_CASE("a tar of the largest sizes ends where it should")
{
    // The end fits exactly, or needs a record of its own.
    const std::array<Tar::Expected, 1> one{{{"a", 100'000}}};
    for (const int size : {10'240 - 3 * 512, 10'240 - 3 * 512 + 1, 10'240 - 2 * 512, 10'240}) {
        const auto tar = archive({{"a", QByteArray(size, 'x')}});
        CHECK(Tar::read(tar, one));
        CHECK_FALSE(Tar::read(tar.chopped(512), one));
        CHECK_FALSE(Tar::read(tar + QByteArray(512, '\0'), one));
    }
}
