// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "briefings/document.h"
#include "components/recorddetails.h"

#include <QUrl>

namespace Liaison
{

/// One briefing to read: of a meeting, made from the records as they are now, or one that was frozen.
class BriefingView : public RecordDetails
{
    Q_OBJECT
    QML_ELEMENT
    /// As Markdown, for a text area.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool frozen READ isFrozen NOTIFY changed FINAL)
    Q_PROPERTY(QString tlp READ tlp NOTIFY changed FINAL)

public:
    using RecordDetails::RecordDetails;

    QString text() const;
    bool isFrozen() const;
    QString tlp() const;

    /// Keeps it as it is now; then frozenAs().
    Q_INVOKABLE void freeze();
    /// By ending: .md .html .odt .pdf .txt. The user is told what happened.
    Q_INVOKABLE void write(const QUrl &file);

Q_SIGNALS:
    void frozenAs(const QString &briefing);

protected:
    Query query() const override;
};

} // namespace Liaison
