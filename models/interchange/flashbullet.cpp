// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashbullet.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

// The last ones are what Word's Symbol and Wingdings bullets become in plain text.
constexpr QStringView signsOfAnyText = u"•‣▪■●○◦➢➤⁃∙·►▶→⇒\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF0A8\uF02D»›✓✔✗❖◆◇★☞➔➜➡";
constexpr QStringView dashes = u"-–—−";
constexpr QStringView signsBeforeSpace = u"*+o§";

bool endsMarker(QStringView line, qsizetype at)
{
    return at >= line.size() || line.at(at).isSpace();
}

// 1 to 12 for "i" to "xii", in one case.
int romanNumber(QStringView word)
{
    static const QStringList numbers = u"i ii iii iv v vi vii viii ix x xi xii"_s.split(u' ');
    const auto text = word.toString();
    const bool oneCase = text == text.toLower() || text == text.toUpper();
    return oneCase ? int(numbers.indexOf(text.toLower())) + 1 : 0;
}

qsizetype textAfter(QStringView line, qsizetype at)
{
    while (at < line.size() && line.at(at).isSpace()) {
        ++at;
    }
    return at;
}

}

std::optional<qsizetype> FlashBullet::start(QStringView line)
{
    const auto at = textAfter(line, 0);
    if (at == line.size()) {
        return {};
    }
    const QChar sign = line.at(at);
    const bool dash = dashes.contains(sign);
    const bool beforeText =
        dash && at + 1 < line.size() && (line.at(at + 1).isLetter() || u"\"“«’'(["_s.contains(line.at(at + 1)));
    if (signsOfAnyText.contains(sign) || beforeText
        || ((dash || signsBeforeSpace.contains(sign)) && endsMarker(line, at + 1))) {
        m_sign = dash ? u'-' : sign;
        return textAfter(line, at + 1);
    }
    if (const auto text = decimal(line, at)) {
        return text;
    }
    return ordered(line, at);
}

std::optional<qsizetype> FlashBullet::decimal(QStringView line, qsizetype at)
{
    static const QRegularExpression number(u"^\\d{1,2}(\\.\\d{1,2}){1,3}[.)]?(?=\\s|$)"_s);
    const auto found = number.matchView(line.sliced(at));
    if (!found.hasMatch()) {
        return {};
    }
    // "1.1", or what follows the last one in one of its places: "2.3.1" after "2.2".
    const auto parts = found.capturedView().split(u'.', Qt::SkipEmptyParts);
    QList<int> value;
    for (auto part : parts) {
        value.append(part.endsWith(u')') ? part.chopped(1).toInt() : part.toInt());
    }
    auto next = m_decimal.first(std::min(m_decimal.size(), value.size()));
    if (value.size() > m_decimal.size()) {
        next = m_decimal + QList<int>(value.size() - m_decimal.size(), 1);
    } else if (!next.isEmpty()) {
        ++next.last();
    }
    const int last = m_decimal.isEmpty() ? 0 : m_decimal.first();
    const bool begins =
        value.last() == 1 && (value.first() == last || value.first() == last + 1 || m_numbers.contains(value.first()));
    if (value != next && !begins) {
        return {};
    }
    m_decimal = value;
    m_sign = QChar(u'0' + char16_t(value.size()));
    return textAfter(line, at + found.capturedLength());
}

std::optional<qsizetype> FlashBullet::ordered(QStringView line, qsizetype at)
{
    const bool open = line.at(at) == u'(';
    const auto begin = at + (open ? 1 : 0);
    auto end = begin;
    while (end < line.size() && end - begin < 4 && line.at(end).unicode() < 0x80 && line.at(end).isLetterOrNumber()) {
        ++end;
    }
    const auto word = line.sliced(begin, end - begin);
    if (word.isEmpty() || end >= line.size() || !endsMarker(line, end + 1)) {
        return {};
    }
    const bool digits = word.size() <= 2 && std::ranges::all_of(word, [](QChar letter) {
                            return letter.isDigit();
                        });
    if (line.at(end) != u')' && (line.at(end) != u'.' || open || !digits)) {
        return {};
    }
    if (digits) {
        return take(m_numbers, word.toInt(), u'1') ? std::optional(textAfter(line, end + 1)) : std::nullopt;
    }
    // "i)" begins a list of its own, but where it follows "h)".
    const int letter = word.size() == 1 && word.front().isLower() ? word.front().unicode() - u'a' + 1 : 0;
    const bool goesOn = letter > 1 && m_letters.contains(letter - 1);
    const int roman = goesOn ? 0 : romanNumber(word);
    if (roman && take(m_romans, roman, u'i')) {
        return textAfter(line, end + 1);
    }
    return letter && take(m_letters, letter, u'a') ? std::optional(textAfter(line, end + 1)) : std::nullopt;
}

bool FlashBullet::take(QList<int> &open, int value, QChar sign)
{
    if (value == 1) {
        open.append(1);
    } else {
        auto at = open.size() - 1;
        while (at >= 0 && open.at(at) + 1 != value) {
            --at;
        }
        if (at < 0) {
            return false;
        }
        open.resize(at + 1);
        open[at] = value;
    }
    m_sign = sign;
    return true;
}

QChar FlashBullet::sign() const
{
    return m_sign;
}

} // namespace Liaison
