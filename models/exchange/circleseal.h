// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "identity.h"
#include "seal.h"

namespace Liaison
{

/// Bundles between people who know each other's keys: encrypted with age to the recipients' devices, signed with minisign by the
/// profile. It opens what is both, and nothing else; how much a signature is worth is for the importer to say.
///
///     const CircleSeal seal(identity, peer.devices, Circle::pinned(reader));
///     pack(manifest, payload, seal); unpack(file, seal);
class CircleSeal : public Seal
{
public:
    /// @p recipients: who can open what this seal closes; nobody else can, so name the own devices too where they should.
    /// @p pinned: whose signatures are known. The profile's own device always is.
    explicit CircleSeal(Identity identity, QList<Device> recipients = {}, QList<Device> pinned = {});
    /// The same for whoever knows @p passphrase instead of recipients. Work for about a second.
    static CircleSeal withPassphrase(Identity identity, const QString &passphrase, QList<Device> pinned = {});

    /// For `recipients` of the manifest.
    QStringList recipients() const;

    Sealing sealing() const override;
    /// Refused where there are no recipients: what is meant for nobody is not written.
    Result<QByteArray> seal(const QByteArray &tar) const override;
    /// Error::field is "passphrase" where one is wanted, or the given one does not fit.
    Result<Opened> open(const QByteArray &file) const override;
    Result<QByteArray> sign(const QByteArray &manifest) const override;
    Result<Verified> verify(const QByteArray &manifest, const QByteArray &signature) const override;

private:
    Identity m_identity;
    QList<Device> m_recipients;
    QList<Device> m_pinned;
    QString m_passphrase;
};

} // namespace Liaison
