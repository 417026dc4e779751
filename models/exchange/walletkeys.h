// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QFuture>

#include <chrono>

/// Keys that open the key files of a profile (see Identity), from the desktop's wallet: asked for once in a run of the program, and
/// kept in memory. What the wallet refuses is not asked for again by itself, so that nobody is pestered with its dialog. Any thread.
namespace Liaison::WalletKeys
{

/// How long of() waits for the wallet, counted from the moment when it was asked: a second, unless a program has nothing else to do.
void setPatience(std::chrono::milliseconds patience);

/// The secret key (of Age) that belongs to this public one. Busy while the wallet has not answered: perhaps it waits for its owner.
Result<QByteArray> of(const QByteArray &recipient);
/// Asks the wallet, again if it refused before; finished when it has answered.
QFuture<Result<QByteArray>> ask(const QByteArray &recipient);

/// Puts a new key into the wallet, and makes sure that it is there. The value is the public key. Waits for the wallet.
Result<QByteArray> make();
/// The wallet's entry goes, and so does what is in memory. Waits for the wallet.
Result<Done> remove(const QByteArray &recipient);
/// As if the program was started anew.
void forget();

} // namespace Liaison::WalletKeys
