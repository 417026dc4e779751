// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// One tile per Member State. Roles: code (as EU texts have it), name, column, row, level (good, attention, bad), word.
class CoverageModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int columns READ columns CONSTANT FINAL)
    Q_PROPERTY(int rowCountOfMap READ rowsOfMap CONSTANT FINAL)

public:
    explicit CoverageModel(QObject *parent = nullptr);

    int columns() const;
    int rowsOfMap() const;

protected:
    Query query() const override;
};

} // namespace Liaison
