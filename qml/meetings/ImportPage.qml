// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// From a Flash note to a meeting: paste or open it, look at what it would become, change or drop what is wrong, import.
Kirigami.ScrollablePage {
    id: page

    property list<url> files

    /// One key for each kind of point, by the letters of the language.
    readonly property var kindKeys: ({
            [i18nc("key for the kind note", "n")]: "note",
            [i18nc("key for the kind decision", "d")]: "decision",
            [i18nc("key for the kind ask", "a")]: "ask",
            [i18nc("key for the kind promise", "p")]: "promise",
            [i18nc("key for the kind feedback", "f")]: "feedback"
        })

    signal imported(string record)
    signal closed

    Keys.onEscapePressed: closed()
    title: importer.hasProposal ? i18nc("@title", "What the note would become") : i18nc("@title", "Import a Flash note")
    Component.onCompleted: if (files.length > 0) {
        importer.readFile(files[0]);
    }

    FlashImporter {
        id: importer

        onImported: meeting => page.imported(meeting)
        onHasProposalChanged: if (hasProposal) {
            view.forceActiveFocus();
        }
    }
    Shortcut {
        sequences: ["Ctrl+Return"]
        enabled: page.visible && importer.hasProposal && importer.importedAs.length === 0
        onActivated: {
            importButton.forceActiveFocus(); // what is being typed is taken over first
            importer.commit();
        }
    }
    FileDialog {
        id: chooser

        title: i18nc("@title:window", "Open a note")
        nameFilters: [i18nc("@item:inlistbox", "Notes and mails (*.txt *.eml)"), i18nc("@item:inlistbox", "All files (*)")]
        onAccepted: importer.readFile(selectedFile)
    }

    header: ColumnLayout {
        spacing: 0

        Repeater {
            model: importer.remarks

            Kirigami.InlineMessage {
                required property string modelData

                visible: true
                position: Kirigami.InlineMessage.Position.Header
                type: importer.importedAs.length > 0 ? Kirigami.MessageType.Warning : Kirigami.MessageType.Information
                text: modelData
                actions: importer.importedAs.length > 0 ? [openEarlier] : []
                Layout.fillWidth: true
            }
        }
        InlineError {
            position: Kirigami.InlineMessage.Position.Header
            text: importer.problem
        }
    }
    Kirigami.Action {
        id: openEarlier

        text: i18nc("@action:button", "Open that meeting")
        onTriggered: Session.open(importer.importedAs)
    }

    ListView {
        id: view

        model: importer
        // Another note: its first line is where the keys begin.
        onCountChanged: currentIndex = Math.min(0, count - 1)
        keyNavigationEnabled: true
        activeFocusOnTab: activeFocus || importer.hasProposal
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: page.title
        clip: true
        Keys.onSpacePressed: importer.toggleAccepted(currentIndex)
        Keys.onDeletePressed: importer.setAccepted(currentIndex, false)
        Keys.onReturnPressed: (currentItem as ImportRow)?.more()
        Keys.onPressed: event => {
            const kind = page.kindKeys[event.text.toLowerCase()];
            if (event.key === Qt.Key_F2) {
                (currentItem as ImportRow)?.edit();
                event.accepted = true;
            } else if (kind && event.modifiers === Qt.NoModifier) {
                importer.setKind(currentIndex, kind);
                event.accepted = true;
            }
        }
        header: Loader {
            width: view.width
            sourceComponent: importer.hasProposal ? facts : source
        }
        section.property: "section"
        section.delegate: Kirigami.ListSectionHeader {
            required property string section

            width: view.width
            text: section
        }
        delegate: ImportRow {
            importer: importer
            width: view.width
        }
    }

    Component {
        id: source

        ColumnLayout {
            spacing: Kirigami.Units.largeSpacing

            QQC2.Label {
                text: i18nc("@info", "Paste the note, or open the file or mail that has it. Nothing is written before you have seen what it becomes.")
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
                Layout.bottomMargin: 0
            }
            QQC2.TextArea {
                id: pasted

                objectName: "noteText"
                placeholderText: i18nc("@info", "Subject: Flash …")
                placeholderTextColor: Ink.quiet
                wrapMode: TextEdit.Wrap
                Accessible.name: i18nc("@label", "Text of the note")
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Layout.fillWidth: true
                Layout.minimumHeight: Kirigami.Units.gridUnit * 16
                Layout.leftMargin: Kirigami.Units.largeSpacing
                Layout.rightMargin: Kirigami.Units.largeSpacing
            }
            RowLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.margins: Kirigami.Units.largeSpacing
                Layout.topMargin: 0

                QQC2.Button {
                    objectName: "readNote"
                    icon.name: "view-list-details"
                    text: i18nc("@action:button", "See what it becomes")
                    Accessible.name: text
                    highlighted: true
                    enabled: pasted.text.trim().length > 0
                    onClicked: importer.readText(pasted.text)
                }
                QQC2.Button {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Cancel")
                    Accessible.name: text
                    onClicked: page.closed()
                }
                QQC2.Button {
                    icon.name: "document-open"
                    text: i18nc("@action:button", "Open a file…")
                    Accessible.name: text
                    onClicked: chooser.open()
                }
            }
        }
    }
    Component {
        id: facts

        GridLayout {
            columns: page.width > Kirigami.Units.gridUnit * 30 ? 3 : 2
            columnSpacing: Kirigami.Units.smallSpacing
            rowSpacing: Kirigami.Units.smallSpacing

            QQC2.TextField {
                objectName: "meetingTitle"
                text: importer.title
                placeholderText: i18nc("@label", "Title of the meeting")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label", "Title of the meeting")
                onTextEdited: importer.title = text
                Layout.fillWidth: true
                Layout.columnSpan: parent.columns === 2 ? 2 : 1
                Layout.margins: Kirigami.Units.largeSpacing
                Layout.rightMargin: parent.columns === 2 ? Kirigami.Units.largeSpacing : 0
            }
            QQC2.TextField {
                objectName: "meetingDate"
                text: importer.date
                placeholderText: i18nc("@info how a date is typed", "year-month-day")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label", "Date of the meeting")
                onTextEdited: importer.date = text
                Layout.preferredWidth: Kirigami.Units.gridUnit * 7
                Layout.leftMargin: parent.columns === 2 ? Kirigami.Units.largeSpacing : 0
                Layout.bottomMargin: parent.columns === 2 ? Kirigami.Units.largeSpacing : 0
            }
            QQC2.ComboBox {
                objectName: "meetingTlp"
                model: importer.labels
                currentIndex: Math.max(0, find(importer.tlp))
                displayText: currentIndex > 0 ? "TLP:" + currentText : i18nc("@item:inlistbox no TLP label", "No TLP label")
                Accessible.name: i18nc("@label", "TLP label of the meeting")
                onActivated: importer.tlp = currentText
                Layout.rightMargin: Kirigami.Units.largeSpacing
                Layout.bottomMargin: parent.columns === 2 ? Kirigami.Units.largeSpacing : 0
            }
        }
    }

    footer: ColumnLayout {
        visible: importer.hasProposal
        spacing: 0

        KeyHints {
            hints: [
                {
                    key: i18nc("@info key", "Space"),
                    text: i18nc("@info what the key does", "take or drop")
                },
                {
                    key: Object.keys(page.kindKeys).join(" ").toUpperCase(),
                    text: i18nc("@info what the keys do", "note, decision, ask, promise, feedback")
                },
                {
                    key: "F2",
                    text: i18nc("@info what the key does", "text")
                },
                {
                    key: i18nc("@info key", "Enter"),
                    text: i18nc("@info what the key does", "everything else")
                },
                {
                    key: i18nc("@info key", "Ctrl+Enter"),
                    text: i18nc("@info what the key does", "import")
                }
            ]
            Layout.fillWidth: true
        }
        QQC2.ToolBar {
            position: QQC2.ToolBar.Footer
            Layout.fillWidth: true
            contentItem: RowLayout {
                QQC2.Label {
                    text: importer.summary
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Layout.leftMargin: Kirigami.Units.largeSpacing
                }
                QQC2.Button {
                    icon.name: "edit-undo"
                    text: i18nc("@action:button", "Another note")
                    Accessible.name: text
                    onClicked: importer.clear()
                }
                QQC2.Button {
                    id: importButton

                    objectName: "importNote"
                    icon.name: "document-import"
                    text: i18nc("@action:button", "Import")
                    Accessible.name: text
                    highlighted: true
                    enabled: importer.importedAs.length === 0
                    onClicked: importer.commit()
                }
            }
        }
    }
}
