// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What is to be done: as a list in groups, or as a board by status; with a line at the top for what is new.
Kirigami.Page {
    id: page

    property bool picking: false
    property bool asBoard: false

    title: i18nc("@title", "Actions")
    padding: 0
    actions: [
        Kirigami.Action {
            icon.name: "list-add"
            text: i18nc("@action:button", "New action")
            onTriggered: Session.createNew("actions")
        },
        Kirigami.Action {
            icon.name: page.asBoard ? "view-list-details" : "view-file-columns"
            text: page.asBoard ? i18nc("@action:button", "List") : i18nc("@action:button", "Board")
            tooltip: page.asBoard ? i18nc("@info:tooltip", "Actions in groups, below each other") : i18nc("@info:tooltip", "Actions in columns by status")
            onTriggered: page.showAs(!page.asBoard)
        },
        Kirigami.Action {
            icon.name: "view-calendar"
            text: i18nc("@action:button", "Import a calendar…")
            tooltip: i18nc("@info:tooltip", "To-dos of other programs become actions")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: Session.openPage("calendar", "import", "part")
        },
        Kirigami.Action {
            icon.name: "document-export"
            text: i18nc("@action:button", "Export a calendar…")
            tooltip: i18nc("@info:tooltip", "Actions as to-dos of other programs")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: Session.openPage("calendar", "export", "part")
        },
        Kirigami.Action {
            icon.name: "edit-select"
            text: i18nc("@action:button pick several rows", "Select")
            visible: !page.asBoard
            checkable: true
            checked: page.picking
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onToggled: {
                page.picking = checked;
                if (!checked) {
                    list.pickNone();
                }
            }
        }
    ]

    function showAs(board: bool): void {
        finishPicking();
        link.close();
        asBoard = board;
    }
    function show(record: string): void {
        if (record.length > 0) {
            link.show(card, {
                recordId: record
            });
        }
    }
    function finishPicking(): void {
        picking = false;
        list.pickNone();
    }

    PageLink {
        id: link

        name: "actions"
        onNewRequested: link.show(form, {})
        onOpenRequested: (type, record, part) => {
            if (type === "view") {
                page.showAs(record === "board");
                return;
            }
            view.wanted = record;
            view.goToWanted();
            page.show(record);
        }
        onFindRequested: {
            searchField.forceActiveFocus();
            searchField.selectAll(); // what was searched for before
        }
    }
    ActionsModel {
        id: list

        mine: mineChip.checked
        overdue: overdueChip.checked
        withDone: doneChip.checked
        text: searchField.text
        group: groupBox.currentValue ?? "due"
        onRefreshed: view.goToWanted()
    }
    Component {
        id: card

        ActionCard {
            onEditRequested: record => link.show(form, {
                    recordId: record
                })
            onClosed: link.close()
        }
    }
    Component {
        id: form

        ActionForm {
            onSaved: record => page.show(record)
            onCancelled: record => record.length > 0 ? page.show(record) : link.close()
        }
    }

    header: QQC2.ToolBar {
        contentItem: ColumnLayout {
            spacing: Kirigami.Units.smallSpacing

            QuickEntryField {
                visible: list.pickedCount === 0
                Layout.fillWidth: true
            }
            Flow {
                visible: list.pickedCount === 0
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true

                Kirigami.SearchField {
                    id: searchField

                    objectName: "actionSearch"
                    placeholderTextColor: Ink.quiet
                    focusSequence: "" // the window has it
                    autoAccept: false
                    width: Math.min(parent.width, Kirigami.Units.gridUnit * 14)
                }
                QQC2.ComboBox {
                    id: groupBox

                    height: searchField.height
                    objectName: "groupBy"
                    visible: !page.asBoard
                    model: [
                        {
                            value: "due",
                            text: i18nc("@item:inlistbox what a list is divided by", "By due date")
                        },
                        {
                            value: "owner",
                            text: i18nc("@item:inlistbox what a list is divided by", "By owner")
                        },
                        {
                            value: "country",
                            text: i18nc("@item:inlistbox what a list is divided by", "By country")
                        },
                        {
                            value: "forum",
                            text: i18nc("@item:inlistbox what a list is divided by", "By forum")
                        },
                        {
                            value: "meeting",
                            text: i18nc("@item:inlistbox what a list is divided by", "By meeting")
                        }
                    ]
                    textRole: "text"
                    valueRole: "value"
                    currentIndex: 0
                    Accessible.name: i18nc("@label", "Divide the list by")
                }
                Kirigami.Chip {
                    id: mineChip

                    height: searchField.height
                    text: i18nc("@option filter of actions", "Mine")
                    closable: false
                    checkable: true
                    visible: Session.me.length > 0
                }
                Kirigami.Chip {
                    id: overdueChip

                    height: searchField.height
                    text: i18nc("@option filter of actions", "Overdue")
                    closable: false
                    checkable: true
                }
                Kirigami.Chip {
                    id: doneChip

                    height: searchField.height
                    text: i18nc("@option filter of actions", "With done")
                    closable: false
                    checkable: true
                    visible: !page.asBoard
                }
            }
            // In the place of the filters: what is told at the foot of the window would lie over it there.
            ActionBulkBar {
                visible: list.pickedCount > 0
                count: list.pickedCount
                actions: list
                onCleared: page.finishPicking()
                Layout.fillWidth: true
            }
        }
    }

    QQC2.ScrollView {
        anchors.fill: parent
        visible: !page.asBoard
        contentItem: ActionList {
            id: view

            model: list
            picking: page.picking
            filtered: searchField.text.length > 0 || mineChip.checked || overdueChip.checked
            onRecordChosen: record => page.show(record)
            onPickingRequested: page.picking = true
            onPickingFinished: page.finishPicking()
        }
    }
    Loader {
        anchors.fill: parent
        active: page.asBoard
        sourceComponent: ActionBoard {
            mine: mineChip.checked
            overdue: overdueChip.checked
            text: searchField.text
            onRecordChosen: record => page.show(record)
        }
    }
}
