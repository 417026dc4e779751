// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "head.h"

#include <QByteArray>

/// Records as deterministic CBOR, in the database and in bundles:
///
///     record = [id: 16 bytes, type: text, fields]
///     fields = { name: [head, ...], ... }                      heads in the order of Heads
///     head   = [replica, sequence, seen, hlc, author, value]   author: 16 bytes or null
///     seen   = [replica, sequence, replica, sequence, ...]     ordered by replica
namespace Liaison::StateCodec
{

QByteArray encode(const Head &head);
QByteArray encode(const Fields &fields);
QByteArray encode(const RecordState &record);

/// Strict: exactly the form above with sane numbers, names and sizes; anything else is Error::Code::Corrupt.
Result<Fields> decodeFields(const QByteArray &bytes);
Result<RecordState> decodeRecord(const QByteArray &bytes);

QCborValue toValue(const Seen &seen);
/// Lenient about nothing but a missing value: that is an empty Seen.
Seen seenFrom(const QCborValue &value);

} // namespace Liaison::StateCodec
