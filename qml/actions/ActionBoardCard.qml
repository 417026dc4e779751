// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// An action on the board. While it is dragged, it lies above everything in the window.
Item {
    id: card

    required property string recordId
    required property string title
    required property string owner
    required property string level
    required property string word
    required property string priority
    required property string countries
    required property string status
    required property string statusWord
    required property bool current

    signal chosen

    /// Back to its place; where it was dropped, another one is made.
    function settle(): void {
        face.x = 0;
        face.y = 0;
    }

    height: face.implicitHeight

    QQC2.Control {
        id: face

        width: card.width
        height: implicitHeight
        padding: Kirigami.Units.largeSpacing
        objectName: "card-" + card.title
        Accessible.role: Accessible.Button
        Accessible.name: [card.title, card.owner, card.countries, card.word, card.priority].filter(part => part.length > 0).join(", ")
        Accessible.description: i18nc("@info:tooltip for screen readers; %1 a status", "%1. Ctrl and the left or right arrow key move it to another status.", card.statusWord)
        Accessible.onPressAction: card.chosen()
        Drag.active: drag.active
        Drag.source: card
        Drag.keys: ["liaison-action"]
        Drag.hotSpot.x: width / 2
        Drag.hotSpot.y: Math.min(height / 2, Kirigami.Units.gridUnit)

        TapHandler {
            onTapped: card.chosen()
        }
        HoverHandler {
            id: hover

            cursorShape: drag.active ? Qt.ClosedHandCursor : Qt.PointingHandCursor
        }
        DragHandler {
            id: drag

            target: face
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
            onActiveChanged: if (!active) {
                face.Drag.drop();
                Qt.callLater(card.settle);
            }
        }
        states: State {
            when: drag.active

            ParentChange {
                target: face
                parent: card.QQC2.Overlay.overlay
            }
            PropertyChanges {
                face.opacity: 0.85
            }
        }

        background: Kirigami.ShadowedRectangle {
            Kirigami.Theme.inherit: false
            Kirigami.Theme.colorSet: Kirigami.Theme.View
            color: hover.hovered && !drag.active ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.06) : Kirigami.Theme.backgroundColor
            radius: Kirigami.Units.cornerRadius
            border.width: card.current ? 2 : 1
            border.color: card.current ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, Kirigami.Theme.frameContrast)
            shadow.size: drag.active ? Kirigami.Units.largeSpacing : 0
            shadow.color: Qt.rgba(0, 0, 0, 0.3)
        }
        contentItem: ColumnLayout {
            spacing: Kirigami.Units.smallSpacing

            QQC2.Label {
                text: card.title
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: text.length > 0
                text: [card.owner, card.countries].filter(part => part.length > 0).join(" · ")
                textFormat: Text.PlainText
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                elide: Text.ElideRight
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            RowLayout {
                visible: card.word.length > 0 || card.priority.length > 0
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true

                StateGlyph {
                    level: card.level
                    word: card.word
                    showWord: true
                    font: Kirigami.Theme.smallFont
                    elide: Text.ElideRight
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
                KindChip {
                    text: card.priority
                    tint: "attention"
                    Accessible.ignored: true
                }
            }
        }
    }
}
