// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A new person, with a post and how to reach them; or one to change.
RecordForm {
    id: form

    /// Values that the post of a new person begins with.
    property var post: ({})
    readonly property bool isNew: recordId.length === 0

    type: "person"
    title: isNew ? i18nc("@title", "New person") : i18nc("@title", "Edit person")
    saveLabel: isNew ? i18nc("@info undo", "Add a person") : i18nc("@info undo", "Change a person")
    editor: PersonEditor {
        id: personEditor

        type: "person"
        recordId: form.recordId
        preset: form.preset
        post: form.isNew ? postEditor.values : ({})
        email: emailField.text
        phone: phoneField.text
        onProblemChanged: {
            postEditor.refuse(problemField.startsWith("post.") ? problem : "", problemField.slice(5));
            if (problemField === "email") {
                emailField.forceActiveFocus();
            } else if (problemField === "phone") {
                phoneField.forceActiveFocus();
            }
        }
    }

    RecordEditor {
        id: postEditor

        type: "post"
        preset: form.post
    }

    FormField {
        id: nameField

        editor: form.editor
        field: "name"
    }
    FormField {
        editor: form.editor
        field: "country"
    }
    SectionCard {
        visible: form.isNew
        title: i18nc("@title", "Post")

        ColumnLayout {
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing
            Layout.topMargin: 0

            FormField {
                editor: postEditor
                field: "organisation"
                label: i18nc("@label", "Organisation")
            }
            FormField {
                editor: postEditor
                field: "title"
            }
            FormField {
                editor: postEditor
                field: "network_role"
            }
            FormField {
                editor: postEditor
                field: "rank"
            }
        }
    }
    SectionCard {
        visible: form.isNew
        title: i18nc("@title", "Contact points")

        ColumnLayout {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing
            Layout.topMargin: 0

            QQC2.Label {
                text: i18nc("@label", "E-mail")
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
            }
            QQC2.TextField {
                id: emailField

                objectName: "email"
                inputMethodHints: Qt.ImhEmailCharactersOnly
                Accessible.name: i18nc("@label", "E-mail")
                Layout.fillWidth: true
            }
            InlineError {
                text: personEditor.problemField === "email" ? personEditor.problem : ""
            }
            QQC2.Label {
                text: i18nc("@label", "Phone")
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
            }
            QQC2.TextField {
                id: phoneField

                objectName: "phone"
                inputMethodHints: Qt.ImhDialableCharactersOnly
                Accessible.name: i18nc("@label", "Phone")
                Layout.fillWidth: true
            }
            InlineError {
                text: personEditor.problemField === "phone" ? personEditor.problem : ""
            }
        }
    }
    FormField {
        editor: form.editor
        field: "honorific"
    }
    FormField {
        editor: form.editor
        field: "latin_name"
    }
    FormField {
        editor: form.editor
        field: "sort_name"
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
        placeholder: i18nc("@info", "Network list of 21 January")
    }
    FormField {
        editor: form.editor
        field: "legal_basis"
        placeholder: i18nc("@info", "Public task")
    }
    FormField {
        editor: form.editor
        field: "notice_given"
        hint: i18nc("@info", "When they were told that they are in here, and why.")
    }
    FormField {
        editor: form.editor
        field: "objection"
        hint: i18nc("@info", "What they object to. The entry stands in the worklist until it is dealt with.")
    }
    FormField {
        editor: form.editor
        field: "review_by"
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
