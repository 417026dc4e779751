// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "actions/actions.h"

/// How an action's state is said to the user.
namespace Liaison::ActionWords
{

/// "overdue by 3 days", "due today", "done 4 Mar".
QString due(const Actions::Item &item, QDate today);
/// For StateGlyph.
QString level(Actions::Urgency urgency);
/// "from Meeting with platforms, 4 Mar"; empty where it comes from no meeting.
QString origin(const Actions::Item &item);

} // namespace Liaison::ActionWords
