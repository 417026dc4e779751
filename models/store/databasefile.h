// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QStringList>

namespace Liaison
{

/// What can be told about a database's file without opening it: opening alone may already write next to it.
namespace DatabaseFile
{
/// Refuses, with a plain sentence: what can't be read, is no SQLite database, another program's, or a newer version's.
/// A file that is not there, or blank, is a new database. @p name: what the sentence calls it.
Result<Done> check(const QString &path, const QString &name);
/// Nothing was ever put into it: what a failed attempt to make a database leaves behind.
bool isBlank(const QString &path);
/// What SQLite keeps beside it: -wal and -shm.
QStringList companions(const QString &path);
/// With its companions.
void remove(const QString &path);

Error newer(const QString &name);
Error foreign(const QString &name);
}

} // namespace Liaison
