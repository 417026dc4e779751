// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// What happened to a record and to what belongs to it, in words, newest first. Roles: title ("Name: Karen → Karen Prøve"),
/// subtitle (what belongs to it, where it is not the record itself), section (what was done, by whom and when).
class HistoryModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString record READ record WRITE setRecord NOTIFY recordChanged FINAL)

public:
    explicit HistoryModel(QObject *parent = nullptr);
    QString record() const;
    void setRecord(const QString &record);

Q_SIGNALS:
    void recordChanged();

protected:
    Query query() const override;

private:
    QString m_record;
};

} // namespace Liaison
