// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "result.h"

#include <QByteArray>
#include <QCborValue>

namespace Liaison::Cbor
{

// Deterministic CBOR (RFC 8949 §4.2.1) of the kinds that Liaison uses: integers, byte strings, text, booleans, null,
// arrays, and maps with text keys. The same value always has the same bytes.

constexpr int maximumDepth = 12;

/// Appends the deterministic encoding of @p value; false, with @p out undefined, where it holds any other kind.
bool append(QByteArray &out, const QCborValue &value, int depth = 0);

/// The deterministic encoding of a @p value that is known to be of the kinds above.
QByteArray encode(const QCborValue &value);

/// Heads of items, for writers that know their shape: major types of RFC 8949 §3.1.
void appendUnsigned(QByteArray &out, quint64 value);
void appendBytes(QByteArray &out, QByteArrayView bytes);
void appendText(QByteArray &out, QByteArrayView utf8);
void appendArrayHead(QByteArray &out, quint64 count);
void appendMapHead(QByteArray &out, quint64 count);

/// One item that fills @p bytes exactly and is encoded as above; anything else is Error::Code::Corrupt.
Result<QCborValue> decode(const QByteArray &bytes);

} // namespace Liaison::Cbor
