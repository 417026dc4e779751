// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

namespace Liaison::Digest
{

constexpr int size = 32;

/// BLAKE2b-256 without a key (RFC 7693); `b2sum -l 256` prints the same.
QByteArray blake2b(QByteArrayView bytes);
/// A hash as text: hexadecimal, small letters.
inline QString hex(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

} // namespace Liaison::Digest
