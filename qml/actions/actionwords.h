// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "actions/listing.h"

/// How an action's state is said to the user.
namespace Liaison::ActionWords
{

/// "overdue by 3 days", "due today", "done 4 Mar".
QString due(const Actions::Item &item, QDate today);
/// For StateGlyph.
QString level(const Actions::Item &item);
/// "from Meeting with platforms, 4 Mar"; empty where it comes from no meeting.
QString origin(const Actions::Item &item);
/// "60 days before European elections 2019"; empty where it is not due relative to one.
QString relative(const Actions::Item &item);
/// Of a group of a list, by its key: see Actions::Group.
QString heading(const Reader &reader, Actions::Group group, const QString &key);

} // namespace Liaison::ActionWords
