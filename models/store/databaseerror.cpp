// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "databaseerror.h"

#include "database.h"
#include "databasefile.h"

#include <KLocalizedString>

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <sys/statvfs.h>

namespace Liaison::DatabaseError
{

namespace
{
/// SQLite's result codes that deserve a sentence of their own (sqlite.org/rescode.html); the extended ones are greater.
enum SqliteCode {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteInputOutput = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCantOpen = 14,
    SqliteNotADatabase = 26,
    SqliteSharedMemoryCantGrow = SqliteInputOutput | (19 << 8),
};

Error storage(const QString &sentence)
{
    return {Error::Code::Storage, sentence};
}

/// The first of what SQLite has to write that may not be written.
QString protectedFile(const QString &file)
{
    for (const auto &name : QStringList{QFileInfo(file).absolutePath(), file} + DatabaseFile::companions(file)) {
        if (const QFileInfo info(name); info.exists() && !info.isWritable()) {
            return name;
        }
    }
    return file;
}

Error damaged(const QSqlError &error, const DatabaseOptions &options)
{
    if (!options.name.isEmpty()) {
        return {Error::Code::Corrupt,
                i18nc("@info", "The file %1 is damaged: %2. Nothing was changed.", options.name, error.databaseText())};
    }
    return {Error::Code::Corrupt,
            i18nc("@info",
                  "The database is damaged: %1. Restore a backup; the damaged file stays where it is.",
                  error.databaseText())};
}
}

bool isDiskFull(const QString &file)
{
    constexpr quint64 leastRoom = 64 * 1024; // the shared memory of a small database, and a page to write
    struct statvfs disk{};
    if (::statvfs(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), &disk) != 0) {
        return false;
    }
    const bool countsFiles = disk.f_files > 0; // btrfs does not
    return quint64(disk.f_bavail) * disk.f_frsize < leastRoom || (countsFiles && disk.f_favail == 0);
}

Error sentence(const QSqlError &error, const DatabaseOptions &options)
{
    const int extended = error.nativeErrorCode().toInt();
    const int code = extended & 0xff;
    const bool mayBeFull = code == SqliteInputOutput || code == SqliteCantOpen;
    if (code == SqliteFull || extended == SqliteSharedMemoryCantGrow || (mayBeFull && isDiskFull(options.file))) {
        return storage(i18nc("@info", "The disk is full. Nothing was changed; free some space and try again."));
    }
    switch (code) {
    case SqliteBusy:
    case SqliteLocked:
        return {
            Error::Code::Busy,
            i18nc("@info", "Another program is writing to this profile. Try again in a moment; nothing was changed.")};
    case SqliteReadOnly:
        return storage(i18nc("@info %1 file or folder",
                             "%1 can't be written to. Allow it, and try again; nothing was changed.",
                             protectedFile(options.file)));
    case SqliteCantOpen:
        return storage(i18nc("@info",
                             "The database %1 can't be opened. Does its folder exist, and may you write there?",
                             options.file));
    case SqliteInputOutput:
        return storage(i18nc("@info", "The disk reported an error: %1", error.databaseText()));
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return damaged(error, options);
    default:
        return storage(i18nc("@info", "The database answered: %1", error.text()));
    }
}

} // namespace Liaison::DatabaseError
