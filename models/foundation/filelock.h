// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "result.h"

#include <chrono>
#include <memory>

class QFile;

namespace Liaison
{

/// One program at a time. The kernel keeps it (flock) and frees it when its holder ends, however that ends; the empty file stays
/// and says nothing. A QLockFile is a file that is there: one left by a program that was killed while it made or broke one refuses
/// everybody for half a minute.
class FileLock
{
public:
    /// Waits until nobody else holds @p filePath, at most @p patience; then @p busySentence is the error. Any thread.
    static Result<FileLock>
    take(const QString &filePath, std::chrono::milliseconds patience, const QString &busySentence);

    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    ~FileLock();

private:
    explicit FileLock(std::unique_ptr<QFile> file);

    std::unique_ptr<QFile> m_file;
};

} // namespace Liaison
