// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "contactcard.h"

#include "foundation/reference.h"
#include "foundation/text.h"

#include <KLocalizedString>

#include <QHash>
#include <QLocale>

namespace Liaison::ContactText
{

using namespace Qt::StringLiterals;

namespace
{
QHash<QString, QString> countryCodes()
{
    QHash<QString, QString> codes;
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const auto &locale : locales) {
        const auto code = QLocale::territoryToCode(locale.territory());
        if (code.size() != 2) {
            continue; // 001, 150: the world, Europe
        }
        for (const auto &name : {code, locale.nativeTerritoryName(), QLocale::territoryToString(locale.territory())}) {
            codes.insert(Text::folded(name), code);
        }
    }
    return codes;
}
}

QString countryNamed(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    if (const auto *country = Reference::instance().countryNamed(text)) {
        return country->code;
    }
    static const auto codes = countryCodes();
    return codes.value(Text::folded(text));
}

QString countryName(const QString &code)
{
    const auto territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

bool removeInvisible(QString &text)
{
    const auto isTurn = [](QChar letter) {
        return (letter.unicode() >= 0x202A && letter.unicode() <= 0x202E)
            || (letter.unicode() >= 0x2066 && letter.unicode() <= 0x2069);
    };
    const auto isControl = [](QChar letter) {
        return letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\r' && letter != u'\t';
    };
    const auto before = text.size();
    text.removeIf([&](QChar letter) {
        return isTurn(letter) || isControl(letter) || letter.isNonCharacter();
    });
    return text.size() != before;
}

QString linesText(int first, int last)
{
    return last > first ? i18nc("@info in a file", "lines %1 to %2", first, last)
                        : i18nc("@info in a file", "line %1", first);
}

} // namespace Liaison::ContactText
