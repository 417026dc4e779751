// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace Liaison::Meetings
{

/// Finds names in texts, however they are written there. A person's: in any order, with or without diacritics, in Latin letters
/// for Greek, Cyrillic and other scripts, ä as ae, with initials ("V. Example"), in capitals, in the genitive ("Examples"), with a
/// form of address before it, in an address ("anna.example@", "aexample@"), or one word of it alone. Pure: no database.
class NameFinder
{
public:
    enum class Form {
        Whole, ///< two words of a name, one with an initial, or a phrase
        Family, ///< the family name alone, begun with a capital
        Given, ///< another word of the name alone, begun with a capital
    };
    struct Hit {
        qsizetype start = 0;
        qsizetype length = 0;
        int owner = 0;
        Form form = Form::Whole;

        qsizetype end() const
        {
            return start + length;
        }
        bool covers(const Hit &other) const
        {
            return start <= other.start && end() >= other.end() && length > other.length;
        }
    };

    /// Another way in which @p owner is called; @p sortName, where it is known, tells which word is the family name.
    void addPerson(int owner, const QString &name, const QString &sortName = {});
    /// A name that is only found as a whole: of an organisation.
    void addPhrase(int owner, const QString &phrase);

    /// In the order of the text; of every owner that may be meant, so hits overlap.
    QList<Hit> in(const QString &text) const;

    /// How a word may be written, folded: "müller" also as "mueller", "Мария" as "mariya".
    static QStringList keysOf(QStringView word);
    /// @p text without characters that are not seen and would split a name in two, such as soft hyphens.
    static QString withoutInvisible(const QString &text);

private:
    struct Word {
        int owner;
        bool family;
        bool joined; ///< several words of the name written as one
    };
    struct Token;
    std::vector<Token> tokensOf(const QString &text) const;
    Hit
    runAround(const QString &text, const std::vector<Token> &tokens, qsizetype at, const Word &word, int &words) const;
    bool isOf(const Token &token, int owner) const;

    QMultiHash<QString, Word> m_words;
    QHash<int, QStringList> m_names; ///< every form of every word of a person's name
    QMultiHash<QString, std::pair<int, QStringList>> m_phrases; ///< by first word
};

} // namespace Liaison::Meetings
