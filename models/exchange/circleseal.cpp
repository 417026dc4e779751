// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "circleseal.h"

#include "age.h"
#include "plainseal.h"

#include <KLocalizedString>

using namespace Qt::StringLiterals;

namespace Liaison
{

CircleSeal::CircleSeal(Identity identity, QList<Device> recipients, QList<Device> pinned)
    : m_identity(std::move(identity))
    , m_recipients(std::move(recipients))
    , m_pinned(std::move(pinned))
{
    m_pinned.append(m_identity.device());
}

CircleSeal CircleSeal::withPassphrase(Identity identity, const QString &passphrase, QList<Device> pinned)
{
    CircleSeal seal(std::move(identity), {}, std::move(pinned));
    seal.m_passphrase = passphrase;
    return seal;
}

QStringList CircleSeal::recipients() const
{
    QStringList fingerprints;
    for (const auto &device : m_recipients) {
        fingerprints.append(device.fingerprint());
    }
    return fingerprints;
}

Sealing CircleSeal::sealing() const
{
    const auto own = m_identity.device();
    return {.encrypted = true, .signer = own.fingerprint(), .signerKey = own.signer};
}

Result<QByteArray> CircleSeal::seal(const QByteArray &tar) const
{
    if (!m_passphrase.isEmpty()) {
        return Age::encryptWithPassphrase(tar, m_passphrase);
    }
    QList<QByteArray> keys;
    for (const auto &device : m_recipients) {
        keys.append(device.recipient);
    }
    if (keys.isEmpty()) {
        return Error{
            Error::Code::Refused,
            i18nc("@info", "The bundle is addressed to nobody, so nothing was written. Choose whom it is for.")};
    }
    return Age::encrypt(tar, keys);
}

Result<Seal::Opened> CircleSeal::open(const QByteArray &file) const
{
    if (!Age::isEncrypted(file)) {
        return Error{Error::Code::Refused, i18nc("@info", "The file is not encrypted, so anybody could have read it.")};
    }
    LIAISON_TRY(auto tar,
                !m_passphrase.isEmpty() && Age::wantsPassphrase(file) ? Age::decryptWithPassphrase(file, m_passphrase)
                                                                      : Age::decrypt(file, m_identity.ageKeys()));
    return Opened{.tar = std::move(tar), .encrypted = true};
}

Result<QByteArray> CircleSeal::sign(const QByteArray &manifest) const
{
    return m_identity.sign(manifest, u"manifest.json of a Liaison bundle"_s);
}

Result<Seal::Verified> CircleSeal::verify(const QByteArray &manifest, const QByteArray &signature) const
{
    if (PlainSeal::isUnsigned(signature)) {
        return Error{Error::Code::Refused,
                     i18nc("@info",
                           "This bundle is encrypted but not signed, so anybody could have made it. Ask the sender for "
                           "one that is signed with the key on their card.")};
    }
    LIAISON_TRY(const auto claim, Minisign::Signature::parse(signature));
    std::optional<Error> mismatch;
    for (const auto &device : m_pinned) {
        if (Minisign::keyId(device.signer) != claim.keyId) {
            continue;
        }
        const auto fits = Minisign::verify(manifest, signature, device.signer);
        if (fits) {
            return Verified{.signer = device.fingerprint(), .signerKey = device.signer};
        }
        mismatch = fits.error();
    }
    return mismatch ? Result<Verified>(*mismatch) : Verified{.signer = claim.keyId};
}

} // namespace Liaison
