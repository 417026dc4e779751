// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashwords.h"

#include "foundation/text.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

bool isWordPart(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate();
}

// Whether the full stop at @p at belongs to an abbreviation or an initial.
bool isAbbreviation(const QString &text, qsizetype at)
{
    static const WordList abbreviations(
        "eg ie mr mrs ms dr prof no nr art para pp vs cf ex mm mme mlle st "
        "approx incl esp fig inc ltd resp env viz tel");
    auto begin = at;
    while (begin > 0 && isWordPart(text.at(begin - 1))) {
        --begin;
    }
    const QString word = Text::folded(QStringView(text).sliced(begin, at - begin));
    const bool initial = word.size() == 1 && word.front().isLetter();
    return initial || abbreviations.contains(word);
}

}

bool FlashWord::runsOn() const
{
    return std::ranges::none_of(gap, [](QChar sign) {
        return u",;:()[]!?…–—\""_s.contains(sign);
    });
}

FlashWords::FlashWords(const QString &text)
    : m_text(text)
{
    qsizetype gapAt = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordPart(text.at(at)) && text.at(at) != u'&') {
            ++at;
            continue;
        }
        auto end = at + 1;
        while (text.at(at) != u'&' && end < text.size() && isWordPart(text.at(end))) {
            ++end;
        }
        const auto part = QStringView(text).sliced(at, end - at);
        FlashWord word;
        word.folded = Text::folded(part);
        word.gap = QStringView(text).sliced(gapAt, at - gapAt).toString().remove(u' ').replace(u'’', u'\'');
        word.at = at;
        word.end = end;
        word.capital = part.front().isUpper();
        word.capitals = part.size() > 1 && std::ranges::all_of(part, [](QChar letter) {
                            return letter.isUpper();
                        });
        m_words.push_back(word);
        gapAt = at = end;
    }
}

std::vector<FlashWords> FlashWords::sentences(const QString &text)
{
    std::vector<FlashWords> result;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        FlashWords words(text.sliced(begin, end - begin).trimmed());
        if (words.size() > 0) {
            result.push_back(std::move(words));
        }
        begin = end;
    };
    for (qsizetype at = 0; at + 2 < text.size(); ++at) {
        if (!u".!?…"_s.contains(text.at(at))) {
            continue;
        }
        auto next = at + 1;
        while (next < text.size() && u"\"”»')’"_s.contains(text.at(next))) {
            ++next;
        }
        if (next + 1 >= text.size() || !text.at(next).isSpace() || text.at(next + 1).isLower()
            || (text.at(at) == u'.' && isAbbreviation(text, at))) {
            continue;
        }
        take(next);
    }
    take(text.size());
    return result;
}

bool FlashWords::is(int at, const WordList &anyOf) const
{
    return at >= 0 && at < size() && anyOf.contains(m_words[at].folded);
}

int FlashWords::matches(int at, const QStringList &phrase) const
{
    int next = at;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        while (i > 0 && next < size() && m_words[next].folded != phrase.at(i) && isAdverb(next)) {
            ++next;
        }
        if (next < 0 || next >= size() || m_words[next].folded != phrase.at(i) || (i > 0 && !m_words[next].runsOn())) {
            return 0;
        }
        ++next;
    }
    return next - at;
}

QString FlashWords::text(int first, int last) const
{
    if (first < 0 || last >= size() || first > last) {
        return {};
    }
    return m_text.sliced(m_words[first].at, m_words[last].end - m_words[first].at);
}

bool FlashWords::isAdverb(int at) const
{
    static const WordList adverbs(
        "also again already then therefore further both now soon still aussi egalement "
        "ensuite deja encore donc bien alors bientot all tous toutes however thus once "
        "in turn toutefois enfin each");
    static const WordList noAdverbs(
        "supply reply apply comply rely family july early italy only multiply imply "
        "ally rally assembly");
    if (at < 0 || at >= size()) {
        return false;
    }
    const QString &word = m_words[at].folded;
    if (word == "in"_L1) { // "in turn"
        return at + 1 < size() && m_words[at + 1].folded == "turn"_L1;
    }
    return adverbs.contains(word) || (word.size() > 4 && word.endsWith("ly"_L1) && !noAdverbs.contains(word))
        || (word.size() > 6 && (word.endsWith("ement"_L1) || word.endsWith("amment"_L1) || word.endsWith("emment"_L1)));
}

bool FlashWords::shouted() const
{
    qsizetype letters = 0;
    qsizetype capitals = 0;
    for (const QChar letter : m_text) {
        letters += letter.isLetter() ? 1 : 0;
        capitals += letter.isUpper() ? 1 : 0;
    }
    return letters > 8 && capitals * 10 > letters * 8;
}

} // namespace Liaison
