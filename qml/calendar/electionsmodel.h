// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Elections: those to come, nearest first, then those that are over, latest first. The key is the record's id, or the name of one
/// that is shipped and that nobody changed. Roles: title, subtitle (where, when), word (countdown), level, section, provisional,
/// isUnion, shipped.
class ElectionsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ElectionsModel(QObject *parent = nullptr);

    /// Makes a record of a shipped election, then calls @p then with its id; at once with @p key where it is a record already.
    Q_INVOKABLE void keep(const QString &key, const QJSValue &then);

protected:
    Query query() const override;
};

} // namespace Liaison
