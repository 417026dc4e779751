// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// The next few meetings and whether they are briefed. Roles: title, subtitle, state, level.
class NextMeetingsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit NextMeetingsModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
