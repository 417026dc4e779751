// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The words of a fingerprint, numbered, to be read out and compared one by one.
GridLayout {
    id: grid

    required property list<string> words

    readonly property real cell: Kirigami.Units.gridUnit * 6

    columns: width >= cell * 5 + columnSpacing * 4 ? 5 : 2
    columnSpacing: Kirigami.Units.largeSpacing
    rowSpacing: Kirigami.Units.smallSpacing
    uniformCellWidths: true
    Layout.fillWidth: true
    Layout.maximumWidth: Kirigami.Units.gridUnit * 40
    Accessible.role: Accessible.StaticText
    Accessible.name: words.join(" ")

    Repeater {
        model: grid.words

        RowLayout {
            id: entry

            required property string modelData
            required property int index

            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            QQC2.Label {
                text: entry.index + 1
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                horizontalAlignment: Text.AlignRight
                Layout.preferredWidth: Kirigami.Units.gridUnit
            }
            QQC2.Label {
                text: entry.modelData
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
    }
}
