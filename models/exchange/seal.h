// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QString>

namespace Liaison
{

/// What is known about who can open a bundle and who made it. Whatever shows a bundle shows this.
struct Sealing {
    bool encrypted = false;
    /// Who signed the manifest: fingerprint of the device whose key it is; of a key that is not pinned, its key id (16 digits);
    /// empty: nobody.
    QString signer = {};
    /// The minisign public key, where it is pinned. Only then was the signature checked: of another key nobody can tell whether
    /// it fits, and a bundle that it signed is held aside.
    QByteArray signerKey = {};

    bool isPinned() const
    {
        return !signerKey.isEmpty();
    }
    /// Both in words.
    QString text() const;

    bool operator==(const Sealing &) const = default;
};

/// How a bundle is closed and opened: from the tar inside to the file outside, and who vouches for the manifest.
class Seal
{
public:
    /// What a bundle that this seal closes will be.
    virtual Sealing sealing() const = 0;

    struct Opened {
        QByteArray tar;
        bool encrypted = false;
    };

    virtual ~Seal() = default;

    /// The file around @p tar.
    virtual Result<QByteArray> seal(const QByteArray &tar) const = 0;
    /// The tar inside @p file; Error::Code::Refused where it is closed in a way that this seal can't open.
    virtual Result<Opened> open(const QByteArray &file) const = 0;

    /// The member `manifest.json.minisig` for @p manifest.
    virtual Result<QByteArray> sign(const QByteArray &manifest) const = 0;
    struct Verified {
        QString signer = {}; ///< as in Sealing
        QByteArray signerKey = {};
    };
    /// Whose signature @p signature is; an error where it does not fit @p manifest to the byte.
    virtual Result<Verified> verify(const QByteArray &manifest, const QByteArray &signature) const = 0;
};

} // namespace Liaison
