// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "text.h"

namespace Liaison::Text
{

/// Where the words of @p query are found in @p shown: at the beginnings of its words, also by their Latin letters; or in the
/// middle of a word, a number or an address, by three letters or digits or more, whatever separates them ("3312" in "33 12 00").
/// In the order of the text; they don't overlap.
QList<Place> matches(QStringView shown, QStringView query);

/// Is every word of @p query found in @p shown?
bool matchesAll(QStringView shown, QStringView query);

/// @p shown as styled text (HTML), with what is found of @p query in bold.
QString marked(const QString &shown, const QString &query);

/// The part of a long @p text around the first word of @p query that is found in it, about @p length letters, with … where it
/// goes on; empty where none is found.
QString around(const QString &text, const QString &query, qsizetype length = 80);

/// Letters and digits alone, folded: what matches() looks for in the middle of a word.
QString bare(QStringView text);

/// The shortest text for which bare() is looked for in the middle of a word.
inline constexpr qsizetype shortestPart = 3;

} // namespace Liaison::Text
