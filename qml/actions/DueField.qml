// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// By when an action is to be done: on a day, or so many days before or after an election.
ColumnLayout {
    id: field

    required property ActionEditor editor

    readonly property string election: editor.values.due_election ?? ""
    readonly property int days: editor.values.due_days ?? 0

    spacing: Kirigami.Units.smallSpacing
    Layout.fillWidth: true

    QQC2.Label {
        text: i18nc("@label", "Due")
        font: Kirigami.Theme.smallFont
        color: Ink.quiet
    }
    QQC2.ComboBox {
        id: electionBox

        objectName: "field-due_election"
        model: [
            {
                value: "",
                text: i18nc("@item:inlistbox when something is due", "On a day")
            }
        ].concat(field.editor.elections)
        textRole: "text"
        valueRole: "value"
        currentIndex: Math.max(0, model.findIndex(choice => choice.value === field.election))
        Accessible.name: i18nc("@label", "Due on a day, or relative to an election")
        onActivated: field.editor.setElection(currentValue)
        Layout.fillWidth: true
    }
    FormField {
        visible: field.election.length === 0
        editor: field.editor
        field: "due"
    }
    RowLayout {
        visible: field.election.length > 0
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.SpinBox {
            objectName: "field-due_days"
            from: 0
            to: 3650
            editable: true
            value: Math.abs(field.days)
            Accessible.name: i18nc("@label", "Days from the election")
            onValueModified: field.editor.set("due_days", sideBox.currentIndex === 0 ? -value : value)
        }
        QQC2.ComboBox {
            id: sideBox

            objectName: "field-due_side"
            model: [i18nc("@item:inlistbox after a number of days", "days before its first day"), i18nc("@item:inlistbox after a number of days", "days after its first day")]
            currentIndex: field.days > 0 ? 1 : 0
            Accessible.name: i18nc("@label", "Before or after the election")
            onActivated: index => field.editor.set("due_days", index === 0 ? -Math.abs(field.days) : Math.abs(field.days))
            Layout.fillWidth: true
        }
    }
    QQC2.Label {
        visible: text.length > 0
        objectName: "dueDay"
        text: field.editor.dueDay
        textFormat: Text.PlainText
        font: Kirigami.Theme.smallFont
        color: Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
