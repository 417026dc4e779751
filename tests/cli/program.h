// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/// What one run of the program came to.
struct Run {
    int status = -1; ///< exit status; -1 where it crashed or hung
    QString output;
    QString errors;

    /// The one JSON document of the output; an empty object where it is none.
    QJsonObject json() const;
};

/// The real program, on a profile of its own in a folder that goes away.
class Program
{
public:
    Program();

    Run operator()(const QStringList &words, const QByteArray &input = {}) const;
    /// The same with --json; fails the test unless the status is 0.
    QJsonObject json(const QStringList &words) const;
    /// Adds a record and returns its id.
    QString add(const QStringList &words) const;
    /// A process that is running; see finished().
    std::unique_ptr<QProcess> start(const QStringList &words) const;
    static Run finished(QProcess &process);

    QString path(const QString &name) const
    {
        return m_folder.filePath(name);
    }
    QString profile() const
    {
        return path(QStringLiteral("profile"));
    }
    void write(const QString &name, const QByteArray &content) const;

private:
    QTemporaryDir m_folder;
};

/// Both profiles know each other, and everything may go either way. Each has an owner.
void acquaint(const Program &one, const Program &other);
