// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "tar.h"

#include <KLocalizedString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Liaison::Tar
{

namespace
{
constexpr qsizetype block = 512;
constexpr qsizetype record = 20 * block;

/// A field of the header block: where it begins and how long it is.
struct Field {
    qsizetype at;
    qsizetype length;
};
constexpr Field name{0, 100};
constexpr Field mode{100, 8};
constexpr Field uid{108, 8};
constexpr Field gid{116, 8};
constexpr Field size{124, 12};
constexpr Field mtime{136, 12};
constexpr Field checksum{148, 8};
constexpr Field typeflag{156, 1};
constexpr Field linkname{157, 100};
constexpr Field magic{257, 8}; // with the version
constexpr Field prefix{345, 167}; // with what follows it up to the end of the block

constexpr QByteArrayView posixMagic("ustar\00000", 8);
constexpr QByteArrayView gnuMagic("ustar  \0", 8);

QByteArrayView view(QByteArrayView header, Field field)
{
    return header.sliced(field.at, field.length);
}

bool isZero(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char byte) {
        return byte == 0;
    });
}

/// Digits up to the last byte, which is zero.
QByteArray octal(qint64 value, Field field)
{
    return QByteArray::number(value, 8).rightJustified(field.length - 1, '0') + '\0';
}

std::optional<qint64> fromOctal(QByteArrayView text)
{
    qint64 value = 0;
    if (text.isEmpty() || text.back() != 0) {
        return {};
    }
    for (const char digit : text.chopped(1)) {
        if (digit < '0' || digit > '7') {
            return {};
        }
        value = value * 8 + (digit - '0');
    }
    return value;
}

/// The sum of all bytes, those of the checksum itself taken as spaces: six digits, zero, space.
QByteArray checksumOf(QByteArrayView header)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < block; ++i) {
        const bool own = i >= checksum.at && i < checksum.at + checksum.length;
        sum += own ? ' ' : quint8(header[i]);
    }
    return QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2);
}

qsizetype paddingAfter(qsizetype length, qsizetype unit)
{
    return (unit - length % unit) % unit;
}

QByteArray header(const Member &member)
{
    QByteArray bytes(block, '\0');
    const auto put = [&bytes](Field field, QByteArrayView value) {
        Q_ASSERT(value.size() <= field.length);
        bytes.replace(field.at, value.size(), value);
    };
    put(name, member.name);
    put(mode, octal(0644, mode));
    put(uid, octal(0, uid));
    put(gid, octal(0, gid));
    put(size, octal(member.content.size(), size));
    put(mtime, octal(0, mtime));
    put(typeflag, "0");
    put(magic, posixMagic);
    put(checksum, checksumOf(bytes));
    return bytes;
}

Error corrupt(const QString &what)
{
    return {Error::Code::Corrupt, what};
}

/// The size of the member that @p bytes announce.
Result<qint64> sizeFromHeader(QByteArrayView bytes, const Expected &expected)
{
    const auto wrong = [&expected](const QString &what) {
        return corrupt(i18nc("@info %1 is a file name, %2 a sentence that says what is wrong with it",
                             "This is no bundle, or it was damaged on the way: its part %1 has a wrong header. %2",
                             QString::fromUtf8(expected.name),
                             what));
    };
    if (view(bytes, checksum) != checksumOf(bytes)) {
        return wrong(i18nc("@info", "Its checksum does not match."));
    }
    const auto magicBytes = view(bytes, magic);
    if (magicBytes != posixMagic && magicBytes != gnuMagic) {
        return wrong(i18nc("@info", "It is not of a tar archive."));
    }
    if (view(bytes, name) != expected.name.leftJustified(name.length, '\0')) {
        return wrong(i18nc("@info", "Another part stands in its place."));
    }
    if (view(bytes, typeflag) != "0" || !isZero(view(bytes, linkname)) || !isZero(view(bytes, prefix))) {
        return wrong(i18nc("@info", "It is not a regular file."));
    }
    const auto length = fromOctal(view(bytes, size));
    if (!length) {
        return wrong(i18nc("@info", "Its size is not a number."));
    }
    if (*length > expected.maximum) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 is a file name, %2 and %3 are numbers",
                           "The bundle's part %1 has %2 bytes; at most %3 are allowed.",
                           QString::fromUtf8(expected.name),
                           *length,
                           expected.maximum)};
    }
    return *length;
}
}

QByteArray write(std::span<const Member> members)
{
    QByteArray tar;
    for (const auto &member : members) {
        tar += header(member);
        tar += member.content;
        tar.append(paddingAfter(member.content.size(), block), '\0');
    }
    tar.append(2 * block, '\0');
    tar.append(paddingAfter(tar.size(), record), '\0');
    return tar;
}

Result<std::vector<QByteArray>> read(const QByteArray &tar, std::span<const Expected> expected)
{
    std::vector<QByteArray> contents;
    QByteArrayView rest(tar);
    for (const auto &member : expected) {
        const auto breaksOff = [&member] {
            return corrupt(
                i18nc("@info %1 is a file name",
                      "This is no bundle, or it is not whole: it breaks off at its part %1. Copy it again, or "
                      "ask the sender for it.",
                      QString::fromUtf8(member.name)));
        };
        if (rest.size() < block) {
            return breaksOff();
        }
        LIAISON_TRY(const auto length, sizeFromHeader(rest.first(block), member));
        rest = rest.sliced(block);
        const auto padding = paddingAfter(length, block);
        if (rest.size() < length + padding) {
            return breaksOff();
        }
        if (!isZero(rest.sliced(length, padding))) {
            return corrupt(
                i18nc("@info %1 is a file name",
                      "The bundle was damaged or altered: there is something between its part %1 and the next.",
                      QString::fromUtf8(member.name)));
        }
        contents.push_back(rest.first(length).toByteArray());
        rest = rest.sliced(length + padding);
    }
    const auto used = tar.size() - rest.size() + 2 * block;
    if (!isZero(rest)) {
        return corrupt(i18nc("@info", "The bundle was damaged or altered: there is something behind its last part."));
    }
    if (tar.size() != used + paddingAfter(used, record)) {
        return corrupt(i18nc("@info",
                             "The bundle is not whole, or something was added: its end is not where a tar archive "
                             "ends. Copy it again, or ask the sender for it."));
    }
    return contents;
}

} // namespace Liaison::Tar
