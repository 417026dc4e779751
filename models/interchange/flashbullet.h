// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace Liaison
{

/// Tells which lines of a note begin a bullet: "- x", "• x", "* x", Word's and Outlook's own signs, "1. x", "2) x",
/// "(a) x", "iv) x", "1.2 x". Numbers and letters count only in their order (the first, or the one after the last of a list that is
/// open, also an outer one), so that a wrapped line that happens to begin with "24. " stays part of its sentence. Feed it the
/// lines from top to bottom.
class FlashBullet
{
public:
    /// Where the bullet's text begins in @p line; nothing for a line that begins no bullet.
    std::optional<qsizetype> start(QStringView line);
    /// Of the last bullet, what it has in common with the others of its list: its sign ('-' for every dash), '1' for numbers, 'a'
    /// for letters, 'i' for Roman ones, '2' for "1.2", '3' for "1.2.3".
    QChar sign() const;

private:
    std::optional<qsizetype> decimal(QStringView line, qsizetype at);
    std::optional<qsizetype> ordered(QStringView line, qsizetype at);
    bool take(QList<int> &open, int value, QChar sign);

    QList<int> m_numbers; ///< the last one of each list that is open, from outside to inside
    QList<int> m_letters;
    QList<int> m_romans;
    QList<int> m_decimal;
    QChar m_sign;
};

} // namespace Liaison
