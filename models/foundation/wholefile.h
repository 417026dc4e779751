// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

namespace Liaison
{

/// Writes @p bytes to a file. It is there whole or not at all; what was there before is replaced only when everything is written.
/// What goes wrong is a sentence that names the file. Any thread.
Result<Done> writeWhole(const QByteArray &bytes, const QString &filePath);

} // namespace Liaison
