// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One field of two entries: the value of the one, of the other, or of both together. Side by side where there is room.
ColumnLayout {
    id: pair

    required property string title
    required property string leftText
    required property string rightText
    required property string joined
    required property string choice
    required property bool differs
    required property string leftName
    required property string rightName
    readonly property bool wide: width > Kirigami.Units.gridUnit * 30

    signal chosen(string choice)

    spacing: 0
    Layout.fillWidth: true

    Kirigami.Separator {
        weight: Kirigami.Separator.Weight.Light
        Layout.fillWidth: true
    }
    GridLayout {
        columns: pair.wide ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing
        Layout.topMargin: Kirigami.Units.smallSpacing
        Layout.bottomMargin: Kirigami.Units.smallSpacing

        QQC2.Label {
            text: pair.title
            color: Ink.quiet
            wrapMode: Text.Wrap
            topPadding: Kirigami.Units.largeSpacing
            Layout.preferredWidth: Kirigami.Units.gridUnit * 7
            Layout.alignment: Qt.AlignTop
        }
        QQC2.Label {
            visible: !pair.differs
            text: pair.leftText
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            topPadding: Kirigami.Units.largeSpacing
            bottomPadding: Kirigami.Units.largeSpacing
            Layout.fillWidth: true
        }
        GridLayout {
            visible: pair.differs
            columns: pair.wide ? 2 : 1
            columnSpacing: Kirigami.Units.smallSpacing
            rowSpacing: 0
            uniformCellWidths: true
            Layout.fillWidth: true

            Repeater {
                model: [
                    {
                        name: "left",
                        value: pair.leftText,
                        of: pair.leftName
                    },
                    {
                        name: "right",
                        value: pair.rightText,
                        of: pair.rightName
                    },
                    {
                        name: "both",
                        value: pair.joined,
                        of: i18nc("@info values of two entries", "both together")
                    }
                ].filter(choice => choice.name !== "both" || choice.value.length > 0)

                MergeChoice {
                    required property var modelData

                    fieldLabel: pair.title
                    name: modelData.name
                    value: modelData.value
                    of: modelData.of
                    showOf: !pair.wide || name === "both"
                    checked: pair.choice === name
                    onClicked: {
                        pair.chosen(name);
                        checked = Qt.binding(() => pair.choice === name);
                    }
                    Layout.columnSpan: name === "both" && pair.wide ? 2 : 1
                }
            }
        }
    }
}
