// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "quarantine.h"

#include "digest.h"
#include "foundation/wholefile.h"
#include "store/owneronly.h"

#include <KLocalizedString>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Liaison::Quarantine
{

namespace
{
QString folderIn(const QString &profileFolder)
{
    return profileFolder + u"/quarantine"_s;
}

QString noteOf(const QString &file)
{
    return file + u".json"_s;
}

Result<Done> writeOwn(const QByteArray &bytes, const QString &path)
{
    OwnerOnly::createFile(path); // what is written in its place keeps its permissions
    return writeWhole(bytes, path);
}
}

Result<QString> hold(const QString &profileFolder, const QByteArray &bytes, const Held &claim)
{
    const auto folder = folderIn(profileFolder);
    if (!OwnerOnly::createFolder(folder)) {
        return Error{Error::Code::Storage, i18nc("@info %1 is a folder", "The folder %1 can't be made.", folder)};
    }
    const auto file = folder + u'/' + Digest::hex(Digest::blake2b(bytes)).left(32) + u".liaison"_s;
    if (QFile::exists(file)) {
        return file;
    }
    const QJsonObject note{{u"sender"_s, claim.sender},
                           {u"country"_s, claim.country},
                           {u"key"_s, claim.keyId},
                           {u"number"_s, claim.number},
                           {u"since"_s, claim.since.toUTC().toString(Qt::ISODateWithMs)}};
    LIAISON_CHECK(writeOwn(bytes, file));
    LIAISON_CHECK(writeOwn(QJsonDocument(note).toJson(), noteOf(file)));
    const auto all = list(profileFolder);
    for (qsizetype i = mostFiles; i < all.size(); ++i) {
        LIAISON_CHECK(remove(profileFolder, all.at(i).file));
    }
    return file;
}

QList<Held> list(const QString &profileFolder)
{
    QList<Held> all;
    const auto files = QDir(folderIn(profileFolder)).entryInfoList({u"*.liaison"_s}, QDir::Files | QDir::NoSymLinks);
    for (const auto &info : files) {
        QFile file(noteOf(info.filePath()));
        const auto note =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        all.append({.file = info.absoluteFilePath(),
                    .sender = note.value(u"sender"_s).toString(),
                    .country = note.value(u"country"_s).toString(),
                    .keyId = note.value(u"key"_s).toString(),
                    .number = note.value(u"number"_s).toInteger(),
                    .since = QDateTime::fromString(note.value(u"since"_s).toString(), Qt::ISODateWithMs)});
    }
    std::ranges::sort(all, std::greater(), &Held::since);
    return all;
}

Result<Done> remove(const QString &profileFolder, const QString &file)
{
    const QFileInfo info(file);
    if (info.absolutePath() != QFileInfo(folderIn(profileFolder)).absoluteFilePath() || !info.exists()) {
        return Error{Error::Code::NotFound, i18nc("@info %1 is a file name", "%1 is not held aside here.", file)};
    }
    QFile::remove(noteOf(file));
    if (!QFile::remove(file)) {
        return Error{Error::Code::Storage, i18nc("@info %1 is a file name", "The file %1 can't be removed.", file)};
    }
    return {};
}

} // namespace Liaison::Quarantine
