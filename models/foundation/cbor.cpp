// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "cbor.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>

#include <algorithm>
#include <vector>

namespace Liaison::Cbor
{

namespace
{
enum Major : quint8 {
    Unsigned = 0,
    Negative = 1,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
};

void appendHead(QByteArray &out, Major major, quint64 argument)
{
    const auto type = char(major << 5);
    const auto put = [&out, argument](int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.append(char(argument >> shift));
        }
    };
    if (argument < 24) {
        out.append(char(type | char(argument)));
    } else if (argument <= 0xff) {
        out.append(char(type | 24));
        put(1);
    } else if (argument <= 0xffff) {
        out.append(char(type | 25));
        put(2);
    } else if (argument <= 0xffffffff) {
        out.append(char(type | 26));
        put(4);
    } else {
        out.append(char(type | 27));
        put(8);
    }
}

bool appendMap(QByteArray &out, const QCborMap &map, int depth)
{
    std::vector<std::pair<QByteArray, QCborValue>> entries;
    entries.reserve(map.size());
    for (const auto &[key, value] : map) {
        if (!key.isString()) {
            return false;
        }
        QByteArray encodedKey;
        appendText(encodedKey, key.toString().toUtf8());
        entries.emplace_back(std::move(encodedKey), value);
    }
    std::ranges::sort(entries, {}, &std::pair<QByteArray, QCborValue>::first);
    if (std::ranges::adjacent_find(entries, {}, &std::pair<QByteArray, QCborValue>::first) != entries.end()) {
        return false;
    }
    appendMapHead(out, entries.size());
    return std::ranges::all_of(entries, [&](const auto &entry) {
        out.append(entry.first);
        return append(out, entry.second, depth + 1);
    });
}
}

void appendUnsigned(QByteArray &out, quint64 value)
{
    appendHead(out, Unsigned, value);
}

void appendBytes(QByteArray &out, QByteArrayView bytes)
{
    appendHead(out, Bytes, bytes.size());
    out.append(bytes);
}

void appendText(QByteArray &out, QByteArrayView utf8)
{
    appendHead(out, Text, utf8.size());
    out.append(utf8);
}

void appendArrayHead(QByteArray &out, quint64 count)
{
    appendHead(out, Array, count);
}

void appendMapHead(QByteArray &out, quint64 count)
{
    appendHead(out, Map, count);
}

bool append(QByteArray &out, const QCborValue &value, int depth)
{
    if (depth > maximumDepth) {
        return false;
    }
    switch (value.type()) {
    case QCborValue::Integer: {
        const qint64 number = value.toInteger();
        number >= 0 ? appendHead(out, Unsigned, quint64(number)) : appendHead(out, Negative, quint64(-1 - number));
        return true;
    }
    case QCborValue::ByteArray:
        appendBytes(out, value.toByteArray());
        return true;
    case QCborValue::String:
        appendText(out, value.toString().toUtf8());
        return true;
    case QCborValue::Array: {
        const auto array = value.toArray();
        appendArrayHead(out, array.size());
        return std::ranges::all_of(array, [&](const QCborValue &item) {
            return append(out, item, depth + 1);
        });
    }
    case QCborValue::Map:
        return appendMap(out, value.toMap(), depth);
    case QCborValue::False:
        out.append('\xf4');
        return true;
    case QCborValue::True:
        out.append('\xf5');
        return true;
    case QCborValue::Null:
        out.append('\xf6');
        return true;
    default:
        return false;
    }
}

QByteArray encode(const QCborValue &value)
{
    QByteArray out;
    const bool known = append(out, value);
    Q_ASSERT(known);
    return known ? out : QByteArray();
}

Result<QCborValue> decode(const QByteArray &bytes)
{
    const auto corrupt = [](const QString &why) {
        return Error{Error::Code::Corrupt, why};
    };
    QCborParserError error;
    const auto value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError) {
        return corrupt(i18nc("@info %1 is a position, %2 a technical reason",
                             "The data break off or are damaged at byte %1: %2",
                             error.offset,
                             error.errorString()));
    }
    QByteArray again;
    again.reserve(bytes.size());
    if (!append(again, value) || again != bytes) {
        return corrupt(
            i18nc("@info", "The data are not in the one form that Liaison writes, so they were altered on the way."));
    }
    return value;
}

} // namespace Liaison::Cbor
