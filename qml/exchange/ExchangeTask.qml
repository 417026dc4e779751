// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One thing that can be done with bundles: what it is, and the button that does it.
SectionCard {
    id: card

    required property string text
    required property string button
    required property string icon
    /// For StateGlyph; empty: none.
    property string glyph

    signal triggered

    trailing: StateGlyph {
        visible: card.glyph.length > 0
        level: card.glyph
        word: card.text
    }

    QQC2.Label {
        text: card.text
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
    }
    QQC2.Button {
        icon.name: card.icon
        text: card.button
        Accessible.name: text
        onClicked: card.triggered()
        Layout.margins: Kirigami.Units.largeSpacing * 1.5
    }
}
