// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "namefinder.h"

#include "declension.h"
#include "foundation/latin.h"
#include "foundation/text.h"

#include <QSet>

#include <vector>

namespace Liaison::Meetings
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype shortestGenitive = 4;
constexpr qsizetype shortestJoined = 5;
constexpr qsizetype shortestNumber = 5; ///< of digits that are nothing but a number to call
constexpr qsizetype shortestLocal = 7; ///< of a number without the code of its country
constexpr qsizetype longestCode = 3;
constexpr qsizetype longestNumber = 20;

QSet<QString> wordsOf(const char *words)
{
    const auto list = QString::fromLatin1(words).split(u' ');
    return {list.cbegin(), list.cend()};
}

bool isAddress(const QString &word)
{
    static const auto words = wordsOf(
        "mr mrs ms miss mx dr prof professor mme m mlle mm madame monsieur herr frau sir dame lord lady hr fr "
        "sig signora signor dott ing");
    return words.contains(word);
}

/// ä as ae, ø as oe, ... ; empty where nothing changes.
QString spelledOut(QStringView word)
{
    QString result;
    bool changed = false;
    for (const QChar letter : word.toString().toLower().normalized(QString::NormalizationForm_C)) {
        const auto two = letter == u'ä' || letter == u'æ' ? u"ae"_s
            : letter == u'ö' || letter == u'ø'            ? u"oe"_s
            : letter == u'ü'                              ? u"ue"_s
            : letter == u'å'                              ? u"aa"_s
                                                          : QString();
        changed = changed || !two.isEmpty();
        result += two.isEmpty() ? QString(letter) : two;
    }
    return changed ? Text::folded(result) : QString();
}

/// Between words of one name: space, a dot behind an initial, hyphens, apostrophes, the comma of "Example, Anna".
bool joins(QStringView gap)
{
    constexpr qsizetype longest = 4;
    return gap.size() <= longest && std::ranges::all_of(gap, [](QChar sign) {
               return sign.isSpace() || u".-‐‑–'’_,"_s.contains(sign);
           });
}

/// Between the digits of one number: "+32 (0)2-555.12/34".
bool joinsDigits(QStringView gap)
{
    constexpr qsizetype longest = 4;
    return gap.size() <= longest && std::ranges::all_of(gap, [](QChar sign) {
               return (sign.isSpace() && sign != u'\n') || u".-‐‑–/()'"_s.contains(sign);
           });
}

bool isDigits(QStringView word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](QChar sign) {
        return sign.isDigit();
    });
}

/// The digits of a number, without the zeros that stand for a country or in front of an area.
QString digitsIn(const QString &number)
{
    QString plain = number;
    plain.remove(u"(0)"_s);
    QString digits;
    for (const QChar sign : std::as_const(plain)) {
        if (sign.isDigit() && (!digits.isEmpty() || sign.digitValue() != 0)) {
            digits += QChar(u'0' + sign.digitValue());
        }
    }
    return digits;
}

/// Alike, or one of them without the code of the country.
bool isSameNumber(const QString &one, const QString &other)
{
    const auto &longer = one.size() < other.size() ? other : one;
    const auto &shorter = one.size() < other.size() ? one : other;
    return shorter.size() < shortestLocal ? shorter == longer
                                          : longer.size() - shorter.size() <= longestCode && longer.endsWith(shorter);
}
}

struct NameFinder::Token {
    qsizetype start = 0;
    qsizetype end = 0;
    QStringList keys; ///< the first one is the folded word
    bool capital = false; ///< begins with one, or is of a script that has none
    bool initial = false; ///< one letter
};

bool NameFinder::isParticle(const QString &word)
{
    static const auto particles = wordsOf(
        "van von der den de del della di da du des dos das la le les el al bin ibn ben ten ter zu zur zum af av op y e i "
        "d l o and und et");
    return particles.contains(word);
}

QStringList NameFinder::keysOf(QStringView word)
{
    QStringList keys{Text::folded(word)};
    keys += spelledOut(word);
    keys += Text::latinForms(word);
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

QString NameFinder::withoutInvisible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    std::ranges::copy_if(text, std::back_inserter(result), [](QChar letter) {
        return letter.category() != QChar::Other_Format;
    });
    return result;
}

