// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "document.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <utility>

namespace Liaison::Palette
{

// The colours of printed and written documents, as #rrggbb. Everything that a colour says is said by words as well.

inline constexpr QLatin1StringView ink("#1b1f24");
inline constexpr QLatin1StringView muted("#5b6672");
inline constexpr QLatin1StringView accent("#1f3f77"); ///< titles and headings
inline constexpr QLatin1StringView alert("#a3261b");
inline constexpr QLatin1StringView link("#1d5fa8");
inline constexpr QLatin1StringView line("#c9d1da"); ///< rules between rows
inline constexpr QLatin1StringView tint("#eef2f7"); ///< header rows, notes
inline constexpr QLatin1StringView caution("#fdf3e1"); ///< ground of cautions
inline constexpr QLatin1StringView cautionBar("#c77700");

/// Of the parts of a chart, and of the numbers that stand on them.
QString toneColour(Document::Chart::Tone tone);
QString onTone(Document::Chart::Tone tone);

/// TLP 2.0 (FIRST, 2022): the label's colour, on black; with or without "TLP:" before it. An unknown label looks like RED.
QString tlpColour(QStringView label);
bool isTlp(QStringView label);
/// All labels with their colours, the strictest first.
const QList<std::pair<QString, QString>> &tlpColours();
inline constexpr QLatin1StringView tlpGround("#000000");

} // namespace Liaison::Palette
