// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QSet>
#include <QString>

namespace Liaison
{

/// A set of folded words (see Text::folded), written as one line: "the of le la".
class WordList
{
public:
    explicit WordList(const char *words)
    {
        const auto split = QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        m_words = QSet<QString>(split.begin(), split.end());
    }
    bool contains(const QString &word) const
    {
        return m_words.contains(word);
    }

private:
    QSet<QString> m_words;
};

} // namespace Liaison
