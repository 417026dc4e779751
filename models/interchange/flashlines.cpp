// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "flashlines.h"

#include "flashbullet.h"
#include "flashheader.h"

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
// "- 13 -"
bool isPageNumber(QStringView line)
{
    const auto text = line.trimmed();
    return text.size() <= 9 && text.size() >= 3 && text.front() == u'-' && text.back() == u'-'
        && std::ranges::all_of(text.sliced(1, text.size() - 2), [](QChar letter) {
               return letter.isDigit() || letter.isSpace();
           });
}

}

std::vector<FlashLine> FlashLine::of(const QString &text)
{
    std::vector<FlashLine> lines;
    FlashBullet bullets;
    for (auto part : QStringView(text).split(u'\n')) {
        while (part.startsWith(u'>')) { // a quoted mail
            part = part.sliced(1);
            if (part.startsWith(" >"_L1)) {
                part = part.sliced(1);
            }
        }
        QString line = part.toString();
        for (QChar &letter : line) {
            if (letter.isSpace() && letter != u'\t') {
                letter = u' '; // no-break and thin spaces
            }
        }
        while (line.endsWith(u' ') || line.endsWith(u'\t')) {
            line.chop(1);
        }
        int indent = 0;
        for (const QChar letter : std::as_const(line)) {
            if (!letter.isSpace()) {
                break;
            }
            indent += letter == u'\t' ? 4 : 1;
        }
        const auto bullet = FlashCourtesy::isClosing(line) || isPageNumber(line) ? std::nullopt : bullets.start(line);
        lines.push_back({line, bullet, bullet ? bullets.sign() : QChar(), indent});
    }
    return lines;
}

bool FlashLine::endsSentence(QStringView text)
{
    return !text.isEmpty() && u".!?…;"_s.contains(text.last(1).front());
}

qsizetype FlashLine::letters(QStringView text)
{
    return std::ranges::count_if(text, [](QChar letter) {
        return letter.isLetter();
    });
}

bool FlashLine::isCapitals(QStringView text)
{
    return std::ranges::none_of(text, [](QChar letter) {
        return letter.isLower();
    });
}

} // namespace Liaison
