// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a person does in an organisation, and when.
RecordForm {
    id: form

    /// The post that the new one takes the place of.
    property string ends

    type: "post"
    title: recordId.length > 0 ? i18nc("@title", "Edit post") : ends.length > 0 ? i18nc("@title", "Move to a new post") : i18nc("@title", "New post")
    saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change a post") : ends.length > 0 ? i18nc("@info undo", "Move to a new post") : i18nc("@info undo", "Add a post")
    editor: PostEditor {
        type: "post"
        recordId: form.recordId
        preset: form.preset
        ends: form.ends
    }

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
        field: "rank"
        hint: i18nc("@info", "Says whether the name stays in a report that leaves the house.")
    }
    FormField {
        editor: form.editor
        field: "services"
        hint: i18nc("@info", "Of a platform's representative: which of its services, and which countries.")
    }
    FormField {
        editor: form.editor
        field: "countries"
    }
    FormField {
        editor: form.editor
        field: "since"
        hint: form.ends.length > 0 ? i18nc("@info", "The earlier post is kept; it ends the day before.") : ""
    }
    FormField {
        editor: form.editor
        field: "until"
    }
    FormField {
        editor: form.editor
        field: "disclosable"
    }
    FormField {
        visible: form.editor.values.disclosable === true
        editor: form.editor
        field: "disclosable_reason"
        hint: i18nc("@info", "The mark counts only with its reason.")
    }
    FormField {
        editor: form.editor
        field: "notes"
    }
}
