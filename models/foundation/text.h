// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Liaison::Text
{

/// Lower case, without diacritics, compatible forms unified, white space simplified: for comparing names, not for showing.
/// "Jourová " and "JOUROVA" fold to the same text.
QString folded(QStringView text);

/// A word of a text, as it stands there: letters, digits and the marks on them.
struct Place {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const Place &) const = default;
};
/// The words of @p text in their order.
QList<Place> wordsIn(QStringView text);

/// The words of @p text in folded form; everything that is neither letter nor digit separates.
QStringList words(QStringView text);

/// @p text with control characters (but line feeds and tabs) and byte order marks removed and line ends made "\n".
QString cleaned(const QString &text);

} // namespace Liaison::Text
