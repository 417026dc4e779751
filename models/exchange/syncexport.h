// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plainseal.h"
#include "store/store.h"

#include "manifest.h"

/// Writing the profile's content as a sync bundle.
namespace Liaison::SyncExport
{

/// What was written, and how it is sealed.
struct Written {
    QString file;
    qint64 fileSize = 0;
    Manifest manifest;
    QByteArray hash;
    Sealing sealing;
};

/// Every record with all its heads, deleted ones too, and every erasure, as the new bundle @p file. An existing file is
/// refused and stays as it is. The store must live until the future is finished.
QFuture<Result<Written>>
write(Store &store, const QString &file, const std::shared_ptr<const Seal> &seal = std::make_shared<PlainSeal>());

} // namespace Liaison::SyncExport
