// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Who goes out, in which form, and what of them. Made when it is needed, and gone when it closes.
Kirigami.Dialog {
    id: dialog

    /// The list that is shown, and its name; both empty: there is none.
    required property string country
    required property string organisationKind
    required property string listName

    /// Ids of those who were picked; empty: nobody was, and the list is meant.
    property list<string> records
    readonly property bool hasList: country.length > 0 || organisationKind.length > 0 || records.length > 0

    title: i18nc("@title:window", "Export contacts")
    preferredWidth: Kirigami.Units.gridUnit * 28
    padding: Kirigami.Units.largeSpacing
    standardButtons: Kirigami.Dialog.NoButton
    customFooterActions: [
        Kirigami.Action {
            icon.name: "document-save-as"
            text: i18nc("@action:button", "Choose the file…")
            enabled: !exporter.busy
            onTriggered: {
                saveDialog.selectedFile = exporter.suggestedFile(saveDialog.defaultSuffix);
                saveDialog.open();
            }
        },
        Kirigami.Action {
            icon.name: "dialog-close"
            text: i18nc("@action:button", "Close")
            onTriggered: dialog.close()
        }
    ]

    onClosed: destroy()

    ContactExporter {
        id: exporter

        records: list.checked ? dialog.records : []
        country: list.checked ? dialog.country : ""
        organisationKind: list.checked ? dialog.organisationKind : ""
        notes: notesBox.checked
        internal: internalBox.checked
        version3: form.currentValue === "vcard3"
    }
    FileDialog {
        id: saveDialog

        title: i18nc("@title:window", "Export contacts")
        fileMode: FileDialog.SaveFile
        defaultSuffix: form.currentValue === "csv" ? "csv" : "vcf"
        nameFilters: form.currentValue === "csv" ? [i18nc("@item:inlistbox", "Tables (*.csv)")] : [i18nc("@item:inlistbox", "vCards (*.vcf)")]
        onAccepted: exporter.write(selectedFile)
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        QQC2.RadioButton {
            id: list

            visible: dialog.hasList
            checked: dialog.hasList
            text: dialog.records.length > 0 ? i18ncp("@option:radio", "The %1 entry that is picked", "The %1 entries that are picked", dialog.records.length) : i18nc("@option:radio %1 a country or a group", "This list: %1", dialog.listName)
            Accessible.name: text
            Layout.fillWidth: true
        }
        QQC2.RadioButton {
            visible: dialog.hasList
            text: i18nc("@option:radio", "The whole directory")
            Accessible.name: text
            Layout.fillWidth: true
        }
        QQC2.ComboBox {
            id: form

            model: [
                {
                    value: "vcard4",
                    text: i18nc("@item:inlistbox", "vCard 4.0, for address books")
                },
                {
                    value: "vcard3",
                    text: i18nc("@item:inlistbox", "vCard 3.0, for older address books")
                },
                {
                    value: "csv",
                    text: i18nc("@item:inlistbox", "Table (CSV), for spreadsheets")
                }
            ]
            textRole: "text"
            valueRole: "value"
            currentIndex: 0
            Accessible.name: i18nc("@label", "Form of the file")
            Layout.fillWidth: true
        }
        QQC2.CheckBox {
            id: notesBox

            text: i18nc("@option:check", "With the notes about people and organisations")
            checked: true
            enabled: !internalBox.checked
            Accessible.name: text
            Layout.fillWidth: true
        }
        QQC2.CheckBox {
            id: internalBox

            text: i18nc("@option:check", "A copy for the house: with labels, legal basis and all the rest")
            Accessible.name: text
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: internalBox.checked ? i18nc("@info", "Everything that is known goes into the file. Give it to nobody outside.") : i18nc("@info", "Names, posts, addresses and numbers go out. Labels, clearances, who verified what, and legal basis stay here.")
            textFormat: Text.PlainText
            color: internalBox.checked ? Ink.attention : Ink.quiet
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        InlineNote {
            type: exporter.failed ? Kirigami.MessageType.Error : Kirigami.MessageType.Positive
            text: exporter.result
        }
    }
}
