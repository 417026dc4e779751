// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace Liaison
{

/// In which language and form dates, numbers, sorting and texts are shown: the system's, or one that the user chose. Kept in the
/// user's settings, for all profiles; a choice holds from the next start on.
class UserLocale : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// [{ name, label }]: the system's (its name is empty), then one for each language of each Member State, sorted.
    Q_PROPERTY(QVariantList choices READ choices CONSTANT FINAL)
    /// Name of the chosen one, such as "da_DK"; empty for the system's.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    /// Something else was chosen than what is shown now.
    Q_PROPERTY(bool pending READ isPending NOTIFY nameChanged FINAL)

public:
    /// Before the first text is made.
    static void apply();

    QVariantList choices() const;
    QString name() const;
    void setName(const QString &name);
    bool isPending() const;

Q_SIGNALS:
    void nameChanged();
};

} // namespace Liaison
