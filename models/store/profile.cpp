// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "profile.h"

#include "databasefile.h"
#include "nonce.h"
#include "owneronly.h"

#include <KLocalizedString>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QTimeZone>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace Liaison
{

namespace
{
constexpr auto keptKey = QLatin1StringView("profile/backups-kept");

QString backupPattern()
{
    return QStringLiteral("liaison-*.backup");
}

QString databaseIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("liaison.db"));
}

QString backupsIn(const QString &folder)
{
    return folder + QStringLiteral("/backups");
}

/// At the end of the name of a backup that was made before a bundle was taken over.
constexpr auto importMark = QLatin1StringView("-import");

QString newBackupIn(const QString &folder, const Clock &clock, Profile::Occasion occasion = Profile::Occasion::ByHand)
{
    const auto mark = occasion == Profile::Occasion::Import ? QString(importMark) : QString();
    const auto stem = backupsIn(folder) + QStringLiteral("/liaison-")
        + clock.now().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    for (int number = 0;; ++number) {
        const auto name =
            stem + (number ? u'-' + QString::number(number) : QString()) + mark + QStringLiteral(".backup");
        if (!QFileInfo::exists(name)) {
            return name;
        }
    }
}

Error storage(const QString &sentence)
{
    return {Error::Code::Storage, sentence};
}

/// A new profile makes its folder its owner's alone, so the folder must be nobody else's.
Result<Done> checkNotShared(const QString &folder)
{
    struct stat status{};
    if (::stat(QFile::encodeName(folder).constData(), &status) != 0) {
        return Done(); // it is not there
    }
    if (!S_ISDIR(status.st_mode)) {
        return storage(i18nc("@info", "%1 is a file. A profile is a folder; choose another name.", folder));
    }
    const auto me = ::geteuid();
    if ((status.st_mode & S_ISVTX) != 0 || (me != 0 && status.st_uid != me)) {
        return storage(
            i18nc("@info",
                  "The folder %1 is shared with others, who could read the profile. Name a new folder in it.",
                  folder));
    }
    return Done();
}

/// By its name: what copies the profile may make all files new.
QDate dayOf(const Profile::Backup &backup)
{
    const auto stamp = QFileInfo(backup.file).fileName().section(u'-', 1, 1).section(u'.', 0, 0);
    const auto at = QDateTime::fromString(stamp, QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    return (at.isValid() ? QDateTime(at.date(), at.time(), QTimeZone::UTC) : backup.at).toLocalTime().date();
}

/// What an older version, or another hand, left readable for others.
void narrowAll(const QString &folder, const QString &backups)
{
    OwnerOnly::narrow(folder);
    OwnerOnly::narrow(backups);
    for (const auto &info : QDir(backups).entryInfoList({backupPattern()}, QDir::Files | QDir::NoSymLinks)) {
        OwnerOnly::narrow(info.filePath());
    }
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

QString Profile::nonceFile(const QString &folder)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + QStringLiteral("/liaison/replicas/")
        + nameOf(folder);
}

QString Profile::backupFolder() const
{
    return backupsIn(m_folder);
}

Result<bool> Profile::exists(const QString &folder)
{
    const auto file = databaseIn(folder);
    struct stat status{};
    if (::stat(QFile::encodeName(file).constData(), &status) == 0) {
        return !DatabaseFile::isBlank(file);
    }
    if (errno == ENOENT || errno == ENOTDIR) {
        return false;
    }
    return storage(i18nc("@info %2 reason",
                         "The folder %1 can't be looked into: %2. May you open it?",
                         folder,
                         qt_error_string(errno)));
}

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder, const Clock &clock)
{
    if (folder.isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info", "The profile has no folder. Name one.")};
    }
    const auto path = QDir(folder).absolutePath();
    LIAISON_TRY(const bool exists, Profile::exists(path));
    if (!exists) {
        LIAISON_CHECK(checkNotShared(path));
    }
    const bool makesFolder = !QFileInfo::exists(path);
    if (!OwnerOnly::createFolder(path)) {
        return storage(i18nc("@info", "The profile's folder %1 can't be made. May you write there?", folder));
    }
    DatabaseOptions options;
    options.file = databaseIn(path);
    options.nonceFile = nonceFile(path);
    options.copyBefore = newBackupIn(path, clock);
    options.backupFolder = backupsIn(path);
    options.clock = clock;
    LIAISON_TRY(auto store, Store::open(options));
    std::unique_ptr<Profile> profile(new Profile(path, std::move(store), clock));
    profile->m_madeFolder = makesFolder;
    narrowAll(path, profile->backupFolder());
    Nonce::removeForgotten(options.nonceFile);
    return profile;
}

