// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

class QSqlError;

namespace Liaison
{

struct DatabaseOptions;

/// What SQLite said, as a sentence for the user.
namespace DatabaseError
{
Error sentence(const QSqlError &error, const DatabaseOptions &options);
/// No room, or no room for another name, on the disk that @p file is or would be on.
bool isDiskFull(const QString &file);
}

} // namespace Liaison
