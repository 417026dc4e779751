// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "keysettings.h"

#include "components/session.h"
#include "exchange/identity.h"
#include "exchange/wallet.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

namespace Liaison
{

KeySettings::KeySettings(QObject *parent)
    : QObject(parent)
{
    refresh();
}

bool KeySettings::isAvailable() const
{
    return m_place.lack.isEmpty();
}

bool KeySettings::isInWallet() const
{
    return m_place.inWallet;
}

bool KeySettings::isBusy() const
{
    return m_busy;
}

bool KeySettings::isWrong() const
{
    return !m_problem.isEmpty() || (m_place.inWallet && !isAvailable());
}

QString KeySettings::sentence() const
{
    if (!m_problem.isEmpty()) {
        return m_problem;
    }
    if (m_place.inWallet) {
        return isAvailable()
            ? i18nc(
                  "@info",
                  "Your keys are encrypted in the profile's folder; what opens them is in the desktop's wallet. Print the "
                  "recovery sheet: without the wallet, it alone brings them back.")
            : i18nc(
                  "@info %1 a sentence",
                  "Your keys are kept in the desktop's wallet. %1 Until it is there nothing can be exchanged; the directory "
                  "itself is not affected.",
                  m_place.lack);
    }
    const auto where = i18nc("@info", "Your keys are in the profile's folder, in files that only you can read.");
    return isAvailable()
        ? where
        : i18nc("@info %1 and %2 sentences", "%1 They can't be kept in the desktop's wallet: %2", where, m_place.lack);
}

KeySettings::Place KeySettings::read(const QString &folder)
{
    const auto there = Wallet::check();
    return {.inWallet = Identity::isInWallet(folder), .lack = there ? QString() : there.error().message};
}

void KeySettings::refresh()
{
    // The bus may be slow to answer.
    QtConcurrent::run(read, Session::instance()->folder()).then(this, [this](const Place &place) {
        m_place = place;
        Q_EMIT changed();
    });
}

void KeySettings::move(bool toWallet)
{
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    QtConcurrent::run(toWallet ? Identity::moveToWallet : Identity::moveToFiles, Session::instance()->folder())
        .then(this, [this](const Result<Done> &done) {
            m_busy = false;
            m_problem = done ? QString() : done.error().message;
            refresh();
        });
}

} // namespace Liaison
