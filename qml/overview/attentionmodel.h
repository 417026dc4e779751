// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// What needs attention, the most harmful first. Roles: title, subtitle, level, button, target (record to open, or empty),
/// place, part and partType (page to open where there is no record), file (to open where there is no page).
class AttentionModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit AttentionModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
