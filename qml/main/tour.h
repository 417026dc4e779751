// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QStringList>

namespace Liaison
{

class Desktop;

/// Pictures in a window that is really shown. For an empty profile, on the day of the
/// sample, which it is filled with. The value: the names of the files that were written into a
/// folder, or what went wrong. A complaint of the QML engine is an error.
namespace Tour
{
/// Every page, light and dark, wide and narrow, those with nothing in them wide; and the briefing of the sample's main meeting as PDF.
Result<QStringList> make(Desktop &desktop, const QString &folder);
/// The pictures of the handbook: those pages that it names, in few colours.
Result<QStringList> makeHandbook(Desktop &desktop, const QString &folder);
}

} // namespace Liaison
