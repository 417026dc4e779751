// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The ledger of asks and promises: who owes what to whom, and whether it has happened.
Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Promises")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.ColumnView.fillWidth: true

    PromisesModel {
        id: promises

        group: groupBox.currentValue ?? "due"
        settled: settledChip.checked
        text: searchField.text
    }
    Component {
        id: editor

        RecordDialog {
            title: i18nc("@title:window", "Promise")
            type: "outcome"
            fields: ["text", "due", "state", "proof"]
            saveLabel: i18nc("@info undo", "Change a promise")
        }
    }

    header: QQC2.ToolBar {
        contentItem: Flow {
            spacing: Kirigami.Units.smallSpacing

            Kirigami.SearchField {
                id: searchField

                objectName: "promiseSearch"
                placeholderTextColor: Ink.quiet
                focusSequence: "" // the window has it
                autoAccept: false
                width: Math.min(parent.width, Kirigami.Units.gridUnit * 14)
                Accessible.name: i18nc("@label", "Search promises")
            }
            QQC2.ComboBox {
                id: groupBox

                height: searchField.height
                objectName: "promiseGroup"
                model: [
                    {
                        value: "due",
                        text: i18nc("@item how promises are grouped", "By due date")
                    },
                    {
                        value: "party",
                        text: i18nc("@item how promises are grouped", "By party")
                    },
                    {
                        value: "country",
                        text: i18nc("@item how promises are grouped", "By country")
                    },
                    {
                        value: "meeting",
                        text: i18nc("@item how promises are grouped", "By meeting")
                    }
                ]
                textRole: "text"
                valueRole: "value"
                Accessible.name: i18nc("@label", "Group promises")
            }
            Kirigami.Chip {
                id: settledChip

                height: searchField.height
                text: i18nc("@option filter of promises", "With settled")
                closable: false
                checkable: true
            }
        }
    }

    ListView {
        id: view

        objectName: "promiseList"
        model: promises
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: page.title
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width
            text: section
        }
        delegate: RowDelegate {
            id: row

            required property int index
            required property string record
            required property string chip
            required property string tint
            required property string level
            required property string word
            required property bool open
            required subtitle
            required title

            boldTitle: false
            separator: true
            leading: StateGlyph {
                level: row.level
                word: row.word
            }
            chips: KindChip {
                text: row.chip
                tint: row.tint
            }
            trailing: [
                QQC2.Label {
                    text: row.word
                    color: row.level === "conflict" ? Ink.bad : Ink.quiet
                    font: Kirigami.Theme.smallFont
                },
                QQC2.ToolButton {
                    icon.name: "overflow-menu"
                    text: i18nc("@action:button %1 a promise", "What to do with: %1", row.title)
                    Accessible.name: text
                    display: QQC2.AbstractButton.IconOnly
                    onClicked: menu.popup()

                    QQC2.Menu {
                        id: menu

                        QQC2.MenuItem {
                            visible: row.open
                            height: visible ? implicitHeight : 0
                            icon.name: "checkmark"
                            text: i18nc("@action:inmenu a promise", "Kept")
                            onTriggered: promises.setState(row.record, "kept")
                        }
                        QQC2.MenuItem {
                            visible: row.open
                            height: visible ? implicitHeight : 0
                            icon.name: "dialog-cancel"
                            text: i18nc("@action:inmenu a promise", "Broken")
                            onTriggered: promises.setState(row.record, "broken")
                        }
                        QQC2.MenuItem {
                            visible: row.open
                            height: visible ? implicitHeight : 0
                            icon.name: "edit-clear"
                            text: i18nc("@action:inmenu a promise", "Withdrawn")
                            onTriggered: promises.setState(row.record, "withdrawn")
                        }
                        QQC2.MenuItem {
                            visible: !row.open
                            height: visible ? implicitHeight : 0
                            icon.name: "edit-undo"
                            text: i18nc("@action:inmenu a promise", "Open again")
                            onTriggered: promises.setState(row.record, "open")
                        }
                        QQC2.MenuItem {
                            icon.name: "document-edit"
                            text: i18nc("@action:inmenu", "Edit, with proof…")
                            onTriggered: (editor.createObject(page, {
                                    recordId: row.record
                                }) as RecordDialog).open()
                        }
                    }
                }
            ]
            onClicked: {
                view.currentIndex = index;
                Session.open(record);
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: promises.empty
            iconName: "dialog-messages"
            text: searchField.text.length > 0 ? i18nc("@info", "No promise matches") : i18nc("@info", "No promise is open")
            explanation: i18nc("@info", "Asks and promises are written down in meetings, with /ask and /promise. Here they wait until they are kept.")
        }
    }
}
