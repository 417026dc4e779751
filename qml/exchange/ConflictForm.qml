// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A value that is none of those that stand against each other, or one made of them.
ColumnLayout {
    id: form

    required property string type
    required property string record
    required property string field
    /// What the field begins with; empty: with the value that is shown.
    required property string draft

    signal finished

    function save(): void {
        saveButton.forceActiveFocus(); // controls that report when editing is finished must have reported
        editor.save(i18nc("@info undo", "Settle a conflict"));
    }

    spacing: Kirigami.Units.smallSpacing
    Keys.onEscapePressed: finished()
    Keys.onPressed: event => {
        event.accepted = (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers !== Qt.ShiftModifier;
        if (event.accepted) {
            form.save();
        }
    }

    ConflictEditor {
        id: editor

        type: form.type
        recordId: form.record
        field: form.field
        onReadyChanged: {
            if (form.draft.length > 0) {
                set(form.field, form.draft);
            }
            Qt.callLater(input.focusControl);
        }
        onSaved: form.finished()
    }
    FormField {
        id: input

        enabled: editor.ready
        editor: editor
        field: form.field
    }
    InlineError {
        // A problem with the field is said beside it.
        text: editor.problemField.length === 0 ? editor.problem : ""
    }
    RowLayout {
        spacing: Kirigami.Units.smallSpacing

        QQC2.Button {
            id: saveButton

            icon.name: "dialog-ok-apply"
            text: i18nc("@action:button the value that was typed", "Use this")
            Accessible.name: text
            highlighted: true
            enabled: editor.ready
            onClicked: form.save()
        }
        QQC2.Button {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Cancel")
            Accessible.name: text
            onClicked: form.finished()
        }
    }
}
