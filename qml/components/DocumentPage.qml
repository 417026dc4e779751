// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// A document made from records, to read, copy and save. What a page says of it besides its label is its content.
Kirigami.ScrollablePage {
    id: page

    required property DocumentView document
    /// Of the window that asks for a file.
    required property string saveTitle
    property list<Kirigami.Action> moreActions
    /// Whether there is something to save.
    property bool usable: true
    /// Above the text: what it is made of.
    property alias above: aboveColumn.data
    default property alias chips: chipRow.data

    objectName: "documentPage"
    title: document.name
    // Paper.
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    actions: [saveAction, readAction, printAction, copyAction, ...moreActions]

    /// In large type over the whole window.
    function read(): void {
        (reading.createObject(page, {}) as ReadingView).open();
    }
    Component {
        id: reading

        ReadingView {
            document: page.document
        }
    }

    Kirigami.Action {
        id: saveAction

        enabled: page.usable
        icon.name: "document-save-as"
        text: i18nc("@action:button", "Save as…")
        tooltip: i18nc("@info:tooltip", "As PDF, ODT, HTML, Markdown or text")
        onTriggered: saveDialog.open()
    }
    Kirigami.Action {
        id: readAction

        enabled: page.usable
        icon.name: "view-readermode"
        text: i18nc("@action:button", "Read")
        tooltip: i18nc("@info:tooltip", "In large type over the whole window")
        onTriggered: page.read()
    }
    Kirigami.Action {
        id: printAction

        enabled: page.usable
        icon.name: "document-print"
        text: i18nc("@action:button", "Print…")
        displayHint: Kirigami.DisplayHint.AlwaysHide
        onTriggered: page.document.print()
    }
    Kirigami.Action {
        id: copyAction

        enabled: page.usable
        icon.name: "edit-copy"
        text: i18nc("@action:button", "Copy as text")
        onTriggered: page.document.copy()
    }
    FileDialog {
        id: saveDialog

        title: page.saveTitle
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [i18nc("@item:inlistbox", "PDF (*.pdf)"), i18nc("@item:inlistbox", "OpenDocument text (*.odt)"), i18nc("@item:inlistbox", "Web page (*.html)"), i18nc("@item:inlistbox", "Markdown (*.md)"), i18nc("@item:inlistbox", "Text (*.txt)")]
        onAccepted: page.document.write(selectedFile)
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        RowLayout {
            id: chipRow

            spacing: Kirigami.Units.smallSpacing

            TlpBadge {
                tlp: page.document.tlp
            }
        }
        ColumnLayout {
            id: aboveColumn

            visible: children.length > 0
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 50
        }
        DocumentBody {
            objectName: "documentText"
            parts: page.document.passages
            narrowParts: page.document.narrowPassages
            text: page.document.text
            name: page.title
            onLinkActivated: link => Qt.openUrlExternally(link)
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 50
        }
    }
}
