// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "text.h"

namespace Liaison::Text
{

namespace
{
// Letters that Unicode does not decompose, though people type them without their stroke.
QStringView unstroked(QChar letter)
{
    switch (letter.unicode()) {
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ł':
        return u"l";
    case u'ħ':
        return u"h";
    case u'ŧ':
        return u"t";
    case u'ı':
        return u"i";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ß':
        return u"ss";
    case u'þ':
        return u"th";
    case u'ς':
        return u"σ";
    default:
        return {};
    }
}
}

QString folded(QStringView text)
{
    const QString decomposed = text.toString().toLower().normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(decomposed.size());
    for (const QChar letter : decomposed) {
        if (letter.isMark()) {
            continue;
        }
        const auto plain = unstroked(letter);
        plain.isEmpty() ? result.append(letter) : result.append(plain);
    }
    return result.simplified();
}

QStringList words(QStringView text)
{
    QStringList result;
    QString word;
    const QString plain = folded(text);
    for (const QChar letter : plain) {
        if (letter.isLetterOrNumber() || letter.isSurrogate()) {
            word += letter;
        } else if (!word.isEmpty()) {
            result.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty()) {
        result.append(word);
    }
    return result;
}

QString cleaned(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (letter == u'\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n') {
                result += u'\n';
            }
        } else if (letter == QChar::ByteOrderMark) {
            continue; // Qt loses it when text goes to UTF-8 and back, so a value must not have one
        } else if (letter == u'\n' || letter == u'\t' || letter.category() != QChar::Other_Control) {
            result += letter;
        }
    }
    return result;
}

} // namespace Liaison::Text
