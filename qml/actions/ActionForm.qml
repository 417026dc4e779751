// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A new action, or one to change.
RecordForm {
    id: form

    type: "action"
    preset: ({
            status: "open"
        })
    editor: ActionEditor {
        id: actionEditor

        type: "action"
        recordId: form.recordId
        preset: form.preset
    }
    title: recordId.length > 0 ? i18nc("@title", "Edit action") : i18nc("@title", "New action")
    saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change an action") : i18nc("@info undo", "Add an action")

    FormField {
        editor: form.editor
        field: "title"
    }
    FormField {
        editor: form.editor
        field: "owner"
    }
    FormField {
        editor: form.editor
        field: "co_owners"
    }
    FormField {
        editor: form.editor
        field: "status"
    }
    DueField {
        editor: actionEditor
    }
    FormField {
        editor: form.editor
        field: "priority"
    }
    FormField {
        editor: form.editor
        field: "waiting_for"
    }
    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.Label {
            text: i18nc("@label a forum", "Report to")
            font: Kirigami.Theme.smallFont
            color: Ink.quiet
        }
        QQC2.ComboBox {
            objectName: "field-report_to"
            editable: true
            model: [""].concat(actionEditor.forums)
            // Any other forum may be written as well.
            editText: form.editor.values.report_to ?? ""
            Accessible.name: i18nc("@label a forum", "Report to")
            onEditTextChanged: if (activeFocus || popup.visible) {
                form.editor.set("report_to", editText);
            }
            onActivated: index => form.editor.set("report_to", model[index])
            Layout.fillWidth: true
        }
    }
    FormField {
        editor: form.editor
        field: "countries"
    }
    FormField {
        editor: form.editor
        field: "horizon"
    }
    FormField {
        editor: form.editor
        field: "meeting"
    }
    FormField {
        editor: form.editor
        field: "tlp"
    }
    FormField {
        editor: form.editor
        field: "details"
    }
}
