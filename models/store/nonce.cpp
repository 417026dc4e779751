// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "nonce.h"

#include "database.h"
#include "foundation/id.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace Liaison::Nonce
{

namespace
{
QString nonceKey()
{
    return QStringLiteral("store/nonce");
}

void keep(const QString &path, const QString &nonce, qint64 sequence)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(nonce.toLatin1() + ' ' + QByteArray::number(sequence) + '\n');
    }
}
}

Result<Done> check(Database &database)
{
    const auto &path = database.options().nonceFile;
    LIAISON_TRY(const auto nonce, database.local(nonceKey()));
    LIAISON_TRY(const auto replica, database.local(QStringLiteral("store/replica")));
    bool same = !replica.isEmpty();
    if (same && !path.isEmpty()) {
        QFile file(path);
        const auto words = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split(' ') : QList<QByteArray>();
        LIAISON_TRY(const auto sequence, database.local(QStringLiteral("store/sequence")));
        same = words.size() == 2 && words.first() == nonce.toLatin1()
            && words.last().toLongLong() <= sequence.toLongLong();
    }
    if (!same) {
        LIAISON_CHECK(renew(database));
    }
    return Done();
}

void remember(Database &database, qint64 sequence)
{
    if (const auto &path = database.options().nonceFile; !path.isEmpty()) {
        keep(path, database.local(nonceKey()).valueOr({}), sequence);
    }
}

Result<Done> renew(Database &database)
{
    // Positive, so that it is an unsigned CBOR integer of fixed length in practice.
    const auto replica = qint64(QRandomGenerator::system()->generate64() >> 1) | 1;
    const auto nonce = Id::random().text();
    LIAISON_CHECK(database.setLocal(QStringLiteral("store/replica"), QString::number(replica)));
    LIAISON_CHECK(database.setLocal(QStringLiteral("store/sequence"), QStringLiteral("0")));
    LIAISON_CHECK(database.setLocal(nonceKey(), nonce));
    if (const auto &path = database.options().nonceFile; !path.isEmpty()) {
        keep(path, nonce, 0);
    }
    return Done();
}

} // namespace Liaison::Nonce
