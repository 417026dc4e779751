// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// All of an import or none: a program that imports is killed at 200 moments.

#include "syncprofiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
constexpr int people = 100;
constexpr int kills = 200;

/// What must be there as a whole: records, their rows and index, and history.
QByteArray everythingIn(Store &store)
{
    const auto history = must(store.read([](Reader &reader) {
        return reader.select(u"SELECT count(*), (SELECT count(*) FROM search) FROM history"_s);
    }));
    return truth(store) + shown(store) + history.first().first().toByteArray() + ' '
        + history.first().last().toByteArray();
}

QString integrityOf(Store &store)
{
    return must(store.read([](Reader &reader) -> Result<QString> {
        LIAISON_TRY(const auto rows, reader.select(u"PRAGMA integrity_check"_s));
        return rows.first().first().toString();
    }));
}

/// A profile with a few records, a bundle with many more, and copies of that profile to be killed.
class Scene
{
public:
    Scene()
    {
        TemporaryProfile sender;
        TemporaryProfile receiver;
        const auto known = addFinn(sender.store(), u"Aino Esimerkki"_s);
        m_exchange.pass(sender, receiver);
        must(sender.store().edit(u"Many"_s, [](Edit &edit) -> Result<Done> {
            for (int i = 0; i < people; ++i) {
                Person person;
                person.name = u"Aino Esimerkki %1"_s.arg(i);
                person.country = u"FI"_s;
                person.notes = u"Met at the meeting number %1 in Παράδειγμα."_s.arg(i);
                LIAISON_CHECK(edit.put(person));
            }
            return Done();
        }));
        set(sender.store(), known, u"name"_s, u"Aino Nord"_s);
        set(receiver.store(), known, u"name"_s, u"Aino Süd"_s);
        m_bundle = m_exchange.send(sender, receiver);
        nothing = everythingIn(receiver.store());
        // Closed, so that the write-ahead log is in the file.
        const auto folder = receiver.close();
        REQUIRE(QFile::copy(folder + u"/liaison.db"_s, m_exchange.path(u"base.db"_s)));
        REQUIRE(QProcess::execute(u"cp"_s, {u"-a"_s, folder + u"/keys"_s, m_exchange.path(u"keys"_s)}) == 0);
    }

    /// A fresh copy of the profile.
    QString copy() const
    {
        const auto folder = m_exchange.path(u"victim"_s);
        QDir(folder).removeRecursively();
        REQUIRE(QDir().mkpath(folder));
        REQUIRE(QFile::copy(m_exchange.path(u"base.db"_s), folder + u"/liaison.db"_s));
        REQUIRE(QFile::link(m_exchange.path(u"keys"_s), folder + u"/keys"_s)); // which nothing changes
        return folder;
    }
    void start(QProcess &process, const QString &folder) const
    {
        process.start(QStringLiteral(IMPORT_VICTIM), {folder, m_bundle});
        REQUIRE(process.waitForStarted());
    }

    QByteArray nothing; ///< what the profile holds before the import

private:
    Exchange m_exchange;
    QString m_bundle;
};

/// How long an import takes that nobody disturbs.
struct Course {
    QByteArray all; ///< what the profile holds after it
    qint64 previewed = 0; ///< microseconds
    qint64 done = 0;
};

Course undisturbed(const Scene &scene)
{
    Course course;
    const auto folder = scene.copy();
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    scene.start(process, folder);
    REQUIRE(process.waitForReadyRead());
    course.previewed = timer.nsecsElapsed() / 1000;
    REQUIRE(process.waitForFinished());
    course.done = timer.nsecsElapsed() / 1000;
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.readAllStandardOutput() == "previewed\ndone\n");
    const auto profile = must(Profile::open(folder));
    course.all = everythingIn(profile->store());
    return course;
}
}

TEST_CASE("an import that is killed has happened as a whole or not at all")
{
    const Scene scene;
    const auto course = undisturbed(scene);
    REQUIRE(course.all != scene.nothing);
    QRandomGenerator random(20190304);
    int all = 0;
    int nothing = 0;
    for (int round = 0; round < kills; ++round) {
        const auto folder = scene.copy();
        QProcess victim;
        scene.start(victim, folder);
        // One in four anywhere; the others after the preview, where backup and import are.
        qint64 wait = 0;
        if (round % 4 == 0) {
            wait = random.bounded(course.previewed);
        } else {
            REQUIRE(victim.waitForReadyRead());
            wait = random.bounded((course.done - course.previewed) * 8 / 5);
        }
        QThread::usleep(wait);
        victim.kill();
        REQUIRE(victim.waitForFinished());

        const auto profile = must(Profile::open(folder));
        REQUIRE(integrityOf(profile->store()) == u"ok"_s);
        const auto there = everythingIn(profile->store());
        all += (there == course.all);
        nothing += (there == scene.nothing);
        REQUIRE(all + nothing == round + 1);
        if (round % 20 == 0) {
            REQUIRE(must(profile->store().verify()).problems == QStringList());
        }
    }
    CAPTURE(all, nothing);
    // Both happened; otherwise the moments were not the right ones.
    CHECK(all > 0);
    CHECK(nothing > kills / 8);
}
