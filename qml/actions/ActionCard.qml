// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One action: whose, by when, where it comes from, and what has happened so far.
Kirigami.ScrollablePage {
    id: page

    required property string recordId

    signal editRequested(string record)
    signal closed

    title: i18nc("@title", "Action")
    Keys.onEscapePressed: closed()
    actions: [
        Kirigami.Action {
            icon.name: "document-edit"
            text: i18nc("@action:button", "Edit")
            onTriggered: page.editRequested(page.recordId)
        },
        Kirigami.Action {
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: details.remove()
        },
        Kirigami.Action {
            icon.name: "window-close"
            text: i18nc("@action:button", "Close")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.closed()
        }
    ]

    ActionDetails {
        id: details

        recordId: page.recordId
        onRemoved: page.closed()
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        WithdrawnNote {
            details: details
        }
        Kirigami.Heading {
            text: details.values.title ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            QQC2.ComboBox {
                id: statusBox

                objectName: "cardStatus"
                model: ActionTasks.statuses
                textRole: "text"
                valueRole: "value"
                currentIndex: Math.max(0, model.findIndex(choice => choice.value === details.extra.statusValue))
                visible: details.ready
                Accessible.name: i18nc("@label", "Status")
                onActivated: {
                    ActionTasks.setStatus([page.recordId], currentValue);
                    currentIndex = Qt.binding(() => Math.max(0, model.findIndex(choice => choice.value === details.extra.statusValue)));
                }
            }
            KindChip {
                height: statusBox.height
                text: details.values.priority ?? ""
                tint: "attention"
            }
            TlpBadge {
                height: statusBox.height
                tlp: details.values.tlp ?? ""
            }
            StateGlyph {
                height: statusBox.height
                level: details.level
                word: details.word
                showWord: true
            }
        }
        SectionCard {
            Repeater {
                model: details.facts

                RowDelegate {
                    required property var modelData
                    required property int index

                    title: modelData.value
                    subtitle: modelData.label
                    boldTitle: false
                    separator: index > 0
                    hoverEnabled: modelData.record.length > 0
                    onClicked: if (modelData.record.length > 0) {
                        Session.open(modelData.record);
                    }
                    Layout.fillWidth: true
                }
            }
        }
        QQC2.Label {
            visible: text.length > 0
            text: details.values.details ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        SectionCard {
            title: i18nc("@title the log of an action", "Progress")

            Repeater {
                model: details.progress

                RowDelegate {
                    required property var modelData

                    title: modelData.text
                    subtitle: modelData.when
                    boldTitle: false
                    separator: true
                    hoverEnabled: false
                    Layout.fillWidth: true
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing

                QQC2.TextField {
                    id: line

                    objectName: "progressLine"
                    placeholderText: i18nc("@info", "What has happened?")
                    placeholderTextColor: Ink.quiet
                    Accessible.name: i18nc("@label", "New line of progress")
                    onAccepted: {
                        details.addProgress(text);
                        clear();
                    }
                    Layout.fillWidth: true
                }
                QQC2.Button {
                    icon.name: "list-add"
                    text: i18nc("@action:button", "Add")
                    Accessible.name: text
                    enabled: line.text.trim().length > 0
                    onClicked: line.accepted()
                }
            }
        }
    }
}
