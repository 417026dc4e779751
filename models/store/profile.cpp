// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "profile.h"

#include <KLocalizedString>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace Liaison
{

namespace
{
const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

constexpr auto keptKey = QLatin1StringView("profile/backups-kept");

QString backupPattern()
{
    return QStringLiteral("liaison-*.backup");
}
}

Profile::Profile(const QString &folder, std::unique_ptr<Store> store, const Clock &clock)
    : m_folder(folder)
    , m_store(std::move(store))
    , m_clock(clock)
{
}

QString Profile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/liaison");
}

QString Profile::nameOf(const QString &folder)
{
    const QFileInfo info(folder);
    const auto path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    return QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder, const Clock &clock)
{
    const QDir dir(QDir(folder).absolutePath());
    const QFileInfo info(dir.path());
    if (info.exists() && !info.isDir()) {
        return Error{Error::Code::Storage,
                     i18nc("@info", "%1 is a file. A profile is a folder; choose another name.", folder)};
    }
    const bool isNew = !info.exists();
    if (!dir.mkpath(QStringLiteral("backups"))) {
        return Error{Error::Code::Storage,
                     i18nc("@info", "The profile's folder %1 can't be made. May you write there?", folder)};
    }
    if (isNew) {
        QFile::setPermissions(dir.path(), ownerOnly);
    }
    DatabaseOptions options;
    options.file = dir.filePath(QStringLiteral("liaison.db"));
    options.nonceFile = QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)
        + QStringLiteral("/liaison/replicas/") + nameOf(dir.path());
    options.clock = clock;
    LIAISON_TRY(auto store, Store::open(options));
    return std::unique_ptr<Profile>(new Profile(dir.path(), std::move(store), clock));
}

QList<Profile::Backup> Profile::backups() const
{
    const QDir dir(m_folder + QStringLiteral("/backups"));
    QList<Backup> found;
    // The name holds the time, so it sorts by it.
    for (const auto &info : dir.entryInfoList({backupPattern()}, QDir::Files, QDir::Name | QDir::Reversed)) {
        found.append({info.absoluteFilePath(), info.lastModified(), info.size()});
    }
    return found;
}

QString Profile::newBackupName() const
{
    const auto stem = m_folder + QStringLiteral("/backups/liaison-")
        + m_clock.now().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    for (int number = 0;; ++number) {
        const auto name = stem + (number ? u'-' + QString::number(number) : QString()) + QStringLiteral(".backup");
        if (!QFileInfo::exists(name)) {
            return name;
        }
    }
}

int Profile::backupsKept(const Reader &reader)
{
    constexpr int unlessSet = 20;
    const int kept = reader.local(keptKey).toInt();
    return kept > 0 ? kept : unlessSet;
}

Result<Done> Profile::setBackupsKept(Edit &edit, int count)
{
    if (count < 1 || count > mostBackups) {
        return Error{Error::Code::Invalid,
                     i18nc("@info",
                           "Between 1 and %1 backups can be kept; %2 is not possible. Give a number between them.",
                           mostBackups,
                           count)};
    }
    return edit.setLocal(keptKey, QString::number(count));
}

void Profile::removeOldBackups(int kept) const
{
    const auto all = backups();
    for (qsizetype i = kept; i < all.size(); ++i) {
        QFile::remove(all.at(i).file);
    }
}

QFuture<Result<QString>> Profile::backupNow()
{
    const auto file = newBackupName();
    return m_store->backup(file)
        .then([this, file](const Result<Done> &done) {
            return done ? m_store->read([file](Reader &reader) -> Result<int> {
                return backupsKept(reader);
            })
                        : QtFuture::makeReadyValueFuture<Result<int>>(done.error());
        })
        .unwrap()
        .then([this, file](const Result<int> &kept) -> Result<QString> {
            if (!kept) {
                return kept.error();
            }
            removeOldBackups(*kept);
            return file;
        });
}

QFuture<Result<Done>> Profile::restore(const QString &file)
{
    return m_store->restoreBackup(file, newBackupName());
}

} // namespace Liaison
