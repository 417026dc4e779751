// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Likely duplicates, the surest first. Roles: title ("Anna Example, A. Example"), reasons (why; a sentence each), one, other (ids;
/// the one with the fuller name first), iconName.
class DuplicatesModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit DuplicatesModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
