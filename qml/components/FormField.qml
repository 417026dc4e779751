// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// One field of a record in a form: its label, the control that fits its kind, and what is wrong with it.
ColumnLayout {
    id: form

    required property RecordEditor editor
    required property string field
    /// Instead of the label of the schema.
    property string label: description.label ?? ""
    /// A line below, for what is not obvious.
    property string hint
    /// What is odd about the value, though it can be saved.
    property string warning
    /// Shown in a text field while it is empty.
    property string placeholder

    // An editor that a form is given may learn its type later than its fields are made.
    readonly property var description: editor.type.length > 0 ? editor.describe(field) : ({})
    readonly property var value: editor.values[field]
    /// What somebody else changed it to while it was changed here; undefined where nobody did.
    readonly property var theirs: editor.meanwhile[field]
    readonly property bool wrong: editor.problemField === field && editor.problem.length > 0

    // What is wrong may be out of sight.
    onWrongChanged: if (wrong) {
        focusControl();
    }

    spacing: Kirigami.Units.smallSpacing
    Layout.fillWidth: true

    function focusControl(): void {
        (loader.item as Item)?.forceActiveFocus();
    }

    QQC2.Label {
        text: form.description.required ? i18nc("@label a field that must be filled in", "%1 (required)", form.label) : form.label
        visible: form.label.length > 0 && form.description.kind !== "Yes"
        font: Kirigami.Theme.smallFont
        color: form.wrong ? Ink.bad : Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Loader {
        id: loader

        sourceComponent: {
            switch (form.description.kind) {
            case undefined:
                return null;
            case "Note":
                return noteControl;
            case "Choice":
                return choiceControl;
            case "Countries":
            case "List":
                return listControl;
            case "Yes":
                return yesControl;
            case "Link":
                return linkControl;
            case "Links":
                return linksControl;
            case "Date":
                return dateControl;
            default:
                return textControl;
            }
        }
        Layout.fillWidth: true
    }

    QQC2.Label {
        visible: form.hint.length > 0 && !form.wrong
        text: form.hint
        font: Kirigami.Theme.smallFont
        color: Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    QQC2.Label {
        visible: form.warning.length > 0 && !form.wrong
        text: form.warning
        font: Kirigami.Theme.smallFont
        color: Ink.attention
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Layout.fillWidth: true
    }
    QQC2.Label {
        visible: form.wrong
        text: form.editor.problem
        color: Ink.bad
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Layout.fillWidth: true
    }

    RowLayout {
        visible: form.theirs !== undefined
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.Label {
            text: form.theirs ? i18nc("@info %1 a value", "Meanwhile somebody changed this to “%1”.", form.theirs) : i18nc("@info", "Meanwhile somebody emptied this.")
            color: Ink.attention
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Layout.fillWidth: true
        }
        QQC2.Button {
            text: i18nc("@action:button my value of a field, not theirs", "Keep mine")
            Accessible.name: text
            Accessible.description: form.label
            onClicked: form.editor.keepMine(form.field)
        }
        QQC2.Button {
            text: i18nc("@action:button their value of a field, not mine", "Take theirs")
            Accessible.name: text
            Accessible.description: form.label
            onClicked: form.editor.takeTheirs(form.field)
        }
    }

    Component {
        id: textControl

        QQC2.TextField {
            objectName: "field-" + form.field
            text: form.value ?? ""
            placeholderText: form.placeholder
            placeholderTextColor: Ink.quiet
            inputMethodHints: form.description.kind === "Number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
            Accessible.name: form.label
            onTextEdited: form.editor.set(form.field, text)
        }
    }
    Component {
        id: dateControl

        QQC2.TextField {
            objectName: "field-" + form.field
            text: form.value ?? ""
            placeholderText: i18nc("@info how a date is typed", "year-month-day")
            placeholderTextColor: Ink.quiet
            inputMethodHints: Qt.ImhDate
            Accessible.name: form.label
            onTextEdited: form.editor.set(form.field, text)
        }
    }
    Component {
        id: noteControl

        QQC2.TextArea {
            objectName: "field-" + form.field
            text: form.value ?? ""
            placeholderText: form.placeholder
            placeholderTextColor: Ink.quiet
            wrapMode: TextEdit.Wrap
            Accessible.name: form.label
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: form.editor.set(form.field, text)
        }
    }
    Component {
        id: choiceControl

        QQC2.ComboBox {
            objectName: "field-" + form.field
            model: form.description.choices
            textRole: "text"
            valueRole: "value"
            currentIndex: Math.max(form.description.required ? -1 : 0, form.description.choices.findIndex(choice => choice.value === (form.value ?? "")))
            Accessible.name: form.label
            onActivated: form.editor.set(form.field, currentValue)
        }
    }
    Component {
        id: listControl

        QQC2.TextField {
            objectName: "field-" + form.field
            text: (form.value ?? []).join(", ")
            placeholderText: form.description.kind === "Countries" ? i18nc("@info how countries are typed", "DK, EE, …") : i18nc("@info how a list is typed", "separated by commas")
            placeholderTextColor: Ink.quiet
            Accessible.name: form.label
            onEditingFinished: form.editor.set(form.field, text.split(",").map(part => part.trim()).filter(part => part.length > 0))
        }
    }
    Component {
        id: yesControl

        QQC2.CheckBox {
            objectName: "field-" + form.field
            text: form.label
            checked: form.value === true
            onToggled: form.editor.set(form.field, checked)
        }
    }
    Component {
        id: linkControl

        RecordPicker {
            objectName: "field-" + form.field
            types: form.description.types
            recordId: form.value ?? ""
            recordTitle: form.editor.titles[form.value ?? ""] ?? ""
            label: form.label
            onPicked: (id, title) => form.editor.setLink(form.field, id, title)
        }
    }
    Component {
        id: linksControl

        LinksPicker {
            objectName: "field-" + form.field
            types: form.description.types
            records: form.value ?? []
            titles: form.editor.titles
            label: form.label
            onPicked: (id, title) => form.editor.addLink(form.field, id, title)
            onDropped: id => form.editor.set(form.field, (form.value ?? []).filter(other => other !== id))
        }
    }
}
