// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QObject>
#include <QQmlEngine>

namespace Liaison
{

/// Where the keys of the profile are kept: in files, or in the desktop's wallet.
class KeySettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// There is a wallet to keep them in.
    Q_PROPERTY(bool available READ isAvailable NOTIFY changed FINAL)
    Q_PROPERTY(bool inWallet READ isInWallet NOTIFY changed FINAL)
    /// The keys are on their way: perhaps the wallet asks for its password.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// Where they are and what that means; or what went wrong.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(bool wrong READ isWrong NOTIFY changed FINAL)

public:
    explicit KeySettings(QObject *parent = nullptr);

    bool isAvailable() const;
    bool isInWallet() const;
    bool isBusy() const;
    QString sentence() const;
    bool isWrong() const;

    Q_INVOKABLE void move(bool toWallet);

Q_SIGNALS:
    void changed();

private:
    struct Place {
        bool inWallet = false;
        QString lack; ///< why there is no wallet
    };
    static Place read(const QString &folder);
    void refresh();

    Place m_place;
    bool m_busy = false;
    QString m_problem;
};

} // namespace Liaison
