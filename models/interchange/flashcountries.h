// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "flashwords.h"

#include <QStringList>

namespace Liaison::FlashCountries
{

/// The countries that a text names, as sorted ISO 3166-1 codes: by code ("DK", "EL"), name ("Denmark", "Danemark") or
/// adjective ("Danish", "danoise").
///
/// Codes count only in capitals, and not in a text that is all capitals. "IT" and "HR" are mostly information
/// technology and human resources: they count beside another code ("DK, IT and FR") and where "in IT" ends a clause.
/// "In French" at the end of a clause is a language.
QStringList in(const FlashWords &words);

/// The country whose code or name (no adjective) stands at word @p at, or nothing; @p length: of how many words it is
/// made.
QString at(const FlashWords &words, int at, int &length);

/// The codes that can be found.
QStringList known();

} // namespace Liaison::FlashCountries
