// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// Which keys do what in the list above.
QQC2.Control {
    id: bar

    /// [{ key, text }]
    required property var hints

    padding: Kirigami.Units.largeSpacing
    Accessible.name: hints.map(hint => hint.key + " " + hint.text).join(", ")
    background: Rectangle {
        color: Kirigami.Theme.backgroundColor

        Kirigami.Separator {
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
            }
        }
    }
    contentItem: Flow {
        spacing: Kirigami.Units.largeSpacing

        Repeater {
            model: bar.hints

            Row {
                id: hint

                required property var modelData

                spacing: Kirigami.Units.smallSpacing

                KindChip {
                    text: hint.modelData.key
                }
                QQC2.Label {
                    text: hint.modelData.text
                    font: Kirigami.Theme.smallFont
                    color: Ink.quiet
                }
            }
        }
    }
}
