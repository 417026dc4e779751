// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/profile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

namespace Liaison::Test
{

/// The value of a result or future that is expected to succeed; the test fails with the error's sentence where it does not.
template<typename T>
T must(Result<T> result)
{
    if (!result) {
        FAIL(result.error().message.toStdString());
    }
    return std::move(result).value();
}

template<typename T>
T must(QFuture<Result<T>> future)
{
    return must(future.result());
}

/// The error of a future that is expected to fail.
template<typename T>
Error refusal(QFuture<Result<T>> future)
{
    const auto result = future.result();
    REQUIRE_FALSE(result.ok());
    CHECK_FALSE(result.error().message.isEmpty());
    return result.error();
}

/// What is written from now on is newer than what was written before, also in another profile: times are kept in milliseconds.
inline void letTimePass()
{
    QThread::msleep(1);
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A real profile in a folder that goes away with it.
class TemporaryProfile
{
public:
    explicit TemporaryProfile(const Clock &clock = {})
        : m_profile(must(Profile::open(folderPath(), clock)))
    {
    }
    Profile *operator->() const
    {
        return m_profile.get();
    }
    Store &store() const
    {
        return m_profile->store();
    }
    QString folderPath() const
    {
        return m_folder.filePath(QStringLiteral("profile"));
    }
    /// Closes and opens again.
    void reopen(const Clock &clock = {})
    {
        m_profile = must(Profile::open(close(), clock));
    }
    /// Closes, for tests that look at the files. The value is the folder.
    QString close()
    {
        m_profile.reset();
        return folderPath();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Profile> m_profile;
};

} // namespace Liaison::Test
