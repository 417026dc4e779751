// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QByteArray>
#include <QString>

namespace Liaison::PlainText
{

/// The text of @p bytes: by its byte order mark (UTF-8, UTF-16, UTF-32), else as UTF-8, else as Windows-1252. Line
/// ends become "\n", other control characters go. What is no text (an office document, a picture, noise) is an Error
/// that says so; @p name is the file as the sentence calls it.
Result<QString> decoded(const QByteArray &bytes, const QString &name);

/// Every byte is a letter there, but five.
QString fromWindows1252(const QByteArray &bytes);

} // namespace Liaison::PlainText
