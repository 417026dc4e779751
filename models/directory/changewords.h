// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Directory
{

/// "Phone: from 1 to 2", "Deleted", "Merged into “Karen Prøve”": one change in words, without who and when.
QString sentence(const Reader &reader, const HistoryEntry &change);
/// The field's name as people know it.
QString fieldLabel(const QString &type, const QString &field);

} // namespace Liaison::Directory
