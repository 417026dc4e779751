// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// An address or number of a person, a post or an organisation.
RecordForm {
    id: form

    type: "contact_point"
    title: recordId.length > 0 ? i18nc("@title", "Edit contact point") : i18nc("@title", "New contact point")
    readonly property ContactPointEditor contactPoint: editor as ContactPointEditor

    saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change a contact point") : i18nc("@info undo", "Add a contact point")
    editor: ContactPointEditor {
        type: "contact_point"
        recordId: form.recordId
        preset: form.preset
    }

    FormField {
        editor: form.editor
        field: "owner"
    }
    FormField {
        editor: form.editor
        field: "medium"
    }
    FormField {
        editor: form.editor
        field: "value"
        hint: form.contactPoint.shown.length > 0 ? i18nc("@info %1 number", "Shown as %1", form.contactPoint.shown) : ""
        warning: form.contactPoint.warning.length > 0 ? i18nc("@info %1 what is odd", "%1 It can be saved all the same.", form.contactPoint.warning) : ""
    }
    FormField {
        editor: form.editor
        field: "purpose"
    }
    FormField {
        editor: form.editor
        field: "hours"
    }
    FormField {
        editor: form.editor
        field: "hours_note"
    }
    FormField {
        editor: form.editor
        field: "time_zone"
        placeholder: "Europe/Brussels"
    }
    FormField {
        editor: form.editor
        field: "tlp"
        hint: i18nc("@info", "Without a label it is treated as TLP:RED.")
    }
    FormField {
        editor: form.editor
        field: "audiences"
        hint: i18nc("@info", "Nobody outside is given this unless they are named here.")
    }
    FormField {
        editor: form.editor
        field: "verified_on"
    }
    FormField {
        editor: form.editor
        field: "verified_by"
    }
    FormField {
        editor: form.editor
        field: "bounced_on"
    }
    FormField {
        editor: form.editor
        field: "notes"
    }
}
