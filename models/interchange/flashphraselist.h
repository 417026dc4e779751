// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashwords.h"

#include <QHash>

namespace Liaison
{

/// Phrases as rules look for them: folded words; "/" between alternatives of one word.
class FlashPhraseList
{
public:
    /// Separated by commas: "agreed to, a accepte de/d".
    explicit FlashPhraseList(const char *phrases);
    /// The same, and all of @p more.
    FlashPhraseList(const char *phrases, const FlashPhraseList &more);

    /// Number of words of the longest phrase at @p at; 0 for none.
    int longestAt(const FlashWords &words, int at) const;

    /// Whether any phrase stands anywhere in @p words.
    bool isIn(const FlashWords &words) const;

private:
    QMultiHash<QString, QStringList> m_phrases; // by first word
};

} // namespace Liaison
