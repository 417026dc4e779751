// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"
#include "store/schema.h"

namespace Liaison::Terminal
{

/// SQL conditions with what is bound to their places.
struct RecordFilter {
    QStringList conditions;
    QVariantList binds;
};

/// What --where FIELD=VALUE asks for; all must hold. See `help list`.
Result<RecordFilter> recordFilter(const RecordType &type, const QStringList &words, const Reader &reader);

} // namespace Liaison::Terminal
