// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QStringList>

namespace Liaison
{

class Desktop;

/// Pictures of every page in a window that is really shown: light and dark, wide and narrow; and the briefing of the sample's main
/// meeting as PDF. For a profile that holds the sample.
namespace Tour
{
/// The names of the files that were written into @p folder, or what went wrong. A complaint of the QML engine is an error.
Result<QStringList> make(Desktop &desktop, const QString &folder);
}

} // namespace Liaison
