// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "exchange/folderwatch.h"
#include "main/bundlenotices.h"
#include "main/desktop.h"
#include "main/reminders.h"
#include "main/selftest.h"
#include "main/tour.h"
#include "sample/sample.h"

#include <KAboutData>
#include <KDBusService>
#include <KLocalizedString>
#include <KWindowSystem>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QTimeZone>

#include <csignal>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
struct Options {
    QString profile;
    QString tour;
    bool handbook = false;
    bool selfTest = false;
    bool sample = false;
    qint64 after = 0; ///< a process that has to end first
    bool tellFirstFrame = false;
    QList<QUrl> files;
};

Options parse(const QStringList &arguments, const QString &workingFolder)
{
    QCommandLineParser parser;
    const QCommandLineOption profile(u"profile"_s,
                                     i18nc("@info:shell", "Folder of the profile."),
                                     i18nc("@info:shell", "folder"),
                                     Profile::defaultFolder());
    const QCommandLineOption selfTest(
        u"self-test"_s,
        i18nc("@info:shell", "Opens every page once in an empty profile, and fails if any complains."));
    const QCommandLineOption sample(u"sample"_s,
                                    i18nc("@info:shell", "With --self-test: in a profile of sample data."));
    const QCommandLineOption tour(
        u"tour"_s,
        i18nc("@info:shell", "Writes pictures of every page, with sample data, into a folder."),
        i18nc("@info:shell", "folder"));
    QCommandLineOption handbook(u"handbook"_s); // for ./dev tour: the pictures of the handbook only
    QCommandLineOption after(u"after"_s, u"-"_s, u"process"_s);
    QCommandLineOption tellFirstFrame(u"tell-first-frame"_s); // for tests/bench
    handbook.setFlags(QCommandLineOption::HiddenFromHelp);
    after.setFlags(QCommandLineOption::HiddenFromHelp);
    tellFirstFrame.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({profile, selfTest, sample, tour, handbook, after, tellFirstFrame});
    parser.addPositionalArgument(u"files"_s,
                                 i18nc("@info:shell", "Bundles, contacts, calendars or notes to import."),
                                 u"[files...]"_s);
    auto about = KAboutData::applicationData();
    about.setupCommandLine(&parser);
    parser.process(arguments);
    about.processCommandLine(&parser);

    Options options;
    const QDir folder(workingFolder);
    options.profile = QDir::cleanPath(folder.absoluteFilePath(parser.value(profile)));
    options.selfTest = parser.isSet(selfTest);
    options.sample = parser.isSet(sample);
    options.handbook = parser.isSet(handbook);
    options.after = parser.value(after).toLongLong();
    options.tellFirstFrame = parser.isSet(tellFirstFrame);
    options.tour = parser.isSet(tour) ? QDir::cleanPath(folder.absoluteFilePath(parser.value(tour))) : QString();
    for (const auto &file : parser.positionalArguments()) {
        options.files.append(QUrl::fromUserInput(file, workingFolder, QUrl::AssumeLocalFile));
    }
    return options;
}

/// A profile that goes away.
class Trial
{
public:
    explicit Trial(const Clock &clock = {})
        : m_session(Profile::open(m_folder.filePath(u"profile"_s), clock), m_folder.filePath(u"profile"_s), clock)
    {
    }
    Session &session()
    {
        return m_session;
    }
    /// On the day that the sample plays on.
    static Clock sampleDay()
    {
        return Clock::fixed(QDateTime(Sample::today(), QTime(10, 0), QTimeZone::UTC));
    }

private:
    QTemporaryDir m_folder;
    Session m_session;
};

/// The program that this one takes over from has the profile and its name on the bus until it ends.
void waitFor(qint64 process)
{
    constexpr int longest = 10'000;
    QElapsedTimer timer;
    timer.start();
    while (process > 0 && kill(pid_t(process), 0) == 0 && !timer.hasExpired(longest)) {
        QThread::msleep(20);
    }
}

/// Says on standard output when the window has been painted for the first time.
void tellFirstFrame(QQuickWindow &window)
{
    const auto tell = [] {
        QTextStream(stdout) << "first frame" << Qt::endl;
    };
    // In the thread that paints.
    const auto once = Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection);
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, tell, once);
}

int tell(const QStringList &problems)
{
    for (const auto &problem : problems) {
        QTextStream(stderr) << problem << Qt::endl;
    }
    return problems.isEmpty() ? 0 : 1;
}

int runSelfTest(bool sample)
{
    Trial trial(sample ? Trial::sampleDay() : Clock());
    if (sample && trial.session().problem().isEmpty()) {
        if (const auto filled = Sample::fill(trial.session().store()); !filled) {
            return tell({filled.error().message});
        }
    }
    Desktop desktop(trial.session());
    desktop.load();
    return tell(selfTest(desktop));
}

int runTour(const QString &folder, bool handbook)
{
    Trial trial(Trial::sampleDay());
    Desktop desktop(trial.session());
    if (!desktop.load() || !trial.session().problem().isEmpty()) {
        auto problems = desktop.warnings() + QStringList(trial.session().problem());
        problems.removeAll(QString());
        return tell(problems);
    }
    const auto written = handbook ? Tour::makeHandbook(desktop, folder) : Tour::make(desktop, folder);
    if (!written) {
        return tell({written.error().message});
    }
    for (const auto &file : *written) {
        QTextStream(stdout) << folder << '/' << file << Qt::endl;
    }
    return 0;
}
}

int main(int argc, char **argv)
{
    Desktop::prepareProcess();
    QApplication application(argc, argv);
    Desktop::prepareApplication();
    const auto options = parse(QApplication::arguments(), QDir::currentPath());
    if (options.selfTest) {
        return runSelfTest(options.sample);
    }
    if (!options.tour.isEmpty()) {
        return runTour(options.tour, options.handbook);
    }

    waitFor(options.after);
    // One program per profile: the second start hands its files to the first. Two profiles may be open side by side.
    QApplication::setApplicationName(u"liaison-"_s + Profile::nameOf(options.profile));
    KDBusService service(KDBusService::Unique | KDBusService::NoExitOnFailure);
    QApplication::setApplicationName(u"liaison"_s);

    Session session(Profile::open(options.profile), options.profile);
    Desktop desktop(session);
    if (!desktop.load()) {
        return 1;
    }
    const Reminders reminders(session);
    // QML has made it with the sidebar.
    const BundleNotices notices(session, *FolderWatch::instance());
    if (options.tellFirstFrame) {
        tellFirstFrame(*desktop.window());
    }
    QObject::connect(&service,
                     &KDBusService::activateRequested,
                     desktop.window(),
                     [&](const QStringList &arguments, const QString &folder) {
                         KWindowSystem::updateStartupId(desktop.window());
                         desktop.window()->show();
                         desktop.window()->raise();
                         KWindowSystem::activateWindow(desktop.window());
                         if (const auto files = parse(arguments, folder).files; !files.isEmpty()) {
                             session.openFiles(files);
                         }
                     });
    if (!options.files.isEmpty()) {
        session.openFiles(options.files);
    }
    return QApplication::exec();
}
