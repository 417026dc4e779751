// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Keys that are kept in the desktop's wallet, with the real wallet of KDE on a bus of its own.

#include "exchange/age.h"
#include "exchange/wallet.h"
#include "exchange/walletkeys.h"
#include "keyholder.h"
#include "support/testwallet.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace Liaison;
using namespace Liaison::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// The wallet, and a program that has just started.
struct Desk {
    Desk()
    {
        OwnBus::use();
        WalletKeys::forget();
        WalletKeys::setPatience(20s);
        wallet.emplace();
    }
    std::optional<TestWallet> wallet;
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

const QStringList plainFiles{u"age.txt"_s, u"minisign.key"_s, u"minisign.pub"_s};
const QStringList sealedFiles{u"age.txt.age"_s, u"minisign.key.age"_s, u"minisign.pub"_s, u"wallet.txt"_s};

/// Whether any file of the keys says this.
bool saidIn(const QString &folder, const QByteArray &text)
{
    const auto names = filesIn(folder);
    return std::ranges::any_of(names, [&](const QString &name) {
        return contentOf(folder + u'/' + name).contains(text);
    });
}
}

TEST_CASE("keys move into the desktop's wallet and out of it, and are the same ones")
{
    const Desk desk;
    const Keyholder me;
    const auto secret = Age::secretKeyText(me.identity.ageKeys().first()).toLatin1();
    CHECK(saidIn(me.path(u"1"_s), secret));
    CHECK_FALSE(Identity::isInWallet(me.folder.path()));

    must(Identity::moveToWallet(me.folder.path()));
    CHECK(Identity::isInWallet(me.folder.path()));
    CHECK(filesIn(me.path(u"1"_s)) == sealedFiles);
    CHECK_FALSE(saidIn(me.path(u"1"_s), secret));
    CHECK(desk.wallet->entries().size() == 1);
    WalletKeys::forget(); // as in another program
    const auto there = must(Identity::of(me.folder.path()));
    CHECK(there.device() == me.device());
    CHECK(there.ageKeys() == me.identity.ageKeys());
    must(Identity::moveToWallet(me.folder.path())); // twice is once
    CHECK(desk.wallet->entries().size() == 1);

    SECTION("new keys go there too, and the earlier ones still vouch for them")
    {
        const auto renewed = must(Identity::renew(me.folder.path()));
        CHECK(filesIn(me.path(u"2"_s)) == sealedFiles);
        CHECK(renewed.formerSigners() == QList{me.device().signer});
        CHECK(desk.wallet->entries().size() == 1);
    }
    SECTION("the programs age and minisign read them, given what the wallet holds")
    {
        const auto entry = desk.wallet->entries().first();
        const auto key = must(Wallet::read(entry));
        QFile file(me.folder.filePath(u"key"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(key);
        file.close();
        QProcess age;
        age.start(u"age"_s, {u"-d"_s, u"-i"_s, file.fileName(), me.path(u"1/age.txt.age"_s)});
        REQUIRE(age.waitForFinished());
        CHECK(age.readAllStandardOutput().contains(secret));
    }
    must(Identity::moveToFiles(me.folder.path()));
    CHECK_FALSE(Identity::isInWallet(me.folder.path()));
    CHECK(filesIn(me.path(u"1"_s)) == plainFiles);
    CHECK(desk.wallet->entries().isEmpty());
    CHECK(must(Identity::of(me.folder.path())).fingerprints().contains(me.device().fingerprint()));
}

TEST_CASE("a wallet that lets nobody in, or has not answered, is told; it is asked again when it is wanted")
{
    Desk desk;
    const Keyholder me;
    must(Identity::moveToWallet(me.folder.path()));
    WalletKeys::forget();

    desk.wallet->allow(false);
    const auto denied = Identity::of(me.folder.path());
    REQUIRE_FALSE(denied);
    CHECK(denied.error().code == Error::Code::Refused);
    CHECK(denied.error().field == Wallet::field);
    CHECK(denied.error().message.contains(u"directory itself is not affected"_s));
    CHECK_FALSE(Identity::moveToFiles(me.folder.path()));
    CHECK(filesIn(me.path(u"1"_s)) == sealedFiles);
    desk.wallet->allow(true);
    CHECK_FALSE(Identity::of(me.folder.path())); // nobody is pestered
    must(Identity::unlock(me.folder.path()));
    CHECK(must(Identity::of(me.folder.path())).device() == me.device());

    // Locked: it asks for its password, and nobody answers.
    desk.wallet->restart();
    WalletKeys::forget();
    WalletKeys::setPatience(50ms);
    const auto waiting = Identity::of(me.folder.path());
    REQUIRE_FALSE(waiting);
    CHECK(waiting.error().code == Error::Code::Busy);
    CHECK(waiting.error().field == Wallet::field);
    desk.wallet->restart();
    desk.wallet->unlock();
    WalletKeys::setPatience(20s);
    // What was never answered ends with the wallet that was asked.
    (void)Identity::unlock(me.folder.path()).result();
    must(Identity::unlock(me.folder.path()));
    CHECK(must(Identity::of(me.folder.path())).device() == me.device());
}

TEST_CASE("keys whose wallet is lost come back from the recovery sheet, into files")
{
    const Desk desk;
    const Keyholder me;
    const auto code = me.identity.recoveryCode();
    must(Identity::moveToWallet(me.folder.path()));
    must(Wallet::remove(desk.wallet->entries().first()));
    WalletKeys::forget();
    const auto lost = Identity::of(me.folder.path());
    REQUIRE_FALSE(lost);
    CHECK(lost.error().code == Error::Code::NotFound);
    CHECK(must(Identity::recover(me.folder.path(), code)).device() == me.device());
    CHECK(filesIn(me.path(u"2"_s)) == plainFiles);
    CHECK_FALSE(Identity::isInWallet(me.folder.path()));
    // What can't be read stays as it is: perhaps the wallet turns up.
    must(Identity::moveToWallet(me.folder.path()));
    CHECK(filesIn(me.path(u"1"_s)) == sealedFiles);
    CHECK(filesIn(me.path(u"2"_s)) == sealedFiles);
    CHECK(must(Identity::of(me.folder.path())).device() == me.device());
}

TEST_CASE("a move that is killed leaves keys that can be read, and is finished the next time")
{
    const Desk desk;
    const Keyholder me;
    must(Identity::renew(me.folder.path()));
    QRandomGenerator random(20190304);
    const auto recipient = Age::recipientText(must(WalletKeys::make()));
    int sealed = 0;
    int mixed = 0;
    constexpr int kills = 30;
    for (int round = 0; round < kills; ++round) {
        QProcess mover;
        mover.start(QStringLiteral(KEY_MOVER), {me.folder.path(), recipient});
        // In one of the steps of a round of two sets, or not long after.
        for (int step = random.bounded(1, 5); step > 0; --step) {
            while (!mover.canReadLine()) {
                REQUIRE(mover.waitForReadyRead());
            }
            mover.readLine();
        }
        QThread::usleep(random.bounded(5'000));
        mover.kill();
        REQUIRE(mover.waitForFinished());
        INFO(mover.readAllStandardError().toStdString());
        WalletKeys::forget();
        const auto there = must(Identity::of(me.folder.path()));
        REQUIRE(there.formerSigners() == QList{me.device().signer});
        sealed += Identity::isInWallet(me.folder.path());
        for (const auto &set : {u"1"_s, u"2"_s}) {
            const auto files = filesIn(me.path(set));
            mixed += files != plainFiles && files != sealedFiles;
        }
    }
    // The kills were spread over the work.
    CHECK(sealed > 0);
    CHECK(sealed < kills);
    CHECK(mixed > 0);
    must(Identity::moveToWallet(me.folder.path()));
    CHECK(filesIn(me.path(u"1"_s)) == sealedFiles);
    CHECK(filesIn(me.path(u"2"_s)) == sealedFiles);
    must(Identity::moveToFiles(me.folder.path()));
    CHECK(filesIn(me.path(u"1"_s)) == plainFiles);
    CHECK(filesIn(me.path(u"2"_s)) == plainFiles);
    CHECK(filesIn(me.path({})) == QStringList{u"1"_s, u"2"_s});
}
