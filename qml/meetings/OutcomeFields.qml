// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The form of one outcome.
ColumnLayout {
    id: fields

    required property string recordId

    signal saved

    function save(): void {
        fields.forceActiveFocus();
        editor.save(i18nc("@info undo", "Change an outcome"));
    }

    spacing: Kirigami.Units.largeSpacing

    RecordEditor {
        id: editor

        type: "outcome"
        recordId: fields.recordId
        onSaved: fields.saved()
    }
    Repeater {
        model: ["text", "kind", "horizon", "countries", "measure", "due", "state", "proof"]

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
