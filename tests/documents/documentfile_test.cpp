// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "documents/documentfile.h"
#include "sample.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
QByteArray content(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// As long as it lives, no file of this process grows beyond @p bytes: what a full disk looks like to a program.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        REQUIRE(getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        const rlimit limit{bytes, m_before.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};
}

TEST_CASE("the ending says the format")
{
    const QTemporaryDir folder;
    const auto written = [&folder](const QString &name) {
        const QString path = folder.filePath(name);
        const auto done = writeDocument(Samples::briefing(), path);
        REQUIRE(done);
        return content(path);
    };
    CHECK(written(u"brief.md"_s).contains("\n# Meeting with the platforms"));
    CHECK(written(u"brief.HTML"_s).startsWith("<!DOCTYPE html>"));
    CHECK(written(u"brief v1.2.odt"_s).startsWith("PK\x03\x04"));
    CHECK(written(u"σύνοψη.pdf"_s).startsWith("%PDF-"));
    CHECK(written(u"brief.txt"_s).startsWith("TLP:AMBER+STRICT\n"));
    CHECK(documentEndings().size() == 5);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 5);
}

TEST_CASE("an unknown ending is refused, and says which ones there are")
{
    const QTemporaryDir folder;
    const auto done =
        writeDocument(Samples::briefing(), folder.filePath(GENERATE(u"brief.docx"_s, u"brief"_s, u"pdf"_s)));
    REQUIRE_FALSE(done);
    CHECK(done.error().code == Error::Code::Invalid);
    CHECK(done.error().message.contains(u".md, .html, .odt, .pdf, .txt"));
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a file that can't be written is a sentence")
{
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkdir(u"taken.md"_s));
    const auto [path, words] =
        GENERATE(std::pair(u"missing/brief.md"_s, u"There is no folder"_s), std::pair(u"taken.md"_s, u"is a folder"_s));
    const auto done = writeDocument(Samples::briefing(), folder.filePath(path));
    REQUIRE_FALSE(done);
    CHECK(done.error().code == Error::Code::Storage);
    CHECK(done.error().message.contains(words));
}

TEST_CASE("a folder without write permission is a sentence")
{
    const QTemporaryDir folder;
    const QString closed = folder.filePath(u"closed"_s);
    REQUIRE(QDir().mkdir(closed));
    REQUIRE(QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner));
    if (QFile probe(closed + u"/probe"_s); probe.open(QIODevice::WriteOnly)) {
        SKIP("this user may write everywhere");
    }
    const auto done = writeDocument(Samples::briefing(), closed + u"/brief.md"_s);
    REQUIRE_FALSE(done);
    CHECK(done.error().message.contains(u"can't be written"));
}

TEST_CASE("a full disk leaves what was there before")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"brief.pdf"_s);
    QFile before(path);
    REQUIRE(before.open(QIODevice::WriteOnly));
    before.write("the earlier briefing");
    before.close();
    {
        const FullDisk full(4096);
        const auto done = writeDocument(Samples::briefing(), path);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == Error::Code::Storage);
        CHECK(done.error().message.contains(u"was not written"));
    }
    CHECK(content(path) == "the earlier briefing");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"brief.pdf"_s});
}
