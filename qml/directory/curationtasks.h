// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDate>
#include <QObject>
#include <QQmlEngine>

namespace Liaison
{

/// What the worklist and the list of duplicates do with one press; each tells the user, with a way back where there is one.
class CurationTasks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit CurationTasks(QObject *parent = nullptr);

    /// Ids are 32 hexadecimal digits; names as the user knows them.
    /// The next review is in a year.
    Q_INVOKABLE void reviewInAYear(const QString &person, const QString &name);
    /// For good: there is no way back, ask first.
    Q_INVOKABLE void erase(const QString &person, const QString &name);
    /// The two are no duplicates of each other.
    Q_INVOKABLE void markDistinct(const QString &one, const QString &other, const QString &names);
    /// Whoever owns the entry is asked whether its contact points are right; see Proposals::askToConfirm().
    Q_INVOKABLE void askToConfirm(const QString &entry, const QString &name);
};

} // namespace Liaison
