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
/// form of address before it, in an address ("anna.example@", "aexample@"), declined ("Příkladové"), or one word of it alone.
/// Pure: no database.
class NameFinder
{
public:
    enum class Form {
        Whole, ///< two words of a name, one with an initial, or a phrase
        Family, ///< the family name alone, begun with a capital
        Given, ///< another word of the name alone, begun with a capital
        Declined, ///< what may be the family name in another case, see Declension
        Initials, ///< see addInitials()
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
    /// The letters that @p name begins with stand for @p owner too: "V.P.", "VP".
    void addInitials(int owner, const QString &name);
    /// A name that is only found as a whole: of an organisation. One word of it alone has to begin with a capital, but for
    /// @p anyCase: an address. A number to call is found however its digits are set apart.
    void addPhrase(int owner, const QString &phrase, bool anyCase = false);

    /// In the order of the text; of every owner that may be meant, so hits overlap.
    QList<Hit> in(const QString &text) const;

    /// How a word may be written, folded: "müller" also as "mueller", "Мария" as "mariya".
    static QStringList keysOf(QStringView word);
    /// @p text without characters that are not seen and would split a name in two, such as soft hyphens.
    static QString withoutInvisible(const QString &text);
    /// Is the folded @p word a small one of names, that names nobody: "van", "de"?
    static bool isParticle(const QString &word);

private:
    struct Word {
        int owner;
        bool family;
        bool joined; ///< several words of the name written as one
    };
    struct Phrase {
        int owner;
        QStringList rest; ///< what follows its first word
        bool anyCase;
    };
    struct Number {
        int owner;
        QString digits;
    };
    struct Token;
    std::vector<Token> tokensOf(const QString &text) const;
    Hit
    runAround(const QString &text, const std::vector<Token> &tokens, qsizetype at, const Word &word, int &words) const;
    bool isOf(const Token &token, int owner) const;
    bool mayBeOf(const Token &token, int owner) const; ///< in another case
    void findDeclined(const QString &text, const std::vector<Token> &tokens, qsizetype at, QList<Hit> &hits) const;
    void findInitials(const QString &text, const std::vector<Token> &tokens, QList<Hit> &hits) const;
    void findNumbers(const QString &text, const std::vector<Token> &tokens, QList<Hit> &hits) const;

    QMultiHash<QString, Word> m_words;
    QHash<int, QStringList> m_names; ///< every form of every word of a person's name
    QMultiHash<QString, int> m_stems; ///< of family names, see Declension
    QMultiHash<QString, int> m_initials;
    QHash<int, QStringList> m_realParticles; ///< small words that are somebody's whole family name: "Le", "Das"
    QMultiHash<QString, Phrase> m_phrases; ///< by first word
    QList<Number> m_numbers;
};

} // namespace Liaison::Meetings
