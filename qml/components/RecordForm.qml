// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// A page that edits one record: FormFields below each other, Save and Cancel at the foot. Ctrl+Enter saves, Escape leaves. An entry that
/// is for others to change is not saved: the change is proposed to them.
Kirigami.ScrollablePage {
    id: page

    /// Leaving now would lose something: the window asks before it shows something else here.
    readonly property bool unsaved: editor.dirty && !leaving
    property bool leaving: false
    required property string type
    property string recordId
    property var preset: ({})
    /// What saving is called in history and undo.
    required property string saveLabel
    /// Forms that write more than one record give their own.
    property RecordEditor editor: RecordEditor {
        type: page.type
        recordId: page.recordId
        preset: page.preset
    }
    default property alias fields: column.data

    signal saved(string record)
    /// `record` is empty for a new one.
    signal cancelled(string record)

    function leave(): void {
        leaving = true;
        cancelled(recordId);
    }
    function save(): void {
        // Controls that report when editing is finished must have reported.
        saveButton.forceActiveFocus();
        page.editor.save(page.saveLabel);
    }

    Keys.onEscapePressed: leave()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+S"]
        enabled: page.visible
        onActivated: page.save()
    }
    /// Where typing begins.
    function begin(): void {
        for (const field of column.children) {
            if (field instanceof FormField) {
                field.focusControl();
                return;
            }
        }
    }

    Connections {
        target: page.contentItem

        // A page that comes into view takes the focus for itself.
        function onActiveFocusChanged(): void {
            if (page.contentItem.activeFocus && page.contentItem.Window.activeFocusItem === page.contentItem) {
                Qt.callLater(page.begin);
            }
        }
    }
    Connections {
        target: page.editor

        function onReadyChanged(): void {
            Qt.callLater(page.begin);
        }
        function onSaved(id: string): void {
            page.leaving = true;
            page.saved(id);
        }
    }

    header: QQC2.ToolBar {
        visible: page.editor.proposing
        contentItem: ColumnLayout {
            spacing: Kirigami.Units.smallSpacing

            QQC2.Label {
                text: page.editor.owners.length > 0 ? i18nc("@info %1 names", "This entry is for %1 to change. What you change here goes to them as a proposal, with your next bundle.", page.editor.owners) : i18nc("@info", "This entry is for others to change. What you change here becomes a proposal; nobody in your circle may accept it yet.")
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.TextField {
                placeholderText: i18nc("@info:placeholder reason of a proposal", "Why? (they see this)")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label reason of a proposal", "Why")
                onTextEdited: page.editor.reason = text
                Layout.fillWidth: true
            }
        }
    }

    ColumnLayout {
        id: column

        spacing: Kirigami.Units.largeSpacing
        enabled: page.editor.ready
    }

    footer: QQC2.ToolBar {
        position: QQC2.ToolBar.Footer
        contentItem: ColumnLayout {
            InlineError {
                // A problem with a field is said beside it; the rest here.
                text: page.editor.problemField.length === 0 ? page.editor.problem : ""
            }
            RowLayout {
                Layout.fillWidth: true

                Item {
                    Layout.fillWidth: true
                }
                QQC2.Button {
                    objectName: "cancel"
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Cancel")
                    Accessible.name: text
                    onClicked: page.leave()
                }
                QQC2.Button {
                    id: saveButton

                    objectName: "save"
                    icon.name: page.editor.proposing ? "document-send" : "document-save"
                    text: page.editor.proposing ? i18nc("@action:button a change to an entry of others", "Propose") : i18nc("@action:button", "Save")
                    Accessible.name: text
                    highlighted: true
                    onClicked: page.save()
                }
            }
        }
    }
}
