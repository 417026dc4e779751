// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "keyrecovery.h"

#include "components/session.h"
#include "exchange/fingerprintwords.h"
#include "exchange/identity.h"
#include "exchange/recoverycode.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

namespace Liaison
{

KeyRecovery::KeyRecovery(QObject *parent)
    : QObject(parent)
{
}

QString KeyRecovery::code() const
{
    return m_code;
}

void KeyRecovery::setCode(const QString &code)
{
    if (code == m_code) {
        return;
    }
    m_code = code;
    const RecoveryCode typed(code);
    m_mistakes = typed.mistakes();
    m_progress = typed.size() == 0 ? QString()
                                   : i18nc("@info %1 and %2 numbers of groups of letters",
                                           "%1 of %2 groups",
                                           typed.size() / RecoveryCode::groupSize,
                                           RecoveryCode::fullSize() / RecoveryCode::groupSize);
    m_words.clear();
    if (typed.isRight()) { // or all that is wrong would be looked for once more
        const auto device = Identity::deviceOn(code);
        m_words = device ? FingerprintWords::of(device->fingerprint()) : QStringList();
    }
    Q_EMIT changed();
}

QStringList KeyRecovery::mistakes() const
{
    return m_mistakes;
}

QString KeyRecovery::progress() const
{
    return m_progress;
}

QStringList KeyRecovery::words() const
{
    return m_words;
}

void KeyRecovery::recover()
{
    auto *session = Session::instance();
    const auto bringBack = [folder = session->folder(), code = m_code] {
        return Identity::recover(folder, code);
    };
    session->await(QtConcurrent::run(bringBack), this, [this, session](const Identity &) {
        session->notify(i18nc("@info", "Your keys are back: your circle knows you by the same words as before."));
        setCode({}); // it is not kept longer than needed
        Q_EMIT recovered();
    });
}

} // namespace Liaison
