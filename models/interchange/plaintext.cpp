// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "plaintext.h"

#include "foundation/text.h"

#include <KLocalizedString>

#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace Liaison::PlainText
{

namespace
{

// 0x80 to 0x9F of Windows-1252; all else is as in Latin-1. Zero: no such character.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

// Files that people take for text, with what to do about them.
QString otherFormat(const QByteArray &bytes, const QString &name)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        return i18nc(
            "@info error",
            "%1 is an Outlook message or an old Office document; save it as .eml or as plain text and import that.",
            name);
    }
    if (bytes.startsWith("PK\x03\x04")) {
        return i18nc("@info error",
                     "%1 is an Office document or an archive; copy its text into a plain text file and import that.",
                     name);
    }
    if (bytes.startsWith("%PDF")) {
        return i18nc("@info error",
                     "%1 is a PDF document; copy its text into a plain text file and import that.",
                     name);
    }
    if (bytes.startsWith("{\\rtf")) {
        return i18nc("@info error", "%1 is a rich text document; save it as plain text and import that.", name);
    }
    return {};
}

// The place of the first character that text does not have, or -1. A stray one is forgiven: mail programs leave some
// behind.
qsizetype firstStrange(const QString &text)
{
    qsizetype first = -1;
    qsizetype strange = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        const bool control = letter.category() == QChar::Other_Control && !letter.isSpace();
        if (control || letter == QChar::ReplacementCharacter || letter.isNonCharacter()) {
            first = first < 0 ? i : first;
            strange += letter.isNull() ? text.size() : 1;
        }
    }
    return strange * 100 > text.size() ? first : -1;
}

}

QString fromWindows1252(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<uchar>(byte);
        const bool special = code >= 0x80 && code < 0xA0;
        const char16_t letter = special ? windows1252[code - 0x80] : char16_t(code);
        text += letter || !special ? QChar(letter) : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

Result<QString> decoded(const QByteArray &bytes, const QString &name)
{
    if (const auto sentence = otherFormat(bytes, name); !sentence.isEmpty()) {
        return Error{Error::Code::Invalid, sentence};
    }
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        text = fromWindows1252(bytes);
    }
    if (const auto at = firstStrange(text); at >= 0) {
        const auto line = QStringView(text).first(at).count(u'\n') + 1;
        return Error{Error::Code::Corrupt,
                     i18nc("@info error",
                           "%1 is not readable as text: line %2 holds characters that no text has. Save the note"
                           " as plain text (UTF-8) or as "
                           ".eml and import it again.",
                           name,
                           line)};
    }
    text.replace(u'\f', u'\n');
    text.replace(u'\v', u'\n');
    text.replace(QChar(QChar::LineSeparator), u'\n');
    text.replace(QChar(QChar::ParagraphSeparator), u'\n');
    return Text::cleaned(text);
}

} // namespace Liaison::PlainText
