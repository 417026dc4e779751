// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "manifest.h"
#include "payload.h"
#include "seal.h"

namespace Liaison
{

/// A bundle that was opened and found whole: every step of the import up to the records themselves is behind it.
struct BundleFile {
    Manifest manifest;
    Sealing sealing;
    QByteArray hash; ///< names this bundle: BLAKE2b-256 of manifest.json, which covers the payload by its own hash
    Id from = {}; ///< the peer whose pinned key signed it; null: nobody in particular
    Payload payload; ///< checked: readPayload() finds no error in it
};

/// A bundle as bytes, and the hash by which it is known.
struct PackedBundle {
    QByteArray file;
    QByteArray hash;
};

/// The bundle of @p content. What @p manifest says about the content is filled in here. The same input has the same
/// bytes (as far as @p seal has).
Result<PackedBundle> pack(Manifest manifest, const Payload &content, const Seal &seal);

/// The bundle in @p file, or one sentence about the first thing that is wrong. Order of the steps: size of the file,
/// seal, the three members, signature, manifest, hash of the payload, then every record in it.
Result<BundleFile> unpack(const QByteArray &file, const Seal &seal);

} // namespace Liaison
