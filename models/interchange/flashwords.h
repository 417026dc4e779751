// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "wordlist.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <vector>

namespace Liaison
{

/// One word of a sentence and what stands between it and the word before.
struct FlashWord {
    QString folded;
    QString gap; ///< punctuation before the word: "", ",", ":", "(", "'", ...
    qsizetype at = 0; ///< in the text
    qsizetype end = 0;
    bool capital = false; ///< begins with a capital
    bool capitals = false; ///< nothing but capitals, and at least two

    /// Whether reading runs on from the word before: no comma, colon, bracket or the like.
    bool runsOn() const;
};

/// A text as words, for rules that look for phrases. Hyphens and apostrophes separate words; "&" is one.
class FlashWords
{
public:
    explicit FlashWords(const QString &text);

    /// The sentences of a text; "e.g.", "Mr.", initials and the like end none.
    static std::vector<FlashWords> sentences(const QString &text);

    int size() const
    {
        return int(m_words.size());
    }
    const FlashWord &operator[](int at) const
    {
        return m_words[at];
    }
    bool is(int at, const WordList &anyOf) const;
    /// Whether the word at @p at is one of @p anyOf, folded.
    template<typename... Word>
        requires(std::convertible_to<Word, const char *> && ...)
    bool is(int at, Word... anyOf) const
    {
        return at >= 0 && at < size() && ((m_words[at].folded == QLatin1StringView(anyOf)) || ...);
    }
    /// How many words from @p at on are the words of @p phrase, with adverbs between them allowed; 0 for none.
    int matches(int at, const QStringList &phrase) const;
    /// The text from one word to another, both included, with what stands between them.
    QString text(int first, int last) const;
    /// "also", "carefully", "également": words that a phrase may hold without becoming another.
    bool isAdverb(int at) const;
    /// Most letters are capitals: then case tells nothing.
    bool shouted() const;

private:
    QString m_text;
    std::vector<FlashWord> m_words;
};

} // namespace Liaison
