// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
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
    /// How many backups stay, of those that were made by hand, before the oldest goes.
    Q_PROPERTY(int backupsKept READ backupsKept NOTIFY changed FINAL)
    /// The owner's posts and country, in words.
    Q_PROPERTY(QString meDescription READ meDescription NOTIFY changed FINAL)
    /// Newest first: [{ file, when, about }].
    Q_PROPERTY(QVariantList backups READ backups NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    explicit ProfileSettings(QObject *parent = nullptr);

    int verificationDays() const;
    int backupsKept() const;
    QString meDescription() const;
    QVariantList backups() const;
    bool isBusy() const;

    Q_INVOKABLE void setVerificationDays(int days);
    Q_INVOKABLE void setBackupsKept(int count);
    /// The person record of the owner (hexadecimal id).
    Q_INVOKABLE void setMe(const QString &person);
    Q_INVOKABLE void backupNow();
    /// Puts a backup in the place of the present content, of which a backup is made first.
    Q_INVOKABLE void restore(const QString &file);
    /// The path of a file that was chosen in a dialog.
    Q_INVOKABLE static QString pathOf(const QUrl &file);

Q_SIGNALS:
    void changed();

private:
    struct Content {
        int verificationDays = 0;
        int backupsKept = 0;
        QString meDescription;
    };
    static Result<Content> read(const Reader &reader);
    void refresh();

    Content m_content;
    bool m_busy = false;
};

} // namespace Liaison
