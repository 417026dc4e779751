// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"
#include "foundation/result.h"

#include <QStringList>

namespace Liaison
{

/// The endings that writeDocument() knows, without dot: md, html, odt, pdf, txt.
QStringList documentEndings();

/// Writes @p document to a file whose ending says the format. The file is there whole or not at all; what was there before is
/// replaced only when everything is written. Any thread; PDF needs a QGuiApplication.
Result<Done> writeDocument(const Document &document, const QString &filePath);

} // namespace Liaison
