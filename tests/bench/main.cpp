// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Measures what DESIGN §6 promises about speed, each beside the raw library in the same run.

#include "benches.h"
#include "simulation.h"
#include "support/temporaryhome.h"

#include <KLocalizedString>

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTextStream>
#include <QThread>

#include <optional>

using namespace Liaison;
using namespace Liaison::Bench;
using namespace Qt::StringLiterals;

namespace
{
struct Measurement {
    QString name;
    Result<QList<Figure>> (*measure)(Workbench &);
};

const QList<Measurement> &measurements()
{
    static const QList<Measurement> all{
        {u"fill"_s, measureFilling},
        {u"search"_s, measureSearch},
        {u"page"_s, measurePage},
        {u"actions"_s, measureActions},
        {u"duplicates"_s, measureDuplicates},
        {u"export"_s, measureExport},
        {u"merge"_s, measureMerge},
        {u"contacts"_s, measureContacts},
        {u"briefing"_s, measureBriefing},
        {u"meeting"_s, measureMeeting},
        {u"note"_s, measureNote},
        {u"start"_s, measureStartUp},
    };
    return all;
}

struct Options {
    int contacts = 0;
    QStringList only;
    std::optional<Circumstances> simulated;
    bool json = false;
};

QMap<QString, Topology> topologies()
{
    return {{u"hub"_s, Topology::Hub}, {u"gossip"_s, Topology::Gossip}};
}

[[noreturn]] void refuse(const QString &why)
{
    QTextStream(stderr) << why << Qt::endl;
    ::exit(2);
}

Options parse(const QStringList &arguments)
{
    QStringList names;
    for (const auto &measurement : measurements()) {
        names.append(measurement.name);
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures Liaison beside the raw libraries in the same run. Less is better everywhere."_s);
    const QCommandLineOption contacts(u"contacts"_s,
                                      u"How many contacts the directory has (100000)."_s,
                                      u"number"_s,
                                      u"100000"_s);
    const QCommandLineOption only(
        u"only"_s,
        u"Only this measurement, of: %1; of a simulation: hub, gossip. May be given several times."_s.arg(
            names.join(u", "_s)),
        u"name"_s);
    const QCommandLineOption json(u"json"_s, u"Writes JSON."_s);
    const QCommandLineOption simulate(
        u"simulate"_s,
        u"Instead: a circle that exchanges bundles for a year, as hub and spokes and as gossip, until all are equal."_s);
    const QCommandLineOption members(u"members"_s, u"How many there are in the circle (500)."_s, u"number"_s, u"500"_s);
    const QCommandLineOption rounds(u"rounds"_s,
                                    u"How many times they exchange in the year (26)."_s,
                                    u"number"_s,
                                    u"26"_s);
    parser.addOptions({contacts, only, json, simulate, members, rounds});
    parser.addHelpOption();
    parser.process(arguments);

    Options options;
    const auto number = [&parser](const QCommandLineOption &option, int least, int most) {
        bool isNumber = false;
        const int value = parser.value(option).toInt(&isNumber);
        if (!isNumber || value < least || value > most) {
            refuse(u"--%1 takes a number from %2 to %3, not “%4”."_s.arg(option.names().first())
                       .arg(least)
                       .arg(most)
                       .arg(parser.value(option)));
        }
        return value;
    };
    options.contacts = number(contacts, 10, 2'000'000);
    if (parser.isSet(simulate)) {
        options.simulated = {.members = number(members, 2, 2000), .rounds = number(rounds, 1, 520)};
        names = topologies().keys();
    }
    options.only = parser.values(only);
    for (const auto &name : std::as_const(options.only)) {
        if (!names.contains(name)) {
            refuse(u"There is no measurement “%1”; there are: %2."_s.arg(name, names.join(u", "_s)));
        }
    }
    if (!parser.positionalArguments().isEmpty()) {
        refuse(u"“%1” is not understood; --help tells what is."_s.arg(parser.positionalArguments().first()));
    }
    options.json = parser.isSet(json);
    return options;
}

/// What the figures depend on beside the program.
QJsonObject surroundings(const Options &options)
{
    QString sqlite;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"version"_s);
        database.setDatabaseName(u":memory:"_s);
        database.open();
        QSqlQuery query(u"SELECT sqlite_version()"_s, database);
        sqlite = query.next() ? query.value(0).toString() : QString();
    }
    QSqlDatabase::removeDatabase(u"version"_s);
    return {{u"contacts"_s, options.contacts},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"sqlite"_s, sqlite},
            {u"processors"_s, QThread::idealThreadCount()},
            {u"platform"_s, QGuiApplication::platformName()}};
}

bool runSimulation(const Options &options)
{
    QTextStream progress(stderr);
    QJsonArray courses;
    QString text;
    const auto all = topologies();
    for (const auto &[name, topology] : all.asKeyValueRange()) {
        if (!options.only.isEmpty() && !options.only.contains(name)) {
            continue;
        }
        const auto course = simulate(topology, *options.simulated, [&progress](const QString &what) {
            progress << what << Qt::endl;
        });
        if (!course) {
            progress << course.error().message << Qt::endl;
            return false;
        }
        courses.append(course->toJson());
        text += course->text();
    }
    QTextStream(stdout) << (options.json ? QString::fromUtf8(QJsonDocument(courses).toJson()) : text);
    return true;
}

bool measure(const Options &options, QList<Figure> &figures)
{
    QTextStream progress(stderr);
    Workbench bench(options.contacts);
    for (const auto &[name, work] : measurements()) {
        if (!options.only.isEmpty() && !options.only.contains(name)) {
            continue;
        }
        progress << "measuring: " << name << Qt::endl;
        const auto found = work(bench);
        if (!found) {
            progress << name << ": " << found.error().message << Qt::endl;
            return false;
        }
        for (const auto &figure : *found) {
            if (!figure.isSound()) {
                progress << name << ": no figure for “" << figure.what << "”" << Qt::endl;
                return false;
            }
        }
        figures += *found;
    }
    return true;
}

void report(const QList<Figure> &figures, const QJsonObject &around, bool json)
{
    QTextStream out(stdout);
    if (json) {
        QJsonArray list;
        for (const auto &figure : figures) {
            list.append(figure.toJson());
        }
        auto document = around;
        document.insert(u"figures"_s, list);
        out << QJsonDocument(document).toJson();
        return;
    }
    out << "Qt " << around.value(u"qt"_s).toString() << ", SQLite " << around.value(u"sqlite"_s).toString() << ", "
        << around.value(u"processors"_s).toInt() << " processors, platform " << around.value(u"platform"_s).toString()
        << ". Goals are for 100,000 contacts. Less is better.\n\n"
        << table(figures);
}
}

int main(int argc, char **argv)
{
    const auto isSet = [](const char *name) {
        return !qEnvironmentVariableIsEmpty(name);
    };
    if (!isSet("QT_QPA_PLATFORM") && !isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const Liaison::Test::TemporaryHome home;
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"liaison-bench"_s);
    KLocalizedString::setApplicationDomain(TRANSLATION_DOMAIN);
    const auto options = parse(QCoreApplication::arguments());
    if (options.simulated) {
        return runSimulation(options) ? 0 : 1;
    }
    QList<Figure> figures;
    if (!measure(options, figures)) {
        return 1;
    }
    report(figures, surroundings(options), options.json);
    return 0;
}
