// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "verb.h"

#include "exchange/card.h"

namespace Liaison
{
class NewFile;

namespace Terminal
{

/// Writes the card of the profile's owner into @p place. The value is what it holds.
Result<Card> writeCard(const Call &call, NewFile &place);
/// What to do with the card in @p file.
QString cardText(const QString &file);

} // namespace Terminal
} // namespace Liaison
