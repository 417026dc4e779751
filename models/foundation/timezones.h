// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace Liaison
{

/// The IANA name of a time zone as people and other programs write it: "Europe/Brussels", "europe/brussels", "Brussels",
/// "Romance Standard Time" (Windows), "UTC+01:00". Empty where none is known by that name.
QString timeZoneNamed(const QString &text);

} // namespace Liaison
