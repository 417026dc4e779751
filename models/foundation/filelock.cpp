// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "filelock.h"

#include <KLocalizedString>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <sys/file.h>

using namespace std::chrono_literals;

namespace Liaison
{

FileLock::FileLock(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{
}

FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;
FileLock::~FileLock() = default; // what is closed is held no more

Result<FileLock>
FileLock::take(const QString &filePath, std::chrono::milliseconds patience, const QString &busySentence)
{
    constexpr auto pause = 20ms;
    auto file = std::make_unique<QFile>(filePath);
    const auto unusable = [&filePath](const QString &reason) {
        return Error{Error::Code::Storage,
                     i18nc("@info",
                           "The file “%1” can't be locked: %2. Nothing was done.",
                           QDir::toNativeSeparators(filePath),
                           reason)};
    };
    if (!file->open(QIODevice::ReadWrite, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return unusable(file->errorString());
    }
    for (const QDeadlineTimer deadline(patience); ::flock(file->handle(), LOCK_EX | LOCK_NB) != 0;) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return unusable(qt_error_string(errno));
        }
        if (deadline.hasExpired()) {
            return Error{Error::Code::Busy, busySentence};
        }
        QThread::sleep(pause);
    }
    return FileLock(std::move(file));
}

} // namespace Liaison
