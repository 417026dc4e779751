// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "freshness.h"

#include <KLocalizedString>

namespace Liaison::Directory
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto daysKey = "directory/verification-days"_L1;
constexpr int mostDays = 3650;
}

int verificationDays(const Reader &reader)
{
    const int days = reader.local(daysKey).toInt();
    return days > 0 ? days : verificationDaysUnlessSet;
}

Result<Done> setVerificationDays(Edit &edit, int days)
{
    if (days < 1 || days > mostDays) {
        return Error{
            Error::Code::Invalid,
            i18nc("@info",
                  "Contact points can be verified every 1 to %1 days; %2 is not possible. Give a number between them.",
                  mostDays,
                  days)};
    }
    return edit.setLocal(daysKey, QString::number(days));
}

Freshness freshnessOf(QDate verified, QDate bounced, QDate today, int days)
{
    if (bounced.isValid() && (!verified.isValid() || verified <= bounced)) {
        return Freshness::Bounced;
    }
    if (!verified.isValid()) {
        return Freshness::Never;
    }
    return verified.daysTo(today) > days ? Freshness::Due : Freshness::Verified;
}

Freshness freshnessOf(const ContactPoint &point, QDate today, int days)
{
    return freshnessOf(point.verified_on, point.bounced_on, today, days);
}

QString nameOf(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Verified:
        return u"verified"_s;
    case Freshness::Due:
        return u"due"_s;
    case Freshness::Never:
        return u"never"_s;
    case Freshness::Bounced:
        return u"bounced"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace Liaison::Directory
