// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One record of a preview: field, now, in the bundle.
SectionCard {
    id: card

    required property var modelData

    title: modelData.title
    trailing: [
        KindChip {
            text: card.modelData.typeLabel
        },
        KindChip {
            text: card.modelData.kindLabel
            tint: card.modelData.tint
        }
    ]

    Repeater {
        model: card.modelData.fields

        GridLayout {
            id: line

            required property var modelData

            columns: 3
            columnSpacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.bottomMargin: Kirigami.Units.smallSpacing

            QQC2.Label {
                text: line.modelData.label
                color: Kirigami.Theme.disabledTextColor
                wrapMode: Text.Wrap
                Layout.preferredWidth: Kirigami.Units.gridUnit * 8
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                visible: !card.modelData.added
                spacing: 0
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop

                QQC2.Label {
                    text: line.modelData.before.length > 0 ? line.modelData.before : i18nc("@info no value", "none")
                    textFormat: Text.PlainText
                    color: line.modelData.before.length > 0 ? Kirigami.Theme.textColor : Kirigami.Theme.disabledTextColor
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.Label {
                    visible: text.length > 0
                    text: line.modelData.whoBefore
                    color: Kirigami.Theme.disabledTextColor
                    font: Kirigami.Theme.smallFont
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop

                QQC2.Label {
                    text: line.modelData.after.length > 0 ? line.modelData.after : i18nc("@info no value", "none")
                    textFormat: Text.PlainText
                    font.weight: Font.DemiBold
                    color: line.modelData.conflict ? Kirigami.Theme.negativeTextColor : Kirigami.Theme.textColor
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.Label {
                    visible: text.length > 0 && (line.modelData.conflict || !card.modelData.added)
                    text: line.modelData.who
                    color: Kirigami.Theme.disabledTextColor
                    font: Kirigami.Theme.smallFont
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            QQC2.Label {
                visible: text.length > 0
                text: line.modelData.note
                textFormat: Text.PlainText
                color: Kirigami.Theme.disabledTextColor
                font: Kirigami.Theme.smallFont
                wrapMode: Text.Wrap
                Layout.columnSpan: 3
                Layout.fillWidth: true
            }
        }
    }
    Item {
        implicitHeight: Kirigami.Units.smallSpacing
    }
}
