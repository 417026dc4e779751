// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QChar>

/// Bech32 (BIP 173) without its limit on the length: how age writes keys. A typing error of up to four letters is found.
namespace Liaison::Bech32
{

/// What stands behind the prefix and the 1.
inline constexpr QByteArrayView letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
inline bool isLetter(QChar c)
{
    return letters.contains(c.toLower().toLatin1());
}

/// @p bytes behind @p prefix, which is in small letters.
QByteArray encode(QByteArrayView prefix, const QByteArray &bytes);
/// The bytes; empty where @p text is not that: other prefix, letters of both cases, wrong checksum, bits left over.
QByteArray decode(QByteArrayView prefix, const QByteArray &text);

} // namespace Liaison::Bech32
