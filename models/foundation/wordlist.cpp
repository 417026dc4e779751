// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "wordlist.h"

#include "reference.h"

#include <QCollator>
#include <QLocale>

namespace Liaison
{

QString listed(const QStringList &names)
{
    return QLocale().createSeparatedList(names);
}

QStringList separators(qsizetype count)
{
    constexpr QChar name(0xfffc); // stands for what is no text
    return listed(QStringList(count, QString(name))).split(name);
}

QList<std::pair<QString, QString>> countriesByName()
{
    QList<std::pair<QString, QString>> names;
    for (const auto &country : Reference::instance().countries()) {
        names.append({country.label(), country.code});
    }
    std::ranges::sort(names, QCollator(), &std::pair<QString, QString>::first);
    return names;
}

} // namespace Liaison
