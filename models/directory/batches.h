// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Directory
{

/// Runs @p sql, in which %1 stands for a list of ids, for all @p ids in batches of one size, so that one prepared statement
/// serves all; @p before: the binds before them; @p use gets each row.
template<typename Use>
Result<Done>
forEachRow(const Reader &reader, const QString &sql, const QList<Id> &ids, const QVariantList &before, Use use)
{
    constexpr qsizetype batch = 64;
    const auto whole = sql.arg(QStringLiteral("?") + QStringLiteral(", ?").repeated(batch - 1));
    for (qsizetype first = 0; first < ids.size(); first += batch) {
        QVariantList binds = before;
        for (qsizetype i = first; i < first + batch; ++i) {
            binds.append(i < ids.size() ? QVariant(ids.at(i).bytes()) : QVariant());
        }
        LIAISON_TRY(const auto rows, reader.select(whole, binds));
        for (const auto &row : rows) {
            use(row);
        }
    }
    return Done();
}

} // namespace Liaison::Directory
