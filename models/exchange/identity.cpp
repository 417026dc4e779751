// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "identity.h"

#include "age.h"
#include "foundation/filelock.h"
#include "recoverycode.h"
#include "wallet.h"
#include "walletkeys.h"

#include <KLocalizedString>

#include <QSet>
#include <QSysInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Liaison
{

namespace
{

/// Two programs that move keys at once would encrypt them to different ones.
Result<FileLock> alone(const QString &profileFolder)
{
    return FileLock::take(
        profileFolder + u"/keys.lock"_s,
        5s,
        i18nc("@info", "Another program is moving these keys right now. Wait until it has finished."));
}
}

KeySet Identity::newKeys()
{
    return {.age = Age::newSecretKey(), .minisign = Minisign::newKeyPair()};
}

Result<Identity> Identity::read(const QString &profileFolder)
{
    Identity identity;
    const auto numbers = KeyFiles::numbers(profileFolder);
    for (const int number : numbers) {
        const auto keys = KeyFiles::read(profileFolder, number);
        if (keys) {
            identity.m_keys.append(*keys);
        } else if (identity.m_keys.isEmpty()) {
            return keys.error(); // former ones may be missing: they only vouch, and open what is late
        }
    }
    identity.m_number = numbers.value(0);
    return identity;
}

/// Where the present keys are in the wallet and it opens, so are the new ones; else they are in files, where nothing is lost.
Result<Done> Identity::add(const QString &profileFolder, const KeySet &keys, int number)
{
    const auto numbers = KeyFiles::numbers(profileFolder);
    auto recipient = numbers.isEmpty() ? QByteArray() : KeyFiles::sealedTo(profileFolder, numbers.first());
    if (!recipient.isEmpty() && !WalletKeys::of(recipient)) {
        recipient.clear();
    }
    return KeyFiles::add(profileFolder, keys, number, recipient);
}

Result<Identity> Identity::of(const QString &profileFolder)
{
    LIAISON_TRY(auto identity, read(profileFolder));
    if (!identity.m_keys.isEmpty()) {
        return identity;
    }
    LIAISON_CHECK(add(profileFolder, newKeys(), 1));
    // Another program may have been quicker: what lies there counts.
    return read(profileFolder);
}

Result<Identity> Identity::renew(const QString &profileFolder)
{
    LIAISON_TRY(const auto before, of(profileFolder));
    LIAISON_CHECK(add(profileFolder, newKeys(), before.m_number + 1));
    return read(profileFolder);
}

bool Identity::isInWallet(const QString &profileFolder)
{
    const auto numbers = KeyFiles::numbers(profileFolder);
    return !numbers.isEmpty() && !KeyFiles::sealedTo(profileFolder, numbers.first()).isEmpty();
}

Result<Done> Identity::moveToWallet(const QString &profileFolder)
{
    LIAISON_CHECK(Wallet::check());
    LIAISON_CHECK(unlock(profileFolder).result());
    LIAISON_CHECK(of(profileFolder));
    LIAISON_TRY(const auto lock, alone(profileFolder));
    const auto numbers = KeyFiles::numbers(profileFolder);
    QByteArray recipient;
    for (const int number : numbers) {
        if (recipient.isEmpty()) {
            const auto sealed = KeyFiles::sealedTo(profileFolder, number);
            recipient = !sealed.isEmpty() && WalletKeys::of(sealed) ? sealed : QByteArray();
        }
    }
    if (recipient.isEmpty()) {
        LIAISON_TRY(recipient, WalletKeys::make());
    }
    for (const int number : numbers) {
        if (KeyFiles::read(profileFolder, number)) { // former ones may be missing
            LIAISON_CHECK(KeyFiles::seal(profileFolder, number, recipient));
        }
    }
    return {};
}

Result<Done> Identity::moveToFiles(const QString &profileFolder)
{
    LIAISON_CHECK(unlock(profileFolder).result());
    LIAISON_CHECK(of(profileFolder));
    LIAISON_TRY(const auto lock, alone(profileFolder));
    QSet<QByteArray> emptied;
    QSet<QByteArray> needed;
    const auto numbers = KeyFiles::numbers(profileFolder);
    for (const int number : numbers) {
        const auto recipient = KeyFiles::sealedTo(profileFolder, number);
        if (KeyFiles::read(profileFolder, number)) {
            LIAISON_CHECK(KeyFiles::unseal(profileFolder, number));
            emptied.insert(recipient);
        } else {
            needed.insert(recipient);
        }
    }
    emptied.subtract(needed).remove({});
    for (const auto &recipient : std::as_const(emptied)) {
        // One that stays there opens nothing any more.
        (void)WalletKeys::remove(recipient);
    }
    return {};
}

QFuture<Result<Done>> Identity::unlock(const QString &profileFolder)
{
    const auto numbers = KeyFiles::numbers(profileFolder);
    const auto recipient = numbers.isEmpty() ? QByteArray() : KeyFiles::sealedTo(profileFolder, numbers.first());
    if (recipient.isEmpty()) {
        return QtFuture::makeReadyValueFuture(Result<Done>());
    }
    return WalletKeys::ask(recipient).then([](const Result<QByteArray> &key) {
        return key ? Result<Done>() : key.error();
    });
}

Device Identity::device() const
{
    const auto &keys = m_keys.first();
    return {.recipient = Age::publicKeyOf(keys.age),
            .signer = keys.minisign.publicKey,
            .name = QSysInfo::machineHostName()};
}

QStringList Identity::fingerprints() const
{
    QStringList fingerprints;
    for (const auto &keys : m_keys) {
        const Device device{.recipient = Age::publicKeyOf(keys.age), .signer = keys.minisign.publicKey};
        fingerprints.append(device.fingerprint());
    }
    return fingerprints;
}

QList<QByteArray> Identity::formerSigners() const
{
    QList<QByteArray> signers;
    for (const auto &keys : m_keys.sliced(1)) {
        signers.append(keys.minisign.publicKey);
    }
    return signers;
}

QList<QByteArray> Identity::ageKeys() const
{
    QList<QByteArray> secrets;
    for (const auto &keys : m_keys) {
        secrets.append(keys.age);
    }
    return secrets;
}

Result<QByteArray> Identity::sign(const QByteArray &message, const QString &trustedComment) const
{
    return Minisign::sign(message, m_keys.first().minisign, trustedComment);
}

Result<QByteArray>
Identity::signFormerly(qsizetype former, const QByteArray &message, const QString &trustedComment) const
{
    return Minisign::sign(message, m_keys.at(former + 1).minisign, trustedComment);
}

QString Identity::recoveryCode() const
{
    const auto &keys = m_keys.first();
    const auto bytes = keys.age + keys.minisign.secretKey.first(Minisign::keyIdSize) + Minisign::seedOf(keys.minisign);
    return RecoveryCode::of(bytes);
}

Result<KeySet> Identity::keysOn(const QString &code)
{
    const RecoveryCode typed(code);
    const auto bytes = typed.secrets();
    if (bytes.isEmpty()) {
        auto mistakes = typed.mistakes();
        if (mistakes.isEmpty()) {
            mistakes.append(i18ncp("@info",
                                   "One letter is missing at the end.",
                                   "%1 letters are missing at the end.",
                                   int(RecoveryCode::fullSize() - typed.size())));
        }
        constexpr qsizetype enough = 3;
        return Error{Error::Code::Invalid,
                     i18nc("@info %1 sentences",
                           "This is not the code of a recovery sheet, or there is a typing error in it. %1",
                           mistakes.first(std::min(mistakes.size(), enough)).join(u' ')),
                     u"code"_s};
    }
    return KeySet{
        .age = bytes.first(Age::keySize),
        .minisign = Minisign::keyPairOf(bytes.mid(Age::keySize, Minisign::keyIdSize), bytes.last(Minisign::seedSize))};
}

Result<Device> Identity::deviceOn(const QString &code)
{
    LIAISON_TRY(const auto keys, keysOn(code));
    return Device{.recipient = Age::publicKeyOf(keys.age), .signer = keys.minisign.publicKey};
}

Result<Identity> Identity::recover(const QString &profileFolder, const QString &code)
{
    LIAISON_TRY(const auto keys, keysOn(code));
    const auto before = read(profileFolder);
    // Damaged keys are what a sheet is for; they stay where they are.
    if (before && !before->m_keys.isEmpty() && before->m_keys.first().age == keys.age
        && before->m_keys.first().minisign.secretKey == keys.minisign.secretKey) {
        return before;
    }
    const int newest = KeyFiles::numbers(profileFolder).value(0);
    LIAISON_CHECK(add(profileFolder, keys, newest + 1));
    return read(profileFolder);
}

} // namespace Liaison
