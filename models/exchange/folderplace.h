// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison
{

/// Which folder is the exchange folder: a setting of the profile.
struct FolderPlace {
    QString path; ///< absolute; empty: none is chosen
    QString root; ///< where what holds it is mounted: where that is not, an empty folder of the same name may be

    static FolderPlace read(const Reader &reader);
    Result<Done> write(Edit &edit) const;

    /// @p folder as the exchange folder of the profile in @p profileFolder. Refused where there is none, nothing can be written, or one
    /// of the two lies in the other.
    static Result<FolderPlace> of(const QString &folder, const QString &profileFolder);
    /// Is it there now, and the same? Otherwise a sentence.
    Result<Done> check() const;

    bool operator==(const FolderPlace &) const = default;
};

/// Folders that another program synchronises, or that lie on another computer: no place for a database.
namespace SyncedPlace
{
/// What keeps @p folder, or a folder around it, in step with other computers ("Syncthing", "a network file system (nfs4)"); empty for
/// nothing.
QString keeperOf(const QString &folder);
/// What that means for a profile in it, and what to do, in sentences; empty where all is well.
QString warning(const QString &profileFolder);
}

} // namespace Liaison
