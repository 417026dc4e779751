// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store.h"

#include <QDateTime>
#include <QList>
#include <QMutex>
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
    /// Whether there is one in @p folder; an error where nobody may look. What a failed attempt to make one left is none.
    static Result<bool> exists(const QString &folder);
    /// Opens @p folder, or makes it. Either way it is its owner's alone from then on.
    static Result<std::unique_ptr<Profile>> open(const QString &folder = defaultFolder(), const Clock &clock = {});
    /// Takes away again what open() has made; what was there before stays, and so does what another program has open.
    static void discard(std::unique_ptr<Profile> profile);

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

    /// How many backups stay that were made by hand or before a restore; a setting of the profile. 1 to 1000; another number is an
    /// error. Those that were made before a bundle was taken over never displace them: of these the newest importsKept stay, and of
    /// each of the last importDaysKept days the newest.
    static int backupsKept(const Reader &reader);
    static Result<Done> setBackupsKept(Edit &edit, int count);
    static constexpr int mostBackups = 1000;
    static constexpr int importsKept = 5;
    static constexpr int importDaysKept = 14;

    enum class Occasion {
        ByHand,
        Import, ///< of a bundle, perhaps by itself
    };
    struct Backup {
        QString file;
        QDateTime at;
        qint64 size = 0;
        Occasion occasion = Occasion::ByHand;
    };
    /// Newest first.
    QList<Backup> backups() const;
    /// A verified copy under backups/; then those go that are not kept any more. The value is the new file.
    QFuture<Result<QString>> backupNow(Occasion occasion = Occasion::ByHand);
    /// The same before a bundle is taken over. Of several in a row the first makes one and it serves all: until midnight, and as long
    /// as this program sees nothing written but what bundles brought. Any thread but the store's.
    Result<QString> backupBeforeImport();
    /// Puts a backup in the place of the present content, of which a backup is made first.
    QFuture<Result<Done>> restore(const QString &file);

private:
    Profile(const QString &folder, std::unique_ptr<Store> store, const Clock &clock);
    static QString nonceFile(const QString &folder);
    QString backupFolder() const;
    void removeOldBackups(int kept) const;

    QString m_folder;
    bool m_madeFolder = false;
    std::unique_ptr<Store> m_store;
    Clock m_clock;
    struct BeforeImports {
        QMutex mutex;
        QString file;
        qint64 transaction = 0; ///< the last one in it
        QDate day;
    };
    std::unique_ptr<BeforeImports> m_beforeImports = std::make_unique<BeforeImports>();
};

} // namespace Liaison
