// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/documentview.h"

namespace Liaison
{

/// One briefing to read: of a meeting, made from the records as they are now, or one that was frozen.
class BriefingView : public DocumentView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool frozen READ isFrozen NOTIFY changed FINAL)

public:
    using DocumentView::DocumentView;

    bool isFrozen() const;

    /// Keeps it as it is now; then frozenAs().
    Q_INVOKABLE void freeze();

Q_SIGNALS:
    void frozenAs(const QString &briefing);

protected:
    Make make() const override;
};

} // namespace Liaison
