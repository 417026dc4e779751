// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// Changes some fields of one record that needs no page, or makes one; there when it is needed, and gone when it closes.
Kirigami.Dialog {
    id: dialog

    required property string type
    /// Empty: a new one, which begins with `preset`.
    required property string recordId
    property var preset: ({})
    required property var fields
    /// A line below a field, by its name.
    property var hints: ({})
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
            preset: dialog.preset
            onSaved: dialog.close()
        }
        Repeater {
            model: dialog.fields

            FormField {
                required property string modelData

                editor: editor
                field: modelData
                hint: dialog.hints[modelData] ?? ""
            }
        }
        InlineError {
            text: editor.problemField.length === 0 ? editor.problem : ""
        }
    }
}
