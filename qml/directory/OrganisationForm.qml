// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A new organisation, or one to change; authorities with what they are competent for.
RecordForm {
    id: form

    /// Authority kinds that a new organisation begins with.
    property var competences: []
    readonly property OrganisationEditor organisation: editor as OrganisationEditor

    type: "organisation"
    title: recordId.length > 0 ? i18nc("@title", "Edit organisation") : i18nc("@title", "New organisation")
    saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change an organisation") : i18nc("@info undo", "Add an organisation")
    editor: OrganisationEditor {
        type: "organisation"
        recordId: form.recordId
        preset: form.preset
        competences: form.competences
    }

    FormField {
        editor: form.editor
        field: "name"
    }
    FormField {
        editor: form.editor
        field: "kind"
    }
    FormField {
        editor: form.editor
        field: "country"
    }
    SectionCard {
        visible: form.editor.values.kind === "authority"
        title: i18nc("@title what an authority does", "Competent as")

        Repeater {
            model: DirectoryTasks.authorityKinds()

            ColumnLayout {
                id: competence

                required property var modelData
                readonly property bool held: form.organisation.competences.includes(modelData.value)

                function setPeriod(): void {
                    form.organisation.setPeriod(modelData.value, since.text, until.text);
                }

                spacing: 0
                Layout.fillWidth: true

                QQC2.CheckDelegate {
                    objectName: "competence-" + competence.modelData.value
                    text: competence.modelData.text
                    checked: competence.held
                    Accessible.description: competence.modelData.hint
                    QQC2.ToolTip.visible: hovered
                    QQC2.ToolTip.text: competence.modelData.hint
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                    onToggled: form.organisation.setCompetence(competence.modelData.value, checked)
                    Layout.fillWidth: true
                }
                RowLayout {
                    visible: competence.held
                    spacing: Kirigami.Units.smallSpacing
                    Layout.leftMargin: Kirigami.Units.gridUnit * 2
                    Layout.rightMargin: Kirigami.Units.largeSpacing
                    Layout.bottomMargin: Kirigami.Units.smallSpacing

                    QQC2.TextField {
                        id: since

                        text: competence.held ? form.organisation.since(competence.modelData.value) : ""
                        placeholderText: i18nc("@info when a competence began; how a date is typed", "since year-month-day")
                        placeholderTextColor: Ink.quiet
                        inputMethodHints: Qt.ImhDate
                        Accessible.name: i18nc("@label %1 authority kind", "%1 since", competence.modelData.text)
                        onTextEdited: competence.setPeriod()
                        Layout.fillWidth: true
                    }
                    QQC2.TextField {
                        id: until

                        text: competence.held ? form.organisation.until(competence.modelData.value) : ""
                        placeholderText: i18nc("@info when a competence ended; how a date is typed", "until year-month-day")
                        placeholderTextColor: Ink.quiet
                        inputMethodHints: Qt.ImhDate
                        Accessible.name: i18nc("@label %1 authority kind", "%1 until", competence.modelData.text)
                        onTextEdited: competence.setPeriod()
                        Layout.fillWidth: true
                    }
                }
            }
        }
        InlineError {
            text: form.editor.problemField === "competences" || form.editor.problemField === "kind" ? form.editor.problem : ""
        }
    }
    FormField {
        editor: form.editor
        field: "short_name"
    }
    FormField {
        editor: form.editor
        field: "aliases"
    }
    FormField {
        editor: form.editor
        field: "parent"
    }
    FormField {
        visible: form.editor.values.kind === "platform"
        editor: form.editor
        field: "services"
    }
    FormField {
        editor: form.editor
        field: "website"
    }
    FormField {
        editor: form.editor
        field: "address"
    }
    FormField {
        editor: form.editor
        field: "languages"
    }
    FormField {
        editor: form.editor
        field: "tlp"
        hint: i18nc("@info", "Without a label the entry is treated as TLP:RED.")
    }
    FormField {
        editor: form.editor
        field: "source"
    }
    FormField {
        editor: form.editor
        field: "notes"
    }
}
