// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace Liaison
{

/// A folder that holds everything of one user's directory: `liaison.db`, `backups/`, later keys. Readable by its owner only.
class Profile
{
public:
    /// XDG_DATA_HOME/liaison.
    static QString defaultFolder();
    /// Opens @p folder, or makes it.
    static Result<std::unique_ptr<Profile>> open(const QString &folder = defaultFolder(), const Clock &clock = {});

    QString folder() const
    {
        return m_folder;
    }
    Store &store() const
    {
        return *m_store;
    }
    /// A short name that is different for every folder: for D-Bus and window settings.
    static QString nameOf(const QString &folder);

    /// How many backups stay; a setting of the profile. 1 to 1000; another number is an error.
    static int backupsKept(const Reader &reader);
    static Result<Done> setBackupsKept(Edit &edit, int count);
    static constexpr int mostBackups = 1000;

    struct Backup {
        QString file;
        QDateTime at;
        qint64 size = 0;
    };
    /// Newest first.
    QList<Backup> backups() const;
    /// A verified copy under backups/; the oldest beyond backupsKept() are removed. The value is the new file.
    QFuture<Result<QString>> backupNow();
    /// Puts a backup in the place of the present content, of which a backup is made first.
    QFuture<Result<Done>> restore(const QString &file);

private:
    Profile(const QString &folder, std::unique_ptr<Store> store, const Clock &clock);
    QString newBackupName() const;
    void removeOldBackups(int kept) const;

    QString m_folder;
    std::unique_ptr<Store> m_store;
    Clock m_clock;
};

} // namespace Liaison
