// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/documentview.h"

namespace Liaison
{

/// Everything that is held on a person, as the records are now.
class SubjectView : public DocumentView
{
    Q_OBJECT
    QML_ELEMENT

public:
    using DocumentView::DocumentView;

    /// The same for programs. The user is told what happened.
    Q_INVOKABLE void writeJson(const QUrl &file);

protected:
    Make make() const override;
};

} // namespace Liaison
