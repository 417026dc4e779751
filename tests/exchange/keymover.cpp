// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

// Encrypts the keys of the profile FOLDER to the public key RECIPIENT, whose secret one is in the wallet, and makes them plain again,
// until it is killed. It says when each of these steps begins.

#include "exchange/age.h"
#include "exchange/keyfiles.h"
#include "exchange/walletkeys.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Liaison;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto folder = QCoreApplication::arguments().value(1);
    const auto recipient = Age::recipientFromText(QCoreApplication::arguments().value(2));
    WalletKeys::setPatience(std::chrono::seconds(20));
    auto done = WalletKeys::of(recipient);
    const auto step = [&done](const auto &work) {
        std::puts("step");
        std::fflush(stdout);
        if (const auto moved = work(); !moved) {
            done = moved.error();
        }
    };
    while (done) {
        for (const int number : KeyFiles::numbers(folder)) {
            step([&] {
                return KeyFiles::unseal(folder, number);
            });
            step([&] {
                return KeyFiles::seal(folder, number, recipient);
            });
        }
    }
    std::fputs(qPrintable(done.error().message), stderr);
    return 1;
}
