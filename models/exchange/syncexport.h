// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "seal.h"
#include "store/profile.h"
#include "syncplan.h"

/// Writing sync bundles: always to somebody in the circle, encrypted and signed.
namespace Liaison::SyncExport
{

/// What was written, and how it is sealed.
struct Written {
    QString file;
    qint64 fileSize = 0;
    Manifest manifest;
    QByteArray hash;
    Sealing sealing;
    SyncPlan plan; ///< what it holds, and why
};

/// What the next bundle to @p peer would hold.
QFuture<Result<SyncPlan>> plan(Store &store, const Id &peer);
/// Writes it, encrypted for the peer's devices and signed with the profile's key, as the new file @p file. An existing file is
/// refused and stays as it is. The profile must live until the future is finished.
QFuture<Result<Written>> write(Profile &profile, const Id &peer, const QString &file);

} // namespace Liaison::SyncExport
