// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Actions")
    actions: [
        Kirigami.Action {
            icon.name: "list-add"
            text: i18nc("@action:button", "New action")
            onTriggered: Session.createNew("actions")
        }
    ]

    header: QQC2.ToolBar {
        contentItem: Flow {
            spacing: Kirigami.Units.smallSpacing

            Kirigami.SearchField {
                id: searchField

                objectName: "actionSearch"
                focusSequence: "" // the window has it
                autoAccept: false
                width: Math.min(parent.width, Kirigami.Units.gridUnit * 14)
                onTextChanged: list.text = text
            }
            Kirigami.Chip {
                id: mineChip

                text: i18nc("@option filter of actions", "Mine")
                closable: false
                checkable: true
                visible: Session.me.length > 0
            }
            Kirigami.Chip {
                id: doneChip

                text: i18nc("@option filter of actions", "With done")
                closable: false
                checkable: true
            }
        }
    }

    PageLink {
        id: link

        name: "actions"
        onNewRequested: link.show(form, {})
        onOpenRequested: (type, record, part) => {
            list.whenRead(() => view.currentIndex = list.indexOf(record));
            link.show(card, {
                recordId: record
            });
        }
        onFindRequested: searchField.forceActiveFocus()
    }
    ActionsModel {
        id: list

        mine: mineChip.checked
        withDone: doneChip.checked
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
            onSaved: record => link.show(card, {
                    recordId: record
                })
            onCancelled: record => record.length > 0 ? link.show(card, {
                    recordId: record
                }) : link.close()
        }
    }

    ListView {
        id: view

        model: list
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: page.title
        reuseItems: true
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width
            text: section
        }
        delegate: RowDelegate {
            id: row

            required property int index
            required property string recordId
            required property string owner
            required property string origin
            required property string level
            required property string word
            required property bool done

            subtitle: [word, owner, origin].filter(part => part.length > 0).join(" · ")
            wrapTitle: true
            separator: true
            leading: QQC2.CheckBox {
                checked: row.done
                Accessible.name: i18nc("@action %1 title of an action", "Done: %1", row.title)
                onToggled: list.setDone(row.recordId, checked)
            }
            trailing: StateGlyph {
                level: row.level
                word: row.word
            }
            onClicked: {
                view.currentIndex = index;
                link.show(card, {
                    recordId: recordId
                });
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: list.empty
            iconName: "view-task"
            text: searchField.text.length > 0 || mineChip.checked ? i18nc("@info", "No action matches") : i18nc("@info", "Nothing to do")
            explanation: searchField.text.length > 0 ? i18nc("@info", "Other words, or other filters, may find it.") : i18nc("@info", "Actions come from meetings, or are written down here: who does what by when.")
            helpfulAction: Kirigami.Action {
                icon.name: "list-add"
                text: i18nc("@action:button", "New action")
                onTriggered: Session.createNew("actions")
            }
        }
        Kirigami.InlineMessage {
            anchors.bottom: parent.bottom
            width: parent.width
            type: Kirigami.MessageType.Error
            visible: list.problem.length > 0
            text: list.problem
        }
    }
}
