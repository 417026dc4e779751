// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Liaison::Test
{

/// Real Syncthing programs, each with a folder, that know each other and nobody else. They run in a network namespace of their own
/// with nothing but a loopback device: no packet leaves it. Their configuration is written before the first start: they listen on
/// 127.0.0.1 only; discovery, relays, NAT traversal, reports, upgrade checks and the web page are off.
class SyncthingRing
{
public:
    explicit SyncthingRing(int size);
    ~SyncthingRing();
    SyncthingRing(const SyncthingRing &) = delete;
    SyncthingRing &operator=(const SyncthingRing &) = delete;

    /// Why there can't be one here; empty where all is well.
    QString obstacle() const
    {
        return m_obstacle;
    }
    QString folder(int index) const;
    void start(int index);
    void startAll();
    /// From now on the others don't reach it; it ends as when its computer is shut down.
    void stop(int index);
    /// Does it run, and is there no network but the loopback device where it does?
    bool isAlone(int index) const;
    /// What it said.
    QString log(int index) const;

private:
    QString home(int index) const;
    QByteArray configuration(int index) const;
    static QStringList words(int index);

    QTemporaryDir m_place;
    QProcess m_space; ///< holds the namespace open
    std::vector<std::unique_ptr<QProcess>> m_programs;
    QStringList m_devices;
    QString m_obstacle;
};

} // namespace Liaison::Test
