// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/importpreview.h"

#include <QJsonArray>

namespace Liaison::Terminal
{

/// What a bundle would change or has changed, record by record, and a last line that counts.
QString changesText(const ImportPreview &preview);
/// The same as the key "changes".
QJsonArray changesJson(const ImportPreview &preview);

} // namespace Liaison::Terminal
