// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// A notification in its form: moments as the clock on the wall shows them, and what somebody said means that they answered.
class NotificationEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// When it was sent, in the computer's time zone: "2019-05-26 03:12".
    Q_PROPERTY(QString sent READ sent WRITE setSent NOTIFY valuesChanged FINAL)
    /// "Cyber incident, Denmark"
    Q_PROPERTY(QString about READ about NOTIFY valuesChanged FINAL)
    /// "waiting for an answer", "answered after 14 s", with the level for StateGlyph.
    Q_PROPERTY(QString state READ state NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString level READ level NOTIFY valuesChanged FINAL)

public:
    explicit NotificationEditor(QObject *parent = nullptr);

    QString sent() const;
    void setSent(const QString &sent);
    QString about() const;
    QString state() const;
    QString level() const;

protected:
    Also also() const override;

private:
    Notification notification() const;
};

} // namespace Liaison
