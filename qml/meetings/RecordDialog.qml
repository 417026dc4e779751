// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Changes some fields of one record that belongs to a meeting; made when it is needed, and gone when it closes.
Kirigami.Dialog {
    id: dialog

    required property string type
    required property string recordId
    required property var fields
    /// What saving is called in history and undo.
    required property string saveLabel

    function save(): void {
        column.forceActiveFocus(); // controls that report when editing is finished must have reported
        editor.save(saveLabel);
    }

    preferredWidth: Kirigami.Units.gridUnit * 28
    padding: Kirigami.Units.largeSpacing
    standardButtons: Kirigami.Dialog.NoButton
    customFooterActions: [
        Kirigami.Action {
            icon.name: "document-save"
            text: i18nc("@action:button", "Save")
            onTriggered: dialog.save()
        },
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Cancel")
            onTriggered: dialog.close()
        }
    ]

    onClosed: destroy()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+S"]
        enabled: dialog.opened
        onActivated: dialog.save()
    }

    ColumnLayout {
        id: column

        spacing: Kirigami.Units.largeSpacing

        RecordEditor {
            id: editor

            type: dialog.type
            recordId: dialog.recordId
            onSaved: dialog.close()
        }
        Repeater {
            model: dialog.fields

            FormField {
                required property string modelData

                editor: editor
                field: modelData
            }
        }
        InlineError {
            text: editor.problemField.length === 0 ? editor.problem : ""
        }
    }
}
