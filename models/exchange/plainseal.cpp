// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#include "plainseal.h"

#include "age.h"
#include "digest.h"

#include <KLocalizedString>

namespace Liaison
{

namespace
{
constexpr QByteArrayView notSigned = "untrusted comment: not signed\n";

QByteArray checksum(const QByteArray &manifest)
{
    return notSigned.toByteArray() + "BLAKE2b-256 (manifest.json) = " + Digest::blake2b(manifest).toHex() + '\n';
}
}

Sealing PlainSeal::sealing() const
{
    return {.encrypted = false, .signer = {}};
}

Result<QByteArray> PlainSeal::seal(const QByteArray &tar) const
{
    return tar;
}

Result<Seal::Opened> PlainSeal::open(const QByteArray &file) const
{
    if (Age::isEncrypted(file)) {
        return Error{Error::Code::Refused,
                     i18nc("@info",
                           "This bundle is encrypted, and there is no key here that opens it. Ask the sender for "
                           "a bundle that is addressed to you.")};
    }
    return Opened{.tar = file, .encrypted = false};
}

Result<QByteArray> PlainSeal::sign(const QByteArray &manifest) const
{
    return checksum(manifest);
}

bool PlainSeal::isUnsigned(const QByteArray &signature)
{
    return signature.startsWith(notSigned);
}

Result<Seal::Verified> PlainSeal::verify(const QByteArray &manifest, const QByteArray &signature) const
{
    if (signature == checksum(manifest)) {
        return Verified{};
    }
    if (isUnsigned(signature)) {
        return Error{Error::Code::Corrupt,
                     i18nc("@info",
                           "The bundle's manifest does not match its checksum: it was damaged or altered on the "
                           "way. Ask the sender for the bundle again.")};
    }
    return Error{Error::Code::Refused,
                 i18nc("@info",
                       "This file is signed but not encrypted, so anybody could have read it. Ask the sender for one "
                       "that is addressed to you.")};
}

} // namespace Liaison
