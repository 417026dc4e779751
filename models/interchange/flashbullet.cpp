// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashbullet.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{

// The last ones are what Word's Symbol and Wingdings bullets become in plain text.
constexpr QStringView signsOfAnyText = u"•‣▪■●○◦➢➤⁃∙·►▶→⇒\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF0A8\uF02D";
constexpr QStringView dashes = u"-–—−";
constexpr QStringView signsBeforeSpace = u"*+o§";

bool endsMarker(QStringView line, qsizetype at)
{
    return at >= line.size() || line.at(at).isSpace();
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
        dash && at + 1 < line.size() && (line.at(at + 1).isLetter() || u"\"“«'’(["_s.contains(line.at(at + 1)));
    if (signsOfAnyText.contains(sign) || beforeText
        || ((dash || signsBeforeSpace.contains(sign)) && endsMarker(line, at + 1))) {
        return textAfter(line, at + 1);
    }
    return ordered(line, at);
}

std::optional<qsizetype> FlashBullet::ordered(QStringView line, qsizetype at)
{
    const bool open = line.at(at) == u'(';
    const auto begin = at + (open ? 1 : 0);
    auto end = begin;
    while (end < line.size() && end - begin < 2 && line.at(end).isDigit()) {
        ++end;
    }
    int number = end > begin ? line.sliced(begin, end - begin).toInt() : 0;
    int letter = 0;
    if (!number && begin < line.size() && line.at(begin) >= u'a' && line.at(begin) <= u'z') {
        letter = line.at(begin).unicode() - u'a' + 1;
        end = begin + 1;
    }
    if ((!number && !letter) || end >= line.size() || !endsMarker(line, end + 1)) {
        return {};
    }
    if (line.at(end) != u')' && (line.at(end) != u'.' || open || letter)) {
        return {};
    }
    int &last = number ? m_number : m_letter;
    const int value = number ? number : letter;
    if (value != 1 && value != last + 1) {
        return {};
    }
    last = value;
    return textAfter(line, end + 1);
}

} // namespace Liaison
