// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Directory
{

/// Somebody used the contact point and it worked, today; says who (the profile's owner). An earlier bounce is forgotten.
Result<Done> markVerified(Edit &edit, const Id &contactPoint);
/// A message to it came back today, or nobody answered.
Result<Done> markBounced(Edit &edit, const Id &contactPoint);

/// Makes the organisation hold exactly these authority kinds. Competences that end are deleted, not dated.
Result<Done> setCompetences(Edit &edit, const Id &organisation, const QStringList &kinds);
/// Authority kinds that it holds at present, in the order of the reference data.
Result<QStringList> competencesOf(const Reader &reader, const Id &organisation);

/// A key that puts a new contact point of @p owner after those it has.
Result<QString> nextPosition(const Reader &reader, const Id &owner);

} // namespace Liaison::Directory
