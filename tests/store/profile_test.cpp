// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The folder of a profile, its files, and the note outside it that tells a copy from the original.

#include "support/records.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
QDir notes()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/liaison/replicas"_s);
}

/// The file that tells about the profile in @p folder.
QString noteOf(const QString &folder)
{
    return notes().filePath(Profile::nameOf(folder));
}

void makeOlder(const QString &path, int days)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(QDateTime::currentDateTime().addDays(-days), QFile::FileModificationTime));
}

constexpr auto others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
}

TEST_CASE("a profile that can't be made says so")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    for (const auto &path : {folder.filePath(u"file"_s), folder.filePath(u"file/profile"_s), u"/proc/liaison"_s}) {
        const auto opened = Profile::open(path);
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().code == Error::Code::Storage);
    }
    CHECK_FALSE(Profile::open(QString()).ok());
}

TEST_CASE("the profile is its owner's alone, also what SQLite keeps beside the database")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    must(profile->backupNow());
    const QDir folder(profile->folder());
    CHECK_FALSE(QFile::permissions(folder.path()) & others);
    CHECK_FALSE(QFile::permissions(noteOf(folder.path())) & others);
    for (const auto *name : {"liaison.db", "liaison.db-wal", "liaison.db-shm"}) {
        const auto path = folder.filePath(QString::fromLatin1(name));
        CAPTURE(path);
        REQUIRE(QFile::exists(path));
        CHECK_FALSE(QFile::permissions(path) & others);
        // A second program mends what a third left open.
        REQUIRE(QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadGroup | QFile::ReadOther));
    }
    const auto second = must(Profile::open(folder.path()));
    for (const auto &info : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        CAPTURE(info.filePath());
        CHECK_FALSE(info.permissions() & others);
    }
}

TEST_CASE("a copy that is only read stays as it is, byte for byte, and gets its new name with the first write")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    const auto replica = profile.store().replica();
    const auto source = profile.close() + u"/liaison.db"_s;
    QTemporaryDir other;
    const auto file = other.filePath(u"liaison.db"_s);
    REQUIRE(QFile::copy(source, file));
    const auto before = contentOf(file);
    ReplicaId name = 0;
    {
        const auto copy = must(Profile::open(other.path()));
        name = copy->store().replica();
        CHECK(name != replica);
        CHECK(must(copy->store().content()).first.size() == 1);
    }
    CHECK(contentOf(file) == before);
    {
        const auto copy = must(Profile::open(other.path()));
        name = copy->store().replica();
        addPerson(copy->store(), u"Second"_s);
        CHECK(copy->store().replica() == name);
    }
    const auto copy = must(Profile::open(other.path()));
    CHECK(copy->store().replica() == name);
    for (const auto &record : must(copy->store().content()).first) {
        const auto &head = record.fields.at(u"name"_s).front();
        CHECK(head.dot.replica == (head.value == QCborValue(u"First"_s) ? replica : name));
    }
}

TEST_CASE("a copy in two hands gets one new name")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    QTemporaryDir other;
    REQUIRE(QFile::copy(profile.close() + u"/liaison.db"_s, other.filePath(u"liaison.db"_s)));
    const auto one = must(Profile::open(other.path()));
    const auto two = must(Profile::open(other.path()));
    addPerson(one->store(), u"Second"_s);
    addPerson(two->store(), u"Third"_s);
    CHECK(one->store().replica() == two->store().replica());
}

TEST_CASE("a discarded profile leaves nothing, unless somebody else has it open")
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"profile"_s);
    auto profile = must(Profile::open(path));
    const auto note = noteOf(path);
    CHECK(QFile::exists(note));
    SECTION("nobody")
    {
        Profile::discard(std::move(profile));
        CHECK_FALSE(QDir(path).exists());
        CHECK_FALSE(QFile::exists(note));
    }
    SECTION("somebody")
    {
        const auto second = must(Profile::open(path));
        Profile::discard(std::move(profile));
        addPerson(second->store(), u"First"_s);
        CHECK(must(Profile::exists(path)));
    }
    SECTION("not what was there before")
    {
        auto second = must(Profile::open(path));
        profile.reset();
        Profile::discard(std::move(second));
        CHECK(must(Profile::exists(path)));
    }
}

TEST_CASE("a profile whose folder is long gone is forgotten when another one is opened")
{
    QString lost;
    {
        TemporaryProfile profile;
        lost = noteOf(profile->folder());
    }
    QString unmounted;
    {
        TemporaryProfile profile;
        unmounted = noteOf(profile->folder());
    }
    TemporaryProfile old;
    addPerson(old.store(), u"First"_s);
    const auto replica = old.store().replica();
    const auto unused = noteOf(old->folder());
    old.close();
    constexpr int days = 100;
    makeOlder(lost, days);
    makeOlder(unmounted, days - 20);
    makeOlder(unused, days);
    const auto anonymous = notes().filePath(u"of-an-older-version"_s);
    {
        QFile file(anonymous);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("00000000000000000000000000000000 1\n");
    }
    makeOlder(anonymous, days);

    const TemporaryProfile another;
    CHECK_FALSE(QFile::exists(lost));
    CHECK(QFile::exists(unmounted));
    CHECK(QFile::exists(unused));
    CHECK(QFile::remove(anonymous)); // it does not say where its profile is
    old.reopen();
    CHECK(old.store().replica() == replica);
    CHECK(QFileInfo(unused).lastModified().daysTo(QDateTime::currentDateTime()) == 0); // opened today
}

TEST_CASE("what an older version noted about a profile still holds, and learns where the profile is")
{
    TemporaryProfile profile;
    addPerson(profile.store(), u"First"_s);
    const auto replica = profile.store().replica();
    const auto note = noteOf(profile->folder());
    const auto folder = profile.close();
    const auto words = contentOf(note).split('\n');
    {
        QFile file(note);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(words.first() + '\n');
    }
    profile.reopen();
    CHECK(profile.store().replica() == replica);
    CHECK(contentOf(note) == words.first() + '\n' + QFile::encodeName(folder) + '\n');
}
