// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "age.h"

#include "ageheader.h"
#include "bech32.h"
#include "sodiumbytes.h"

#include <KLocalizedString>

#include <QRegularExpression>

#include <array>
#include <optional>

namespace Liaison::Age
{

using Sodium::bytesOf;
using Sodium::Secret;

namespace
{
constexpr QByteArrayView publicPrefix = "age";
constexpr QByteArrayView secretPrefix = "age-secret-key-";
constexpr QByteArrayView x25519Label = "age-encryption.org/v1/X25519";
constexpr QByteArrayView scryptLabel = "age-encryption.org/v1/scrypt";
constexpr auto unpaddedBase64 = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype fileKeySize = 16;
constexpr qsizetype nonceSize = 16;
constexpr qsizetype saltSize = 16;
constexpr qsizetype tagSize = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr qsizetype wrappedSize = fileKeySize + tagSize;
constexpr qsizetype chunkSize = 64 * 1024;

using StreamNonce = std::array<uchar, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

/// HMAC-SHA-256 of two pieces.
Secret hmac(const uchar *key, qsizetype keyLength, QByteArrayView first, QByteArrayView second = {})
{
    Secret mac(crypto_auth_hmacsha256_BYTES);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key, size_t(keyLength));
    crypto_auth_hmacsha256_update(&state, bytesOf(first), size_t(first.size()));
    crypto_auth_hmacsha256_update(&state, bytesOf(second), size_t(second.size()));
    crypto_auth_hmacsha256_final(&state, mac.data());
    sodium_memzero(&state, sizeof(state));
    return mac;
}

/// HKDF-SHA-256 (RFC 5869), one block. The libsodium of Debian 13 has none of its own.
Secret hkdf(const Secret &material, QByteArrayView salt, QByteArrayView info)
{
    const auto extracted = hmac(bytesOf(salt),
                                salt.size(),
                                QByteArrayView(reinterpret_cast<const char *>(material.data()), material.size()));
    return hmac(extracted.data(), extracted.size(), info, QByteArrayView("\x01", 1));
}

/// The nonce is zero: each of these keys is used once.
QByteArray wrap(const Secret &fileKey, const Secret &key)
{
    QByteArray wrapped(wrappedSize, Qt::Uninitialized);
    const StreamNonce nonce{};
    crypto_aead_chacha20poly1305_ietf_encrypt(bytesOf(wrapped),
                                              nullptr,
                                              fileKey.data(),
                                              fileKeySize,
                                              nullptr,
                                              0,
                                              nullptr,
                                              nonce.data(),
                                              key.data());
    return wrapped;
}

std::optional<Secret> unwrap(const QByteArray &wrapped, const Secret &key)
{
    Secret fileKey(fileKeySize);
    const StreamNonce nonce{};
    const int failed = crypto_aead_chacha20poly1305_ietf_decrypt(fileKey.data(),
                                                                 nullptr,
                                                                 nullptr,
                                                                 bytesOf(QByteArrayView(wrapped)),
                                                                 size_t(wrapped.size()),
                                                                 nullptr,
                                                                 0,
                                                                 nonce.data(),
                                                                 key.data());
    return failed == 0 ? std::optional<Secret>(std::move(fileKey)) : std::nullopt;
}

/// The key that two sides of a key exchange have in common; nothing where one of them gave a point that hides nothing.
std::optional<Secret>
sharedKey(const QByteArray &secret, const QByteArray &other, const QByteArray &share, const QByteArray &recipient)
{
    Secret shared(crypto_scalarmult_BYTES);
    if (crypto_scalarmult(shared.data(), bytesOf(QByteArrayView(secret)), bytesOf(QByteArrayView(other))) != 0) {
        return {};
    }
    return hkdf(shared, share + recipient, x25519Label);
}

/// scrypt with age's parameters; nothing where there is not enough memory.
std::optional<Secret> stretched(const QString &passphrase, const QByteArray &salt, int logN)
{
    const Secret phrase(passphrase.toUtf8());
    const auto labelled = scryptLabel.toByteArray() + salt;
    Secret key(keySize);
    constexpr quint32 blockSize = 8;
    const int failed = crypto_pwhash_scryptsalsa208sha256_ll(phrase.data(),
                                                             size_t(phrase.size()),
                                                             bytesOf(QByteArrayView(labelled)),
                                                             size_t(labelled.size()),
                                                             quint64(1) << logN,
                                                             blockSize,
                                                             1,
                                                             key.data(),
                                                             size_t(key.size()));
    return failed == 0 ? std::optional<Secret>(std::move(key)) : std::nullopt;
}

/// Eleven bytes of a counter and one that marks the last chunk.
StreamNonce chunkNonce(quint64 number, bool last)
{
    StreamNonce nonce{};
    constexpr int counterEnd = 11;
    for (int i = 0; i < int(sizeof(number)); ++i) {
        nonce[size_t(counterEnd - 1 - i)] = uchar(number >> 8 * i);
    }
    nonce[counterEnd] = last ? 1 : 0;
    return nonce;
}

QByteArray encryptContent(const QByteArray &plain, const Secret &fileKey)
{
    const auto salt = Sodium::random(nonceSize);
    const auto key = hkdf(fileKey, salt, "payload");
    const qsizetype chunks = std::max<qsizetype>(1, (plain.size() + chunkSize - 1) / chunkSize);
    QByteArray content(nonceSize + plain.size() + chunks * tagSize, Qt::Uninitialized);
    std::ranges::copy(salt, content.begin());
    auto *out = bytesOf(content) + nonceSize;
    for (qsizetype i = 0; i < chunks; ++i) {
        const auto piece =
            QByteArrayView(plain).sliced(i * chunkSize).first(std::min(chunkSize, plain.size() - i * chunkSize));
        const auto nonce = chunkNonce(quint64(i), i + 1 == chunks);
        crypto_aead_chacha20poly1305_ietf_encrypt(out,
                                                  nullptr,
                                                  bytesOf(piece),
                                                  size_t(piece.size()),
                                                  nullptr,
                                                  0,
                                                  nullptr,
                                                  nonce.data(),
                                                  key.data());
        out += piece.size() + tagSize;
    }
    return content;
}

Result<QByteArray> decryptContent(QByteArrayView content, const Secret &fileKey)
{
    const auto wrong = notAge(QLatin1StringView("payload"));
    if (content.size() < nonceSize) {
        return wrong;
    }
    const auto key = hkdf(fileKey, content.first(nonceSize), "payload");
    content.slice(nonceSize);
    constexpr qsizetype sealedSize = chunkSize + tagSize;
    const qsizetype chunks = (content.size() + sealedSize - 1) / sealedSize;
    // Only a file that holds nothing has an empty chunk.
    if (chunks == 0 || content.size() - (chunks - 1) * sealedSize < tagSize + (chunks > 1 ? 1 : 0)) {
        return wrong;
    }
    QByteArray plain(content.size() - chunks * tagSize, Qt::Uninitialized);
    auto *out = bytesOf(plain);
    for (qsizetype i = 0; i < chunks; ++i) {
        const auto piece = content.sliced(i * sealedSize).first(std::min(sealedSize, content.size() - i * sealedSize));
        const auto nonce = chunkNonce(quint64(i), i + 1 == chunks);
        const int failed = crypto_aead_chacha20poly1305_ietf_decrypt(out,
                                                                     nullptr,
                                                                     nullptr,
                                                                     bytesOf(piece),
                                                                     size_t(piece.size()),
                                                                     nullptr,
                                                                     0,
                                                                     nonce.data(),
                                                                     key.data());
        if (failed != 0) {
            return wrong;
        }
        out += piece.size() - tagSize;
    }
    return plain;
}

QByteArray macOf(const QByteArray &authenticated, const Secret &fileKey)
{
    const auto key = hkdf(fileKey, {}, "header");
    const auto mac = hmac(key.data(), key.size(), authenticated);
    return {reinterpret_cast<const char *>(mac.data()), mac.size()};
}

QByteArray assembled(const QByteArray &plain, const QList<Stanza> &stanzas, const Secret &fileKey)
{
    const auto header = Header::text(stanzas);
    return header + ' ' + macOf(header, fileKey).toBase64(unpaddedBase64) + '\n' + encryptContent(plain, fileKey);
}

bool isOfType(const Stanza &stanza, QByteArrayView type)
{
    return stanza.arguments.first() == type;
}

/// A passphrase stands alone: with it, whoever knows it could have written the file, whatever else its header says.
bool isForPassphrase(const Header &header)
{
    return std::ranges::any_of(header.stanzas, [](const Stanza &stanza) {
        return isOfType(stanza, "scrypt");
    });
}

Result<QByteArray> opened(const QByteArray &file, const Header &header, const Secret &fileKey)
{
    const auto mac = macOf(header.authenticated, fileKey);
    if (sodium_memcmp(mac.constData(), header.mac.constData(), size_t(mac.size())) != 0) {
        return notAge(QLatin1StringView("mac"));
    }
    return decryptContent(QByteArrayView(file).sliced(header.size), fileKey);
}

Result<Header> headerOf(const QByteArray &binary)
{
    LIAISON_TRY(auto header, Header::parse(binary));
    if (isForPassphrase(header) && header.stanzas.size() > 1) {
        return notAge(QLatin1StringView("header"));
    }
    return header;
}

Error noKeyFits()
{
    return {
        Error::Code::Refused,
        i18nc("@info",
              "The file is encrypted for somebody else: no key of this profile opens it. Send the sender your card, "
              "and ask for a file that is addressed to you.")};
}

Error wrongPassphrase()
{
    return {Error::Code::Refused,
            i18nc("@info", "This passphrase does not open the file. Check it with whoever sent the file to you."),
            QStringLiteral("passphrase")};
}

/// The file key in @p stanza for one of these keys; nothing where it is for somebody else.
Result<std::optional<QByteArray>> fileKeyIn(const Stanza &stanza, const QList<QByteArray> &secretKeys)
{
    const auto wrong = notAge(QLatin1StringView("header"));
    const auto share =
        stanza.arguments.size() == 2 ? Sodium::fromBase64(stanza.arguments.at(1), unpaddedBase64) : QByteArray();
    if (share.size() != keySize || stanza.body.size() != wrappedSize) {
        return wrong;
    }
    for (const auto &secret : secretKeys) {
        const auto key = sharedKey(secret, share, share, publicKeyOf(secret));
        if (!key) {
            return wrong;
        }
        if (const auto fileKey = unwrap(stanza.body, *key)) {
            return std::optional(QByteArray(reinterpret_cast<const char *>(fileKey->data()), fileKey->size()));
        }
    }
    return std::optional<QByteArray>();
}

/// As the specification has it: digits, no sign, no leading zero.
std::optional<int> workFactorOf(const QByteArray &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral("[1-9][0-9]{0,8}")));
    return form.match(QString::fromLatin1(text)).hasMatch() ? std::optional(text.toInt()) : std::nullopt;
}
}

