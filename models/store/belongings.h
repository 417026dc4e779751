// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reader.h"

/// What is nothing without another record, by the schema: whatever has a required link to it.
namespace Liaison::Belongings
{

/// Live records that belong to one of @p owners.
Result<QList<Id>> of(const Reader &reader, const QList<Id> &owners);
/// Those of them that are in the trash, or were merged away.
Result<QList<Id>> inTrash(const Reader &reader, const QList<Id> &owners);

} // namespace Liaison::Belongings
