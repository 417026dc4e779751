// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Actions
{

/// A word of a line of QuickEntry, and what it is.
struct QuickToken {
    enum Kind { Word, Owner, Country, Due, Priority, ReportTo, Waiting, Horizon, Tlp };
    Kind kind = Word;
    QString text; ///< without its sign and quotation marks
    qsizetype start = 0; ///< of the sign
    qsizetype end = 0;
    bool unfinished = false; ///< a quotation mark has no end
};
QList<QuickToken> tokensIn(const QString &line);

/// What may complete the word at the cursor.
struct Suggestion {
    QString text; ///< as people know it: "Mette Eksempel"
    QString detail;
    QString word; ///< what takes the place of the word: `@"Mette Eksempel"`
};
struct Suggestions {
    qsizetype start = 0; ///< of the word that is replaced
    qsizetype end = 0;
    QList<Suggestion> list;
};
/// For the word that ends at or holds @p cursor: people and organisations after @, countries after #, days and elections after due:,
/// forums after report:. Empty for other words.
Result<Suggestions> suggest(const Reader &reader, const QString &line, qsizetype cursor);

} // namespace Liaison::Actions
