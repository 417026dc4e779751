// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Platforms
{

/// Files that show what a platform does: a screenshot, a letter.
constexpr qsizetype largestEvidence = 10 * 1024 * 1024; ///< bytes

/// Keeps the file at @p path with the commitment. Refused where it is larger than largestEvidence, empty or can't be read; the same
/// content a second time is kept once.
Result<Id> addEvidence(Edit &edit, const Id &commitment, const QString &path);
/// By name; without the content, which may be large.
Result<QList<Attachment>> evidenceOf(const Reader &reader, const Id &commitment);
/// Writes the file as it was kept to @p path.
Result<Done> saveEvidence(const Reader &reader, const Id &attachment, const QString &path);

} // namespace Liaison::Platforms
