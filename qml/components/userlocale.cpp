// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "userlocale.h"

#include "foundation/reference.h"

#include <KConfigGroup>
#include <KLocalizedString>
#include <KSharedConfig>

#include <QCollator>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
QString s_applied;

KConfigGroup group()
{
    return KSharedConfig::openConfig()->group(u"Locale"_s);
}

/// "dansk (Danmark)"; in English where Qt does not know the language's own name.
QString labelOf(const QLocale &locale)
{
    const QString language = locale.nativeLanguageName();
    const QString country = locale.nativeTerritoryName();
    return i18nc("@item:inlistbox %1 language, %2 country",
                 "%1 (%2)",
                 language.isEmpty() ? QLocale::languageToString(locale.language()) : language,
                 country.isEmpty() ? QLocale::territoryToString(locale.territory()) : country);
}
}

void UserLocale::apply()
{
    s_applied = group().readEntry("Name", QString());
    if (!s_applied.isEmpty()) {
        QLocale::setDefault(QLocale(s_applied));
        KLocalizedString::setLanguages({s_applied, s_applied.section(u'_', 0, 0)});
    }
}

QVariantList UserLocale::choices() const
{
    QList<std::pair<QString, QString>> found; // label, name
    for (const auto &country : Reference::instance().countries()) {
        for (const auto &language : country.languages) {
            const QLocale locale(language + u'_' + country.code);
            // Qt falls back to another country where it knows no such pair.
            if (QLocale::territoryToCode(locale.territory()) == country.code) {
                found.append({labelOf(locale), locale.name()});
            }
        }
    }
    const QCollator collator;
    std::ranges::sort(found, [&collator](const auto &a, const auto &b) {
        return collator.compare(a.first, b.first) < 0;
    });
    const QLocale system = QLocale::system();
    const QString asSystem = system.language() == QLocale::C
        ? i18nc("@item:inlistbox language and country", "As the system")
        : i18nc("@item:inlistbox %1 language and country", "As the system: %1", labelOf(system));
    QVariantList list{QVariantMap{{u"name"_s, QString()}, {u"label"_s, asSystem}}};
    for (const auto &[label, name] : std::as_const(found)) {
        list.append(QVariantMap{{u"name"_s, name}, {u"label"_s, label}});
    }
    return list;
}

QString UserLocale::name() const
{
    return group().readEntry("Name", QString());
}

void UserLocale::setName(const QString &name)
{
    if (name != this->name()) {
        auto settings = group();
        settings.writeEntry("Name", name);
        settings.sync();
        Q_EMIT nameChanged();
    }
}

bool UserLocale::isPending() const
{
    return name() != s_applied;
}

} // namespace Liaison
