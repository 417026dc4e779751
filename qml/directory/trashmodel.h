// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// What was deleted from the directory, latest first. Roles: title, subtitle (record type), icon.
class TrashModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit TrashModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
