// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

#include <QDateTime>

namespace Liaison
{

/// That somebody keeps a record up to date for us no longer: it left what we may see of theirs. What we have of it stays, and ages.
struct WithdrawnBy {
    Id record;
    QString peer; ///< name; empty where they are in the circle no more
    QDateTime at; ///< when we were told
    QString tlp; ///< its label at theirs now
};

namespace Withdrawals
{
/// Of the record and of what belongs to it (its posts, its contact points); the record's own first, the newest first.
Result<QList<WithdrawnBy>> of(const Reader &reader, const Id &record);
/// Everything that somebody withdrew.
Result<QSet<Id>> all(const Reader &reader);
/// The mark that they have in lists: one word.
QString word();

/// Who, when and what it means, as a sentence or two; empty where nobody withdrew anything.
Result<QString> sentence(const Reader &reader, const Id &record);
}

} // namespace Liaison
