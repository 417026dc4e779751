// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plainseal.h"
#include "releasefile.h"
#include "releaselog.h"
#include "store/store.h"

#include <functional>

/// Giving contacts to an audience: look, then write exactly what was seen.
///
///     LIAISON_TRY(const auto plan, ReleaseWriter::preview(store, audience.id).result())
///     LIAISON_TRY(const auto written, ReleaseWriter::write(store, plan, file, seal).result())
namespace Liaison::ReleaseWriter
{

QFuture<Result<ReleasePlan>> preview(Store &store, const Id &audience);

/// Why @p plan can't be written to @p file: nothing would go, or the file could be read by anybody and holds what is not TLP:CLEAR,
/// or its ending names no format.
Result<Done> mayWrite(const ReleasePlan &plan, const QString &file);

/// What closes a bundle for @p audience: to its recipient and signed by the profile, or to nobody.
Result<std::shared_ptr<const Seal>> sealFor(const Audience &audience, const QString &profileFolder);

struct Written {
    ReleaseEntry entry; ///< as it stands in the log
    qint64 fileSize = 0;
    Sealing sealing;
};
/// Writes the new file @p file, in the form that its ending says, and the log. An existing file is refused and stays as it is.
/// Error::Code::Busy where something else would go by now than @p seen shows: nothing is written then. @p seal: for the recipient of
/// the audience, where there is one; a bundle for a recipient that @p seal would not encrypt is refused.
QFuture<Result<Written>> write(Store &store,
                               const ReleasePlan &seen,
                               const QString &file,
                               const std::shared_ptr<const Seal> &seal = std::make_shared<PlainSeal>());

} // namespace Liaison::ReleaseWriter
