// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "importpreview.h"
#include "plainseal.h"
#include "store/profile.h"

/// Taking a sync bundle over, in the steps of an import: read and check, look, consent, take over.
///
///     LIAISON_TRY(auto bundle, SyncImport::inspect(path))       nothing of the profile is touched
///     LIAISON_TRY(auto preview, SyncImport::preview(store, bundle).result())
///     LIAISON_TRY(auto outcome, SyncImport::accept(profile, preview).result())
///
/// Nothing is ever kept of a bundle that is refused: the file stays where it lies, the profile as it is. Store and profile must
/// live until the futures are finished.
namespace Liaison::SyncImport
{

/// Reads @p file once, into memory (so nobody can change it afterwards), and unpacks it. A symbolic link is refused, and so is
/// anything that is not a plain file.
Result<BundleFile> inspect(const QString &file, const Seal &seal = PlainSeal());

/// What taking @p bundle over would do now. Changes nothing.
QFuture<Result<ImportPreview>> preview(Store &store, const BundleFile &bundle);

struct Outcome {
    enum Kind {
        Imported,
        NothingNew, ///< all of it was here already; nothing was written, no backup was made
        Differs, ///< the profile changed since the preview: nothing was written, the new preview is to be shown
    };
    Kind kind = NothingNew;
    ImportPreview preview; ///< exactly what was done; for Differs: what would be done now
    QString backup = {}; ///< the profile as it was before
    qint64 transaction = 0; ///< for Store::undo(); 0 where nothing was written
};

/// Takes over what @p seen shows: makes a backup, computes it once more and keeps it only if it is the same, in one transaction.
/// Undone by Store::undo().
QFuture<Result<Outcome>> accept(Profile &profile, const ImportPreview &seen);

} // namespace Liaison::SyncImport
