// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"
#include "foundation/result.h"

#include <QByteArray>

namespace Liaison
{

/// OpenDocument text (ODF 1.3) with real styles: title, headings, lists and tables can be restyled and navigated in any office
/// program; TLP banner and page numbers are in the page's header and footer.
Result<QByteArray> toOdt(const Document &document);

} // namespace Liaison
