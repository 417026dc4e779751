// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "importpreview.h"
#include "plainseal.h"
#include "store/profile.h"

/// Opening what somebody sent, and taking a sync bundle over in the steps of an import: read and check, look, consent, take over.
///
///     LIAISON_TRY(auto bundle, SyncImport::open(profile, path).result())       read once, decrypted, checked, by a known sender
///     if (bundle.manifest.isRelease())                                         its contacts are proposals: see releasefile.h
///     LIAISON_TRY(auto preview, SyncImport::preview(store, bundle).result())
///     LIAISON_TRY(auto outcome, SyncImport::accept(profile, preview, consent).result())
///
/// Nothing is ever kept of a bundle that is refused, except that one of an unknown sender is held aside (see quarantine.h): the
/// file stays where it lies, the profile as it is. Store and profile must live until the futures are finished.
namespace Liaison::SyncImport
{

/// Reads @p file once, into memory (so nobody can change it afterwards), and unpacks it. A symbolic link is refused, and so is
/// anything that is not a plain file. Tells what the file is, whoever made it.
Result<BundleFile> inspect(const QString &file, const Seal &seal = PlainSeal());
/// The same; where it is encrypted, with the profile's keys.
QFuture<Result<BundleFile>> inspect(Profile &profile, const QString &file);

/// The same, as an import needs it. A sync bundle must be encrypted to this profile and signed by somebody in its circle. Signed by an
/// unknown key it is held aside: Error::Code::Refused with who it claims to be, Error::field "sender". A release may come from anybody:
/// nothing of it is taken over by itself.
QFuture<Result<BundleFile>> open(Profile &profile, const QString &file);

/// What taking @p bundle, which open() found good, over would do now, as far as @p consent goes. Changes nothing.
QFuture<Result<ImportPreview>>
preview(Store &store, const BundleFile &bundle, const ImportPreview::Consent &consent = {});

/// Consent to these records of what @p seen shows, and to nothing else; also to those that are kept apart.
Result<ImportConsent> only(const ImportPreview &seen, const QSet<Id> &records);

struct Outcome {
    enum Kind {
        Imported,
        NothingNew, ///< all of it was here already; nothing was written, no backup was made
        Differs, ///< the profile changed since the preview: nothing was written, the new preview is to be shown
    };
    Kind kind = NothingNew;
    ImportPreview preview; ///< exactly what was done; for Differs: what would be done now
    QString backup = {}; ///< the profile as it was before this bundle, or before the first of several in a row
    qint64 transaction = 0; ///< for Store::undo(); 0 where nothing was written
};

/// Takes over what @p seen shows: makes a backup, computes it once more and keeps it only if it is the same, in one transaction.
/// Undone by Store::undo(). What @p consent leaves out stays out, and then the next bundle to the sender asks for everything. A mass
/// change without the word for it is Error::Code::Refused.
QFuture<Result<Outcome>> accept(Profile &profile, const ImportPreview &seen, const ImportPreview::Consent &consent);
/// As it was shown.
QFuture<Result<Outcome>> accept(Profile &profile, const ImportPreview &seen);

} // namespace Liaison::SyncImport
