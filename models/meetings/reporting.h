// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Meetings
{

/// The day on which a report is made at the latest: the working day after the meeting. Weekends are none; holidays are not known.
QDate reportDue(QDate meeting);

/// A closed meeting wants a report, or the reason why there is none.
bool wantsReport(const Meeting &meeting);
/// Those that want one still after reportDue(), the latest first.
Result<QList<Meeting>> withoutReport(const Reader &reader);

/// A report was saved, copied or mailed: the first time counts.
Result<Done> noteReported(Edit &edit, const QList<Id> &meetings);

/// All meetings of a series, the earliest first; of a meeting's own series where @p id is a meeting (that meeting alone where it has
/// none).
Result<QList<Id>> seriesOf(const Reader &reader, const Id &id);

} // namespace Liaison::Meetings
