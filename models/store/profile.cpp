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

QFuture<Result<QString>> Profile::backupNow(int keep)
{
    const auto file = newBackupName();
    return m_store->backup(file).then([this, file, keep](const Result<Done> &done) -> Result<QString> {
        if (!done) {
            return done.error();
        }
        const auto all = backups();
        for (qsizetype i = std::max(1, keep); i < all.size(); ++i) {
            QFile::remove(all.at(i).file);
        }
        return file;
    });
}

QFuture<Result<Done>> Profile::restore(const QString &file)
{
    return m_store->restoreBackup(file, newBackupName());
}

} // namespace Liaison
