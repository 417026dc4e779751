// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "elections/elections.h"

/// How elections are said to the user.
namespace Liaison::ElectionWords
{

/// "23 to 26 May 2019", "17 June 2019"
QString dates(const Elections::Item &item);
/// "in 79 days", "today", "going on", "over"
QString countdown(const Elections::Item &item, QDate today);
/// "European Union", "Denmark"
QString place(const Elections::Item &item);

} // namespace Liaison::ElectionWords
