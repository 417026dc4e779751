// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "recoverycode.h"

#include "age.h"
#include "bech32.h"
#include "minisign.h"

#include <KLocalizedString>

#include <QRegularExpression>

namespace Liaison
{

using namespace Qt::StringLiterals;

namespace
{
constexpr QByteArrayView sheetPrefix = "liaison-keys-";
constexpr qsizetype secretsSize = Age::keySize + Minisign::keyIdSize + Minisign::seedSize;

/// What every sheet begins with, as it is printed.
QString beginning()
{
    return QString::fromLatin1(sheetPrefix).toUpper() + u'1';
}

/// Empty unless every letter is there and right.
QByteArray secretsIn(const QString &letters)
{
    const auto bytes = Bech32::decode(sheetPrefix, letters.toUtf8());
    return bytes.size() == secretsSize ? bytes : QByteArray();
}
}

RecoveryCode::RecoveryCode(const QString &typed)
    : m_typed(typed.toUpper().split(QRegularExpression(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption),
                                    Qt::SkipEmptyParts))
{
    m_letters = m_typed.join(QString());
}

QString RecoveryCode::of(const QByteArray &secrets)
{
    return QString::fromLatin1(Bech32::encode(sheetPrefix, secrets).toUpper());
}

QByteArray RecoveryCode::secrets() const
{
    return secretsIn(m_letters);
}

qsizetype RecoveryCode::size() const
{
    return m_letters.size();
}

qsizetype RecoveryCode::fullSize()
{
    static const auto size = of(QByteArray(secretsSize, '\0')).size();
    return size;
}

QString RecoveryCode::group(qsizetype number) const
{
    return m_letters.mid(number * groupSize, groupSize);
}

QStringList RecoveryCode::wrongLetters() const
{
    const auto start = beginning();
    QStringList sentences;
    for (qsizetype number = 0; number * groupSize < m_letters.size(); ++number) {
        const auto letters = group(number);
        const auto printed = start.mid(number * groupSize, letters.size());
        if (!letters.startsWith(printed)) {
            sentences.append(i18nc("@info %1 number of a group of letters, %2 what was typed, %3 what it is",
                                   "Group %1, “%2”: on every sheet it begins with “%3”.",
                                   number + 1,
                                   letters,
                                   printed));
            continue;
        }
        const auto rest = letters.sliced(printed.size());
        const auto unknown = std::ranges::find_if_not(rest, Bech32::isLetter);
        if (unknown != rest.end()) {
            sentences.append(i18nc("@info %1 number of a group of letters, %2 what was typed, %3 a letter",
                                   "Group %1, “%2”: no sheet has a “%3” there.",
                                   number + 1,
                                   letters,
                                   QString(*unknown)));
        }
    }
    return sentences;
}

QStringList RecoveryCode::wrongLengths() const
{
    QStringList sentences;
    // Only of what was typed as it is printed, and not of the group that is being typed.
    for (qsizetype number = 0; number + 1 < m_typed.size(); ++number) {
        const auto length = m_typed.at(number).size();
        if (length % groupSize != 0) {
            sentences.append(i18ncp("@info %2 number of a group of letters, %3 what was typed",
                                    "Group %2, “%3”, has one letter instead of four.",
                                    "Group %2, “%3”, has %1 letters instead of four.",
                                    int(length),
                                    number + 1,
                                    m_typed.at(number)));
        }
    }
    if (sentences.isEmpty() && m_letters.size() > fullSize()) {
        sentences.append(i18ncp("@info",
                                "There is one letter too many.",
                                "There are %1 letters too many.",
                                int(m_letters.size() - fullSize())));
    }
    return sentences;
}

qsizetype RecoveryCode::wrongGroup() const
{
    const auto start = beginning().size();
    for (auto at = start; at < m_letters.size(); ++at) {
        auto changed = m_letters;
        for (const char letter : Bech32::letters) {
            changed[at] = QChar::fromLatin1(letter).toUpper();
            if (!secretsIn(changed).isEmpty()) {
                return at / groupSize;
            }
        }
        changed = m_letters;
        if (at + 1 < changed.size()) {
            std::swap(changed[at], changed[at + 1]);
            if (!secretsIn(changed).isEmpty()) {
                return at / groupSize;
            }
        }
    }
    return -1;
}

QStringList RecoveryCode::mistakes() const
{
    if (!secrets().isEmpty()) {
        return {};
    }
    const auto sentences = wrongLengths() + wrongLetters();
    if (!sentences.isEmpty() || m_letters.size() < fullSize()) {
        return sentences;
    }
    const auto wrong = wrongGroup();
    return {wrong >= 0 ? i18nc("@info %1 number of a group of letters, %2 what was typed",
                               "Group %1, “%2”: a letter in it is wrong, or two have changed places.",
                               wrong + 1,
                               group(wrong))
                       : i18nc("@info", "Several letters are wrong. Compare group by group with the sheet.")};
}

} // namespace Liaison
