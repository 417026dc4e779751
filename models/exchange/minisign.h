// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QString>

/// Keys and signatures of minisign (https://jedisct1.github.io/minisign/), in the files that the program `minisign` reads and
/// writes. Signatures are made over the BLAKE2b-512 of what is signed ("ED"); those over the bytes themselves ("Ed", of older
/// programs) are verified too.
namespace Liaison::Minisign
{

constexpr qsizetype keyIdSize = 8;
constexpr qsizetype seedSize = 32;
constexpr qsizetype publicKeySize = 42; ///< "Ed", key id (8 bytes), Ed25519 public key (32 bytes)
constexpr qsizetype secretKeySize = 72; ///< key id (8 bytes), Ed25519 secret key (64 bytes)

struct KeyPair {
    QByteArray publicKey;
    QByteArray secretKey;
};

KeyPair newKeyPair();
/// A key id and 32 random bytes are all that there is to a pair of keys; the rest follows from them.
KeyPair keyPairOf(const QByteArray &keyId, const QByteArray &seed);
QByteArray seedOf(const KeyPair &keys);
/// The key id as the program shows it: 16 hexadecimal digits. Two keys may share one: it finds a key and proves nothing.
QString keyId(const QByteArray &publicKey);

/// `minisign.pub`, and the line in it by which people name the key: `RWQ...`.
QByteArray publicKeyFile(const QByteArray &publicKey);
QString publicKeyText(const QByteArray &publicKey);
Result<QByteArray> readPublicKey(const QByteArray &file);
/// `minisign.key` without a password (as `minisign -G -W` makes it): whoever can read the file can sign.
QByteArray secretKeyFile(const KeyPair &keys);
Result<KeyPair> readSecretKey(const QByteArray &file);

/// The content of a `.minisig`.
struct Signature {
    QString keyId = {}; ///< of the key that made it; as it says
    QString trustedComment = {}; ///< covered by the signature
    QString untrustedComment = {};
    bool prehashed = true;
    QByteArray signature = {}; ///< 64 bytes
    QByteArray commentSignature = {}; ///< 64 bytes, over the signature and the trusted comment

    static Result<Signature> parse(const QByteArray &file);
};

/// A `.minisig` for @p message. @p trustedComment: one line; Invalid where it is none. The same input has the same bytes.
Result<QByteArray> sign(const QByteArray &message, const KeyPair &keys, const QString &trustedComment);
/// The signature of @p message by @p publicKey: whole, or an error where either does not fit to the byte.
Result<Signature> verify(const QByteArray &message, const QByteArray &signatureFile, const QByteArray &publicKey);

} // namespace Liaison::Minisign
