// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One of the values that stand against each other: pressing it takes it.
QQC2.AbstractButton {
    id: choice

    /// See ConflictsModel.
    required property var modelData
    required property int index
    readonly property string number: String(index + 1)

    hoverEnabled: true
    padding: Kirigami.Units.largeSpacing
    text: modelData.text.length > 0 ? modelData.text : i18nc("@info an empty value", "(empty)")
    Accessible.name: i18nc("@action:button %1 a value", "Take this: %1", text)
    Accessible.description: modelData.who
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius
        color: choice.down || choice.hovered ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, choice.down ? 0.3 : 0.12) : Kirigami.Theme.backgroundColor
        border.width: choice.visualFocus ? 2 : 1
        border.color: choice.visualFocus || choice.hovered ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, Kirigami.Theme.frameContrast)
    }
    contentItem: ColumnLayout {
        spacing: Kirigami.Units.smallSpacing

        RowLayout {
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true

            KindChip {
                text: choice.number
                Layout.alignment: Qt.AlignTop
            }
            MarkedText {
                parts: choice.modelData.parts
                emptyText: i18nc("@info an empty value", "(empty)")
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
            }
        }
        Item {
            Layout.fillHeight: true
        }
        Flow {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            QQC2.Label {
                text: choice.modelData.who
                textFormat: Text.PlainText
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                topPadding: Math.round(Kirigami.Units.smallSpacing / 2)
                wrapMode: Text.Wrap
                width: Math.min(implicitWidth, parent.width)
            }
            KindChip {
                visible: choice.modelData.shown
                text: i18nc("@info this value is shown everywhere for now", "shown for now")
            }
        }
    }
}
