// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "vcardsplitter.h"

#include "contactcard.h"

#include <KLocalizedString>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
bool isWord(const QByteArray &line, QByteArrayView word)
{
    const auto text = line.trimmed();
    return text.size() == word.size() && text.compare(word, Qt::CaseInsensitive) == 0;
}

bool isBegin(const QByteArray &line)
{
    return (line.startsWith('B') || line.startsWith('b')) && isWord(line, "BEGIN:VCARD");
}

bool isEnd(const QByteArray &line)
{
    return (line.startsWith('E') || line.startsWith('e')) && isWord(line, "END:VCARD");
}

bool isFolded(const QByteArray &line)
{
    return line.startsWith(' ') || line.startsWith('\t');
}

/// Name, parameters and value; false where there is no colon outside of quotes.
bool takeApart(const QByteArray &text, RawVCard::Line &line)
{
    bool quoted = false;
    qsizetype parameters = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char letter = text.at(i);
        if (letter == '"') {
            quoted = !quoted;
        } else if (letter == ';' && !quoted && parameters < 0) {
            parameters = i;
        } else if (letter == ':' && !quoted) {
            const auto nameEnd = parameters < 0 ? i : parameters;
            auto name = text.first(nameEnd).trimmed();
            if (const auto dot = name.lastIndexOf('.'); dot >= 0) {
                line.group = name.first(dot);
                name.remove(0, dot + 1);
            }
            line.name = name.toUpper();
            line.parameters = text.sliced(nameEnd, i - nameEnd);
            line.value = text.sliced(i + 1);
            return !name.isEmpty();
        }
    }
    return false;
}
}

bool isMedia(QByteArrayView name)
{
    return name == "PHOTO" || name == "LOGO" || name == "SOUND";
}

bool VCardSplitter::nextLine()
{
    if (!m_lines.next(m_line)) {
        return false;
    }
    m_number = m_lines.number();
    return true;
}

bool VCardSplitter::skipToBegin(RawVCard &card)
{
    int first = 0;
    int last = 0;
    while (nextLine()) {
        if (isBegin(m_line)) {
            m_begun = true;
            break;
        }
        if (!m_line.trimmed().isEmpty() && !isEnd(m_line)) {
            first = first == 0 ? m_number : first;
            last = m_number;
        }
    }
    if (first == 0) {
        return false;
    }
    card.line = first;
    card.problem = i18nc("@info %1 “line 3” or “lines 3 to 7”",
                         "There is text that belongs to no card (%1).",
                         ContactText::linesText(first, last));
    return true;
}

void VCardSplitter::take(RawVCard &card, const QByteArray &text, qsizetype &size)
{
    if (text.isEmpty()) {
        return;
    }
    RawVCard::Line line;
    if (!takeApart(text, line)) {
        ++card.strayLines;
        return;
    }
    if (line.name == "FN" && card.name.isEmpty()) {
        card.name = line.value;
    }
    if (isMedia(line.name)) {
        line.value.clear(); // only that it was there
    }
    size += line.value.size() + line.parameters.size();
    if (size <= largestCard) {
        card.lines.append(std::move(line));
    }
}

void VCardSplitter::readCard(RawVCard &card)
{
    card.line = m_number;
    QByteArray logical;
    qsizetype size = 0;
    bool media = false; // the folded lines of a picture are passed by, however many they are
    bool quotedPrintable = false;
    bool cut = false;
    int nested = 0;
    const auto finish = [&] {
        take(card, std::exchange(logical, {}), size);
    };
    while (nextLine()) {
        cut = cut || (m_lines.wasCut() && !media);
        if (nested > 0) {
            nested += isBegin(m_line) ? 1 : isEnd(m_line) ? -1 : 0;
            continue;
        }
        if (quotedPrintable && logical.endsWith('=')) {
            logical.chop(1);
            if (logical.size() < largestCard) {
                logical += m_line;
            }
            continue;
        }
        if (isFolded(m_line) && (!logical.isEmpty() || media)) {
            if (!media && logical.size() < largestCard) {
                logical += QByteArrayView(m_line).sliced(1);
            } else if (!media) {
                cut = true;
            }
            continue;
        }
        if (isEnd(m_line)) {
            finish();
            if (cut || size > largestCard) {
                card.lines.clear();
                card.problem = i18nc("@info %1 number of a line",
                                     "The card that begins in line %1 is larger than 1 MB without its pictures.",
                                     card.line);
            }
            return;
        }
        if (isBegin(m_line)) {
            if (logical.toUpper().startsWith("AGENT")) {
                nested = 1; // somebody else's card inside this one (vCard 2.1)
                continue;
            }
            m_begun = true;
            break;
        }
        finish();
        logical = m_line;
        const auto colon = logical.indexOf(':');
        const auto head = logical.first(std::clamp<qsizetype>(colon, 0, 200)).toUpper();
        const auto semicolon = head.indexOf(';');
        const auto name = semicolon < 0 ? head : head.first(semicolon);
        media = isMedia(name.sliced(name.lastIndexOf('.') + 1));
        quotedPrintable = head.contains("QUOTED-PRINTABLE");
    }
    finish();
    card.lines.clear();
    card.problem = m_begun ? i18nc("@info %1 and %2 numbers of lines",
                                   "The card that begins in line %1 has no end: the next one begins in line %2.",
                                   card.line,
                                   m_number)
                           : i18nc("@info %1 number of a line",
                                   "The card that begins in line %1 has no end: the file stops in its middle.",
                                   card.line);
}

bool VCardSplitter::next(RawVCard &card)
{
    card = RawVCard();
    if (!m_begun && skipToBegin(card)) {
        return true;
    }
    if (!m_begun) {
        return false;
    }
    m_begun = false;
    readCard(card);
    return true;
}

} // namespace Liaison
