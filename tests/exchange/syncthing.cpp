// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "syncthing.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace Liaison::Test
{

namespace
{
constexpr int patience = 20'000; // milliseconds
constexpr int firstPort = 22001;

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(patience) && process.exitCode() == 0 ? process.readAllStandardOutput().trimmed()
                                                                        : QByteArray();
}

/// It ends with the test, however that ends.
void endsWithUs(QProcess &process)
{
    process.setChildProcessModifier([] {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
}
}

SyncthingRing::SyncthingRing(int size)
{
    if (QStandardPaths::findExecutable(u"syncthing"_s).isEmpty()) {
        m_obstacle = u"Syncthing is not installed"_s;
        return;
    }
    endsWithUs(m_space);
    m_space.start(
        u"unshare"_s,
        {u"--map-root-user"_s, u"--net"_s, u"sh"_s, u"-c"_s, u"ip link set lo up && echo ready && exec cat"_s});
    if (!m_space.waitForStarted(patience) || !m_space.waitForReadyRead(patience)
        || m_space.readAllStandardOutput().trimmed() != "ready") {
        m_obstacle = u"no network namespace can be made here: "_s + QString::fromUtf8(m_space.readAllStandardError());
        return;
    }
    // One process each, without another one that watches over it and outlives a test that is killed.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STMONITORED"_s, u"yes"_s);
    for (int i = 0; i < size; ++i) {
        REQUIRE(QDir().mkpath(folder(i) + u"/.stfolder"_s));
        outputOf(u"syncthing"_s,
                 {u"generate"_s, u"--home"_s, home(i), u"--no-default-folder"_s, u"--skip-port-probing"_s});
        m_devices.append(QString::fromLatin1(
            outputOf(u"syncthing"_s, {u"serve"_s, u"--home"_s, home(i), u"--device-id"_s}).right(63)));
        REQUIRE(m_devices.last().size() == 63);
        m_programs.push_back(std::make_unique<QProcess>());
        endsWithUs(*m_programs.back());
        m_programs.back()->setProcessEnvironment(environment);
        m_programs.back()->setProcessChannelMode(QProcess::MergedChannels);
        m_programs.back()->setStandardOutputFile(home(i) + u"/said"_s, QIODevice::Append);
    }
    for (int i = 0; i < size; ++i) {
        QFile file(home(i) + u"/config.xml"_s);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(configuration(i));
    }
}

SyncthingRing::~SyncthingRing()
{
    for (const auto &program : m_programs) {
        program->terminate();
    }
    for (const auto &program : m_programs) {
        if (!program->waitForFinished(3000)) {
            program->kill();
            program->waitForFinished(patience);
        }
    }
    m_space.closeWriteChannel();
    m_space.waitForFinished(patience);
}

QString SyncthingRing::folder(int index) const
{
    return m_place.filePath(u"%1/exchange"_s.arg(index));
}

QString SyncthingRing::home(int index) const
{
    return m_place.filePath(u"%1/home"_s.arg(index));
}

QByteArray SyncthingRing::configuration(int index) const
{
    QString devices;
    QString members;
    for (int i = 0; i < m_devices.size(); ++i) {
        devices +=
            u"<device id=\"%1\" name=\"%2\" compression=\"never\"><address>tcp://127.0.0.1:%3</address></device>\n"_s
                .arg(m_devices.at(i), QString::number(i), QString::number(firstPort + i));
        members += u"<device id=\"%1\"/>\n"_s.arg(m_devices.at(i));
    }
    const auto text =
        u"<configuration version=\"37\">\n"
        "<folder id=\"exchange\" label=\"exchange\" path=\"%1\" type=\"sendreceive\" rescanIntervalS=\"5\" fsWatcherEnabled=\"true\""
        " fsWatcherDelayS=\"1\">\n"
        "%2<minDiskFree unit=\"%\">0</minDiskFree>\n</folder>\n"
        "%3"
        "<gui enabled=\"false\"></gui>\n"
        "<options>\n"
        "<listenAddress>tcp://127.0.0.1:%4</listenAddress>\n"
        "<globalAnnounceEnabled>false</globalAnnounceEnabled>\n"
        "<localAnnounceEnabled>false</localAnnounceEnabled>\n"
        "<relaysEnabled>false</relaysEnabled>\n"
        "<natEnabled>false</natEnabled>\n"
        "<stunServer></stunServer>\n"
        "<urAccepted>-1</urAccepted>\n"
        "<autoUpgradeIntervalH>0</autoUpgradeIntervalH>\n"
        "<crashReportingEnabled>false</crashReportingEnabled>\n"
        "<startBrowser>false</startBrowser>\n"
        "<announceLANAddresses>false</announceLANAddresses>\n"
        "<reconnectionIntervalS>1</reconnectionIntervalS>\n"
        "<setLowPriority>false</setLowPriority>\n"
        "</options>\n"
        "</configuration>\n"_s;
    return text.arg(folder(index), members, devices, QString::number(firstPort + index)).toUtf8();
}

void SyncthingRing::start(int index)
{
    auto &program = *m_programs.at(size_t(index));
    program.start(u"nsenter"_s,
                  {u"--target"_s,
                   QString::number(m_space.processId()),
                   u"--user"_s,
                   u"--preserve-credentials"_s,
                   u"--net"_s,
                   u"syncthing"_s,
                   u"serve"_s,
                   u"--home"_s,
                   home(index),
                   u"--no-browser"_s,
                   u"--no-upgrade"_s,
                   u"--no-restart"_s});
    REQUIRE(program.waitForStarted(patience));
}

void SyncthingRing::startAll()
{
    for (int i = 0; i < int(m_programs.size()); ++i) {
        start(i);
    }
}

void SyncthingRing::stop(int index)
{
    auto &program = *m_programs.at(size_t(index));
    program.terminate();
    CHECK(program.waitForFinished(patience));
}

bool SyncthingRing::isAlone(int index) const
{
    const auto &program = *m_programs.at(size_t(index));
    QFile routes(u"/proc/%1/net/route"_s.arg(program.processId()));
    QFile devices(u"/proc/%1/net/dev"_s.arg(program.processId()));
    if (program.state() != QProcess::Running || !routes.open(QIODevice::ReadOnly)
        || !devices.open(QIODevice::ReadOnly)) {
        return false;
    }
    int others = 0;
    for (const auto &line : devices.readAll().split('\n').sliced(2)) {
        const auto name = line.trimmed();
        others += !name.isEmpty() && !name.startsWith("lo:");
    }
    return others == 0 && routes.readAll().count('\n') <= 1; // a heading
}

QString SyncthingRing::log(int index) const
{
    QFile file(home(index) + u"/said"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace Liaison::Test
