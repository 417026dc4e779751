// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// The whole exchange between two people, each at a window of their own: one uses the mouse, the other one keys alone. With
// LIAISON_PICTURES=FOLDER each step is a picture.

#include "bundles.h"
#include "exchange/bundleexporter.h"
#include "exchange/fingerprintwords.h"
#include "exchange/mycard.h"
#include "window.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;

namespace
{
constexpr auto sharedFolder = "LIAISON_SHARED"; ///< what is in there was sent by mail
constexpr int patient = 90'000; ///< milliseconds

/// One of the two, in a process of their own.
class Side
{
public:
    explicit Side(const QString &name)
        : m_name(name)
    {
        must(m_profile.store().edit(u"Me"_s, [name](Edit &edit) -> Result<Done> {
            LIAISON_TRY(const auto id, edit.put(person(name, u"DK"_s)));
            return edit.setMe(id);
        }));
    }
    TemporaryProfile &profile()
    {
        return m_profile;
    }
    static QString path(const QString &file)
    {
        return qEnvironmentVariable(sharedFolder) + u'/' + file;
    }
    /// The file, once the other one has sent it.
    static QUrl awaited(const QString &file)
    {
        QElapsedTimer timer;
        timer.start();
        while (QFileInfo(path(file)).size() == 0 && !timer.hasExpired(patient)) {
            QTest::qWait(20);
        }
        INFO("waited for " << file.toStdString());
        REQUIRE(QFileInfo(path(file)).size() > 0);
        return QUrl::fromLocalFile(path(file));
    }
    static void open(const QString &file)
    {
        Session::instance()->openFiles({awaited(file)});
    }
    /// What the dialogs of the system do.
    void saveCard(const Window &window, const QString &file) const
    {
        window.object<MyCard>()->save(QUrl::fromLocalFile(path(file)));
    }
    /// The words on a card are those that its owner reads out on the telephone.
    static void compareWords(Window &window, const QString &card)
    {
        const auto read = must(Card::read(awaited(card).toLocalFile()));
        for (const auto &word : FingerprintWords::of(read.device.fingerprint())) {
            CHECK(window.shows(word));
        }
    }
    static void send(Window &window, int number, const QString &file)
    {
        const auto peer = must(window.store().read([](Reader &reader) -> Result<QString> {
            return Circle::peers(reader).first().id.text();
        }));
        Session::instance()->openPage(u"exchange"_s, peer, u"peer"_s);
        REQUIRE(window.shows(u"What you agreed"_s));
        window.object<BundleExporter>()->writeFor(peer, QUrl::fromLocalFile(path(file)));
        REQUIRE(window.shows(u"Bundle %1 was sent"_s.arg(number)));
    }

private:
    TemporaryProfile m_profile;
    QString m_name;
};
}

TEST_CASE("Karen, with the mouse", "[.]")
{
    Side karen(u"Karen Prøve"_s);
    auto entry = person(u"Anna Example"_s, u"DK"_s);
    entry.tlp = u"GREEN"_s;
    entry.notes = u"Call in the morning"_s;
    const auto anna = add(karen.profile().store(), entry);
    Window window(karen.profile().close());
    window.open(u"exchange"_s);
    REQUIRE(window.shows(u"Begin here"_s));
    window.picture(u"exchange-1-begin"_s);
    window.click(u"Give them your card, Save it, send it, and read its ten words out to them."_s);
    REQUIRE(window.shows(u"Nobody yet."_s));
    window.picture(u"exchange-2-my-card"_s);
    karen.saveCard(window, u"karen.liaison-card"_s);

    Side::open(u"aino.liaison-card"_s);
    REQUIRE(window.shows(u"is not in your circle yet"_s));
    Side::compareWords(window, u"aino.liaison-card"_s);
    window.picture(u"exchange-3-words"_s);
    window.click(u"I spoke with them: all ten words are the same"_s);
    window.click(u"Everything"_s);
    window.click(u"Add to my circle"_s);
    REQUIRE(window.lacks(u"is not in your circle yet"_s));
    Side::send(window, 1, u"1.liaison"_s);
    window.picture(u"exchange-4-sent"_s);
    setField(window.store(), anna, u"notes"_s, u"Call in the evening"_s);

    Side::open(u"2.liaison"_s);
    REQUIRE(window.shows(u"1 conflict"_s));
    window.picture(u"exchange-7-conflict"_s);
    window.click(u"Accept 1 change"_s);
    REQUIRE(window.shows(u"Done: Import a bundle"_s));
    window.click(u"Compare"_s);
    REQUIRE(window.shows(u"Changed by several people"_s));
    window.picture(u"exchange-8-compare"_s);
    window.click(u"Take this: Call in the evening"_s);
    REQUIRE(window.shows(u"No conflicts"_s));
    Side::send(window, 2, u"3.liaison"_s);

    Side::open(u"4.liaison"_s);
    REQUIRE(window.shows(u"All of it is here already"_s));
    window.click(u"Leave it"_s);
    window.click(u"My card and my circle"_s);
    window.click(u"Aino Esimerkki"_s);
    CHECK(window.shows(u"Bundle 2 was taken over there"_s));
    window.picture(u"exchange-10-receipt"_s);
}

