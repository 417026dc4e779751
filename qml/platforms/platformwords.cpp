// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "platformwords.h"

#include "foundation/datepattern.h"
#include "foundation/reference.h"
#include "store/schema.h"

#include <KLocalizedString>

namespace Liaison::PlatformWords
{

using namespace Qt::StringLiterals;

QString level(const Commitment &commitment, bool overdue)
{
    static const QHash<QString, QString> levels{{u"live"_s, u"done"_s},
                                                {u"partial"_s, u"attention"_s},
                                                {u"rolling-out"_s, u"moving"_s},
                                                {u"announced"_s, u"planned"_s},
                                                {u"withdrawn"_s, u"absent"_s},
                                                {u"none"_s, u"bad"_s}};
    return overdue ? u"conflict"_s : levels.value(commitment.status, u"none"_s);
}

QString word(const Commitment &commitment, bool overdue)
{
    if (commitment.id.isNull()) {
        return i18nc("@info of a measure of a platform", "nothing known");
    }
    const auto status = Schema::choiceLabel(commitment.status);
    if (overdue) {
        return i18nc("@info %1 status such as “announced”, %2 date",
                     "%1, overdue since %2",
                     status,
                     dateText(commitment.promised_for, DateParts::DayMonthYear));
    }
    if (commitment.status == u"live") {
        return commitment.live_since.isValid() ? i18nc("@info of a measure of a platform, %1 date",
                                                       "live since %1",
                                                       dateText(commitment.live_since, DateParts::DayMonthYear))
                                               : status;
    }
    if (commitment.status == u"none") {
        return i18nc("@info of a measure of a platform", "not offered");
    }
    return commitment.promised_for.isValid() && commitment.status != u"withdrawn"
        ? i18nc("@info %1 status such as “announced”, %2 date",
                "%1, promised for %2",
                status,
                dateText(commitment.promised_for, DateParts::DayMonthYear))
        : status;
}

QString scope(const Commitment &commitment)
{
    return commitment.country.isEmpty() ? i18nc("@info where a commitment holds", "Whole Union")
                                        : Reference::countryLabel(commitment.country);
}

} // namespace Liaison::PlatformWords
