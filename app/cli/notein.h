// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "verb.h"

namespace Liaison::Terminal
{

/// A Flash note becomes a meeting, or with --dry-run it is told what would: a part of the verb `import`.
Result<Reply> importNote(const Call &call, const QString &path);

} // namespace Liaison::Terminal
