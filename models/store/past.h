// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "edit.h"

/// Going back to what a record was, as far as this profile's history tells. Every way back is an Edit: it can be undone, and others get
/// it like any other change.
namespace Liaison::Past
{

/// A field that would be written.
struct Change {
    Id record;
    QString type;
    QString field; ///< deletedField where the record would go to the trash, or come back
    QCborValue now;
    QCborValue then;
    bool operator==(const Change &) const = default;
};

/// What differs in @p records between now and the moment just before the transaction.
Result<QList<Change>> changesBefore(const Reader &reader, const QList<Id> &records, qint64 transaction);

/// Makes @p records what they were just before the transaction: values go back, what was made since goes to the trash, what was
/// deleted or merged away since comes back.
Result<Done> restoreBefore(Edit &edit, const QList<Id> &records, qint64 transaction);

/// Writes an earlier value of one field; for deletedField null takes the record out of the trash.
Result<Done> putBack(Edit &edit, const Id &record, const QString &field, const QCborValue &value);

} // namespace Liaison::Past
