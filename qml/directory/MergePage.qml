// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Two entries side by side, field by field, before they become one.
Kirigami.ScrollablePage {
    id: page

    required property string one
    /// Empty: it is asked for.
    property string other

    signal merged(string survivor)
    signal cancelled

    title: i18nc("@title", "Merge two entries")
    Kirigami.ColumnView.fillWidth: Kirigami.ColumnView.index >= (Kirigami.ColumnView.view?.count ?? 0) - 1
    Keys.onEscapePressed: cancelled()
    actions: [
        Kirigami.Action {
            icon.name: "merge"
            text: i18nc("@action:button", "Merge")
            enabled: fields.ready
            displayHint: Kirigami.DisplayHint.KeepVisible
            shortcut: "Ctrl+Return"
            onTriggered: fields.merge()
        },
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button two entries are no duplicates", "Not the same")
            enabled: fields.ready
            onTriggered: {
                CurationTasks.markDistinct(page.one, page.other, i18nc("@item two names that may be one person's", "%1 and %2", fields.leftName, fields.rightName));
                page.cancelled();
            }
        }
    ]

    MergeModel {
        id: fields

        left: page.one
        right: page.other
        onMerged: survivor => page.merged(survivor)
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        InlineError {
            text: fields.problem
            Layout.fillWidth: true
        }
        SectionCard {
            visible: page.other.length === 0
            title: i18nc("@title %1 name of an entry", "Merge %1 with…", fields.leftName)

            RecordPicker {
                objectName: "mergeWith"
                types: fields.type.length > 0 ? [fields.type] : ["person", "organisation"]
                recordId: ""
                recordTitle: ""
                label: i18nc("@label", "Merge with")
                onPicked: id => page.other = id
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
            }
        }
        SectionCard {
            visible: fields.ready

            MergeSide {
                name: fields.leftName
                following: fields.leftFollowing
                onChosen: fields.chooseAll("left")
            }
            MergeSide {
                name: fields.rightName
                following: fields.rightFollowing
                separator: true
                onChosen: fields.chooseAll("right")
            }
            QQC2.Label {
                text: i18nc("@info", "Everything that leads to either of them will lead to the one that stays. Posts and contact points that are there twice become one. It can be undone in one step.")
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
            }
        }
        SectionCard {
            id: values

            visible: fields.ready

            RowLayout {
                visible: values.width > Kirigami.Units.gridUnit * 30
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5 + Kirigami.Units.gridUnit * 7

                Repeater {
                    model: [fields.leftName, fields.rightName]

                    Kirigami.Heading {
                        required property string modelData

                        level: 4
                        text: modelData
                        elide: Text.ElideRight
                        font.weight: Font.Bold
                        leftPadding: Kirigami.Units.gridUnit * 2
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                    }
                }
            }
            Repeater {
                model: fields

                MergeField {
                    required property int index

                    leftName: fields.leftName
                    rightName: fields.rightName
                    onChosen: choice => fields.choose(index, choice)
                }
            }
        }
        QQC2.Button {
            visible: fields.ready
            objectName: "mergeNow"
            icon.name: "merge"
            text: i18nc("@action:button", "Merge")
            Accessible.name: text
            onClicked: fields.merge()
            Layout.alignment: Qt.AlignRight
        }
    }
}
