// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// From a calendar of another program to meetings and actions: open it, look at what it would change, decide, import.
Kirigami.ScrollablePage {
    id: page

    property list<url> files
    /// Which of the files is shown.
    property int current: 0

    signal closed

    Keys.onEscapePressed: closed()
    title: importer.hasPreview || importer.busy ? importer.fileName : i18nc("@title", "Import a calendar")
    Component.onCompleted: if (files.length > 0) {
        importer.readFile(files[0]);
    }

    /// The next of several files, or away from here.
    function next(): void {
        current += 1;
        if (current < files.length) {
            importer.readFile(files[current]);
        } else {
            closed();
        }
    }

    CalendarImporter {
        id: importer

        onImported: page.next()
    }
    FileDialog {
        id: chooser

        title: i18nc("@title:window", "Open a calendar")
        nameFilters: [i18nc("@item:inlistbox", "Calendars (*.ics *.ical)"), i18nc("@item:inlistbox", "All files (*)")]
        onAccepted: importer.readFile(selectedFile)
    }

    header: InlineError {
        position: Kirigami.InlineMessage.Position.Header
        text: importer.problem
    }

    ListView {
        id: view

        objectName: "calendarEntries"
        model: importer
        clip: true
        activeFocusOnTab: false
        Accessible.role: Accessible.List
        Accessible.name: page.title
        header: Loader {
            width: view.width
            height: (item as Item)?.implicitHeight ?? 0 // nothing stays of what is gone
            sourceComponent: importer.hasPreview || importer.busy ? null : source
        }
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width
            text: section
        }
        delegate: CalendarImportRow {
            importer: importer
            width: view.width
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: importer.hasPreview && view.count === 0 && !importer.busy
            iconName: "view-calendar"
            text: i18nc("@info", "There is nothing in this calendar")
            explanation: i18nc("@info", "Only events and to-dos are looked for; it has neither.")
        }
    }

    Component {
        id: source

        ColumnLayout {
            spacing: Kirigami.Units.largeSpacing

            QQC2.Label {
                text: i18nc("@info", "Open a calendar (.ics) of Outlook, Google, Thunderbird or any other program, or drop it anywhere on the window. Events become meetings, to-dos become actions; a changed invitation changes its meeting, and the dates of a repeated event within a year become a series. You see what it would change before anything is written, and the whole import can be undone in one step.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                Layout.bottomMargin: 0
            }
            RowLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.margins: Kirigami.Units.largeSpacing
                Layout.topMargin: 0

                QQC2.Button {
                    icon.name: "document-open"
                    text: i18nc("@action:button", "Open a file…")
                    Accessible.name: text
                    highlighted: true
                    onClicked: chooser.open()
                }
                QQC2.Button {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Cancel")
                    Accessible.name: text
                    onClicked: page.closed()
                }
            }
        }
    }

    footer: QQC2.ToolBar {
        visible: importer.hasPreview || importer.busy
        position: QQC2.ToolBar.Footer
        contentItem: ColumnLayout {
            spacing: Kirigami.Units.smallSpacing

            QQC2.ProgressBar {
                visible: importer.busy
                indeterminate: true
                Accessible.name: i18nc("@info", "The calendar is being read")
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: !importer.busy
                objectName: "calendarSummary"
                text: page.files.length > 1 ? i18nc("@info %1 and %2 numbers, %3 what is in the file", "File %1 of %2: %3", page.current + 1, page.files.length, importer.summary) : importer.summary
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing
            }
            RowLayout {
                Layout.alignment: Qt.AlignRight

                QQC2.Button {
                    icon.name: "dialog-cancel"
                    text: importer.busy ? i18nc("@action:button", "Stop") : page.current + 1 < page.files.length ? i18nc("@action:button", "Skip this file") : i18nc("@action:button", "Cancel")
                    Accessible.name: text
                    onClicked: importer.busy ? importer.stop() : page.next()
                }
                QQC2.Button {
                    objectName: "importCalendar"
                    visible: !importer.busy
                    icon.name: "document-import"
                    text: importer.accepted > 0 ? i18ncp("@action:button", "Import %1 entry", "Import %1 entries", importer.accepted) : i18nc("@action:button", "Nothing to import")
                    Accessible.name: text
                    highlighted: true
                    enabled: importer.accepted > 0
                    onClicked: importer.commit()
                }
            }
        }
    }
}
