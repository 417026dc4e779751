// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace Liaison
{

/// What the page of platforms does beside showing.
class PlatformTasks : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit PlatformTasks(QObject *parent = nullptr);

    /// Keeps a file as evidence of a commitment; what is wrong with it is said.
    Q_INVOKABLE void addEvidence(const QString &commitment, const QUrl &file);
    Q_INVOKABLE void saveEvidence(const QString &attachment, const QUrl &file);
    /// What was said at a meeting is about this measure.
    Q_INVOKABLE void attach(const QString &outcome, const QString &measure);
    Q_INVOKABLE void remove(const QString &record);
    /// The matrix as a table.
    Q_INVOKABLE void exportMatrix(const QString &country, const QUrl &file);
};

} // namespace Liaison
