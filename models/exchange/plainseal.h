// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "seal.h"

namespace Liaison
{

/// A release that is addressed to nobody: not encrypted, not signed. The file is the tar itself. Sync bundles are never sealed so.
///
/// In the place of the signature stands the manifest's checksum, in the form that `b2sum -l 256 --tag` prints, below
/// a comment that says what it is not. It finds damage; against somebody who alters a bundle on purpose it does
/// nothing.
///
///     untrusted comment: not signed
///     BLAKE2b-256 (manifest.json) = <64 hexadecimal digits>
class PlainSeal : public Seal
{
public:
    Sealing sealing() const override;
    Result<QByteArray> seal(const QByteArray &tar) const override;
    Result<Opened> open(const QByteArray &file) const override;
    Result<QByteArray> sign(const QByteArray &manifest) const override;
    Result<Verified> verify(const QByteArray &manifest, const QByteArray &signature) const override;

    /// Whether what stands in the place of the signature says that there is none.
    static bool isUnsigned(const QByteArray &signature);
};

} // namespace Liaison