QByteArray newSecretKey()
{
    return Sodium::random(keySize);
}

QByteArray publicKeyOf(const QByteArray &secretKey)
{
    QByteArray key(keySize, '\0');
    if (secretKey.size() == keySize) {
        crypto_scalarmult_base(bytesOf(key), bytesOf(QByteArrayView(secretKey)));
    }
    return key;
}

QString recipientText(const QByteArray &publicKey)
{
    return QString::fromLatin1(Bech32::encode(publicPrefix, publicKey));
}

QByteArray recipientFromText(const QString &text)
{
    const auto key = Bech32::decode(publicPrefix, text.toUtf8());
    return key.size() == keySize ? key : QByteArray();
}

QString secretKeyText(const QByteArray &secretKey)
{
    return QString::fromLatin1(Bech32::encode(secretPrefix, secretKey).toUpper());
}

QByteArray secretKeyFromText(const QString &text)
{
    const auto key = Bech32::decode(secretPrefix, text.toUtf8());
    return key.size() == keySize ? key : QByteArray();
}

bool isEncrypted(const QByteArray &file)
{
    return file.startsWith("age-encryption.org/")
        || QByteArrayView(file).trimmed().startsWith("-----BEGIN AGE ENCRYPTED FILE-----");
}

bool wantsPassphrase(const QByteArray &file)
{
    const auto binary = withoutArmor(file);
    const auto header = binary ? headerOf(*binary) : Result<Header>(binary.error());
    return header && isForPassphrase(*header);
}

