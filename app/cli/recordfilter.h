// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"
#include "store/schema.h"
#include "verb.h"

namespace Liaison::Terminal
{

/// SQL conditions with what is bound to their places.
struct RecordFilter {
    QStringList conditions;
    QVariantList binds;
};

/// What --where FIELD=VALUE asks for; all must hold. See `help list`.
Result<RecordFilter> recordFilter(const RecordType &type, const QStringList &words, const Reader &reader);
/// The same, and who is in the lists that --filter NAME names: those that were kept in the directory. An error where such a list is
/// one of another type.
Result<RecordFilter> recordFilter(const RecordType &type, const Call &call, const Reader &reader);
/// Whether all lists that --filter names are of this type; an error where one is not known.
Result<bool> fitsLists(const RecordType &type, const Call &call, const Reader &reader);

} // namespace Liaison::Terminal
