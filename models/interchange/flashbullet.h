// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringView>

#include <optional>

namespace Liaison
{

/// Tells which lines of a note begin a bullet: "- x", "• x", "* x", Word's and Outlook's own signs, "1. x", "2) x",
/// "(a) x". Numbers and letters count only in their order (the first, or the one after the last seen), so that a
/// wrapped line that happens to begin with "24. " stays part of its sentence. Feed it the lines from top to bottom.
class FlashBullet
{
public:
    /// Where the bullet's text begins in @p line; nothing for a line that begins no bullet.
    std::optional<qsizetype> start(QStringView line);

private:
    std::optional<qsizetype> ordered(QStringView line, qsizetype at);

    int m_number = 0;
    int m_letter = 0;
};

} // namespace Liaison
