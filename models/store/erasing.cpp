// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "erasing.h"

#include "database.h"
#include "ledger.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Liaison::Erasing
{

namespace
{
QString pendingKey()
{
    return QStringLiteral("store/erasing");
}

/// Pages of the log hold what was there before. Another program that is reading keeps them: then it is tried again later.
Result<Done> emptyLog(Database &database)
{
    LIAISON_TRY(const auto rows, database.rows(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    const bool busy = !rows.isEmpty() && rows.first().first().toInt() != 0;
    return busy
        ? Result<Done>(Error{Error::Code::Busy,
                             i18nc("@info",
                                   "Another program is reading the profile, so what was erased is still in its log. "
                                   "It leaves it when the profile is opened again.")})
        : Result<Done>();
}

Result<Done> cleanBackup(const QString &file, const QList<Erasure> &erasures)
{
    const auto made = QFileInfo(file).lastModified(); // is when the backup was made, and stays so
    {
        DatabaseOptions options;
        options.file = file;
        LIAISON_TRY(const auto database, Database::open(options));
        Savepoint transaction(*database, Savepoint::Write);
        LIAISON_CHECK(transaction.begun());
        Ledger ledger(*database);
        LIAISON_CHECK(ledger.begin(QStringLiteral("undo"), i18nc("@info label of a transaction", "Erase in a backup")));
        LIAISON_CHECK(erase(ledger, erasures));
        LIAISON_CHECK(ledger.finish());
        LIAISON_CHECK(transaction.commit());
        LIAISON_CHECK(emptyLog(*database));
    }
    QFile backup(file);
    if (backup.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        backup.setFileTime(made, QFileDevice::FileModificationTime);
    }
    return {};
}
}

Result<Done> begin(Database &database)
{
    return database.setLocal(pendingKey(), QStringLiteral("1"));
}

Result<bool> isPending(Database &database)
{
    LIAISON_TRY(const auto pending, database.local(pendingKey()));
    return !pending.isEmpty();
}

Result<Done> finish(Database &database)
{
    if (database.options().file == u":memory:") {
        return {};
    }
    LIAISON_CHECK(emptyLog(database));
    LIAISON_TRY(const auto erasures, all(database));
    QStringList failed;
    const auto &folder = database.options().backupFolder;
    const auto backups =
        folder.isEmpty() ? QFileInfoList() : QDir(folder).entryInfoList({QStringLiteral("*.backup")}, QDir::Files);
    for (const auto &backup : backups) {
        if (const auto cleaned = cleanBackup(backup.absoluteFilePath(), erasures); !cleaned) {
            failed.append(cleaned.error().message);
        }
    }
    if (!failed.isEmpty()) {
        return Error{
            Error::Code::Storage,
            i18nc("@info %1 sentences",
                  "What was erased is still in a backup: %1 It is tried again when the profile is opened. Delete the "
                  "backup if it can't be read any more.",
                  failed.join(u' '))};
    }
    return database.setLocal(pendingKey(), {});
}

Result<Done> erase(Ledger &ledger, const QList<Erasure> &erasures)
{
    for (const auto &erasure : erasures) {
        LIAISON_TRY(const bool known, ledger.isErased(erasure.id));
        if (!known) {
            LIAISON_CHECK(ledger.erase(erasure));
        }
    }
    return {};
}

Result<QList<Erasure>> all(Database &database)
{
    LIAISON_TRY(const auto rows, database.rows(QStringLiteral("SELECT id, by, at FROM erasure ORDER BY id")));
    QList<Erasure> erasures;
    for (const auto &row : rows) {
        erasures.append({Id::fromBytes(row.at(0).toByteArray()),
                         Id::fromBytes(row.at(1).toByteArray()),
                         QDateTime::fromString(row.at(2).toString(), Qt::ISODateWithMs)});
    }
    return erasures;
}

} // namespace Liaison::Erasing
