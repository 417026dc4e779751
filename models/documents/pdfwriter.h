// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"
#include "foundation/result.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace Liaison
{

/// A4 pages with embedded fonts; TLP banner in header and footer of every page, as TLP 2.0 asks. Table rows stay whole, table
/// headers are repeated, headings stay with what follows. Any thread, but the program needs a QGuiApplication (the offscreen
/// platform will do).
Result<QByteArray> toPdf(const Document &document);

/// The same pages on a printer of any resolution, of which it is known that its pages are A4 without margins.
Result<Done> paintPages(const Document &document, QPagedPaintDevice &device);

} // namespace Liaison
