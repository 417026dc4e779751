// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

/// On which page a record is looked at: a contact point on that of its person, an outcome on that of its meeting.
namespace Liaison::Ownership
{

struct Place {
    QString page; ///< name in main/pages.cpp
    Id record; ///< the record that the page shows
    QString type; ///< of that record
};

/// Follows the record up to the one that has a page; a sentence where there is none.
Result<Place> pageOf(const Reader &reader, const Id &id);

/// Name of the page for a record type; empty for types that are part of another record.
QString pageOf(QStringView type);

} // namespace Liaison::Ownership