void NameFinder::addPerson(int owner, const QString &name, const QString &sortName)
{
    // "Example, Anna": what stands before the comma is the family name; else the word in capitals, else the last piece.
    const QString sorted = sortName.contains(u',') ? sortName : name.contains(u',') ? name : QString();
    QStringList family = Text::words(sorted.section(u',', 0, 0));
    if (family.isEmpty() && !sortName.isEmpty()) {
        family = Text::words(sortName).mid(0, 1);
    }
    const auto pieces = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (family.isEmpty() && !pieces.isEmpty()) {
        family = Text::words(pieces.last());
        for (const auto &piece : pieces) {
            if (piece.size() > 2 && piece == piece.toUpper() && piece != piece.toLower() && name != name.toUpper()) {
                family += Text::words(piece);
            }
        }
    }
    // "Ananya Das": a family name that is nothing but a small word names somebody all the same.
    const bool small = family.size() == 1 || std::ranges::all_of(family, isParticle);
    QStringList givenPlain;
    QStringList givenSpelled;
    QStringList familyPlain;
    QStringList familySpelled;
    for (const auto &place : Text::wordsIn(name)) {
        const auto word = QStringView(name).mid(place.start, place.length);
        const auto keys = keysOf(word);
        if (keys.isEmpty()) {
            continue;
        }
        const bool isFamily = family.contains(keys.first());
        (isFamily ? familyPlain : givenPlain).append(keys.first());
        (isFamily ? familySpelled : givenSpelled).append(keys.last());
        for (const auto &key : keys) {
            auto &known = m_names[owner];
            bool tells = !known.contains(key);
            if (tells) {
                known.append(key);
            }
            if (isParticle(key)) {
                auto &real = m_realParticles[owner];
                tells = isFamily && small && !real.contains(key);
                if (tells) {
                    real.append(key);
                }
            }
            if (tells && key.size() > 1) {
                m_words.insert(key, {owner, isFamily, false});
                for (const auto &stem : isFamily ? Declension::stemsOf(key) : QStringList()) {
                    m_stems.insert(stem, owner);
                }
            }
        }
    }
    // As in addresses: annaexample, exampleanna, aexample.
    for (const auto &[given, family] : {std::pair(givenPlain, familyPlain), std::pair(givenSpelled, familySpelled)}) {
        const auto last = family.join(QString());
        if (given.isEmpty() || last.isEmpty()) {
            continue;
        }
        for (const auto &joined :
             {given.join(QString()) + last, given.first() + last, last + given.first(), given.first().left(1) + last}) {
            if (joined.size() >= shortestJoined && !m_names[owner].contains(joined)) {
                m_names[owner].append(joined);
                m_words.insert(joined, {owner, true, true});
            }
        }
    }
}

void NameFinder::addInitials(int owner, const QString &name)
{
    QString all;
    QString first; // without the second part of "Duarte-Vale"
    for (const auto &piece : name.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto words = Text::words(piece);
        for (const auto &word : words) {
            if (!isParticle(word)) {
                all += word.first(1);
            }
        }
        first += words.isEmpty() || isParticle(words.first()) ? QString() : words.first().first(1);
    }
    QSet<QString> known{all, first};
    if (first.size() > 1) {
        known.insert(first.first(1) + first.last(1));
        known.insert(first.last(1) + first.first(1));
    }
    for (const auto &letters : std::as_const(known)) {
        if (letters.size() > 1) {
            m_initials.insert(letters, owner);
        }
    }
}

void NameFinder::addPhrase(int owner, const QString &phrase, bool anyCase)
{
    auto words = Text::words(phrase);
    if (const auto digits = digitsIn(phrase);
        anyCase && digits.size() >= shortestNumber && std::ranges::all_of(words, isDigits)) {
        m_numbers.append({owner, digits});
    } else if (!words.isEmpty() && (words.size() > 1 || words.first().size() > 1)) {
        const auto first = words.takeFirst();
        m_phrases.insert(first, {owner, words, anyCase});
    }
}

std::vector<NameFinder::Token> NameFinder::tokensOf(const QString &text) const
{
    std::vector<Token> tokens;
    for (const auto &place : Text::wordsIn(text)) {
        const auto word = QStringView(text).mid(place.start, place.length);
        Token token{place.start, place.start + place.length, keysOf(word), false, false};
        if (token.keys.isEmpty()) {
            continue;
        }
        const QChar first = word.front();
        token.capital = first.isUpper() || first.isTitleCase() || (first.isLetter() && !first.isLower());
        // "V. Example" and "v.example"; not the "a" of "a word".
        const bool dotted =
            token.end + 1 < text.size() && text.at(token.end) == u'.' && text.at(token.end + 1).isLetter();
        token.initial = token.keys.first().size() == 1 && first.isLetter() && (token.capital || dotted);
        if (const auto &folded = token.keys.first(); folded.size() > shortestGenitive && folded.endsWith(u's')) {
            token.keys.append(folded.chopped(1)); // "Examples", said of Example
        }
        tokens.push_back(token);
    }
    return tokens;
}

