// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDate>
#include <QObject>
#include <QQmlEngine>

namespace Liaison
{

/// How far away the next European election is.
class ElectionClock : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QDate today MEMBER m_today NOTIFY changed REQUIRED FINAL)
    /// To its first day; 0 while it goes on.
    Q_PROPERTY(int days READ days NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString when READ when NOTIFY changed FINAL)

public:
    using QObject::QObject;

    int days() const;
    QString title() const;
    QString when() const;

Q_SIGNALS:
    void changed();

private:
    QDate m_today;
};

} // namespace Liaison
