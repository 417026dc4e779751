// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reader.h"

#include <QSet>

/// What is nothing without another record, by the schema: whatever has a required link to it.
namespace Liaison::Belongings
{

/// Live records that belong to one of @p owners.
Result<QList<Id>> of(const Reader &reader, const QList<Id> &owners);
/// Those of them that are in the trash, or were merged away.
Result<QList<Id>> inTrash(const Reader &reader, const QList<Id> &owners);

/// What is in the trash and belongs to @p owner, or to what belongs to it, and so on.
Result<QSet<Id>> inTrashOf(const Reader &reader, const Id &owner);

} // namespace Liaison::Belongings
