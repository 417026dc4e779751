// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "identity.h"

namespace Liaison
{

/// One page to print and lock away: the secret keys as a QR code and as letters that Identity::recover() takes back.
namespace RecoverySheet
{
/// Writes the new PDF @p file, readable by its owner only; an existing file is refused. @p name: whose keys they are. Needs a
/// QGuiApplication; any thread.
Result<Done> write(const Identity &identity, const QString &name, const QString &file);
/// The code in lines of eight groups of four letters, as it is printed.
QString groups(const QString &code);
}

} // namespace Liaison
