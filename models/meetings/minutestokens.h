// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "minutesline.h"

namespace Liaison::Meetings
{

/// A stretch of a typed line: plain text, without the backslashes, or a mark as it stands in a sentence.
struct Piece {
    QString text;
    int mark = -1; ///< index in MinutesTokens::marks
};

/// A typed line in its parts; the rules are those of MinutesLine.
struct MinutesTokens {
    QString kind;
    QList<Piece> pieces; ///< behind the kind
    QList<Mark> marks; ///< that of the kind too
};

MinutesTokens tokensOf(const QString &typed, const QList<Party> &known, QDate day);
/// Does a sign stand there that counts: unescaped, and where a word begins?
bool isSignAt(QStringView typed, qsizetype at);
/// @p text with backslashes before everything that would be a sign. @p first: nothing stands before it.
QString escaped(const QString &text, bool first);

} // namespace Liaison::Meetings
