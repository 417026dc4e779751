// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A new election, or one to change; what would move with it is shown before.
RecordForm {
    id: form

    type: "election"
    title: recordId.length > 0 ? i18nc("@title", "Edit election") : i18nc("@title", "New election")
    saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change an election") : i18nc("@info undo", "Add an election")
    editor: ElectionEditor {
        type: "election"
        recordId: form.recordId
        preset: form.preset
    }

    MovesModel {
        id: moves

        election: form.recordId
        firstDay: form.editor.values.first_day ?? ""
    }
    FormField {
        editor: form.editor
        field: "name"
    }
    FormField {
        editor: form.editor
        field: "country"
        hint: i18nc("@info", "None for an election in the whole Union.")
    }
    FormField {
        editor: form.editor
        field: "first_day"
    }
    FormField {
        editor: form.editor
        field: "last_day"
        hint: i18nc("@info", "Empty where it takes one day.")
    }
    FormField {
        editor: form.editor
        field: "provisional"
    }
    SectionCard {
        visible: moves.count > 0
        title: i18ncp("@title", "%1 action moves with it", "%1 actions move with it", moves.count)

        Repeater {
            model: moves

            RowDelegate {
                id: move

                required property string before
                required property string after

                required title
                required subtitle
                boldTitle: false
                separator: true
                hoverEnabled: false
                Accessible.name: i18nc("@info for screen readers; %1 action, %2 and %3 days", "%1: %2 becomes %3", title, before, after)
                trailing: QQC2.Label {
                    text: i18nc("@info %1 and %2 days", "%1 → %2", move.before, move.after)
                    font: Kirigami.Theme.smallFont
                }
                Layout.fillWidth: true
            }
        }
    }
    FormField {
        editor: form.editor
        field: "notes"
    }
    FormField {
        editor: form.editor
        field: "tlp"
    }
}
