// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "walletkeys.h"

#include "age.h"
#include "wallet.h"

#include <KLocalizedString>

#include <QDeadlineTimer>
#include <QMutex>
#include <QPromise>
#include <QWaitCondition>

#include <atomic>
#include <map>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Liaison
{

namespace
{
using Answer = Result<QByteArray>;

struct Asked {
    std::optional<Answer> answer;
    QDeadlineTimer patience;
    QList<std::shared_ptr<QPromise<Answer>>> waiting;
};

struct Memory {
    QMutex mutex;
    QWaitCondition answered;
    std::map<QByteArray, Asked> asked; ///< by public key; what is there stays where it is
};

Memory &memory()
{
    static Memory memory;
    return memory;
}

std::atomic<std::chrono::milliseconds> s_patience = 1000ms;

/// @p secret is what the wallet holds under the name of this public key.
Result<QByteArray> keyIn(const QByteArray &secret, const QByteArray &recipient)
{
    auto key = Age::secretKeyFromText(QString::fromUtf8(secret));
    if (key.isEmpty() || Age::publicKeyOf(key) != recipient) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info", "What the desktop's wallet holds for this profile is not its key."),
                     QString(Wallet::field)};
    }
    return key;
}

void note(const QByteArray &recipient, const Answer &answer)
{
    QList<std::shared_ptr<QPromise<Answer>>> waiting;
    {
        const QMutexLocker locker(&memory().mutex);
        auto &asked = memory().asked[recipient];
        asked.answer = answer;
        waiting.swap(asked.waiting);
        memory().answered.wakeAll();
    }
    for (const auto &promise : std::as_const(waiting)) {
        promise->addResult(answer);
        promise->finish();
    }
}
}

void WalletKeys::setPatience(std::chrono::milliseconds patience)
{
    s_patience = patience;
}

QFuture<Result<QByteArray>> WalletKeys::ask(const QByteArray &recipient)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    {
        const QMutexLocker locker(&memory().mutex);
        const auto known = memory().asked.find(recipient);
        const bool pending = known != memory().asked.end() && !known->second.answer;
        if (known != memory().asked.end() && known->second.answer && *known->second.answer) {
            return QtFuture::makeReadyValueFuture(*known->second.answer);
        }
        auto &asked = memory().asked[recipient];
        asked.waiting.append(promise);
        if (pending) {
            return promise->future();
        }
        asked.answer.reset();
        asked.patience = QDeadlineTimer(s_patience.load());
    }
    Wallet::read(Age::recipientText(recipient)).then([recipient](const Answer &secret) {
        note(recipient, secret ? keyIn(*secret, recipient) : secret);
    });
    return promise->future();
}

Result<QByteArray> WalletKeys::of(const QByteArray &recipient)
{
    const auto isKnown = [&recipient] {
        const QMutexLocker locker(&memory().mutex);
        return memory().asked.contains(recipient);
    };
    if (!isKnown()) {
        ask(recipient);
    }
    const QMutexLocker locker(&memory().mutex);
    const auto &asked = memory().asked[recipient];
    while (!asked.answer && memory().answered.wait(&memory().mutex, asked.patience)) { }
    if (!asked.answer) {
        return Error{
            Error::Code::Busy,
            i18nc(
                "@info",
                "The desktop's wallet has not answered yet. Perhaps it asks for its password: unlock it, and try again."),
            QString(Wallet::field)};
    }
    return *asked.answer;
}

Result<QByteArray> WalletKeys::make()
{
    const auto key = Age::newSecretKey();
    const auto recipient = Age::publicKeyOf(key);
    LIAISON_CHECK(Wallet::write(Age::recipientText(recipient), Age::secretKeyText(key).toLatin1()).result());
    LIAISON_CHECK(ask(recipient).result());
    return recipient;
}

Result<Done> WalletKeys::remove(const QByteArray &recipient)
{
    LIAISON_CHECK(Wallet::remove(Age::recipientText(recipient)).result());
    const QMutexLocker locker(&memory().mutex);
    memory().asked.erase(recipient);
    return {};
}

void WalletKeys::forget()
{
    const QMutexLocker locker(&memory().mutex);
    memory().asked.clear();
}

} // namespace Liaison
