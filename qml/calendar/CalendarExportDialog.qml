// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What goes into a calendar of another program, and into which file.
Kirigami.Dialog {
    id: dialog

    title: i18nc("@title:window", "Export a calendar")
    preferredWidth: Kirigami.Units.gridUnit * 28
    padding: Kirigami.Units.largeSpacing
    standardButtons: Kirigami.Dialog.NoButton
    customFooterActions: [
        Kirigami.Action {
            icon.name: "document-save-as"
            text: i18nc("@action:button", "Choose the file…")
            enabled: !exporter.busy && (meetingsBox.checked || actionsBox.checked)
            onTriggered: {
                saveDialog.selectedFile = exporter.suggestedFile();
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

    CalendarExporter {
        id: exporter

        meetings: meetingsBox.checked
        actions: actionsBox.checked
        past: pastBox.checked
    }
    FileDialog {
        id: saveDialog

        title: dialog.title
        fileMode: FileDialog.SaveFile
        defaultSuffix: "ics"
        nameFilters: [i18nc("@item:inlistbox", "Calendars (*.ics)")]
        onAccepted: exporter.write(selectedFile)
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        QQC2.CheckBox {
            id: meetingsBox

            text: i18nc("@option:check", "Meetings")
            checked: true
            Accessible.name: text
            Layout.fillWidth: true
        }
        QQC2.CheckBox {
            id: actionsBox

            text: i18nc("@option:check", "Actions")
            checked: true
            Accessible.name: text
            Layout.fillWidth: true
        }
        QQC2.CheckBox {
            id: pastBox

            text: i18nc("@option:check", "Also meetings that were, and actions that are done")
            Accessible.name: text
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: i18nc("@info", "Titles, times, places, summaries and due dates go out; who takes part and who does what stays here.")
            color: Ink.quiet
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        InlineNote {
            type: exporter.failed ? Kirigami.MessageType.Error : Kirigami.MessageType.Positive
            text: exporter.result
        }
    }
}