TEST_CASE("Aino, with keys", "[.]")
{
    Side aino(u"Aino Esimerkki"_s);
    Window window(aino.profile().close());
    window.open(u"exchange"_s);
    window.tabTo(u"Give them your card, Save it, send it, and read its ten words out to them."_s);
    window.key(Qt::Key_Return);
    REQUIRE(window.shows(u"Nobody yet."_s));
    aino.saveCard(window, u"aino.liaison-card"_s);

    Side::open(u"karen.liaison-card"_s);
    REQUIRE(window.shows(u"is not in your circle yet"_s));
    Side::compareWords(window, u"karen.liaison-card"_s);
    for (const auto &box :
         {u"I spoke with them: all ten words are the same"_s, u"Everything"_s, u"Add to my circle"_s}) {
        window.tabTo(box);
        window.key(Qt::Key_Space);
    }
    REQUIRE(window.lacks(u"is not in your circle yet"_s));

    Side::open(u"1.liaison"_s);
    REQUIRE(window.shows(u"Call in the morning"_s));
    CHECK(window.shows(u"signed by Karen Prøve, whose key you know"_s));
    window.picture(u"exchange-5-preview"_s);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.shows(u"Done: Import a bundle"_s));
    window.picture(u"exchange-6-taken"_s);
    const auto anna = all<Person>(window.store(), u"WHERE name = 'Anna Example'"_s).first().id;
    setField(window.store(), anna, u"notes"_s, u"Call at noon"_s);
    Side::send(window, 1, u"2.liaison"_s);

    Side::open(u"3.liaison"_s);
    REQUIRE(window.shows(u"1 record changed"_s)); // that there was a conflict was never heard of here
    CHECK(window.shows(u"Call in the evening"_s));
    window.picture(u"exchange-9-settled"_s);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window.lacks(u"Preview: bundle 2"_s));
    CHECK(shownIn(window.store(), anna, u"notes"_s) == u"Call in the evening"_s);
    CHECK(conflictsIn(window.store()).isEmpty());
    Side::send(window, 2, u"4.liaison"_s);
}

TEST_CASE("Two people swap cards, send each other bundles, disagree and agree again, each at a window of their own")
{
    const QTemporaryDir shared;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(sharedFolder), shared.path());
    QProcess karen;
    QProcess aino;
    const auto start = [&environment](QProcess &process, const QString &test) {
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {QString(test).replace(u',', u"\\,"_s)});
    };
    start(karen, u"Karen, with the mouse"_s);
    start(aino, u"Aino, with keys"_s);
    for (auto *process : {&karen, &aino}) {
        const bool finished = process->waitForFinished(2 * patient);
        if (!finished || process->exitCode() != 0) {
            karen.kill();
            aino.kill();
            karen.waitForFinished();
            aino.waitForFinished();
            UNSCOPED_INFO("Karen: " << karen.readAll().toStdString());
            FAIL("Aino: " << aino.readAll().toStdString());
        }
        CHECK(process->exitStatus() == QProcess::NormalExit);
    }
}
