// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Directory
{

/// How far a contact point can be relied on. The earlier, the better.
enum class Freshness {
    Verified, ///< somebody used or checked it within verificationDays()
    Due, ///< longer ago
    Never, ///< nobody has
    Bounced, ///< it failed, and nobody has verified it since
};

constexpr int verificationDaysUnlessSet = 180;

/// After how many days a contact point has to be verified again: the profile's own setting.
int verificationDays(const Reader &reader);
Result<Done> setVerificationDays(Edit &edit, int days);

Freshness freshnessOf(QDate verified, QDate bounced, QDate today, int days);
Freshness freshnessOf(const ContactPoint &point, QDate today, int days);
/// verified, due, never, bounced
QString nameOf(Freshness freshness);

} // namespace Liaison::Directory
