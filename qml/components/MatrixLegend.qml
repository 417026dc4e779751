// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// What the glyphs of a matrix mean.
QQC2.Control {
    id: legend

    /// [{ level, word }], see StateGlyph.
    required property var entries

    padding: Kirigami.Units.largeSpacing
    contentItem: Flow {
        spacing: Kirigami.Units.largeSpacing

        Repeater {
            model: legend.entries

            StateGlyph {
                required property var modelData

                level: modelData.level
                word: modelData.word
                showWord: true
                font: Kirigami.Theme.smallFont
            }
        }
    }
}
