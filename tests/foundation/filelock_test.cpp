// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "foundation/filelock.h"

#include <QFile>
#include <QTemporaryDir>

#include <future>

using namespace Liaison;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("A lock is held by one, refused to others in their words, and free as soon as it is let go")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"some.lock"_s);
    {
        const auto first = FileLock::take(path, 0ms, u"Somebody is at work."_s);
        REQUIRE(first.ok());
        const auto second = FileLock::take(path, 50ms, u"Somebody is at work."_s);
        REQUIRE_FALSE(second.ok());
        CHECK(second.error().code == Error::Code::Busy);
        CHECK(second.error().message == u"Somebody is at work."_s);
    }
    CHECK(FileLock::take(path, 0ms, {}).ok());
}

TEST_CASE("Who waits for a lock gets it when the other has finished")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"some.lock"_s);
    std::optional first = FileLock::take(path, 0ms, {});
    REQUIRE(first->ok());
    auto second = std::async(std::launch::async, [&path] {
        return FileLock::take(path, 1min, {}).ok();
    });
    CHECK(second.wait_for(100ms) == std::future_status::timeout);
    first.reset();
    CHECK(second.get());
}

TEST_CASE("A file that lies there holds nothing, whatever is in it and however new it is")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"some.lock"_s);
    const QByteArray content = GENERATE(QByteArray(), "1\nliaison-cli\nsomewhere\n"_ba);
    for (const auto &name : {path, path + u".rmlock"_s}) {
        QFile file(name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }
    CHECK(FileLock::take(path, 0ms, {}).ok());
}

TEST_CASE("Where no lock can be, the sentence names the file and not another program")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"nowhere/some.lock"_s);
    const auto refused = FileLock::take(path, 0ms, u"Somebody is at work."_s);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == Error::Code::Storage);
    CHECK(refused.error().message.contains(path));
}
