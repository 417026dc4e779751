// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "outcomewords.h"

#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison::OutcomeWords
{

using namespace Qt::StringLiterals;

QString label(const QString &kind)
{
    return kind == u"action" ? i18nc("@item kind of line in a meeting", "action") : Schema::choiceLabel(kind);
}

QString tint(const QString &kind)
{
    if (kind == u"ask") {
        return u"attention"_s;
    }
    if (kind == u"promise" || kind == u"decision") {
        return u"accent"_s;
    }
    return kind == u"action" ? u"good"_s : u"neutral"_s;
}

QString section(int number, const QString &title)
{
    return i18nc("@title outcomes under a point of an agenda; %1 its number, %2 its title", "%1 · %2", number, title);
}

QString parties(const QString &from, const QString &to)
{
    return to.isEmpty()  ? from
        : from.isEmpty() ? i18nc("@info to whom, from nobody in particular", "→ %1", to)
                         : i18nc("@info from whom to whom", "%1 → %2", from, to);
}

} // namespace Liaison::OutcomeWords
