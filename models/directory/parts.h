// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Directory
{

/// What makes up an entry of the directory: the person or organisation itself (first), a person's posts, the contact points of all
/// of them, an organisation's competences; with those that are in the trash. What was merged into the entry counts as it.
Result<QList<Id>> partsOf(const Reader &reader, const Id &entry);

} // namespace Liaison::Directory
