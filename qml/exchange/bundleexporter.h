// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/syncexport.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace Liaison
{

/// Writes bundles: what is new to a peer, for nobody else to read.
class BundleExporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// What the last export was: a sentence; or what went wrong.
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed FINAL)

public:
    explicit BundleExporter(QObject *parent = nullptr);

    bool isBusy() const;
    QString result() const;
    bool hasFailed() const;

    /// @p peer: its id as text.
    Q_INVOKABLE void writeFor(const QString &peer, const QUrl &file);
    /// A name that no file has yet, for a dialog.
    Q_INVOKABLE QUrl suggestedFile(const QString &recipient) const;

Q_SIGNALS:
    void changed();

private:
    bool m_busy = false;
    bool m_failed = false;
    QString m_result;
};

} // namespace Liaison
