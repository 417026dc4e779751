// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "minisign.h"

namespace Liaison
{

/// Secret keys: what is encrypted to their owner is opened with the one, what they send is signed with the other.
struct KeySet {
    QByteArray age;
    Minisign::KeyPair minisign;
};

/// The keys of a profile on disk, in numbered sets, as Identity describes them.
///
/// A secret is in a plain file or in an encrypted one; where both are there, the plain one counts. So whatever a program that was
/// killed between two steps left behind can be read.
namespace KeyFiles
{

/// Newest first.
QList<int> numbers(const QString &profileFolder);
/// Whatever can't be read is an error that says what to do; of field `wallet` where that is for the desktop's wallet to answer.
Result<KeySet> read(const QString &profileFolder, int number);
/// The set appears whole or not at all; one of that number which is there already stays. @p recipient: the public key to which
/// its secrets are encrypted, or empty.
Result<Done> add(const QString &profileFolder, const KeySet &keys, int number, const QByteArray &recipient);

/// The public key whose secret part lies in the wallet and opens this set; empty where its files are plain.
QByteArray sealedTo(const QString &profileFolder, int number);
/// Encrypts a set that read() could read, or makes its files plain again; what is so already stays.
Result<Done> seal(const QString &profileFolder, int number, const QByteArray &recipient);
Result<Done> unseal(const QString &profileFolder, int number);

}

} // namespace Liaison
