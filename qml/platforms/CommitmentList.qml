// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The commitments to one measure: for the whole Union, and for single countries; with the files that prove them.
SectionCard {
    id: card

    required property MeasureModel measures

    signal editRequested(string record)
    signal addRequested
    signal historyRequested(string record, string name)

    title: i18nc("@title", "Commitments")

    PlatformTasks {
        id: tasks
    }
    FileDialog {
        id: attachDialog

        property string commitment

        title: i18nc("@title:window", "Attach a file")
        onAccepted: tasks.addEvidence(commitment, selectedFile)
    }
    FileDialog {
        id: saveDialog

        property string attachment

        title: i18nc("@title:window", "Save a copy")
        fileMode: FileDialog.SaveFile
        onAccepted: tasks.saveEvidence(attachment, selectedFile)
    }

    Repeater {
        model: card.measures

        ColumnLayout {
            id: line

            required property int index
            required property string recordId
            required property string kind
            required property string title
            required property string subtitle
            required property string level
            required property string word
            required property string country
            required property var files

            visible: kind === "commitment"
            spacing: 0
            Layout.fillWidth: true

            RowDelegate {
                objectName: "commitment-" + (line.country.length > 0 ? line.country : "union")
                title: line.title
                subtitle: line.word
                separator: line.index > 0
                leading: StateGlyph {
                    level: line.level
                    word: line.word
                }
                trailing: [
                    QQC2.ToolButton {
                        icon.name: "overflow-menu"
                        text: i18nc("@action:button %1 a country", "What to do with: %1", line.title)
                        Accessible.name: text
                        display: QQC2.AbstractButton.IconOnly
                        onClicked: menu.popup()

                        QQC2.Menu {
                            id: menu

                            QQC2.MenuItem {
                                icon.name: "document-edit"
                                text: i18nc("@action:inmenu", "Edit…")
                                onTriggered: card.editRequested(line.recordId)
                            }
                            QQC2.MenuItem {
                                icon.name: "mail-attachment"
                                text: i18nc("@action:inmenu", "Attach a file…")
                                onTriggered: {
                                    attachDialog.commitment = line.recordId;
                                    attachDialog.open();
                                }
                            }
                            QQC2.MenuItem {
                                icon.name: "view-history"
                                text: i18nc("@action:inmenu", "History")
                                onTriggered: card.historyRequested(line.recordId, line.title)
                            }
                            QQC2.MenuItem {
                                icon.name: "edit-delete"
                                text: i18nc("@action:inmenu", "Delete")
                                onTriggered: tasks.remove(line.recordId)
                            }
                        }
                    }
                ]
                onClicked: card.editRequested(line.recordId)
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: text.length > 0
                text: line.subtitle
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.gridUnit * 2
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.bottomMargin: Kirigami.Units.largeSpacing
            }
            Repeater {
                model: line.files

                RowDelegate {
                    required property var modelData

                    title: modelData.name
                    boldTitle: false
                    leftPadding: Kirigami.Units.gridUnit * 2
                    topPadding: Kirigami.Units.smallSpacing
                    bottomPadding: Kirigami.Units.smallSpacing
                    leading: Kirigami.Icon {
                        source: "mail-attachment"
                        implicitWidth: Kirigami.Units.iconSizes.small
                        implicitHeight: implicitWidth
                    }
                    onClicked: {
                        saveDialog.attachment = modelData.record;
                        saveDialog.open();
                    }
                    Layout.fillWidth: true
                }
            }
        }
    }
    QQC2.Label {
        visible: card.measures.commitments === 0 && !card.measures.loading
        text: i18nc("@info", "Nothing is known of this measure yet.")
        color: Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Layout.leftMargin
    }
    QQC2.Button {
        icon.name: "list-add"
        text: card.measures.unionMissing ? i18nc("@action:button", "Note a commitment…") : i18nc("@action:button", "Add a country…")
        Accessible.name: text
        onClicked: card.addRequested()
        Layout.margins: Kirigami.Units.largeSpacing
    }
}
