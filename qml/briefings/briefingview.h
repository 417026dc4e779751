// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/documentview.h"

namespace Liaison
{

/// One briefing to read: of a meeting, made from the records as they are now; a draft, with the facts that it keeps; or one that was
/// frozen.
class BriefingView : public DocumentView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool live READ isLive NOTIFY changed FINAL)
    Q_PROPERTY(bool draft READ isDraft NOTIFY changed FINAL)
    Q_PROPERTY(bool frozen READ isFrozen NOTIFY changed FINAL)

public:
    using DocumentView::DocumentView;

    bool isLive() const;
    bool isDraft() const;
    bool isFrozen() const;

    /// Keeps it as it is now; then frozenAs().
    Q_INVOKABLE void freeze();
    /// Makes a draft of the live one; then drafted().
    Q_INVOKABLE void makeDraft();

Q_SIGNALS:
    void frozenAs(const QString &briefing);
    void drafted(const QString &briefing);

protected:
    Make make() const override;
    Query query() const override;
};

} // namespace Liaison
