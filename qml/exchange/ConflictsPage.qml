// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Fields with more than one value: choose one, or write what is right.
Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Changed by two people")

    ConflictsModel {
        id: list
    }

    ListView {
        id: view

        model: list
        Accessible.role: Accessible.List
        Accessible.name: page.title
        spacing: Kirigami.Units.largeSpacing
        leftMargin: Kirigami.Units.largeSpacing
        rightMargin: Kirigami.Units.largeSpacing
        topMargin: Kirigami.Units.largeSpacing
        delegate: SectionCard {
            id: conflict

            required property string recordId
            required property string record
            required property string typeLabel
            required property string label
            required property var choices
            required property bool canWrite
            required title

            width: view.width - view.leftMargin - view.rightMargin
            trailing: [
                KindChip {
                    text: conflict.typeLabel
                },
                KindChip {
                    text: conflict.label
                    tint: "bad"
                }
            ]

            Repeater {
                model: conflict.choices

                RowDelegate {
                    id: choice

                    required property var modelData
                    required property int index

                    title: modelData.text
                    subtitle: modelData.who
                    wrapTitle: true
                    separator: true
                    hoverEnabled: false
                    chips: KindChip {
                        visible: choice.modelData.shown
                        text: i18nc("@info this value is shown everywhere for now", "shown for now")
                    }
                    trailing: QQC2.Button {
                        text: i18nc("@action:button", "Take this")
                        Accessible.name: i18nc("@action:button %1 a value", "Take this: %1", choice.modelData.text)
                        onClicked: list.choose(conflict.recordId, choice.index)
                    }
                    Layout.fillWidth: true
                }
            }
            RowLayout {
                visible: conflict.canWrite
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing

                QQC2.TextField {
                    id: newValue

                    placeholderText: i18nc("@info", "Or write what is right…")
                    Accessible.name: i18nc("@label %1 field", "New value of %1", conflict.label)
                    onAccepted: if (text.trim().length > 0) {
                        list.write(conflict.recordId, text);
                    }
                    Layout.fillWidth: true
                }
                QQC2.Button {
                    text: i18nc("@action:button the value that was typed", "Use this")
                    Accessible.name: i18nc("@action:button %1 field", "Use what was written for %1", conflict.label)
                    enabled: newValue.text.trim().length > 0
                    onClicked: newValue.accepted()
                }
                QQC2.Button {
                    text: i18nc("@action:button", "Open")
                    Accessible.name: text
                    icon.name: "document-open"
                    onClicked: Session.open(conflict.record)
                }
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: list.empty
            iconName: "checkmark"
            text: i18nc("@info", "No conflicts")
            explanation: i18nc("@info", "When two people change the same field without having seen each other's value, both values wait here for a decision.")
        }
    }
}
