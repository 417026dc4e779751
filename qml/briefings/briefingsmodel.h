// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/rowsmodel.h"

namespace Liaison
{

/// Drafts, meetings that can be briefed, and briefings that were frozen. Roles: title, subtitle, section, type (draft, meeting or
/// briefing), state, level.
class BriefingsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit BriefingsModel(QObject *parent = nullptr);

protected:
    Query query() const override;
};

} // namespace Liaison
