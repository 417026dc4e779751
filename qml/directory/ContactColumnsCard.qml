// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// How a table is written and what its columns mean: guessed, shown, and changed here.
Item {
    id: card

    required property ContactImporter importer

    readonly property bool narrow: width < Kirigami.Units.gridUnit * 28

    implicitHeight: box.implicitHeight + Kirigami.Units.largeSpacing * 2

    SectionCard {
        id: box

        title: i18nc("@title", "The columns of the table")
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: Kirigami.Units.largeSpacing
        }

        Flow {
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.bottomMargin: Kirigami.Units.largeSpacing

            QQC2.ComboBox {
                model: [
                    {
                        value: ",",
                        text: i18nc("@item:inlistbox what stands between cells", "Comma")
                    },
                    {
                        value: ";",
                        text: i18nc("@item:inlistbox what stands between cells", "Semicolon")
                    },
                    {
                        value: "\t",
                        text: i18nc("@item:inlistbox what stands between cells", "Tab")
                    },
                    {
                        value: "|",
                        text: i18nc("@item:inlistbox what stands between cells", "Bar")
                    }
                ]
                textRole: "text"
                valueRole: "value"
                currentIndex: model.findIndex(choice => choice.value === card.importer.delimiter)
                Accessible.name: i18nc("@label", "What stands between the cells")
                onActivated: card.importer.delimiter = currentValue
            }
            QQC2.ComboBox {
                enabled: card.importer.encoding !== "utf-16"
                model: card.importer.encoding === "utf-16" ? [
                    {
                        value: "utf-16",
                        text: i18nc("@item character encoding", "UTF-16")
                    }
                ] : [
                    {
                        value: "utf-8",
                        text: i18nc("@item character encoding", "UTF-8")
                    },
                    {
                        value: "windows-1252",
                        text: i18nc("@item character encoding", "Windows-1252")
                    }
                ]
                textRole: "text"
                valueRole: "value"
                currentIndex: model.findIndex(choice => choice.value === card.importer.encoding)
                Accessible.name: i18nc("@label", "Encoding of the letters")
                onActivated: card.importer.encoding = currentValue
            }
            QQC2.CheckBox {
                text: i18nc("@option:check", "The first row names the columns")
                checked: card.importer.header
                Accessible.name: text
                onToggled: card.importer.header = checked
            }
        }
        Repeater {
            model: card.importer.columns

            GridLayout {
                id: column

                required property var modelData
                required property int index

                columns: card.narrow ? 1 : 2
                columnSpacing: Kirigami.Units.largeSpacing
                rowSpacing: 0
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.smallSpacing

                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1

                    QQC2.Label {
                        text: column.modelData.name
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                    }
                    QQC2.Label {
                        visible: text.length > 0
                        text: column.modelData.sample
                        textFormat: Text.PlainText
                        color: Ink.quiet
                        font: Kirigami.Theme.smallFont
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                    }
                }
                QQC2.ComboBox {
                    /// A meaning that is not on the list, such as "email_3_tlp", stands at its head.
                    readonly property bool known: card.importer.columnChoices.some(choice => choice.value === column.modelData.meaning)

                    model: known ? card.importer.columnChoices : [
                        {
                            value: column.modelData.meaning,
                            text: column.modelData.label
                        }
                    ].concat(card.importer.columnChoices)
                    textRole: "text"
                    valueRole: "value"
                    currentIndex: model.findIndex(choice => choice.value === column.modelData.meaning)
                    Accessible.name: i18nc("@label %1 column of a table", "Meaning of %1", column.modelData.name)
                    onActivated: card.importer.setColumn(column.index, currentValue)
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }
        }
        Item {
            implicitHeight: Kirigami.Units.smallSpacing
        }
    }
}
