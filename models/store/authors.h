// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "database.h"
#include "foundation/id.h"

/// Names of people who write and whose own entry may not be here, since it is not for us to see: what they are called in the circle.
/// Local, and gone when the person is erased. Reader::authorName() answers with them.
namespace Liaison::Authors
{

/// Empty where nobody is known.
QString name(Database &database, const Id &author);
/// Unless a name is known already, or the person was erased.
Result<Done> remember(Database &database, const Id &author, const QString &name);
Result<Done> forget(Database &database, const Id &author);

} // namespace Liaison::Authors
