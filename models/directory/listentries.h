// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "listing.h"

namespace Liaison::Directory::ListEntries
{

/// Adds to entries that have their own record's fields what other records say of them: posts, competences, contact points, tags,
/// conflicts. A handful of queries for all of them.
Result<Done> complete(const Reader &reader, ListFilter::What what, QList<ListEntry> &list);

} // namespace Liaison::Directory::ListEntries
