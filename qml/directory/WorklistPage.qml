// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What bounced, what nobody has verified in time, and whose entry is due for review: each done with one press or one key.
Kirigami.ScrollablePage {
    id: page

    /// bounced, due, never or review; empty for all.
    property string part

    /// Nothing stands beside it.
    property bool alone: true

    signal cardRequested(string record)
    signal duplicatesRequested

    title: i18nc("@title", "Worklist")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.ColumnView.fillWidth: alone
    actions: Kirigami.Action {
        icon.name: "edit-find-replace"
        text: i18nc("@action:button", "Duplicates")
        tooltip: i18nc("@info:tooltip", "Entries that are likely the same")
        onTriggered: page.duplicatesRequested()
    }

    function isContact(row: int): bool {
        return work.value(row, "kind") === "contact";
    }
    function verify(row: int): void {
        DirectoryTasks.verify(work.value(row, "recordId"), work.value(row, "title"));
    }
    function bounce(row: int): void {
        DirectoryTasks.bounce(work.value(row, "recordId"), work.value(row, "title"));
    }
    function review(row: int): void {
        CurationTasks.reviewInAYear(work.value(row, "recordId"), work.value(row, "title"));
    }
    function remove(row: int): void {
        DirectoryTasks.remove(work.value(row, "recordId"), work.value(row, "title"));
    }
    function write(row: int): void {
        if (work.value(row, "medium") === "email") {
            Qt.openUrlExternally("mailto:" + encodeURIComponent(work.value(row, "title")));
        } else {
            DirectoryTasks.copy(work.value(row, "title"));
        }
    }
    function eraseRow(row: int): void {
        (eraseQuestion.createObject(page, {
            record: work.value(row, "recordId"),
            name: work.value(row, "title")
        }) as Kirigami.PromptDialog).open();
    }
    /// What a key does to the row; false where it does nothing.
    function press(key: int, modifiers: int, row: int): bool {
        if (key === Qt.Key_Delete && modifiers === Qt.ShiftModifier && !isContact(row)) {
            eraseRow(row);
            return true;
        }
        const ofContact = {
            [Qt.Key_V]: verify,
            [Qt.Key_B]: bounce,
            [Qt.Key_C]: at => DirectoryTasks.copy(work.value(at, "title")),
            [Qt.Key_M]: write
        };
        const ofPerson = {
            [Qt.Key_R]: review,
            [Qt.Key_Delete]: remove
        };
        const act = (isContact(row) ? ofContact : ofPerson)[key];
        if (act === undefined || modifiers !== Qt.NoModifier) {
            return false;
        }
        act(row);
        return true;
    }

    WorklistModel {
        id: work

        part: page.part
    }
    Component {
        id: eraseQuestion

        Kirigami.PromptDialog {
            id: question

            required property string record
            required property string name

            title: i18nc("@title:window", "Erase %1?", name)
            subtitle: i18nc("@info", "The entry, its posts and contact points and their history leave this profile and its backups for good, and every profile that takes over your next bundle. This can't be undone.")
            standardButtons: Kirigami.Dialog.NoButton
            customFooterActions: [
                Kirigami.Action {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Keep")
                    onTriggered: question.close()
                },
                Kirigami.Action {
                    icon.name: "edit-delete-shred"
                    text: i18nc("@action:button", "Erase for good")
                    onTriggered: {
                        question.close();
                        CurationTasks.erase(question.record, question.name);
                    }
                }
            ]
            onClosed: destroy()

            PersonTraces {
                id: traces

                recordId: question.record
            }
            ColumnLayout {
                visible: traces.places.length > 0
                spacing: Kirigami.Units.smallSpacing

                QQC2.Label {
                    text: i18ncp("@info", "The name may still stand in %1 text, which is for you to decide about:", "The name may still stand in %1 texts, which is for you to decide about:", traces.places.length)
                    wrapMode: Text.Wrap
                    font.bold: true
                    Layout.fillWidth: true
                }
                QQC2.ScrollView {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.min(placeList.contentHeight, Kirigami.Units.gridUnit * 12)

                    ListView {
                        id: placeList

                        model: traces.places
                        clip: true
                        Accessible.role: Accessible.List
                        Accessible.name: i18nc("@label", "Where the name may still stand")
                        delegate: RowDelegate {
                            required property var modelData

                            title: modelData.title
                            subtitle: modelData.text
                            onClicked: {
                                if (modelData.record.length > 0) {
                                    question.close();
                                    Session.open(modelData.record);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    header: QQC2.ToolBar {
        contentItem: Flow {
            spacing: Kirigami.Units.smallSpacing

            Repeater {
                model: [
                    {
                        part: "",
                        text: i18nc("@option:check all of a list", "All"),
                        number: work.bounced + work.due + work.never + work.reviews
                    },
                    {
                        part: "review",
                        text: i18nc("@option:check", "To review"),
                        number: work.reviews
                    },
                    {
                        part: "bounced",
                        text: i18nc("@option:check", "Bounced"),
                        number: work.bounced
                    },
                    {
                        part: "due",
                        text: i18nc("@option:check", "Due"),
                        number: work.due
                    },
                    {
                        part: "never",
                        text: i18nc("@option:check", "Never verified"),
                        number: work.never
                    }
                ]

                Kirigami.Chip {
                    required property var modelData

                    objectName: "part-" + modelData.part
                    text: i18nc("@option:check %1 a part of the worklist, %2 how many", "%1 (%2)", modelData.text, modelData.number)
                    checked: page.part === modelData.part
                    closable: false
                    Accessible.name: text
                    onClicked: {
                        page.part = modelData.part;
                        checked = Qt.binding(() => page.part === modelData.part);
                    }
                }
            }
        }
    }

    ListView {
        id: view

        objectName: "worklist"
        model: work
        currentIndex: -1
        keyNavigationEnabled: true
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: i18nc("@label a list", "What is due")
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width
            text: section
        }
        delegate: WorklistRow {
            id: row

            required property int index
            required property string entry

            objectName: "work-" + title
            separator: index > 0
            Keys.onPressed: event => {
                event.accepted = page.press(event.key, event.modifiers, index);
            }
            onClicked: {
                view.currentIndex = index;
                page.cardRequested(entry);
            }
            onVerifyRequested: page.verify(index)
            onBounceRequested: page.bounce(index)
            onWriteRequested: page.write(index)
            onCopyRequested: DirectoryTasks.copy(title)
            onReviewRequested: page.review(index)
            onRemoveRequested: page.remove(index)
            onEraseRequested: page.eraseRow(index)
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: work.empty
            iconName: "checkmark"
            text: i18nc("@info", "Nothing is due")
            explanation: i18nc("@info", "Addresses and numbers that bounced or that nobody has verified in time show up here, and people whose entry is due for review.")
        }
    }
    footer: KeyHints {
        visible: work.count > 0
        hints: {
            const contact = [
                {
                    key: "V",
                    text: i18nc("@info what a key does", "verified")
                },
                {
                    key: "B",
                    text: i18nc("@info what a key does", "bounced")
                },
                {
                    key: "M",
                    text: i18nc("@info what a key does", "write a mail")
                },
                {
                    key: "C",
                    text: i18nc("@info what a key does", "copy")
                }
            ];
            const person = [
                {
                    key: "R",
                    text: i18nc("@info what a key does", "reviewed, next in a year")
                },
                {
                    key: i18nc("@label key", "Del"),
                    text: i18nc("@info what a key does", "remove")
                }
            ];
            const open = {
                key: i18nc("@label key", "Enter"),
                text: i18nc("@info what a key does", "open")
            };
            return [...(page.part === "review" ? [] : contact), ...(page.part === "" || page.part === "review" ? person : []), open];
        }
    }
}
