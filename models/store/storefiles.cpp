// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Backup, restore and verification: what Store does with whole files.

#include "databasefile.h"
#include "erasing.h"
#include "foundation/cbor.h"
#include "ledger.h"
#include "merge.h"
#include "nonce.h"
#include "projection.h"
#include "sendings.h"
#include "statecodec.h"
#include "store.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace Liaison
{

namespace
{
Error storage(const QString &why)
{
    return {Error::Code::Storage, why};
}

/// File contents and the folder's entry reach the disk.
void syncToDisk(const QString &path)
{
    for (const auto &name : {path, QFileInfo(path).absolutePath()}) {
        const int descriptor = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
        if (descriptor >= 0) {
            ::fsync(descriptor);
            ::close(descriptor);
        }
    }
}

/// A file that SQLite calls whole and Liaison can read. @p name: the file that it is or will be a copy of.
Result<Done> checkWhole(const QString &file, const QString &name)
{
    DatabaseOptions options;
    options.file = file;
    options.name = name;
    LIAISON_TRY(const auto copy, Database::open(options));
    LIAISON_TRY(const auto answer, copy->value(QStringLiteral("PRAGMA integrity_check(1)")));
    if (answer.toString() != u"ok") {
        return Error{Error::Code::Corrupt, i18nc("@info", "The file %1 is damaged: %2", name, answer.toString())};
    }
    return Done();
}

/// A compact copy of @p database under a new name: written aside, checked, then renamed.
Result<Done> copyTo(Database &database, const QString &file)
{
    if (QFileInfo::exists(file)) {
        return storage(
            i18nc("@info", "The file %1 exists already. Choose another name; nothing was overwritten.", file));
    }
    const auto aside = file + QStringLiteral(".part");
    DatabaseFile::remove(aside);
    QFile empty(aside);
    if (!empty.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        return storage(i18nc("@info", "The backup %1 can't be written: %2", file, empty.errorString()));
    }
    empty.close();
    auto copied = [&]() -> Result<Done> {
        LIAISON_CHECK(database.run(QStringLiteral("VACUUM INTO ?"), QVariantList{aside}));
        return checkWhole(aside, file);
    }();
    if (copied) {
        for (const auto &companion : DatabaseFile::companions(aside)) {
            QFile::remove(companion);
        }
        syncToDisk(aside);
        if (QFile::rename(aside, file)) {
            syncToDisk(file);
            return Done();
        }
        copied = storage(i18nc("@info", "The backup %1 can't be given its name.", file));
    }
    DatabaseFile::remove(aside);
    return copied;
}

/// Whether @p file may be a backup at all.
Result<Done> checkReadable(const QString &file)
{
    if (QFileInfo(file).isDir()) {
        return Error{Error::Code::Invalid, i18nc("@info", "%1 is a folder. Choose a backup, which is a file.", file)};
    }
    QFile backup(file);
    if (!backup.exists()) {
        return Error{Error::Code::NotFound, i18nc("@info", "There is no backup %1.", file)};
    }
    if (!QFileInfo(file).isFile()) {
        return Error{Error::Code::Invalid, i18nc("@info", "%1 is not a file. Choose a backup.", file)};
    }
    if (!backup.open(QIODevice::ReadOnly)) {
        return storage(i18nc("@info", "The file %1 can't be read: %2.", file, backup.errorString()));
    }
    return backup.size() > 0 ? Result<Done>() : Result<Done>(DatabaseFile::foreign(file));
}

QStringList checkRecord(const QString &name, const RecordState &record)
{
    QStringList problems;
    for (const auto &[field, heads] : record.fields) {
        if (Merge::merged(heads, heads) != heads) {
            problems.append(i18nc("@info %1 record, %2 field",
                                  "%1: the values of “%2” are not what a merge would leave.",
                                  name,
                                  field));
        }
    }
    return problems;
}
}

QFuture<Result<Done>> Store::backup(const QString &file)
{
    return run<Result<Done>>([this, file](auto &) {
        return copyTo(*m_database, file);
    });
}

QFuture<Result<Done>> Store::restoreBackup(const QString &file, const QString &safetyCopy)
{
    return run<Result<Done>>([this, file, safetyCopy](auto &) -> Result<Done> {
        const auto options = m_database->options();
        LIAISON_CHECK(checkReadable(file));
        // Checked on a copy: opening may write next to the file, and a backup may lie on a read-only disk.
        const auto incoming = options.file + QStringLiteral(".incoming");
        DatabaseFile::remove(incoming);
        if (!QFile::copy(file, incoming)) {
            return storage(i18nc("@info", "The backup %1 can't be copied into the profile. Is the disk full?", file));
        }
        QFile(incoming).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        auto checked = checkWhole(incoming, file);
        if (checked) {
            checked = copyTo(*m_database, safetyCopy);
        }
        if (!checked) {
            DatabaseFile::remove(incoming);
            return checked;
        }
        LIAISON_TRY(const auto erased, Erasing::all(*m_database));
        const auto restored = putInPlace(incoming, options, erased);
        DatabaseFile::remove(incoming);
        Q_EMIT changed({{}, {}, true});
        return restored;
    });
}

/// Carries erasures, what was sent to whom, and a new replica id into @p incoming, and swaps it with the database.
Result<Done> Store::putInPlace(const QString &incoming, const DatabaseOptions &options, const QList<Erasure> &erased)
{
    {
        auto incomingOptions = options;
        incomingOptions.file = incoming;
        LIAISON_TRY(const auto database, Database::open(incomingOptions));
        Savepoint transaction(*database, Savepoint::Write);
        LIAISON_CHECK(transaction.begun());
        LIAISON_CHECK(Nonce::renew(*database));
        Ledger ledger(*database);
        LIAISON_CHECK(ledger.begin(QStringLiteral("undo"), i18nc("@info label of a transaction", "Restore a backup")));
        LIAISON_CHECK(Erasing::erase(ledger, erased));
        LIAISON_CHECK(ledger.finish());
        LIAISON_CHECK(Sendings::carryOver(*m_database, *database));
        LIAISON_CHECK(transaction.commit());
        Nonce::remember(*database, ledger.sequence());
        LIAISON_CHECK(database->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    }
    syncToDisk(incoming);
    m_ledger.reset();
    m_database.reset();
    for (const auto &companion : DatabaseFile::companions(options.file) + DatabaseFile::companions(incoming)) {
        QFile::remove(companion);
    }
    const bool swapped =
        ::rename(QFile::encodeName(incoming).constData(), QFile::encodeName(options.file).constData()) == 0;
    syncToDisk(options.file);
    LIAISON_CHECK(openDatabase(options));
    return swapped
        ? Result<Done>()
        : storage(i18nc("@info",
                        "The backup could not take the place of the database; the present data stay as they are."));
}

QFuture<Result<Store::Verification>> Store::verify(bool rebuild)
{
    return run<Result<Verification>>([this, rebuild](auto &) -> Result<Verification> {
        Verification result;
        Savepoint transaction(*m_database, Savepoint::Write);
        LIAISON_CHECK(transaction.begun());
        LIAISON_TRY(const auto answers, m_database->rows(QStringLiteral("PRAGMA integrity_check")));
        for (const auto &row : answers) {
            if (row.first().toString() != u"ok") {
                result.problems.append(row.first().toString());
            }
        }
        LIAISON_TRY(const auto rows, m_database->rows(QStringLiteral("SELECT id, type, title, state FROM record")));
        result.records = int(rows.size());
        for (const auto &row : rows) {
            auto fields = StateCodec::decodeFields(row.at(3).toByteArray());
            const auto name = row.at(2).toString();
            if (!fields) {
                result.problems.append(
                    i18nc("@info %1 record, %2 what is wrong", "%1: %2", name, fields.error().message));
                continue;
            }
            result.problems +=
                checkRecord(name, {Id::fromBytes(row.at(0).toByteArray()), row.at(1).toString(), *fields});
        }
        LIAISON_TRY(const bool erasing, Erasing::isPending(*m_database));
        if (erasing) {
            result.problems.append(i18nc(
                "@info",
                "What was erased is still in the log or in a backup of this profile. It is tried again when the profile "
                "is opened; a backup that can't be read has to be deleted."));
        }
        LIAISON_TRY(const auto before, Projection::digest(*m_database));
        if (result.problems.isEmpty() || rebuild) {
            LIAISON_CHECK(Projection::rebuild(*m_database));
            LIAISON_TRY(const auto after, Projection::digest(*m_database));
            if (before != after) {
                result.problems.append(
                    rebuild
                        ? i18nc("@info", "Tables or index were not what the records say; they were made anew.")
                        : i18nc("@info", "Tables or index are not what the records say. Rebuilding makes them right."));
            }
            if (rebuild) {
                LIAISON_CHECK(transaction.commit());
                Q_EMIT changed({{}, {}, true});
            }
        }
        return result;
    });
}

} // namespace Liaison
