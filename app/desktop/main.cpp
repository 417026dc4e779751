// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "main/desktop.h"
#include "main/selftest.h"

#include <KAboutData>
#include <KDBusService>
#include <KLocalizedString>
#include <KWindowSystem>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Liaison;
using namespace Qt::StringLiterals;

namespace
{
struct Options {
    QString profile;
    QString tour;
    bool selfTest = false;
    QList<QUrl> files;
};

Options parse(const QStringList &arguments, const QString &workingFolder)
{
    QCommandLineParser parser;
    const QCommandLineOption profile(u"profile"_s, i18nc("@info:shell", "Folder of the profile."), i18nc("@info:shell", "folder"), Profile::defaultFolder());
    const QCommandLineOption selfTest(u"self-test"_s, i18nc("@info:shell", "Opens every page once in an empty profile, and fails if any complains."));
    const QCommandLineOption after(u"after"_s, u"-"_s, u"process"_s);
    auto hidden = after;
    hidden.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({profile, selfTest, hidden});
    parser.addPositionalArgument(u"files"_s, i18nc("@info:shell", "Bundles, contacts or notes to import."), u"[files...]"_s);
    auto about = KAboutData::applicationData();
    about.setupCommandLine(&parser);
    parser.process(arguments);
    about.processCommandLine(&parser);

    Options options;
    const QDir folder(workingFolder);
    options.profile = QDir::cleanPath(folder.absoluteFilePath(parser.value(profile)));
    options.selfTest = parser.isSet(selfTest);
    for (const auto &file : parser.positionalArguments()) {
        options.files.append(QUrl::fromUserInput(file, workingFolder, QUrl::AssumeLocalFile));
    }
    return options;
}

int runSelfTest()
{
    QTemporaryDir folder;
    const auto profile = folder.filePath(u"profile"_s);
    Session session(Profile::open(profile), profile);
    Desktop desktop(session);
    desktop.load();
    const auto problems = selfTest(desktop);
    for (const auto &problem : problems) {
        QTextStream(stderr) << problem << Qt::endl;
    }
    return problems.isEmpty() ? 0 : 1;
}
}

int main(int argc, char **argv)
{
    Desktop::prepareProcess();
    QApplication application(argc, argv);
    Desktop::prepareApplication();
    const auto options = parse(QApplication::arguments(), QDir::currentPath());
    if (options.selfTest) {
        return runSelfTest();
    }

    // One program per profile: the second start hands its files to the first. Two profiles may be open side by side.
    QApplication::setApplicationName(u"liaison-"_s + Profile::nameOf(options.profile));
    KDBusService service(KDBusService::Unique | KDBusService::NoExitOnFailure);
    QApplication::setApplicationName(u"liaison"_s);

    Session session(Profile::open(options.profile), options.profile);
    Desktop desktop(session);
    if (!desktop.load()) {
        return 1;
    }
    QObject::connect(&service, &KDBusService::activateRequested, desktop.window(), [&](const QStringList &arguments, const QString &folder) {
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
