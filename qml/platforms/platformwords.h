// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/records.h"

#include <QDate>

/// How commitments are shown, by glyph and word.
namespace Liaison::PlatformWords
{

/// See StateGlyph.
QString level(const Commitment &commitment, bool overdue);
/// "live since 20 Feb 2019", "announced for 31 Mar 2019", "announced, overdue since 31 Mar 2019"
QString word(const Commitment &commitment, bool overdue);
/// "whole Union", or the country's name
QString scope(const Commitment &commitment);

} // namespace Liaison::PlatformWords