bool NameFinder::isOf(const Token &token, int owner) const
{
    const auto names = m_names.constFind(owner);
    return names != m_names.cend() && std::ranges::any_of(token.keys, [&](const QString &key) {
               return token.initial ? std::ranges::any_of(*names,
                                                          [&key](const QString &name) {
                                                              return name.startsWith(key);
                                                          })
                                    : names->contains(key);
           });
}

NameFinder::Hit NameFinder::runAround(const QString &text,
                                      const std::vector<Token> &tokens,
                                      qsizetype at,
                                      const Word &word,
                                      int &words) const
{
    const auto gap = [&](qsizetype before) {
        return QStringView(text).sliced(tokens[before].end, tokens[before + 1].start - tokens[before].end);
    };
    qsizetype first = at;
    qsizetype last = at;
    const auto isSmall = [&](const Token &token) {
        const auto &key = token.keys.first();
        return isParticle(key) && !m_realParticles.value(word.owner).contains(key);
    };
    // A comma leads on to more of the name, never to an initial or a small word of the next.
    const auto goesOn = [&](qsizetype before, const Token &next) {
        return joins(gap(before)) && isOf(next, word.owner)
            && (!gap(before).contains(u',') || (!next.initial && !isSmall(next)));
    };
    while (first > 0 && goesOn(first - 1, tokens[first - 1])) {
        --first;
    }
    while (last + 1 < std::ssize(tokens) && goesOn(last, tokens[last + 1])) {
        ++last;
    }
    // A small word at the end begins what follows.
    while (last > at && isSmall(tokens[last])) {
        --last;
    }
    QSet<QString> distinct;
    bool initials = false;
    for (auto i = first; i <= last; ++i) {
        initials = initials || (tokens[i].initial && i != at);
        if (!tokens[i].initial && !isSmall(tokens[i])) {
            distinct.insert(tokens[i].keys.first());
        }
    }
    words = int(distinct.size()) + (initials || word.joined ? 1 : 0);
    while (first > 0 && isAddress(tokens[first - 1].keys.first()) && joins(gap(first - 1))
           && !gap(first - 1).contains(u',')) {
        --first;
    }
    return {tokens[first].start, tokens[last].end - tokens[first].start, word.owner, Form::Whole};
}

void NameFinder::findNumbers(const QString &text, const std::vector<Token> &tokens, QList<Hit> &hits) const
{
    for (qsizetype at = 0; !m_numbers.isEmpty() && at < std::ssize(tokens); ++at) {
        const auto start = tokens[at].start;
        for (auto last = at; last < std::ssize(tokens) && isDigits(tokens[last].keys.first()); ++last) {
            const auto end = tokens[last].end;
            const auto before = last > at ? tokens[last - 1].end : tokens[last].start;
            if (!joinsDigits(QStringView(text).sliced(before, tokens[last].start - before))) {
                break;
            }
            const auto digits = digitsIn(text.sliced(start, end - start) + text.mid(end, 1));
            if (digits.size() > longestNumber) {
                break;
            }
            const qsizetype plus = start > 0 && text.at(start - 1) == u'+' ? 1 : 0;
            for (const auto &number : m_numbers) {
                if (digits.size() >= shortestNumber && isSameNumber(number.digits, digits)) {
                    hits.append({start - plus, end - start + plus, number.owner, Form::Whole});
                }
            }
        }
    }
}

bool NameFinder::mayBeOf(const Token &token, int owner) const
{
    QStringList stems;
    for (const auto &name : m_names.value(owner)) {
        stems += Declension::stemsOf(name);
    }
    return std::ranges::any_of(token.keys, [&stems](const QString &key) {
        return std::ranges::any_of(Declension::beginningsOf(key, true), [&stems](const QString &beginning) {
            return stems.contains(beginning);
        });
    });
}

