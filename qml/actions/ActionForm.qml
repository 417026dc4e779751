// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
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
        field: "status"
    }
    FormField {
        editor: form.editor
        field: "due"
    }
    FormField {
        editor: form.editor
        field: "priority"
    }
    FormField {
        editor: form.editor
        field: "waiting_for"
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
