// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStringList>

namespace Liaison
{

class Desktop;

/// Opens every page of a loaded window once. The value is what any of them complained about; empty when all is well.
QStringList selfTest(Desktop &desktop);

} // namespace Liaison
