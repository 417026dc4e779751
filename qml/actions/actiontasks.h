// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace Liaison
{

/// What is done with one or many actions at once, each in one step that is undone in one; the user is told. @p actions: ids of 32
/// hexadecimal digits.
class ActionTasks : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// [{ value, text }]: all of them, in the order of the board.
    Q_PROPERTY(QVariantList statuses READ statuses CONSTANT FINAL)

public:
    explicit ActionTasks(QObject *parent = nullptr);

    QVariantList statuses() const;

    /// As done today, or as open again.
    Q_INVOKABLE void setDone(const QString &action, bool done);
    Q_INVOKABLE void setStatus(const QStringList &actions, const QString &status);
    /// A person, post or organisation; empty for nobody.
    Q_INVOKABLE void setOwner(const QStringList &actions, const QString &owner);
    /// What may follow `due:` in a quick entry: "2019-03-24", "E-60", "none".
    Q_INVOKABLE void setDue(const QStringList &actions, const QString &due);
    Q_INVOKABLE void remove(const QStringList &actions);
    /// The problem with what was typed as a due date; empty where there is none.
    Q_INVOKABLE QString problemOfDue(const QString &due) const;
};

} // namespace Liaison
