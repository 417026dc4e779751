// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// The Member States, each with a cell for every authority kind. Roles: title, country, cells: [{ level, word, kind, state, required }].
class CoverageMatrixModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    /// [{ title, about, kind }] of the authority kinds, in the order of the cells.
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT FINAL)
    /// "203 covered · 12 due for verification · …", of the kinds that a complete network has.
    Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)

public:
    explicit CoverageMatrixModel(QObject *parent = nullptr);

    QVariantList kinds() const;
    QString summary() const;

protected:
    Query query() const override;
};

} // namespace Liaison
