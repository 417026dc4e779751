// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "verb.h"

namespace Liaison::Terminal
{

/// By its ending, or because it begins as a calendar does.
bool isCalendarFile(const QString &path);
/// Meetings and actions of a calendar: a part of the verb `import`.
Result<Reply> importCalendar(const Call &call, const QString &path);
/// The same out: a part of the verb `export`. @p file: absolute.
Result<Reply> exportCalendar(const Call &call, const QString &file);
/// What importCalendar() answers in JSON.
const std::vector<JsonKey> &calendarKeys();

} // namespace Liaison::Terminal
