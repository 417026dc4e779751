// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Fields that two people changed without having seen each other's value. Roles: record, title, typeLabel, field, label,
/// choices ([{ text, who, shown }]), canWrite.
class ConflictsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ConflictsModel(QObject *parent = nullptr);

    /// Takes the choice with this index.
    Q_INVOKABLE void choose(const QString &key, int choice);
    /// Takes a new value, as typed.
    Q_INVOKABLE void write(const QString &key, const QString &text);

protected:
    Query query() const override;
};

} // namespace Liaison
