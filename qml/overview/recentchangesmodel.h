// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// What was changed last and by whom, the latest first; one row for each step that can be undone. Roles: title (what was done),
/// subtitle (by whom, when, on what), record (to open, or empty).
class RecentChangesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit RecentChangesModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
