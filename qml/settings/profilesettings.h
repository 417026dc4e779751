// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace Liaison
{

/// What the settings page shows and changes: who the owner is, how long a verification holds, and the backups.
class ProfileSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Days after which a contact point is due for verification.
    Q_PROPERTY(int verificationDays READ verificationDays NOTIFY changed FINAL)
    /// Newest first: [{ file, when, size }].
    Q_PROPERTY(QVariantList backups READ backups NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    explicit ProfileSettings(QObject *parent = nullptr);

    int verificationDays() const;
    QVariantList backups() const;
    bool isBusy() const;

    Q_INVOKABLE void setVerificationDays(int days);
    /// The person record of the owner (hexadecimal id).
    Q_INVOKABLE void setMe(const QString &person);
    Q_INVOKABLE void backupNow();
    /// Puts a backup in the place of the present content, of which a backup is made first.
    Q_INVOKABLE void restore(const QString &file);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    int m_verificationDays = 0;
    bool m_busy = false;
};

} // namespace Liaison
