// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "actions/reminders.h"

#include <QObject>
#include <QQmlEngine>

namespace Liaison
{

/// Whether and when the desktop reminds of what is due; each change is written at once.
class RemindSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY changed FINAL)
    /// hh:mm
    Q_PROPERTY(QString quietFrom READ quietFrom NOTIFY changed FINAL)
    Q_PROPERTY(QString quietUntil READ quietUntil NOTIFY changed FINAL)
    /// When it is quiet, as a sentence; or what is wrong with what was typed.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(bool wrong READ isWrong NOTIFY changed FINAL)

public:
    explicit RemindSettings(QObject *parent = nullptr);

    bool isOn() const;
    void setOn(bool on);
    QString quietFrom() const;
    QString quietUntil() const;
    QString sentence() const;
    bool isWrong() const;

    /// As typed: "18:00", "8:00", "8"; what is no time is told and not written.
    Q_INVOKABLE void setQuiet(const QString &from, const QString &until);

Q_SIGNALS:
    void changed();

private:
    void save(const Actions::ReminderSettings &settings);

    Actions::ReminderSettings m_settings;
    QString m_problem;
};

} // namespace Liaison
