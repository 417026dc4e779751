// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "benches.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Liaison::Bench
{

namespace
{
constexpr int startupRuns = 5;
constexpr int contacts = 10000;
constexpr int patience = 60'000; // milliseconds
constexpr double megabyte = 1e6;

struct Start {
    double seconds = 0; ///< from the start of the process to the first painted frame
    double peak = 0; ///< megabytes of memory, when what comes after the first frame is there too
};

/// The most memory that a process had at once, in megabytes.
double peakOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    static const QRegularExpression peak(u"VmHWM:\\s+(\\d+) kB"_s);
    const auto text = status.open(QIODevice::ReadOnly) ? QString::fromLatin1(status.readAll()) : QString();
    return peak.match(text).captured(1).toDouble() * 1024 / megabyte;
}

/// Waits until the process needs no more memory.
double settledPeakOf(qint64 process)
{
    constexpr int quiet = 5;
    constexpr int most = 50;
    double peak = peakOf(process);
    for (int waited = 0, same = 0; same < quiet && waited < most; ++waited) {
        QThread::msleep(100);
        const auto now = peakOf(process);
        same = now == peak ? same + 1 : 0;
        peak = now;
    }
    return peak;
}

/// A program whose window says on standard output when it was painted.
class Program
{
public:
    /// Its settings and caches are its own, and stay from start to start.
    Program(const QString &file, const QStringList &arguments, const QString &home)
        : m_file(file)
        , m_arguments(arguments)
    {
        for (const auto *name : {"CONFIG", "DATA", "CACHE", "STATE"}) {
            const auto folder = home + u'/' + QString::fromLatin1(name).toLower();
            QDir().mkpath(folder);
            m_environment.insert(u"XDG_%1_HOME"_s.arg(QString::fromLatin1(name)), folder);
        }
    }

    Result<Start> start() const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer timer;
        timer.start();
        process.start(m_file, m_arguments);
        while (process.waitForReadyRead(patience) && !process.canReadLine()) { }
        Start start;
        start.seconds = double(timer.nsecsElapsed()) / 1e9;
        const auto said = process.readLine().trimmed();
        start.peak = settledPeakOf(process.processId());
        process.terminate();
        process.waitForFinished(patience);
        if (said != "first frame") {
            return Error{Error::Code::NotFound, u"%1 painted no window."_s.arg(m_file)};
        }
        return start;
    }

private:
    QString m_file;
    QStringList m_arguments;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

Result<Done> makeProfile(const QString &folder, const std::vector<Record> &records)
{
    LIAISON_TRY(const auto profile, Profile::open(folder));
    LIAISON_CHECK(fill(profile->store(), records));
    return Done();
}
}

Result<QList<Figure>> measureStartUp(Workbench &bench)
{
    const auto records = directoryOf(bench.many(contacts));
    const auto folder = bench.path(u"start"_s);
    LIAISON_CHECK(makeProfile(folder, records));
    const auto programs = QCoreApplication::applicationDirPath();
    const Program liaison(programs + u"/liaison"_s,
                          {u"--profile"_s, folder, u"--tell-first-frame"_s},
                          bench.path(u"liaison"_s));
    const Program empty(programs + u"/liaison-empty-window"_s, {}, bench.path(u"empty"_s));
    QList<double> times;
    QList<double> emptyTimes;
    QList<double> peaks;
    QList<double> emptyPeaks;
    const int runs = bench.many(contacts) < contacts ? 1 : startupRuns; // a trial needs no median
    for (int run = -1; run < runs; ++run) {
        LIAISON_TRY(const auto floor, empty.start());
        LIAISON_TRY(const auto ours, liaison.start());
        if (run < 0) {
            continue; // fills the caches of both
        }
        times.append(ours.seconds);
        peaks.append(ours.peak);
        emptyTimes.append(floor.seconds);
        emptyPeaks.append(floor.peak);
    }
    Figure time{.measurement = u"start"_s,
                .what = u"to the first painted frame"_s,
                .data = Workbench::sizeOf(records),
                .unit = u"s"_s,
                .liaison = median(times),
                .floor = median(emptyTimes),
                .floorName = u"empty Kirigami window"_s,
                .runs = runs,
                .goal = {Goal::Ratio, 1.3}};
    auto memory = time;
    memory.what = u"peak memory of the window"_s;
    memory.unit = u"MB"_s;
    memory.liaison = median(peaks);
    memory.floor = median(emptyPeaks);
    memory.goal = {Goal::Value, 220};
    return QList<Figure>{time, memory};
}

} // namespace Liaison::Bench
