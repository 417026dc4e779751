// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <catch2/catch_test_macros.hpp>

#include <memory>

#include <csignal>
#include <sys/prctl.h>

namespace Liaison::Test
{

/// A process that ends with this one, however that ends.
inline void endWithUs(QProcess &process)
{
    process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
}

/// A session bus for this process and what it starts. Made before anything asks for the bus.
class OwnBus
{
public:
    /// Once in a process, to its end.
    static void use()
    {
        static const OwnBus bus;
    }

private:
    OwnBus()
    {
        endWithUs(m_daemon);
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        REQUIRE(m_daemon.waitForStarted());
        while (!m_daemon.canReadLine()) {
            REQUIRE(m_daemon.waitForReadyRead());
        }
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
    }
    ~OwnBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    OwnBus(const OwnBus &) = delete;
    OwnBus &operator=(const OwnBus &) = delete;

    QProcess m_daemon;
};

/// The wallet of KDE, open, and empty at first. It lets Liaison in, and asks nobody; where it is not installed the test is skipped.
class TestWallet
{
public:
    TestWallet()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("kwalletd6")).isEmpty()) {
            SKIP("kwalletd6 is not installed");
        }
        allow(true);
        start();
        unlock();
    }
    ~TestWallet()
    {
        stop();
    }

    /// Somebody who is not asked denies, or allows.
    void allow(bool yes)
    {
        QFile file(path("config/kwalletrc"));
        REQUIRE(QDir().mkpath(path("config")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("[Wallet]\nEnabled=true\nFirst Use=false\nPrompt on Open=false\nLeave Open=true\n[Auto ");
        file.write(yes ? "Allow" : "Deny");
        file.write("]\nkdewallet=Liaison\n");
        file.close();
        if (m_daemon) {
            call(QStringLiteral("reconfigure"), {});
        }
    }
    /// As at the next login: what it holds stays, and it is locked until unlock().
    void restart()
    {
        stop();
        start();
    }
    void unlock()
    {
        call(QStringLiteral("pamOpen"), {QStringLiteral("kdewallet"), QByteArray(56, 'w'), 0});
        REQUIRE(call(QStringLiteral("isOpen"), {QStringLiteral("kdewallet")}).arguments().value(0).toBool());
    }
    /// Whatever it was asked is left without an answer.
    void stop()
    {
        if (m_daemon) {
            m_daemon->kill();
            m_daemon->waitForFinished();
            m_daemon.reset();
            waitFor(false);
        }
    }
    QStringList entries() const
    {
        const auto handle =
            call(QStringLiteral("open"), {QStringLiteral("kdewallet"), qlonglong(0), QStringLiteral("Liaison")});
        return call(QStringLiteral("entryList"),
                    {handle.arguments().value(0).toInt(), QStringLiteral("Liaison"), QStringLiteral("Liaison")})
            .arguments()
            .value(0)
            .toStringList();
    }

private:
    TestWallet(const TestWallet &) = delete;
    TestWallet &operator=(const TestWallet &) = delete;

    QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    void start()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), path("data"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_daemon = std::make_unique<QProcess>();
        endWithUs(*m_daemon);
        m_daemon->setProcessEnvironment(environment);
        m_daemon->start(QStringLiteral("kwalletd6"), {});
        REQUIRE(m_daemon->waitForStarted());
        waitFor(true);
    }
    static void waitFor(bool there)
    {
        const QDeadlineTimer patience(20'000);
        while (
            QDBusConnection::sessionBus().interface()->isServiceRegistered(QStringLiteral("org.kde.kwalletd6")).value()
            != there) {
            REQUIRE_FALSE(patience.hasExpired());
            QThread::msleep(5);
        }
    }
    static QDBusMessage call(const QString &method, const QVariantList &arguments)
    {
        auto message = QDBusMessage::createMethodCall(QStringLiteral("org.kde.kwalletd6"),
                                                      QStringLiteral("/modules/kwalletd6"),
                                                      QStringLiteral("org.kde.KWallet"),
                                                      method);
        message.setArguments(arguments);
        const auto reply = QDBusConnection::sessionBus().call(message);
        INFO(method.toStdString() << ": " << reply.errorMessage().toStdString());
        REQUIRE(reply.type() == QDBusMessage::ReplyMessage);
        return reply;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_daemon;
};

} // namespace Liaison::Test
