// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashphraselist.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

FlashPhraseList::FlashPhraseList(const char *phrases)
{
    for (const QString &phrase : QString::fromUtf8(phrases).split(u',')) {
        QList<QStringList> made{{}};
        for (const QString &word : phrase.split(u' ', Qt::SkipEmptyParts)) {
            QList<QStringList> longer;
            for (const QStringList &start : std::as_const(made)) {
                for (const QString &alternative : word.split(u'/')) {
                    longer.append(start + QStringList{alternative});
                }
            }
            made = longer;
        }
        for (const QStringList &words : std::as_const(made)) {
            m_phrases.insert(words.first(), words);
        }
    }
}

FlashPhraseList::FlashPhraseList(const char *phrases, const FlashPhraseList &more)
    : FlashPhraseList(phrases)
{
    m_phrases.unite(more.m_phrases);
}

int FlashPhraseList::longestAt(const FlashWords &words, int at) const
{
    int longest = 0;
    const auto [begin, end] = m_phrases.equal_range(words[at].folded);
    for (auto phrase = begin; phrase != end; ++phrase) {
        longest = std::max(longest, words.matches(at, *phrase));
    }
    return longest;
}

bool FlashPhraseList::isIn(const FlashWords &words) const
{
    for (int at = 0; at < words.size(); ++at) {
        if (longestAt(words, at)) {
            return true;
        }
    }
    return false;
}

} // namespace Liaison
