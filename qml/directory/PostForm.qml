// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a person does in an organisation, and when.
RecordForm {
    id: form

    type: "post"
    title: recordId.length > 0 ? i18nc("@title", "Edit post") : i18nc("@title", "New post")
    saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change a post") : i18nc("@info undo", "Add a post")

    FormField {
        editor: form.editor
        field: "person"
    }
    FormField {
        editor: form.editor
        field: "organisation"
    }
    FormField {
        editor: form.editor
        field: "title"
    }
    FormField {
        editor: form.editor
        field: "network_role"
    }
    FormField {
        editor: form.editor
        field: "since"
    }
    FormField {
        editor: form.editor
        field: "until"
    }
    FormField {
        editor: form.editor
        field: "notes"
    }
}