Result<QByteArray> encrypt(const QByteArray &plain, const QList<QByteArray> &recipients)
{
    Sodium::start();
    if (recipients.isEmpty()) {
        return Error{Error::Code::Invalid, i18nc("@info", "Nobody is named for whom the file is to be encrypted.")};
    }
    const Secret fileKey(Sodium::random(fileKeySize));
    QList<Stanza> stanzas;
    for (const auto &recipient : recipients) {
        const Secret ephemeral(Sodium::random(keySize));
        const QByteArray secret(reinterpret_cast<const char *>(ephemeral.data()), ephemeral.size());
        const auto share = publicKeyOf(secret);
        const auto key = recipient.size() == keySize ? sharedKey(secret, recipient, share, recipient) : std::nullopt;
        if (!key) {
            return Error{Error::Code::Invalid,
                         i18nc("@info %1 is a key as text",
                               "Nothing can be encrypted to the key %1, which is none. Ask its owner for a new card.",
                               recipientText(recipient))};
        }
        stanzas.append({.arguments = {"X25519", share.toBase64(unpaddedBase64)}, .body = wrap(fileKey, *key)});
    }
    return assembled(plain, stanzas, fileKey);
}

Result<QByteArray> encryptWithPassphrase(const QByteArray &plain, const QString &passphrase, int logN)
{
    Sodium::start();
    if (passphrase.isEmpty()) {
        return Error{Error::Code::Invalid,
                     i18nc("@info", "The passphrase is empty. Choose one."),
                     QStringLiteral("passphrase")};
    }
    const Secret fileKey(Sodium::random(fileKeySize));
    const auto salt = Sodium::random(saltSize);
    const auto key = stretched(passphrase, salt, logN);
    if (!key) {
        return Error{Error::Code::Storage, i18nc("@info", "There is not enough memory to work with a passphrase.")};
    }
    const Stanza stanza{.arguments = {"scrypt", salt.toBase64(unpaddedBase64), QByteArray::number(logN)},
                        .body = wrap(fileKey, *key)};
    return assembled(plain, {stanza}, fileKey);
}

