// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// A card with a heading and rows under it. Children are laid out below each other, edge to edge.
Kirigami.ShadowedRectangle {
    id: card

    property string title
    /// Shown at the right of the heading: a button, a number.
    property alias trailing: heading.data
    /// Before the heading: a check box.
    property alias leading: leadingRow.data
    default property alias content: column.data
    readonly property alias contentLayout: column

    Layout.fillWidth: true
    implicitWidth: layout.implicitWidth
    implicitHeight: layout.implicitHeight + border.width * 2
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    color: Kirigami.Theme.backgroundColor
    radius: Kirigami.Units.cornerRadius
    border.width: 1
    border.color: Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, Kirigami.Theme.frameContrast)
    shadow.size: Kirigami.Units.smallSpacing
    shadow.color: Qt.rgba(0, 0, 0, 0.1)
    shadow.yOffset: 1

    Accessible.role: Accessible.Grouping
    Accessible.name: title

    ColumnLayout {
        id: layout

        anchors.fill: parent
        anchors.margins: card.border.width
        spacing: 0

        RowLayout {
            id: heading

            visible: card.title.length > 0
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.topMargin: Kirigami.Units.largeSpacing
            Layout.bottomMargin: Kirigami.Units.largeSpacing

            RowLayout {
                id: leadingRow
                visible: children.length > 0
                Layout.fillWidth: false
            }
            Kirigami.Heading {
                level: 4
                text: card.title
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        ColumnLayout {
            id: column

            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            // Where nothing is left in it, the layout around it would go by the height that it had.
            Layout.preferredHeight: implicitHeight
        }
    }
}