void Profile::discard(std::unique_ptr<Profile> profile)
{
    const QDir folder(profile->m_folder);
    const auto nonce = nonceFile(profile->m_folder);
    const bool madeDatabase = profile->store().isNew();
    const bool madeFolder = profile->m_madeFolder;
    profile.reset();
    const auto file = databaseIn(folder.path());
    // Whoever closes a database last takes its log away.
    if (!madeDatabase || QFileInfo::exists(file + QStringLiteral("-wal"))) {
        return;
    }
    QFile::remove(file);
    QFile::remove(nonce);
    // Only while there is nothing in them.
    folder.rmdir(QStringLiteral("backups"));
    if (madeFolder) {
        QDir().rmdir(folder.path());
    }
}

QList<Profile::Backup> Profile::backups() const
{
    const QDir dir(backupFolder());
    QList<Backup> found;
    // The name holds the time, so it sorts by it.
    for (const auto &info : dir.entryInfoList({backupPattern()}, QDir::Files, QDir::Name | QDir::Reversed)) {
        const auto occasion = info.completeBaseName().endsWith(importMark) ? Occasion::Import : Occasion::ByHand;
        found.append({info.absoluteFilePath(), info.lastModified(), info.size(), occasion});
    }
    return found;
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
    const auto today = m_clock.now().toLocalTime().date();
    QSet<QDate> days;
    int byHand = 0;
    int imports = 0;
    const auto isKept = [&](const Backup &backup) { // asked of the newest first
        if (backup.occasion == Occasion::ByHand) {
            return ++byHand <= kept;
        }
        const auto day = dayOf(backup);
        const bool newestOfDay = !days.contains(day) && day.daysTo(today) < importDaysKept;
        days.insert(day);
        return ++imports <= importsKept || newestOfDay;
    };
    const auto all = backups();
    for (const auto &backup : all) {
        if (!isKept(backup)) {
            QFile::remove(backup.file);
        }
    }
}

QFuture<Result<QString>> Profile::backupNow(Occasion occasion)
{
    OwnerOnly::createFolder(backupFolder());
    const auto file = newBackupIn(m_folder, m_clock, occasion);
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

Result<QString> Profile::backupBeforeImport()
{
    auto &[mutex, file, transaction, day] = *m_beforeImports;
    const QMutexLocker locker(&mutex);
    const auto written = [transaction](Reader &reader) -> Result<std::pair<qint64, bool>> {
        LIAISON_TRY(const auto rows,
                    reader.select(QStringLiteral("SELECT coalesce(max(number), 0), coalesce(max(number > ? AND kind <>"
                                                 " 'merge'), 0) FROM transactions"),
                                  {transaction}));
        return std::pair(rows.first().at(0).toLongLong(), rows.first().at(1).toBool());
    };
    LIAISON_TRY(const auto since, m_store->read(written).result());
    const auto today = m_clock.now().toLocalTime().date();
    const auto &[last, others] = since;
    if (others || day != today || last < transaction || !QFileInfo::exists(file)) {
        LIAISON_TRY(file, backupNow(Occasion::Import).result());
        transaction = last;
        day = today;
    }
    return file;
}

QFuture<Result<Done>> Profile::restore(const QString &file)
{
    {
        const QMutexLocker locker(&m_beforeImports->mutex);
        m_beforeImports->file.clear(); // what is there after this is not what it went on from
    }
    OwnerOnly::createFolder(backupFolder());
    return m_store->restoreBackup(file, newBackupIn(m_folder, m_clock));
}

} // namespace Liaison
