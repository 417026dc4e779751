// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/reader.h"

namespace Liaison::Directory
{

/// What somebody types who looks for somebody or something: every word is the beginning of a word of a record, of what belongs
/// to it or of its organisation; or means its country, competence, hours, kind or role ("danish csirt", "dk 24/7", "karen
/// interior"); or is a part of an address or number. Who holds a post now comes first, former ones last; subtitles say post,
/// organisation and country. @p limit: negative for all; @p types: only these, or all when empty.
Result<QList<SearchHit>> find(const Reader &reader, const QString &text, int limit, const QStringList &types = {});

} // namespace Liaison::Directory
