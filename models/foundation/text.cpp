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
    for (qsizetype i = 0; i < decomposed.size(); ++i) {
        const QChar letter = decomposed.at(i);
        if (letter.isMark()) {
            continue;
        }
        if (letter.isSurrogate()) {
            // Half a letter is none; a database would take the next one for its other half.
            if (letter.isHighSurrogate() && i + 1 < decomposed.size() && decomposed.at(i + 1).isLowSurrogate()) {
                result.append(letter);
                result.append(decomposed.at(++i));
            }
            continue;
        }
        const auto plain = unstroked(letter);
        plain.isEmpty() ? result.append(letter) : result.append(plain);
    }
    return result.simplified();
}

QList<Place> wordsIn(QStringView text)
{
    QList<Place> places;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inside = i < text.size()
            && (text.at(i).isLetterOrNumber() || text.at(i).isSurrogate() || (start >= 0 && text.at(i).isMark()));
        if (inside && start < 0) {
            start = i;
        } else if (!inside && start >= 0) {
            places.append({start, i - start});
            start = -1;
        }
    }
    return places;
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
