// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Who is in the circle, by name. Roles: title, subtitle (organisation, country, when a bundle came last), scope (in words), clearance, mine.
class CircleModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit CircleModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
