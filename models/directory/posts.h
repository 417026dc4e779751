// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/edit.h"

namespace Liaison::Directory
{

/// Somebody moved on: the post @p former, which is kept, ends the day before @p post begins, or today where that is not known.
Result<Done> succeed(Edit &edit, const Id &post, const Id &former);

} // namespace Liaison::Directory
