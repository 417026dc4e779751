// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What to have ready before somebody answers, and how far what is told may go.
GridLayout {
    id: cards

    required property RouteView route
    /// The label that is said, and logged.
    property string tlp: "AMBER"

    columns: width > Kirigami.Units.gridUnit * 30 ? 2 : 1
    columnSpacing: Kirigami.Units.largeSpacing * 1.5
    rowSpacing: columnSpacing
    uniformCellWidths: columns > 1

    SectionCard {
        title: i18nc("@title", "Have ready")
        Layout.fillHeight: true

        Repeater {
            model: cards.route.ready

            QQC2.Label {
                required property string modelData

                text: i18nc("@info one of a list", "• %1", modelData)
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Layout.leftMargin
                Layout.bottomMargin: Kirigami.Units.smallSpacing
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
    SectionCard {
        title: i18nc("@title", "Say who may be told")
        Layout.fillHeight: true

        Flow {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
            Layout.rightMargin: Layout.leftMargin

            Repeater {
                model: IncidentTasks.labels

                QQC2.AbstractButton {
                    id: label

                    required property var modelData

                    checkable: true
                    checked: modelData.label === cards.tlp
                    autoExclusive: true
                    padding: 3
                    text: badge.text
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: text
                    Accessible.description: modelData.words
                    onClicked: cards.tlp = modelData.label

                    contentItem: TlpBadge {
                        id: badge

                        tlp: label.modelData.label
                        Accessible.ignored: true
                    }
                    background: Rectangle {
                        radius: Kirigami.Units.cornerRadius
                        color: "transparent"
                        border.width: label.checked ? 2 : label.visualFocus || label.hovered ? 1 : 0
                        border.color: label.visualFocus ? Kirigami.Theme.focusColor : Kirigami.Theme.highlightColor
                    }
                }
            }
        }
        QQC2.Label {
            text: IncidentTasks.labels.find(entry => entry.label === cards.tlp)?.words ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing * 1.5
            Layout.topMargin: Kirigami.Units.largeSpacing
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