void NameFinder::findDeclined(const QString &text,
                              const std::vector<Token> &tokens,
                              qsizetype at,
                              QList<Hit> &hits) const
{
    QSet<int> owners;
    for (const auto &key : tokens[at].keys) {
        for (const auto &beginning : Declension::beginningsOf(key)) {
            const auto [begin, end] = m_stems.equal_range(beginning);
            std::copy(begin, end, std::inserter(owners, owners.end()));
        }
    }
    for (const int owner : std::as_const(owners)) {
        if (isOf(tokens[at], owner)) {
            continue; // no other case at all
        }
        // "Věry Příkladové": the words beside it are of the name as well.
        const auto isBeside = [&](qsizetype before, qsizetype other) {
            const auto gap =
                QStringView(text).sliced(tokens[before].end, tokens[before + 1].start - tokens[before].end);
            return joins(gap) && !gap.contains(u',')
                && (isOf(tokens[other], owner) || (tokens[other].capital && mayBeOf(tokens[other], owner)));
        };
        auto first = at;
        auto last = at;
        while (first > 0 && isBeside(first - 1, first - 1)) {
            --first;
        }
        while (last + 1 < std::ssize(tokens) && isBeside(last, last + 1)) {
            ++last;
        }
        hits.append({tokens[first].start, tokens[last].end - tokens[first].start, owner, Form::Declined});
    }
}

void NameFinder::findInitials(const QString &text, const std::vector<Token> &tokens, QList<Hit> &hits) const
{
    constexpr qsizetype longest = 5;
    const auto isUpper = [&text](const Token &token) {
        return std::ranges::all_of(QStringView(text).sliced(token.start, token.end - token.start), [](QChar letter) {
            return letter.isUpper();
        });
    };
    for (qsizetype at = 0; !m_initials.isEmpty() && at < std::ssize(tokens); ++at) {
        if (!isUpper(tokens[at])) {
            continue;
        }
        QString letters = tokens[at].keys.first();
        auto last = at;
        while (letters.size() == last - at + 1 && last + 1 < std::ssize(tokens) && tokens[last + 1].initial
               && isUpper(tokens[last + 1])
               && joins(QStringView(text).sliced(tokens[last].end, tokens[last + 1].start - tokens[last].end))) {
            ++last;
            letters += tokens[last].keys.first();
        }
        if (letters.size() > longest) {
            continue;
        }
        for (const int owner : m_initials.values(letters)) {
            hits.append({tokens[at].start, tokens[last].end - tokens[at].start, owner, Form::Initials});
        }
        at = last;
    }
}

QList<NameFinder::Hit> NameFinder::in(const QString &text) const
{
    const auto tokens = tokensOf(text);
    QList<Hit> hits;
    for (qsizetype at = 0; at < std::ssize(tokens); ++at) {
        const auto &token = tokens[at];
        QSet<int> owners;
        for (const auto &key : token.keys) {
            for (auto found = m_words.constFind(key); found != m_words.cend() && found.key() == key; ++found) {
                if (owners.contains(found->owner)) {
                    continue;
                }
                owners.insert(found->owner);
                int words = 0;
                auto hit = runAround(text, tokens, at, *found, words);
                if (words < 2 && !token.capital) {
                    continue; // a word like any other
                }
                hit.form = words >= 2 ? Form::Whole : found->family ? Form::Family : Form::Given;
                hits.append(hit);
            }
        }
        if (token.capital) {
            findDeclined(text, tokens, at, hits);
        }
        for (auto found = m_phrases.constFind(token.keys.first());
             found != m_phrases.cend() && found.key() == token.keys.first();
             ++found) {
            const auto &rest = found->rest;
            bool matches = at + rest.size() < std::ssize(tokens);
            for (qsizetype i = 0; matches && i < rest.size(); ++i) {
                matches = tokens[at + 1 + i].keys.first() == rest.at(i);
            }
            // "COM" is no "com", and "meta" no company.
            if (matches && (token.capital || found->anyCase || !rest.isEmpty())) {
                hits.append({token.start, tokens[at + rest.size()].end - token.start, found->owner, Form::Whole});
            }
        }
    }
    findNumbers(text, tokens, hits);
    findInitials(text, tokens, hits);
    std::ranges::sort(hits, {}, [](const Hit &hit) {
        return std::tuple(hit.start, -hit.length, hit.owner, hit.form);
    });
    const auto same = std::ranges::unique(hits, {}, [](const Hit &hit) {
        return std::tuple(hit.start, hit.length, hit.owner);
    });
    hits.erase(same.begin(), same.end());
    return hits;
}

} // namespace Liaison::Meetings
