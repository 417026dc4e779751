// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "components/recordeditor.h"

namespace Liaison
{

/// A contact point, looked at while it is typed.
class ContactPointEditor : public RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    /// What is odd about the address or number; empty where all is well. It can be saved all the same.
    Q_PROPERTY(QString warning READ warning NOTIFY checked FINAL)
    /// How it will be shown; empty where that is as it was typed.
    Q_PROPERTY(QString shown READ shown NOTIFY checked FINAL)

public:
    explicit ContactPointEditor(QObject *parent = nullptr);

    QString warning() const;
    QString shown() const;

Q_SIGNALS:
    void checked();

private:
    void check();

    QString m_owner;
    QString m_country;
    QString m_warning;
    QString m_shown;
};

} // namespace Liaison
