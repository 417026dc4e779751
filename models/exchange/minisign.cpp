// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "minisign.h"

#include "sodiumbytes.h"

#include <KLocalizedString>

namespace Liaison::Minisign
{

using Sodium::bytesOf;

namespace
{
constexpr QByteArrayView untrustedStart = "untrusted comment: ";
constexpr QByteArrayView trustedStart = "trusted comment: ";
constexpr QByteArrayView plainAlgorithm = "Ed";
constexpr QByteArrayView prehashedAlgorithm = "ED";
constexpr qsizetype signatureSize = crypto_sign_BYTES;
constexpr qsizetype checksumSize = 32;
/// Salt and limits of the derivation of a key from a password: zero where there is none.
constexpr qsizetype unusedSize = 32 + 8 + 8;
constexpr qsizetype longestComment = 8192; ///< the program's own limit

QByteArray idOf(const QByteArray &publicKey)
{
    return publicKey.mid(plainAlgorithm.size(), keyIdSize);
}

/// A little-endian number, as the program shows it.
QString idText(QByteArray id)
{
    std::ranges::reverse(id);
    return QString::fromLatin1(id.toHex().toUpper());
}

QByteArray hashed(QByteArrayView message)
{
    QByteArray hash(crypto_generichash_BYTES_MAX, Qt::Uninitialized);
    crypto_generichash(bytesOf(hash), size_t(hash.size()), bytesOf(message), size_t(message.size()), nullptr, 0);
    return hash;
}

QByteArray signedBytes(const QByteArray &bytes, const KeyPair &keys)
{
    QByteArray signature(signatureSize, Qt::Uninitialized);
    const auto secret = QByteArrayView(keys.secretKey).sliced(keyIdSize);
    crypto_sign_detached(bytesOf(signature),
                         nullptr,
                         bytesOf(QByteArrayView(bytes)),
                         size_t(bytes.size()),
                         bytesOf(secret));
    return signature;
}

bool fits(const QByteArray &signature, const QByteArray &bytes, const QByteArray &publicKey)
{
    const auto key = QByteArrayView(publicKey).sliced(plainAlgorithm.size() + keyIdSize);
    return crypto_sign_verify_detached(bytesOf(QByteArrayView(signature)),
                                       bytesOf(QByteArrayView(bytes)),
                                       size_t(bytes.size()),
                                       bytesOf(key))
        == 0;
}

/// Finds typing errors and wrong passwords in a file with a secret key.
QByteArray checksumOf(const QByteArray &secretKey)
{
    const auto content = plainAlgorithm.toByteArray() + secretKey;
    QByteArray checksum(checksumSize, Qt::Uninitialized);
    crypto_generichash(bytesOf(checksum),
                       checksumSize,
                       bytesOf(QByteArrayView(content)),
                       size_t(content.size()),
                       nullptr,
                       0);
    return checksum;
}

Error noKey()
{
    return {Error::Code::Corrupt,
            i18nc("@info", "This is no key of minisign, or it was damaged. Ask for it again, or use a copy.")};
}

Error noSignature()
{
    return {
        Error::Code::Corrupt,
        i18nc("@info",
              "The signature can't be read: it was damaged or altered on the way. Ask the sender for the file again.")};
}

/// The lines of a file with this many; one line feed behind the last may be missing, and a carriage return stand before each.
Result<QList<QByteArray>> linesOf(const QByteArray &file, qsizetype count, const Error &otherwise)
{
    auto lines = file.split('\n');
    if (lines.size() == count + 1 && lines.last().isEmpty()) {
        lines.removeLast();
    }
    if (lines.size() != count) {
        return otherwise;
    }
    for (auto &line : lines) {
        if (line.endsWith('\r')) {
            line.chop(1);
        }
    }
    return lines;
}

bool isComment(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\t';
    });
}

/// A comment behind its beginning; nothing where it has none, or is not text.
std::optional<QString> commentIn(const QByteArray &line, QByteArrayView start)
{
    if (!line.startsWith(start) || line.size() > longestComment) {
        return {};
    }
    const auto bytes = QByteArrayView(line).sliced(start.size());
    const auto text = QString::fromUtf8(bytes);
    return text.toUtf8() != bytes || !isComment(text) ? std::nullopt : std::optional(text);
}

bool isPublicKey(const QByteArray &key)
{
    return key.size() == publicKeySize && key.startsWith(plainAlgorithm);
}
}

KeyPair newKeyPair()
{
    return keyPairOf(Sodium::random(keyIdSize), Sodium::random(seedSize));
}

