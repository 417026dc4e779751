// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A card of short lines, each with its glyph.
SectionCard {
    id: card

    required property var lines

    Layout.alignment: Qt.AlignTop

    Repeater {
        model: card.lines

        StateGlyph {
            required property var modelData

            level: modelData.level
            word: modelData.text
            showWord: true
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.bottomMargin: Kirigami.Units.smallSpacing
        }
    }
    Item {
        implicitHeight: Kirigami.Units.smallSpacing
    }
}
