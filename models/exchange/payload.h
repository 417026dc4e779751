// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace Liaison
{

/// What `payload.cbor.zst` is: one zstd frame around a sequence (RFC 8742) of items of deterministic CBOR.
struct Payload {
    QByteArray compressed;
    qint64 records = 0; ///< CBOR items
    qint64 size = 0; ///< bytes, uncompressed

    bool operator==(const Payload &) const = default;
};

/// Writes a payload item by item; only the compressed form is kept in memory.
class PayloadWriter
{
public:
    PayloadWriter();
    ~PayloadWriter();
    Q_DISABLE_COPY_MOVE(PayloadWriter)

    /// Adds one @p item of deterministic CBOR; refuses what no reader would take.
    Result<Done> append(const QByteArray &item);
    /// The whole payload; nothing can be added after that.
    Result<Payload> finish();

private:
    enum class End;
    Result<Done> compress(QByteArrayView bytes, End end);

    struct Stream;
    std::unique_ptr<Stream> m_stream;
    Payload m_payload;
};

/// Reads @p payload and calls @p visit with each item, which is deterministic CBOR within the limits; the bytes live
/// only as long as the call. Its error stops the reading and is returned.
///
/// An error that is found at the end (a size or a number of records that is not what payload says) comes after visits,
/// so nothing may be made of them before this returns.
Result<Done> readPayload(const Payload &payload, const std::function<Result<Done>(QByteArrayView item)> &visit);

} // namespace Liaison
