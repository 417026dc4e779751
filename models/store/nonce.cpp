// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "nonce.h"

#include "database.h"
#include "foundation/id.h"
#include "owneronly.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTimeZone>

#include <cerrno>
#include <sys/stat.h>

namespace Liaison::Nonce
{

namespace
{
constexpr int daysKept = 90;

/// "NONCE SEQUENCE", and on the next line the folder, which older versions did not write.
struct Note {
    QByteArray nonce;
    qint64 sequence = 0;
    QByteArray folder; ///< as the file system spells it

    static std::optional<Note> read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        const auto words = file.readLine().trimmed().split(' ');
        if (words.size() != 2) {
            return {};
        }
        auto folder = file.readAll();
        if (folder.endsWith('\n')) {
            folder.chop(1);
        }
        return Note{words.first(), words.last().toLongLong(), folder};
    }
    /// In the place of what is there; never shorter meanwhile, for another program may be reading.
    void write(const QString &path) const
    {
        OwnerOnly::createFolder(QFileInfo(path).path());
        OwnerOnly::createFile(path);
        QFile file(path);
        if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered)) {
            const auto content = nonce + ' ' + QByteArray::number(sequence) + '\n' + folder + '\n';
            file.write(content);
            file.resize(content.size());
        }
    }
};

QString nonceKey()
{
    return QStringLiteral("store/nonce");
}

QString folderOf(const Database &database)
{
    return QFileInfo(database.options().file).absolutePath();
}

/// Not there at all, rather than out of reach.
bool isGone(const QByteArray &folder)
{
    struct stat status{};
    return ::stat(folder.constData(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

bool isOlderThan(const QFileInfo &file, int days)
{
    return file.lastModified(QTimeZone::UTC).daysTo(QDateTime::currentDateTimeUtc()) > days;
}
}

Result<bool> fits(Database &database)
{
    LIAISON_TRY(const auto replica, database.local(QStringLiteral("store/replica")));
    const auto &path = database.options().nonceFile;
    if (replica.isEmpty() || path.isEmpty()) {
        return !replica.isEmpty();
    }
    LIAISON_TRY(const auto nonce, database.local(nonceKey()));
    LIAISON_TRY(const auto sequence, database.local(QStringLiteral("store/sequence")));
    const auto note = Note::read(path);
    return note && note->nonce == nonce.toLatin1() && note->sequence <= sequence.toLongLong();
}

void remember(Database &database, qint64 sequence)
{
    if (const auto &path = database.options().nonceFile; !path.isEmpty()) {
        const auto nonce = database.local(nonceKey()).valueOr({}).toLatin1();
        Note{nonce, sequence, QFile::encodeName(folderOf(database))}.write(path);
    }
}

ReplicaId newReplica()
{
    // Positive, so that it is an unsigned CBOR integer of fixed length in practice.
    return qint64(QRandomGenerator::system()->generate64() >> 1) | 1;
}

Result<Done> renew(Database &database, ReplicaId replica)
{
    LIAISON_TRY(const auto former, database.local(QStringLiteral("store/replica")));
    if (!former.isEmpty()) {
        LIAISON_TRY(const auto others, database.local(QStringLiteral("store/former-replicas")));
        LIAISON_CHECK(database.setLocal(QStringLiteral("store/former-replicas"), (others + u' ' + former).trimmed()));
    }
    LIAISON_CHECK(database.setLocal(QStringLiteral("store/replica"), QString::number(replica)));
    LIAISON_CHECK(database.setLocal(QStringLiteral("store/sequence"), QStringLiteral("0")));
    return database.setLocal(nonceKey(), Id::random().text());
}

void keepAlive(Database &database)
{
    const auto &path = database.options().nonceFile;
    const auto note = path.isEmpty() ? std::nullopt : Note::read(path);
    if (!note) {
        return;
    }
    OwnerOnly::narrow(path);
    if (note->folder != QFile::encodeName(folderOf(database)) || isOlderThan(QFileInfo(path), 1)) {
        remember(database, note->sequence);
    }
}

void removeForgotten(const QString &nonceFile)
{
    const QFileInfo own(nonceFile);
    for (const auto &info : own.dir().entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        if (info.fileName() == own.fileName() || !isOlderThan(info, daysKept)) {
            continue;
        }
        const auto note = Note::read(info.filePath());
        if (note && !note->folder.isEmpty() && isGone(note->folder)) {
            QFile::remove(info.filePath());
        }
    }
}

} // namespace Liaison::Nonce