Result<QByteArray> decrypt(const QByteArray &file, const QList<QByteArray> &secretKeys)
{
    Sodium::start();
    LIAISON_TRY(const auto binary, withoutArmor(file));
    LIAISON_TRY(const auto header, headerOf(binary));
    if (isForPassphrase(header)) {
        return Error{Error::Code::Refused,
                     i18nc("@info", "The file is encrypted with a passphrase. Ask the sender for it."),
                     QStringLiteral("passphrase")};
    }
    for (const auto &stanza : header.stanzas) {
        if (!isOfType(stanza, "X25519")) {
            continue;
        }
        LIAISON_TRY(auto fileKey, fileKeyIn(stanza, secretKeys));
        if (fileKey) {
            return opened(binary, header, Secret(*std::move(fileKey)));
        }
    }
    return noKeyFits();
}

Result<QByteArray> decryptWithPassphrase(const QByteArray &file, const QString &passphrase)
{
    Sodium::start();
    LIAISON_TRY(const auto binary, withoutArmor(file));
    LIAISON_TRY(const auto header, headerOf(binary));
    const auto &stanza = header.stanzas.first();
    if (!isForPassphrase(header)) {
        return noKeyFits();
    }
    const auto wrong = notAge(QLatin1StringView("header"));
    if (stanza.arguments.size() != 3 || stanza.body.size() != wrappedSize) {
        return wrong;
    }
    const auto salt = Sodium::fromBase64(stanza.arguments.at(1), unpaddedBase64);
    const auto logN = workFactorOf(stanza.arguments.at(2));
    if (salt.size() != saltSize || !logN) {
        return wrong;
    }
    if (*logN > greatestWorkFactor) {
        return Error{Error::Code::Refused,
                     i18nc("@info",
                           "To open this file would take too much memory: its passphrase was made harder than "
                           "Liaison allows. Ask the sender for a file that is made with Liaison or age.")};
    }
    const auto key = stretched(passphrase, salt, *logN);
    if (!key) {
        return Error{Error::Code::Storage, i18nc("@info", "There is not enough memory to work with a passphrase.")};
    }
    const auto fileKey = unwrap(stanza.body, *key);
    return fileKey ? opened(binary, header, *fileKey) : Result<QByteArray>(wrongPassphrase());
}

} // namespace Liaison::Age
