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
    /// Bundles in the exchange folder that wait for a decision: FolderWatch.waiting.
    Q_PROPERTY(QVariantList waiting WRITE setWaiting FINAL)

public:
    explicit AttentionModel(QObject *parent = nullptr);

    void setWaiting(const QVariantList &waiting);

protected:
    Query query() const override;

private:
    QVariantList m_waiting;
};

} // namespace Liaison
