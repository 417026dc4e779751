// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "owneronly.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Liaison::OwnerOnly
{

namespace
{
constexpr mode_t allBits = 07777;
constexpr mode_t othersBits = S_IRWXG | S_IRWXO;
constexpr mode_t readAndWrite = S_IRUSR | S_IWUSR;

void change(const QString &path, mode_t add)
{
    const auto name = QFile::encodeName(path);
    struct stat status{};
    if (::stat(name.constData(), &status) != 0) {
        return;
    }
    const mode_t mode = status.st_mode & allBits;
    if (const mode_t wanted = (mode & ~othersBits) | add; wanted != mode) {
        (void)::chmod(name.constData(), wanted);
    }
}
}

void createFile(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readAndWrite);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
}

bool createFolder(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir()
        || (QDir().mkpath(info.absolutePath()) && ::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0)
        || QFileInfo(path).isDir(); // made by another program meanwhile
}

void narrow(const QString &path)
{
    change(path, 0);
}

void narrowAndUnlock(const QString &path)
{
    change(path, readAndWrite);
}

} // namespace Liaison::OwnerOnly
