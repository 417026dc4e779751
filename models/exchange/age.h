// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// Files of age v1 (https://c2sp.org/age), encrypted to X25519 recipients or with a passphrase, as the program `age` makes and
/// opens them; all in memory. What is read is taken strictly: the header in its one form, every byte authentic, or nothing.
///
/// Errors: Corrupt where the file is not what it claims to be (Error::field then says which part: header, mac or payload),
/// Refused where nothing that was given opens it, Invalid for a passphrase or key that can't be used.
namespace Liaison::Age
{

constexpr int keySize = 32;
/// Base 2 logarithm of scrypt's N: what the program age takes (256 MiB, about a second), and the most that is read (1 GiB).
constexpr int workFactor = 18;
constexpr int greatestWorkFactor = 20;

QByteArray newSecretKey();
/// The public key that belongs to it.
QByteArray publicKeyOf(const QByteArray &secretKey);

/// A public key as age prints it: `age1...`; the other way round, empty where it is not one.
QString recipientText(const QByteArray &publicKey);
QByteArray recipientFromText(const QString &text);
/// A secret key: `AGE-SECRET-KEY-1...`.
QString secretKeyText(const QByteArray &secretKey);
QByteArray secretKeyFromText(const QString &text);

/// Whether @p file begins as an encrypted one does, in either form.
bool isEncrypted(const QByteArray &file);
/// Whether a passphrase opens it, rather than a key; false also for what can't be read.
bool wantsPassphrase(const QByteArray &file);

/// @p recipients are public keys, one at least.
Result<QByteArray> encrypt(const QByteArray &plain, const QList<QByteArray> &recipients);
Result<QByteArray> encryptWithPassphrase(const QByteArray &plain, const QString &passphrase, int logN = workFactor);
/// @p file in its binary or its armoured form, with the first of these secret keys that fits.
Result<QByteArray> decrypt(const QByteArray &file, const QList<QByteArray> &secretKeys);
Result<QByteArray> decryptWithPassphrase(const QByteArray &file, const QString &passphrase);

} // namespace Liaison::Age
