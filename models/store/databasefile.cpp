// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "databasefile.h"

#include "database.h"

#include <KLocalizedString>

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace Liaison::DatabaseFile
{

namespace
{
/// The first 100 bytes of an SQLite file (sqlite.org/fileformat.html §1.3).
class Header
{
public:
    explicit Header(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    bool isSqlite() const
    {
        return m_bytes.size() == size && m_bytes.startsWith(QByteArrayView("SQLite format 3\0", 16));
    }
    qint32 schemaCookie() const ///< 0: no table was ever made
    {
        return number(40);
    }
    qint32 userVersion() const
    {
        return number(60);
    }
    qint32 applicationId() const
    {
        return number(68);
    }
    static constexpr qsizetype size = 100;

private:
    qint32 number(qsizetype offset) const
    {
        return qFromBigEndian<qint32>(m_bytes.constData() + offset);
    }
    QByteArray m_bytes;
};
}

Result<Done> check(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0) {
        return Done();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Code::Storage, i18nc("@info", "The file %1 can't be read: %2.", name, file.errorString())};
    }
    const Header header(file.read(Header::size));
    if (!header.isSqlite()) {
        return foreign(name);
    }
    // Before the first checkpoint the header still holds zeros; the open database is asked again.
    if (header.applicationId() != 0 && header.applicationId() != Database::applicationId) {
        return foreign(name);
    }
    return header.userVersion() > Database::version ? Result<Done>(newer(name)) : Done();
}

bool isBlank(const QString &path)
{
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0) {
        return false; // what was written may all be there
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const auto bytes = file.read(Header::size);
    const Header header(bytes);
    return bytes.isEmpty()
        || (header.isSqlite() && header.schemaCookie() == 0 && header.userVersion() == 0
            && header.applicationId() == 0);
}

QStringList companions(const QString &path)
{
    return {path + QStringLiteral("-wal"), path + QStringLiteral("-shm")};
}

void remove(const QString &path)
{
    QFile::remove(path);
    for (const auto &companion : companions(path)) {
        QFile::remove(companion);
    }
}

Error newer(const QString &name)
{
    return {
        Error::Code::Newer,
        i18nc(
            "@info",
            "The profile was last used by a newer version of Liaison. Open it with that version; nothing was changed in %1.",
            name)};
}

Error foreign(const QString &name)
{
    return {Error::Code::Corrupt,
            i18nc("@info", "The file %1 is not a Liaison database. Nothing was changed in it.", name)};
}

} // namespace Liaison::DatabaseFile
