// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "rowsmodel.h"

namespace Liaison
{

/// What happened to a record and to what belongs to it, in words, newest first. Roles: title ("Name: from Karen to Karen Prøve"),
/// subtitle (what belongs to it, where it is not the record itself), section (what was done, by whom and when), canPutBack (the
/// value before can be written again), earlier (that value in words), changesBack (on the first row of a transaction: how many
/// fields change if the whole entry goes back to before it; 0 for none).
class HistoryModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString record READ record WRITE setRecord NOTIFY recordChanged FINAL)

public:
    explicit HistoryModel(QObject *parent = nullptr);
    QString record() const;
    void setRecord(const QString &record);

    /// Writes the value that the change in the row @p key replaced.
    Q_INVOKABLE void putBack(const QString &key);
    /// Makes the whole entry, with what belongs to it, what it was before the transaction of the row @p key.
    Q_INVOKABLE void restoreBefore(const QString &key);

Q_SIGNALS:
    void recordChanged();

protected:
    Query query() const override;

private:
    QString m_record;
};

} // namespace Liaison
