// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QByteArray>

namespace Liaison
{

/// One self-contained HTML file (also well-formed XML): semantic elements, no script, nothing loaded from elsewhere; light, dark
/// and print.
QByteArray toHtml(const Document &document);

} // namespace Liaison
