// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "wholefile.h"

#include <KLocalizedString>

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace Liaison
{

namespace
{
Error storageError(const QString &sentence)
{
    return Error{Error::Code::Storage, sentence};
}
}

Result<Done> writeWhole(const QByteArray &bytes, const QString &filePath)
{
    const QString folder = QFileInfo(filePath).absolutePath();
    const QString name = QDir::toNativeSeparators(filePath);
    if (!QFileInfo(folder).isDir()) {
        return storageError(i18nc("@info",
                                  "There is no folder “%1”. Please create it first, or choose another one.",
                                  QDir::toNativeSeparators(folder)));
    }
    if (QFileInfo(filePath).isDir()) {
        return storageError(i18nc("@info", "“%1” is a folder. Please name a file in it.", name));
    }
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly)) {
        return storageError(i18nc("@info",
                                  "The file “%1” can't be written: %2. Please choose another folder.",
                                  name,
                                  file.errorString()));
    }
    // What a full disk refuses is known with its reason here, and without it from commit() on.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        return storageError(i18nc("@info",
                                  "The file “%1” was not written: %2. What was there before is unchanged. Please make "
                                  "room or choose another folder.",
                                  name,
                                  file.errorString()));
    }
    return Done();
}

} // namespace Liaison
