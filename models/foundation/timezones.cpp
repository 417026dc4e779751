// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "timezones.h"

#include "text.h"

#include <QTimeZone>

namespace Liaison
{

QString timeZoneNamed(const QString &text)
{
    const auto wanted = text.trimmed();
    const auto id = wanted.toUtf8();
    if (wanted.isEmpty()) {
        return {};
    }
    // Calendars from elsewhere have offsets that are in no list.
    if (QTimeZone::isTimeZoneIdAvailable(id) || (id.startsWith("UTC") && QTimeZone(id).isValid())) {
        return wanted;
    }
    if (const auto iana = QTimeZone::windowsIdToDefaultIanaId(id); !iana.isEmpty()) {
        return QString::fromLatin1(iana);
    }
    const auto folded = Text::folded(wanted).replace(u' ', u'_');
    QString city;
    const auto ids = QTimeZone::availableTimeZoneIds();
    for (const auto &known : ids) {
        const auto name = QString::fromLatin1(known);
        const auto lower = name.toLower();
        if (lower == folded) {
            return name;
        }
        if (city.isEmpty() && lower.section(u'/', -1) == folded && name.contains(u'/')) {
            city = name;
        }
    }
    return city;
}

} // namespace Liaison
