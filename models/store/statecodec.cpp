// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "statecodec.h"

#include "foundation/cbor.h"
#include "schema.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QCborMap>

namespace Liaison::StateCodec
{

namespace
{
constexpr qsizetype longestName = 64;
constexpr qsizetype mostFields = 256;
constexpr qsizetype mostHeads = 1024;
constexpr qsizetype mostReplicas = 4096;

Error corrupt(const QString &why)
{
    return {Error::Code::Corrupt, why};
}

void append(QByteArray &out, const Seen &seen)
{
    Cbor::appendArrayHead(out, 2 * seen.size());
    for (const auto &[replica, sequence] : seen) {
        Cbor::appendUnsigned(out, replica);
        Cbor::appendUnsigned(out, sequence);
    }
}

void append(QByteArray &out, const Head &head)
{
    Cbor::appendArrayHead(out, 6);
    Cbor::appendUnsigned(out, head.dot.replica);
    Cbor::appendUnsigned(out, head.dot.sequence);
    append(out, head.seen);
    Cbor::appendUnsigned(out, head.hlc);
    head.author.isNull() ? void(out.append('\xf6')) : Cbor::appendBytes(out, head.author.bytes());
    const bool known = Cbor::append(out, head.value, 4);
    Q_ASSERT(known);
}

void append(QByteArray &out, const Fields &fields)
{
    // Deterministic order of text keys: shorter first, then by bytes.
    std::vector<std::pair<QByteArray, const Heads *>> sorted;
    sorted.reserve(fields.size());
    for (const auto &[field, heads] : fields) {
        sorted.emplace_back(field.toUtf8(), &heads);
    }
    std::ranges::sort(sorted, [](const auto &a, const auto &b) {
        return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a.first < b.first;
    });
    Cbor::appendMapHead(out, sorted.size());
    for (const auto &[field, heads] : sorted) {
        Cbor::appendText(out, field);
        Cbor::appendArrayHead(out, heads->size());
        for (const auto &head : *heads) {
            append(out, head);
        }
    }
}

bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestName && std::ranges::all_of(text, [](QChar letter) {
        return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9') || letter == u'_'
            || letter == u'-' || letter == u'@';
    });
}

bool isSeen(const QCborValue &value)
{
    const auto array = value.toArray();
    if (!value.isArray() || array.size() % 2 || array.size() > 2 * mostReplicas) {
        return false;
    }
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array.at(i).toInteger() <= 0
            || (i >= 2 && i % 2 == 0 && array.at(i).toInteger() <= array.at(i - 2).toInteger())) {
            return false;
        }
    }
    return true;
}

/// What the deleted field may hold: nothing, or field → seen, and the record that stands in its place.
bool isDeletion(const QCborValue &value)
{
    const auto map = value.toMap();
    return value.isNull() || (value.isMap() && std::ranges::all_of(map, [](const auto &entry) {
                                  return entry.first == survivorKey
                                      ? !Id::fromBytes(entry.second.toByteArray()).isNull()
                                      : isSeen(entry.second);
                              }));
}

Result<Head> headFrom(const QString &field, const QCborValue &value)
{
    const auto array = value.toArray();
    const auto author = array.at(4);
    const bool wellFormed = value.isArray() && array.size() == 6 && array.at(0).toInteger() > 0
        && array.at(1).toInteger() > 0 && isSeen(array.at(2)) && array.at(3).toInteger(-1) >= 0
        && (author.isNull() || !Id::fromBytes(author.toByteArray()).isNull())
        && (field != deletedField || isDeletion(array.at(5)));
    if (!wellFormed) {
        return corrupt(i18nc("@info", "A value of the field “%1” is not in the form that Liaison writes.", field));
    }
    return Head{{array.at(0).toInteger(), array.at(1).toInteger()},
                seenFrom(array.at(2)),
                array.at(3).toInteger(),
                Id::fromBytes(author.toByteArray()),
                array.at(5)};
}

Result<Fields> fieldsFrom(const QCborValue &value)
{
    const auto map = value.toMap();
    if (!value.isMap() || map.isEmpty() || map.size() > mostFields) {
        return corrupt(i18nc("@info", "A record has no fields, or too many."));
    }
    Fields fields;
    for (const auto &[key, item] : map) {
        const auto name = key.toString();
        const auto array = item.toArray();
        if (!isName(name) || array.isEmpty() || array.size() > mostHeads) {
            return corrupt(
                i18nc("@info", "The field “%1” is not in the form that Liaison writes.", name.left(longestName)));
        }
        Heads heads;
        for (const auto &entry : array) {
            LIAISON_TRY(auto head, headFrom(name, entry));
            if (!heads.empty()
                && (head.dot < heads.back().dot
                    || (head.dot == heads.back().dot && encode(head) <= encode(heads.back())))) {
                return corrupt(i18nc("@info", "The values of the field “%1” are out of order.", name));
            }
            heads.push_back(std::move(head));
        }
        fields.emplace(name, std::move(heads));
    }
    return fields;
}
}

QByteArray encode(const Head &head)
{
    QByteArray out;
    append(out, head);
    return out;
}

QByteArray encode(const Fields &fields)
{
    QByteArray out;
    out.reserve(512);
    append(out, fields);
    return out;
}

QByteArray encode(const RecordState &record)
{
    QByteArray out;
    out.reserve(512);
    Cbor::appendArrayHead(out, 3);
    Cbor::appendBytes(out, record.id.bytes());
    Cbor::appendText(out, record.type.toUtf8());
    append(out, record.fields);
    return out;
}

Result<Fields> decodeFields(const QByteArray &bytes)
{
    LIAISON_TRY(const auto value, Cbor::decode(bytes));
    return fieldsFrom(value);
}

Result<RecordState> decodeRecord(const QByteArray &bytes)
{
    LIAISON_TRY(const auto value, Cbor::decode(bytes));
    const auto array = value.toArray();
    const auto id = Id::fromBytes(array.at(0).toByteArray());
    const auto type = array.at(1).toString();
    if (!value.isArray() || array.size() != 3 || id.isNull() || !isName(type)) {
        return corrupt(i18nc("@info", "A record is not in the form that Liaison writes."));
    }
    LIAISON_TRY(auto fields, fieldsFrom(array.at(2)));
    return RecordState{id, type, std::move(fields)};
}

QCborValue toValue(const Seen &seen)
{
    QCborArray array;
    for (const auto &[replica, sequence] : seen) {
        array.append(replica);
        array.append(sequence);
    }
    return array;
}

Seen seenFrom(const QCborValue &value)
{
    Seen seen;
    const auto array = value.toArray();
    for (qsizetype i = 0; i + 1 < array.size(); i += 2) {
        seen.emplace(array.at(i).toInteger(), array.at(i + 1).toInteger());
    }
    return seen;
}

} // namespace Liaison::StateCodec
