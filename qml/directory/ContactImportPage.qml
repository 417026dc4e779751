// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// From a file of contacts to people of the directory: open it, look at what it would change, decide, import.
Kirigami.ScrollablePage {
    id: page

    property list<url> files
    property string pasted
    /// Which of the files is shown.
    property int current: 0

    signal closed

    Keys.onEscapePressed: closed()
    title: importer.hasPreview || importer.busy ? importer.fileName : i18nc("@title", "Import contacts")
    Component.onCompleted: {
        if (files.length > 0) {
            importer.readFile(files[0]);
        } else if (pasted.length > 0) {
            importer.readText(pasted);
        }
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

    ContactImporter {
        id: importer

        readonly property string shownFile: hasPreview ? fileName : ""

        onShownFileChanged: Qt.callLater(view.positionViewAtBeginning)
        onImported: page.next()
    }
    FileDialog {
        id: chooser

        title: i18nc("@title:window", "Open contacts")
        nameFilters: [i18nc("@item:inlistbox", "Contacts (*.vcf *.vcard *.csv *.liaison)"), i18nc("@item:inlistbox", "All files (*)")]
        onAccepted: importer.readFile(selectedFile)
    }

    header: ColumnLayout {
        spacing: 0

        InlineError {
            position: Kirigami.InlineMessage.Position.Header
            text: importer.problem
        }
        Repeater {
            model: importer.remarks

            Kirigami.InlineMessage {
                required property string modelData

                visible: true
                position: Kirigami.InlineMessage.Position.Header
                type: Kirigami.MessageType.Information
                text: modelData
                Layout.fillWidth: true
            }
        }
    }

    ListView {
        id: view

        objectName: "contactEntries"
        model: importer
        clip: true
        activeFocusOnTab: false
        Accessible.role: Accessible.List
        Accessible.name: page.title
        header: Loader {
            width: view.width
            height: (item as Item)?.implicitHeight ?? 0 // nothing stays of what is gone
            onHeightChanged: Qt.callLater(view.positionViewAtBeginning)
            sourceComponent: importer.isTable ? columns : importer.hasPreview || importer.busy ? null : source
        }
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width
            text: section
        }
        delegate: ContactImportRow {
            importer: importer
            width: view.width
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: importer.hasPreview && view.count === 0 && !importer.busy
            iconName: "view-pim-contacts"
            text: i18nc("@info", "There is nobody in this file")
        }
    }

    Component {
        id: source

        ColumnLayout {
            spacing: Kirigami.Units.largeSpacing

            QQC2.Label {
                text: i18nc("@info", "Open a file of an address book (vCard) or a table (CSV), drop it anywhere on the window, or paste a vCard with Ctrl+V in the directory. You see what it would change before anything is written, and the whole import can be undone in one step.")
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
    Component {
        id: columns

        ContactColumnsCard {
            importer: importer
        }
    }

    footer: QQC2.ToolBar {
        visible: importer.hasPreview || importer.busy
        position: QQC2.ToolBar.Footer
        contentItem: ColumnLayout {
            spacing: Kirigami.Units.smallSpacing

            QQC2.ProgressBar {
                visible: importer.busy
                to: 1000
                value: importer.progress
                indeterminate: importer.progress === 0
                Accessible.name: i18nc("@info", "How much of the file was read")
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: !importer.busy
                objectName: "importSummary"
                text: page.files.length > 1 ? i18nc("@info %1 and %2 numbers, %3 what is in the file", "File %1 of %2: %3", page.current + 1, page.files.length, importer.summary) : importer.summary
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing
            }
            Flow {
                visible: !importer.busy && (importer.newOrganisations > 0 || importer.organisationKind.length > 0)
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing

                QQC2.Label {
                    text: i18ncp("@label a kind follows", "%1 organisation that comes along:", "%1 organisations that come along:", importer.newOrganisations)
                    textFormat: Text.PlainText
                    height: kindBox.height
                    verticalAlignment: Text.AlignVCenter
                }
                QQC2.ComboBox {
                    id: kindBox

                    model: [
                        {
                            value: "",
                            text: i18nc("@item:inlistbox", "Kind by name and country")
                        },
                        {
                            value: "authority",
                            text: i18nc("@item:inlistbox kind of organisation", "Authority")
                        },
                        {
                            value: "platform",
                            text: i18nc("@item:inlistbox kind of organisation", "Platform")
                        },
                        {
                            value: "eu-body",
                            text: i18nc("@item:inlistbox kind of organisation", "EU body")
                        },
                        {
                            value: "civil-society",
                            text: i18nc("@item:inlistbox kind of organisation", "Civil society")
                        },
                        {
                            value: "other",
                            text: i18nc("@item:inlistbox kind of organisation", "Other")
                        }
                    ]
                    textRole: "text"
                    valueRole: "value"
                    currentIndex: model.findIndex(choice => choice.value === importer.organisationKind)
                    Accessible.name: i18nc("@label", "Kind of the organisations that come along")
                    onActivated: importer.organisationKind = currentValue
                }
            }
            RowLayout {
                Layout.alignment: Qt.AlignRight

                QQC2.Button {
                    visible: importer.busy
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Stop")
                    Accessible.name: text
                    onClicked: importer.stop()
                }
                QQC2.Button {
                    visible: !importer.busy
                    icon.name: "dialog-cancel"
                    text: page.current + 1 < page.files.length ? i18nc("@action:button", "Skip this file") : i18nc("@action:button", "Cancel")
                    Accessible.name: text
                    onClicked: page.next()
                }
                QQC2.Button {
                    objectName: "importContacts"
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
