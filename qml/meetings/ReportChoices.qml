// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a report is made of: which parts, of which meetings, and by which rule names are withheld.
ColumnLayout {
    id: choices

    required property ReportView report

    spacing: Kirigami.Units.smallSpacing
    Layout.fillWidth: true

    Flow {
        spacing: Kirigami.Units.largeSpacing
        Layout.fillWidth: true

        QQC2.Button {
            id: partsButton

            icon.name: "view-list-details"
            text: i18nc("@action:button parts of a report", "Parts")
            Accessible.name: text
            onClicked: parts.popup(this, 0, height)

            QQC2.Menu {
                id: parts

                Repeater {
                    model: choices.report.parts

                    QQC2.MenuItem {
                        required property var modelData

                        text: modelData.text
                        checkable: true
                        checked: modelData.chosen
                        onTriggered: choices.report.choosePart(modelData.value, checked)
                    }
                }
            }
        }
        QQC2.CheckBox {
            height: partsButton.height
            visible: choices.report.seriesSize > 1
            text: i18ncp("@option:check %1 number", "The meeting of the series", "All %1 meetings of the series", choices.report.seriesSize)
            checked: choices.report.wholeSeries
            onToggled: choices.report.wholeSeries = checked
        }
        QQC2.CheckBox {
            height: partsButton.height
            objectName: "disclosureCopy"
            text: i18nc("@option:check", "Disclosure copy")
            checked: choices.report.disclosure
            onToggled: choices.report.disclosure = checked
        }
    }
    GridLayout {
        visible: choices.report.disclosure
        columns: choices.width > Kirigami.Units.gridUnit * 28 ? 4 : 2
        columnSpacing: Kirigami.Units.largeSpacing
        rowSpacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.Label {
            text: i18nc("@label", "Names down to the rank:")
        }
        QQC2.ComboBox {
            model: choices.report.ranks()
            textRole: "text"
            valueRole: "value"
            Accessible.name: i18nc("@label", "Names down to the rank")
            Component.onCompleted: currentIndex = indexOfValue(choices.report.rank)
            onActivated: choices.report.rank = currentValue
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: i18nc("@label", "Labels up to:")
        }
        QQC2.ComboBox {
            model: choices.report.ceilings()
            Accessible.name: i18nc("@label", "Labels up to")
            Component.onCompleted: currentIndex = find(choices.report.ceiling)
            onActivated: choices.report.ceiling = currentText
            Layout.fillWidth: true
        }
    }
    QQC2.CheckBox {
        visible: choices.report.disclosure
        text: i18nc("@option:check", "Functions in the place of withheld names, where they are known")
        checked: choices.report.functions
        onToggled: choices.report.functions = checked
        Layout.fillWidth: true
    }
    InlineError {
        text: choices.report.problem
    }
}
