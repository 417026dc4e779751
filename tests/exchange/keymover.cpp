// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Encrypts the keys of the profile FOLDER to the public key RECIPIENT, whose secret one is in the wallet, and makes them plain again,
// until it is killed. Before each round it says how many microseconds the one before took.

#include "exchange/age.h"
#include "exchange/keyfiles.h"
#include "exchange/walletkeys.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Liaison;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto folder = QCoreApplication::arguments().value(1);
    const auto recipient = Age::recipientFromText(QCoreApplication::arguments().value(2));
    WalletKeys::setPatience(std::chrono::seconds(20));
    auto done = WalletKeys::of(recipient);
    QElapsedTimer timer;
    while (done) {
        std::printf("%lld\n", timer.isValid() ? timer.nsecsElapsed() / 1000 : 0LL);
        std::fflush(stdout);
        timer.start();
        for (const int number : KeyFiles::numbers(folder)) {
            for (const auto &moved : {KeyFiles::unseal(folder, number), KeyFiles::seal(folder, number, recipient)}) {
                done = moved ? done : moved.error();
            }
        }
    }
    std::fputs(qPrintable(done.error().message), stderr);
    return 1;
}
