// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QList>

namespace Liaison::Age
{

/// One line of a header, which holds the file key wrapped for one recipient: type, arguments and body.
struct Stanza {
    QList<QByteArray> arguments = {}; ///< the first is the type: "X25519", "scrypt", or what a newer program knows
    QByteArray body = {};
};

/// What stands before the encrypted content of a file of age.
struct Header {
    static constexpr qsizetype largest = 1024 * 1024; ///< some ten thousand recipients

    QList<Stanza> stanzas = {};
    QByteArray mac = {};
    QByteArray authenticated = {}; ///< the bytes that the MAC covers
    qsizetype size = 0; ///< where the content begins

    /// Strictly the one form of the specification.
    static Result<Header> parse(const QByteArray &file);
    /// The bytes up to the MAC: version, @p stanzas, and the three dashes.
    static QByteArray text(const QList<Stanza> &stanzas);
};

/// The binary form of a file in either form.
Result<QByteArray> withoutArmor(const QByteArray &file);

/// The file is not what age makes; @p part: header, mac or payload.
Error notAge(QLatin1StringView part);

} // namespace Liaison::Age
