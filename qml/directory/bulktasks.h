// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace Liaison
{

/// What is done with many people or organisations at once, each in one step that is undone in one; the user is told.
/// @p records: ids of 32 hexadecimal digits.
class BulkTasks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit BulkTasks(QObject *parent = nullptr);

    Q_INVOKABLE void tag(const QStringList &records, const QString &label);
    Q_INVOKABLE void untag(const QStringList &records, const QString &label);
    /// All their contact points, today.
    Q_INVOKABLE void verify(const QStringList &records);
    /// They and their contact points, as far as they have no TLP label.
    Q_INVOKABLE void label(const QStringList &records, const QString &tlp);
    /// "Name <address>, ..." to the clipboard.
    Q_INVOKABLE void copyAddresses(const QStringList &records);
};

} // namespace Liaison
