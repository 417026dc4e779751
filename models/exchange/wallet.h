// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

/// The desktop's wallet, which keeps secrets for programs: KWallet, GNOME Keyring or whatever else speaks the Secret Service, by
/// QtKeychain. It may ask its owner for a password first, so that an answer may take minutes: no call waits for one. Any thread.
///
/// Errors have the field `wallet`: NotFound where there is no wallet or no such entry, Refused where it is locked or lets nobody in.
namespace Liaison::Wallet
{

constexpr auto field = QLatin1StringView("wallet");

/// Whether there is one in this session, running or to be started by whoever asks it; an error that says that there is none.
Result<Done> check();

QFuture<Result<QByteArray>> read(const QString &entry);
QFuture<Result<Done>> write(const QString &entry, const QByteArray &secret);
/// What is not there is removed already.
QFuture<Result<Done>> remove(const QString &entry);

} // namespace Liaison::Wallet
