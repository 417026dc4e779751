// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recordview.h"

namespace Liaison::Terminal
{

/// How a field is called on the command line and in JSON: as in the schema; “created” and “deleted” without their mark.
QString fieldWord(const QString &field);

/// A value as a line of the terminal: like Reader::display(), but dates as 2019-03-04, which sort and can be searched for.
QString valueText(const Reader &reader, const QString &type, const QString &field, const QCborValue &value);

/// A whole record: its name, its fields in the order of the schema, and what leads to it.
QString recordText(const Reader &reader,
                   const RecordInfo &info,
                   const QCborMap &values,
                   const QStringList &conflicted,
                   const QList<Referrer> &referrers);

} // namespace Liaison::Terminal
