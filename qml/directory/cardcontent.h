// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

#include <QVariantMap>

/// What DirectoryCard shows, made on the store's thread. The keys are those of CardDetails.
namespace Liaison::CardContent
{

Result<QVariantMap> ofPerson(const Reader &reader, const Id &person);
Result<QVariantMap> ofOrganisation(const Reader &reader, const Id &organisation);

} // namespace Liaison::CardContent
