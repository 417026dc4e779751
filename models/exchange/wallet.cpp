// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "wallet.h"

#include <KLocalizedString>

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QPromise>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Liaison
{

namespace
{
/// The folder of the wallet, and the name by which it asks whether Liaison may look into it.
constexpr auto service = "Liaison"_L1;

/// The jobs of QtKeychain stand in one line, which belongs to the thread that makes the first of them. It ends with the program.
QObject *walletThread()
{
    static QObject *inThread = [] {
        static QThread *thread = new QThread;
        auto *object = new QObject;
        thread->setObjectName(u"Wallet"_s);
        object->moveToThread(thread);
        thread->start();
        qAddPostRoutine([] {
            thread->quit();
            thread->wait();
        });
        return object;
    }();
    return inThread;
}

Error walletError(Error::Code code, const QString &sentence)
{
    return {code, sentence, QString(Wallet::field)};
}

Error noWallet()
{
    return walletError(
        Error::Code::NotFound,
        i18nc("@info",
              "No wallet is running in this session: neither KWallet nor GNOME Keyring nor another Secret "
              "Service answers."));
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return walletError(Error::Code::NotFound,
                           i18nc("@info", "The desktop's wallet does not hold this profile's entry any more."));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return walletError(Error::Code::Refused,
                           i18nc("@info", "The desktop's wallet is locked, or did not let Liaison in."));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return noWallet();
    default:
        return walletError(Error::Code::Refused,
                           i18nc("@info %1 what the wallet said",
                                 "The desktop's wallet did not answer as it should: %1.",
                                 job.errorString()));
    }
}

/// Runs a job that @p make makes, and answers what @p answer makes of it.
template<typename T, typename Job>
QFuture<Result<T>> run(const std::function<Job *()> &make, const std::function<Result<T>(const Job &)> &answer)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto future = promise->future();
    if (const auto there = Wallet::check(); !there) {
        promise->addResult(Result<T>(there.error()));
        promise->finish();
        return future;
    }
    QMetaObject::invokeMethod(walletThread(), [promise, make, answer] {
        auto *job = make();
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, answer] {
            promise->addResult(answer(*job));
            promise->finish();
        });
        job->start();
    });
    return future;
}

/// KWallet writes what it was given a few seconds later, if nobody tells it that this is needed now.
void flush()
{
    auto bus = QDBusConnection::sessionBus();
    for (const auto generation : {'6', '5'}) {
        const auto name = u"org.kde.kwalletd%1"_s.arg(QLatin1Char(generation));
        if (!bus.interface()->isServiceRegistered(name).value()) {
            continue;
        }
        const auto call = [&](const QString &method, const QVariantList &arguments) {
            auto message = QDBusMessage::createMethodCall(name,
                                                          u"/modules/kwalletd%1"_s.arg(QLatin1Char(generation)),
                                                          u"org.kde.KWallet"_s,
                                                          method);
            message.setArguments(arguments);
            return bus.call(message).arguments().value(0);
        };
        const auto wallet = call(u"networkWallet"_s, {});
        const auto handle = call(u"open"_s, {wallet, qlonglong(0), QString(service)}).toInt();
        call(u"sync"_s, {handle, QString(service)});
        call(u"close"_s, {handle, false, QString(service)});
    }
}

Result<Done> doneOf(const QKeychain::Job &job)
{
    return job.error() == QKeychain::NoError ? Result<Done>() : errorOf(job);
}
}

Result<Done> Wallet::check()
{
    // Asked of the bus itself, so that nothing is started by looking.
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return noWallet();
    }
    const auto names =
        bus.interface()->registeredServiceNames().value() + bus.interface()->activatableServiceNames().value();
    const auto known = {"org.freedesktop.secrets"_L1, "org.kde.kwalletd6"_L1, "org.kde.kwalletd5"_L1};
    const bool there = std::ranges::any_of(known, [&names](QLatin1StringView name) {
        return names.contains(name);
    });
    return there ? Result<Done>() : noWallet();
}

QFuture<Result<QByteArray>> Wallet::read(const QString &entry)
{
    using Job = QKeychain::ReadPasswordJob;
    return run<QByteArray, Job>(
        [entry] {
            auto *job = new Job(service);
            job->setKey(entry);
            return job;
        },
        [](const Job &job) -> Result<QByteArray> {
            return job.error() == QKeychain::NoError ? Result(job.textData().toUtf8()) : errorOf(job);
        });
}

QFuture<Result<Done>> Wallet::write(const QString &entry, const QByteArray &secret)
{
    using Job = QKeychain::WritePasswordJob;
    return run<Done, Job>(
        [entry, secret] {
            auto *job = new Job(service);
            job->setKey(entry);
            job->setTextData(QString::fromUtf8(secret));
            return job;
        },
        [](const Job &job) {
            if (job.error() == QKeychain::NoError) {
                flush();
            }
            return doneOf(job);
        });
}

QFuture<Result<Done>> Wallet::remove(const QString &entry)
{
    using Job = QKeychain::DeletePasswordJob;
    return run<Done, Job>(
        [entry] {
            auto *job = new Job(service);
            job->setKey(entry);
            return job;
        },
        [](const Job &job) -> Result<Done> {
            return job.error() == QKeychain::EntryNotFound ? Result<Done>() : doneOf(job);
        });
}

} // namespace Liaison
