// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/documentview.h"

namespace Liaison
{

/// The Flash report of a meeting, made from the records as they are now.
class ReportView : public DocumentView
{
    Q_OBJECT
    QML_ELEMENT

public:
    using DocumentView::DocumentView;

protected:
    Make make() const override;
};

} // namespace Liaison
