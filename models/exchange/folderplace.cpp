// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "folderplace.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
constexpr auto placeKey = "exchange/folder"_L1;

bool isInside(const QString &inner, const QString &outer)
{
    return inner == outer || inner.startsWith(outer.endsWith(u'/') ? outer : outer + u'/');
}

QString rootOf(const QString &path)
{
    return QStorageInfo(path).rootPath();
}

Result<Done> checkThere(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{
            Error::Code::NotFound,
            i18nc("@info %1 folder",
                  "The exchange folder %1 is not there. Is the disk or the share connected? Otherwise choose the "
                  "folder anew; nothing is lost.",
                  path)};
    }
    if (!info.isDir()) {
        return Error{Error::Code::Invalid, i18nc("@info %1 file", "%1 is no folder. Choose a folder.", path)};
    }
    if (::access(QFile::encodeName(path).constData(), R_OK | W_OK | X_OK) != 0) {
        return Error{Error::Code::Storage,
                     i18nc("@info %1 folder, %2 reason",
                           "Nothing can be written in the exchange folder %1: %2. May you write there?",
                           path,
                           qt_error_string(errno))};
    }
    return {};
}
}

FolderPlace FolderPlace::read(const Reader &reader)
{
    const auto object = QJsonDocument::fromJson(reader.local(placeKey).toUtf8()).object();
    return {.path = object.value("path"_L1).toString(), .root = object.value("root"_L1).toString()};
}

Result<Done> FolderPlace::write(Edit &edit) const
{
    if (path.isEmpty()) {
        return edit.removeLocal(placeKey);
    }
    const QJsonDocument json(QJsonObject{{u"path"_s, path}, {u"root"_s, root}});
    return edit.setLocal(placeKey, QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
}

Result<FolderPlace> FolderPlace::of(const QString &folder, const QString &profileFolder)
{
    LIAISON_CHECK(checkThere(folder));
    const auto path = QFileInfo(folder).canonicalFilePath();
    const auto profile = QFileInfo(profileFolder).canonicalFilePath();
    if (isInside(path, profile) || isInside(profile, path)) {
        return Error{Error::Code::Refused,
                     i18nc("@info %1 and %2 folders",
                           "%1 can't be the exchange folder: the profile lies in %2, and the live database must not be "
                           "synchronised. Choose a folder outside of it.",
                           path,
                           profile)};
    }
    return FolderPlace{.path = path, .root = rootOf(path)};
}

Result<Done> FolderPlace::check() const
{
    LIAISON_CHECK(checkThere(path));
    if (rootOf(path) != root) {
        return Error{
            Error::Code::NotFound,
            i18nc(
                "@info %1 and %2 folders",
                "The exchange folder %1 is not the one that was chosen: what was at %2 is not connected. Connect it, or "
                "choose the folder anew; nothing is lost.",
                path,
                root)};
    }
    return {};
}

QString SyncedPlace::keeperOf(const QString &folder)
{
    struct Sign {
        QString pattern;
        QString keeper;
        bool isFile = false;
    };
    static const QList<Sign> signs{
        {u".stfolder"_s, u"Syncthing"_s},
        {u".owncloudsync.log"_s, u"ownCloud"_s},
        {u".sync_*.db"_s, u"Nextcloud"_s},
        {u"._sync_*.db"_s, u"Nextcloud"_s},
        {u".dropbox"_s, u"Dropbox"_s, true}, // in the home folder it is a folder, of its settings
        {u".dropbox.cache"_s, u"Dropbox"_s},
        {u".849C9593-D756-4E56-8D6E-42412F2A707B"_s, u"OneDrive"_s},
        {u".SynologyWorkingDirectory"_s, u"Synology Drive"_s}};
    static const QStringList networks{u"nfs"_s,
                                      u"nfs4"_s,
                                      u"cifs"_s,
                                      u"smb3"_s,
                                      u"smbfs"_s,
                                      u"afs"_s,
                                      u"ceph"_s,
                                      u"davfs"_s,
                                      u"fuse.sshfs"_s,
                                      u"fuse.davfs2"_s,
                                      u"fuse.rclone"_s,
                                      u"fuse.glusterfs"_s,
                                      u"fuse.gvfsd-fuse"_s,
                                      u"fuse.kio-fuse"_s,
                                      u"fuse.onedriver"_s};
    const auto type = QString::fromLatin1(QStorageInfo(folder).fileSystemType());
    if (networks.contains(type)) {
        return i18nc("@info %1 kind of file system", "a network file system (%1)", type);
    }
    QStringList patterns;
    for (const auto &sign : signs) {
        patterns.append(sign.pattern);
    }
    for (QDir dir(QFileInfo(folder).canonicalFilePath());;) {
        const auto found =
            dir.entryInfoList(patterns, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        for (const auto &info : found) {
            for (const auto &sign : signs) {
                const bool fits = QDir::match(sign.pattern, info.fileName());
                if (fits && (info.isFile() || !sign.isFile)) {
                    return sign.keeper;
                }
            }
        }
        if (dir.isRoot() || !dir.cdUp()) {
            return {};
        }
    }
}

QString SyncedPlace::warning(const QString &profileFolder)
{
    const auto keeper = keeperOf(profileFolder);
    return keeper.isEmpty()
        ? QString()
        : i18nc("@info %1 folder, %2 what synchronises it",
                "The profile in %1 is kept in step by %2. A live database that is copied while it is in use, or "
                "used on two computers, breaks. Close Liaison, move the folder to this computer's own disk, and "
                "exchange bundles instead: the exchange folder may be a synchronised one.",
                profileFolder,
                keeper);
}

} // namespace Liaison
