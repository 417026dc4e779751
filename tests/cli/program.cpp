// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "program.h"

#include <QFile>
#include <QProcessEnvironment>

QJsonObject Run::json() const
{
    return QJsonDocument::fromJson(output.toUtf8()).object();
}

Program::Program()
{
    REQUIRE(m_folder.isValid());
}

std::unique_ptr<QProcess> Program::start(const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) {
        environment.insert(QString::fromLatin1(name), path(QString::fromLatin1(name)));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("en"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("Europe/Brussels"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(QStringLiteral(LIAISON_CLI), QStringList{QStringLiteral("--profile"), profile()} + words);
    return process;
}

Run Program::finished(QProcess &process)
{
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {process.exitCode(),
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Run Program::operator()(const QStringList &words, const QByteArray &input) const
{
    const auto process = start(words);
    process->write(input);
    process->closeWriteChannel();
    return finished(*process);
}

QJsonObject Program::json(const QStringList &words) const
{
    const auto outcome = (*this)(QStringList{QStringLiteral("--json")} + words);
    CAPTURE(words, outcome.errors, outcome.output);
    REQUIRE(outcome.status == 0);
    CHECK(outcome.errors.isEmpty());
    REQUIRE(QJsonDocument::fromJson(outcome.output.toUtf8()).isObject());
    return outcome.json();
}

QString Program::add(const QStringList &words) const
{
    return json(QStringList{QStringLiteral("add")} + words).value(QStringLiteral("id")).toString();
}

void Program::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

void acquaint(const Program &one, const Program &other)
{
    const auto know = [](const Program &program, const Program &whom) {
        const auto card = program.path(QStringLiteral("theirs.liaison-card"));
        REQUIRE(whom({QStringLiteral("identity"), QStringLiteral("--card"), card}).status == 0);
        const auto id = program
                            .json({QStringLiteral("peer"),
                                   QStringLiteral("add"),
                                   card,
                                   QStringLiteral("--scope"),
                                   QStringLiteral("*"),
                                   QStringLiteral("--clearance"),
                                   QStringLiteral("RED")})
                            .value(QStringLiteral("id"))
                            .toString();
        REQUIRE(
            program(
                {QStringLiteral("peer"), QStringLiteral("set"), id, QStringLiteral("--relay"), QStringLiteral("yes")})
                .status
            == 0);
    };
    know(one, other);
    know(other, one);
}
