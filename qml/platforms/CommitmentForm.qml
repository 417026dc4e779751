// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a platform committed to in one country, or in the whole Union.
RecordForm {
    id: form

    type: "commitment"
    Kirigami.ColumnView.fillWidth: false
    title: recordId.length > 0 ? i18nc("@title", "Edit commitment") : i18nc("@title", "New commitment")
    saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change a commitment") : i18nc("@info undo", "Note a commitment")

    FormField {
        visible: form.recordId.length === 0
        editor: form.editor
        field: "country"
        hint: i18nc("@info", "Without a country it holds for the whole Union.")
    }
    FormField {
        editor: form.editor
        field: "status"
    }
    FormField {
        editor: form.editor
        field: "promised_for"
    }
    FormField {
        editor: form.editor
        field: "live_since"
    }
    FormField {
        editor: form.editor
        field: "evidence"
        placeholder: i18nc("@info", "An address, or what was seen")
    }
    FormField {
        editor: form.editor
        field: "tlp"
    }
    FormField {
        editor: form.editor
        field: "notes"
    }
}
