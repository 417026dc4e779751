// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace Liaison
{

/// Files and folders that nobody but their owner may read. Where the disk knows no owners (FAT), nothing happens.
namespace OwnerOnly
{
/// Makes an empty file, unless there is something of that name.
void createFile(const QString &path);
/// Makes a folder and those it lies in; only the last one is its owner's alone. False: it is not there.
bool createFolder(const QString &path);
/// Takes from @p path what others may do with it. What its owner may not do stays forbidden.
void narrow(const QString &path);
/// For what a program left behind and its owner has to write again.
void narrowAndUnlock(const QString &path);
}

} // namespace Liaison
