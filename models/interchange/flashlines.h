// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace Liaison
{

/// One line of a note, as far as it can be told without the others.
struct FlashLine {
    QString text; ///< without quotation marks of replies, and without space at its end
    std::optional<qsizetype> bullet; ///< where the bullet's text begins
    QChar sign; ///< of a bullet; see FlashBullet::sign()
    int indent = 0;
    bool used = false; ///< by a header

    bool empty() const
    {
        return text.isEmpty();
    }

    static std::vector<FlashLine> of(const QString &text);
    static bool endsSentence(QStringView text);
    static qsizetype letters(QStringView text);
    /// "13", "JUST", "DG JUST/C2", "- 2 -"
    static bool isCapitals(QStringView text);
};

} // namespace Liaison