KeyPair keyPairOf(const QByteArray &keyId, const QByteArray &seed)
{
    Sodium::start();
    QByteArray open(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secret(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(bytesOf(open), bytesOf(secret), bytesOf(QByteArrayView(seed)));
    return {.publicKey = plainAlgorithm.toByteArray() + keyId + open, .secretKey = keyId + secret};
}

QByteArray seedOf(const KeyPair &keys)
{
    return keys.secretKey.mid(keyIdSize, seedSize);
}

QString keyId(const QByteArray &publicKey)
{
    return idText(idOf(publicKey));
}

QString publicKeyText(const QByteArray &publicKey)
{
    return QString::fromLatin1(publicKey.toBase64());
}

QByteArray publicKeyFile(const QByteArray &publicKey)
{
    return untrustedStart.toByteArray() + "minisign public key " + keyId(publicKey).toLatin1() + '\n'
        + publicKey.toBase64() + '\n';
}

Result<QByteArray> readPublicKey(const QByteArray &file)
{
    const auto trimmed = file.trimmed();
    // The second line alone is a key too: so it stands on web pages and in mails.
    const auto lines = linesOf(trimmed, trimmed.contains('\n') ? 2 : 1, noKey());
    if (!lines || (lines->size() == 2 && !commentIn(lines->first(), untrustedStart))) {
        return noKey();
    }
    const auto key = Sodium::fromBase64(lines->last());
    return isPublicKey(key) ? Result<QByteArray>(key) : noKey();
}

QByteArray secretKeyFile(const KeyPair &keys)
{
    const auto content = plainAlgorithm.toByteArray() + QByteArray(2, '\0') + "B2" + QByteArray(unusedSize, '\0')
        + keys.secretKey + checksumOf(keys.secretKey);
    return untrustedStart.toByteArray() + "minisign secret key " + keyId(keys.publicKey).toLatin1() + '\n'
        + content.toBase64() + '\n';
}

Result<KeyPair> readSecretKey(const QByteArray &file)
{
    LIAISON_TRY(const auto lines, linesOf(file, 2, noKey()));
    const auto content = Sodium::fromBase64(lines.last());
    constexpr qsizetype headSize = 6;
    if (!commentIn(lines.first(), untrustedStart)
        || content.size() != headSize + unusedSize + secretKeySize + checksumSize || !content.startsWith(plainAlgorithm)
        || content.mid(4, 2) != "B2") {
        return noKey();
    }
    if (content.mid(2, 2) != QByteArray(2, '\0')) {
        return Error{Error::Code::Refused,
                     i18nc("@info",
                           "This secret key is protected by a password, which Liaison can't ask for. Take the password "
                           "off with “minisign -C -W”.")};
    }
    const auto secret = content.mid(headSize + unusedSize, secretKeySize);
    const auto checksum = content.last(checksumSize);
    const auto keys = keyPairOf(secret.first(keyIdSize), secret.mid(keyIdSize, seedSize));
    // The program writes no checksum where there is no password. The two halves of the key must fit each other anyway.
    const bool whole = checksum == checksumOf(secret) || checksum == QByteArray(checksumSize, '\0');
    return whole && keys.secretKey == secret ? Result<KeyPair>(keys) : noKey();
}

Result<Signature> Signature::parse(const QByteArray &file)
{
    LIAISON_TRY(const auto lines, linesOf(file, 4, noSignature()));
    const auto untrusted = commentIn(lines.at(0), untrustedStart);
    const auto trusted = commentIn(lines.at(2), trustedStart);
    const auto content = Sodium::fromBase64(lines.at(1));
    const auto comment = Sodium::fromBase64(lines.at(3));
    const bool prehashed = content.startsWith(prehashedAlgorithm);
    if (!untrusted || !trusted || content.size() != prehashedAlgorithm.size() + keyIdSize + signatureSize
        || comment.size() != signatureSize || (!prehashed && !content.startsWith(plainAlgorithm))) {
        return noSignature();
    }
    return Signature{.keyId = idText(idOf(content)),
                     .trustedComment = *trusted,
                     .untrustedComment = *untrusted,
                     .prehashed = prehashed,
                     .signature = content.last(signatureSize),
                     .commentSignature = comment};
}

Result<QByteArray> sign(const QByteArray &message, const KeyPair &keys, const QString &trustedComment)
{
    Sodium::start();
    const auto comment = trustedComment.toUtf8();
    if (!isComment(trustedComment) || trustedStart.size() + comment.size() > longestComment) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "The comment of a signature must be one line of at most 8,000 letters.")};
    }
    const auto signature = signedBytes(hashed(message), keys);
    return untrustedStart.toByteArray() + "signature from minisign secret key\n"
        + QByteArray(prehashedAlgorithm.toByteArray() + idOf(keys.publicKey) + signature).toBase64() + '\n'
        + trustedStart.toByteArray() + comment + '\n' + signedBytes(signature + comment, keys).toBase64() + '\n';
}

Result<Signature> verify(const QByteArray &message, const QByteArray &signatureFile, const QByteArray &publicKey)
{
    Sodium::start();
    if (!isPublicKey(publicKey)) {
        return noKey();
    }
    LIAISON_TRY(auto signature, Signature::parse(signatureFile));
    const bool good = signature.keyId == keyId(publicKey)
        && fits(signature.signature, signature.prehashed ? hashed(message) : message, publicKey)
        && fits(signature.commentSignature, signature.signature + signature.trustedComment.toUtf8(), publicKey);
    if (!good) {
        return Error{
            Error::Code::Corrupt,
            i18nc("@info",
                  "The signature does not fit what it is said to sign: one of the two was damaged or altered on "
                  "the way. Ask the sender for the file again.")};
    }
    return signature;
}

} // namespace Liaison::Minisign
