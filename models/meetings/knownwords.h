// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace Liaison::Meetings
{

/// Words that are no names of people, though they may begin with a capital: at the beginning of a sentence, names of countries,
/// months, institutions and platforms of the reference data. Folded.
class KnownWords
{
public:
    explicit KnownWords(const QStringList &labels);

    /// The words that @p text has without a capital: at the beginning of a sentence they are nothing else.
    void learn(const QString &text);
    /// A word, or several as one name.
    bool has(QStringView words) const;
    bool hasLearnt(QStringView word) const;

private:
    void add(const QString &name);

    QSet<QString> m_words;
    QSet<QString> m_learnt;
    QSet<QString> m_names; ///< of several words
};

} // namespace Liaison::Meetings
