// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncitem.h"

#include "foundation/cbor.h"
#include "store/schema.h"
#include "store/statecodec.h"

#include <KLocalizedString>

#include <QCborArray>
#include <QTimeZone>

namespace Liaison::SyncItem
{

namespace
{
/// An array of three whose first is the id: its head, the id's head, and the id. What follows tells the kind.
constexpr qsizetype kindAt = 1 + 1 + Id::size;

QByteArray itemFor(const Id &id)
{
    QByteArray item;
    Cbor::appendArrayHead(item, 3);
    Cbor::appendBytes(item, id.bytes());
    return item;
}

bool isWithdrawal(QByteArrayView item)
{
    constexpr quint8 no = 0xf4;
    return item.size() > kindAt && quint8(item[kindAt]) == no;
}

bool isErasure(QByteArrayView item)
{
    constexpr quint8 null = 0xf6;
    constexpr quint8 sixteenBytes = 0x40 | Id::size;
    const auto second = item.size() > kindAt ? quint8(item[kindAt]) : 0;
    return second == null || second == sixteenBytes;
}

Error corrupt(const QString &why)
{
    return {Error::Code::Corrupt, why};
}

Result<Erasure> erasureFrom(const QByteArray &item)
{
    LIAISON_TRY(const auto value, Cbor::decode(item));
    const auto array = value.toArray();
    const auto id = Id::fromBytes(array.at(0).toByteArray());
    const auto by = array.at(1);
    const auto at = array.at(2).toInteger(-1);
    const bool wellFormed = value.isArray() && array.size() == 3 && !id.isNull() && array.at(2).isInteger()
        && (by.isNull() || !Id::fromBytes(by.toByteArray()).isNull());
    if (!wellFormed) {
        return corrupt(i18nc("@info", "The note of an erasure is not in the form that Liaison writes."));
    }
    return Erasure{.id = id,
                   .by = Id::fromBytes(by.toByteArray()),
                   .at = QDateTime::fromMSecsSinceEpoch(at, QTimeZone::UTC)};
}

Result<Withdrawal> withdrawalFrom(const QByteArray &item)
{
    LIAISON_TRY(const auto value, Cbor::decode(item));
    const auto array = value.toArray();
    const auto id = Id::fromBytes(array.at(0).toByteArray());
    const auto tlp = array.at(2).toString();
    if (!value.isArray() || array.size() != 3 || id.isNull() || !Schema::tlpLabels().contains(tlp)) {
        return corrupt(i18nc("@info", "The note of a withdrawal is not in the form that Liaison writes."));
    }
    return Withdrawal{.id = id, .tlp = tlp};
}

/// One behind the other by id, without repetition.
template<typename T>
bool follows(const QList<T> &list, const T &next)
{
    return list.isEmpty() || list.last().id < next.id;
}
}

QByteArray erasure(const Erasure &erasure)
{
    auto item = itemFor(erasure.id);
    Cbor::append(item, erasure.by.isNull() ? QCborValue(nullptr) : QCborValue(erasure.by.bytes()));
    Cbor::append(item, erasure.at.isValid() ? erasure.at.toMSecsSinceEpoch() : 0);
    return item;
}

QByteArray withdrawal(const Withdrawal &withdrawal)
{
    auto item = itemFor(withdrawal.id);
    Cbor::append(item, QCborValue(false));
    Cbor::appendText(item, withdrawal.tlp.toUtf8());
    return item;
}

QByteArray record(const Id &id, const QString &type, const QByteArray &state)
{
    auto item = itemFor(id);
    Cbor::appendText(item, type.toUtf8());
    item += state;
    return item;
}

Result<Incoming> contentOf(const BundleFile &bundle)
{
    Incoming content;
    content.from = bundle.from;
    content.records.reserve(bundle.payload.records);
    const auto take = [&content](QByteArrayView view) -> Result<Done> {
        const auto item = QByteArray::fromRawData(view.data(), view.size());
        bool inOrder = true;
        if (isErasure(view)) {
            LIAISON_TRY(const auto erasure, erasureFrom(item));
            inOrder = content.records.isEmpty() && content.withdrawals.isEmpty() && follows(content.erasures, erasure);
            content.erasures.append(erasure);
        } else if (isWithdrawal(view)) {
            LIAISON_TRY(const auto withdrawal, withdrawalFrom(item));
            inOrder = content.records.isEmpty() && follows(content.withdrawals, withdrawal);
            content.withdrawals.append(withdrawal);
        } else {
            LIAISON_TRY(auto record, StateCodec::decodeRecord(item));
            inOrder = follows(content.records, record);
            content.records.append(std::move(record));
        }
        return inOrder ? Result<Done>()
                       : corrupt(i18nc("@info", "The bundle's records are out of order, or one is there twice."));
    };
    if (const auto read = readPayload(bundle.payload, take); !read) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info %1 is a number, %2 a sentence that says what is wrong",
                           "Record number %1 of the bundle can't be taken over. %2 Nothing was imported.",
                           content.records.size() + content.withdrawals.size() + content.erasures.size() + 1,
                           read.error().message)};
    }
    return content;
}

} // namespace Liaison::SyncItem
