// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QByteArray>

namespace Liaison
{

/// Plain text in UTF-8, one line per paragraph, as it is pasted into a mail. Values of a table row are separated by " · ".
QByteArray toText(const Document &document);

} // namespace Liaison
