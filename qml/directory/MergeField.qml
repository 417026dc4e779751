// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One field of two entries: the value of the one, of the other, or of both together.
SectionCard {
    id: field

    required property string left
    required property string right
    required property string joined
    required property string choice
    required property bool differs
    required property string leftName
    required property string rightName
    readonly property bool wide: width > Kirigami.Units.gridUnit * 30

    signal chosen(string choice)

    required title
    trailing: KindChip {
        visible: !field.differs
        text: i18nc("@info both entries have this value", "the same")
    }

    QQC2.Label {
        visible: !field.differs
        text: field.left
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.bottomMargin: Kirigami.Units.largeSpacing
    }
    GridLayout {
        visible: field.differs
        columns: field.wide ? choices.count : 1
        columnSpacing: Kirigami.Units.largeSpacing
        rowSpacing: 0
        uniformCellWidths: field.wide
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing
        Layout.rightMargin: Kirigami.Units.largeSpacing
        Layout.bottomMargin: Kirigami.Units.largeSpacing

        Repeater {
            id: choices

            model: [
                {
                    name: "left",
                    value: field.left,
                    of: field.leftName
                },
                {
                    name: "right",
                    value: field.right,
                    of: field.rightName
                },
                {
                    name: "both",
                    value: field.joined,
                    of: i18nc("@info values of two entries", "both together")
                }
            ].filter(choice => choice.name !== "both" || choice.value.length > 0)

            QQC2.RadioDelegate {
                id: option

                required property var modelData

                objectName: field.title + "-" + modelData.name
                text: modelData.value.length > 0 ? modelData.value : i18nc("@info an empty value", "(empty)")
                checked: field.choice === modelData.name
                Accessible.name: i18nc("@option:radio %1 field, %2 value, %3 whose", "%1: %2, %3", field.title, text, modelData.of)
                onClicked: field.chosen(modelData.name)
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                contentItem: ColumnLayout {
                    spacing: 0

                    QQC2.Label {
                        text: option.text
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: option.modelData.value.length > 0 ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor
                        Layout.fillWidth: true
                        Layout.rightMargin: Kirigami.Units.gridUnit * 2
                    }
                    QQC2.Label {
                        text: option.modelData.of
                        textFormat: Text.PlainText
                        font: Kirigami.Theme.smallFont
                        color: Kirigami.Theme.disabledTextColor
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                        Layout.rightMargin: Kirigami.Units.gridUnit * 2
                    }
                }
            }
        }
    }
}
