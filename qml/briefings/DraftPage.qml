// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a briefing is made of: which parts, in which order, in which own words; and what has changed since its facts were read. The
/// document that comes of it stands beside it.
Kirigami.ScrollablePage {
    id: page

    required property string recordId
    /// Words that were typed and not taken over yet.
    readonly property bool unsaved: {
        for (let i = 0; i < rows.count; ++i) {
            if ((rows.itemAt(i) as PartRow)?.unsaved) {
                return true;
            }
        }
        return false;
    }

    signal readRequested
    signal frozen(string briefing)
    signal closed

    /// Fields that report when editing is finished must have reported.
    function settled(then: var): void {
        contents.forceActiveFocus();
        then();
    }

    title: i18nc("@title", "Write a briefing")
    actions: [
        Kirigami.Action {
            icon.name: "document-preview"
            text: i18nc("@action:button", "Document")
            tooltip: i18nc("@info:tooltip", "What comes of it")
            onTriggered: page.settled(() => page.readRequested())
        },
        Kirigami.Action {
            icon.name: "object-locked"
            text: i18nc("@action:button", "Freeze")
            tooltip: i18nc("@info:tooltip", "Keep it as it is now, whatever changes later")
            onTriggered: page.settled(() => draft.freeze())
        },
        Kirigami.Action {
            icon.name: "document-save-as-template"
            text: i18nc("@action:button", "Save as template…")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.settled(() => (templateDialog.createObject(page, {}) as Kirigami.PromptDialog).open())
        },
        Kirigami.Action {
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: draft.remove()
        }
    ]

    DraftDetails {
        id: draft

        recordId: page.recordId
        onFrozenAs: id => page.frozen(id)
        onRemoved: page.closed()
    }
    PartsModel {
        id: parts

        briefing: page.recordId
    }
    Component {
        id: templateDialog

        Kirigami.PromptDialog {
            id: prompt

            title: i18nc("@title:window", "Save as template")
            subtitle: i18nc("@info", "The parts, their order and your own words; no facts. A template of the same name is replaced.")
            standardButtons: Kirigami.Dialog.NoButton
            customFooterActions: [
                Kirigami.Action {
                    enabled: nameField.text.trim().length > 0
                    icon.name: "document-save"
                    text: i18nc("@action:button", "Save")
                    onTriggered: {
                        draft.saveTemplate(nameField.text);
                        prompt.close();
                    }
                },
                Kirigami.Action {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Cancel")
                    onTriggered: prompt.close()
                }
            ]
            onOpened: nameField.forceActiveFocus()
            onClosed: destroy()

            QQC2.TextField {
                id: nameField

                objectName: "templateName"
                Accessible.name: i18nc("@label", "Name of the template")
                Layout.fillWidth: true
            }
        }
    }

    ColumnLayout {
        id: contents

        spacing: Kirigami.Units.largeSpacing

        Kirigami.Heading {
            level: 3
            text: draft.name
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: draft.asOf
            color: Ink.quiet
            Layout.fillWidth: true
        }
        ChangesCard {
            visible: draft.changes.length > 0
            changes: draft.changes
            onRefreshRequested: page.settled(() => draft.refreshFacts())
        }
        SectionCard {
            title: i18nc("@title of the parts of a briefing", "Parts")

            Repeater {
                id: rows

                model: parts

                PartRow {
                    onTakenRequested: taken => draft.setTaken(recordId, taken)
                    onMoveRequested: to => draft.movePart(recordId, to)
                    onDropped: middle => {
                        let to = rows.count - 1;
                        for (let i = rows.count - 1; i >= 0; --i) {
                            const other = rows.itemAt(i);
                            to = middle < other.y + other.height ? i : to;
                        }
                        if (to !== index) {
                            draft.movePart(recordId, to);
                        }
                    }
                    onWordsRequested: words => draft.setWords(recordId, words)
                    onRemoveRequested: draft.removePart(recordId)
                    Layout.fillWidth: true
                }
            }
            QQC2.TextField {
                objectName: "newPart"
                placeholderText: i18nc("@info how a part of a briefing is added", "Title of a part of your own…")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label", "New part")
                onAccepted: {
                    draft.addPart(text);
                    clear();
                }
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
            }
        }
        RowLayout {
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true

            QQC2.Label {
                text: i18nc("@label which labels may be told", "Tells")
                color: Ink.quiet
            }
            QQC2.ComboBox {
                objectName: "draftCeiling"
                textRole: "text"
                valueRole: "value"
                model: maker.ceilings
                currentIndex: Math.max(0, maker.ceilings.findIndex(choice => choice.value === draft.ceiling))
                Accessible.name: i18nc("@label", "Ceiling")
                onActivated: draft.setCeiling(currentValue)
                Layout.fillWidth: true
            }
            BriefingMaker {
                id: maker
            }
        }
    }
}
