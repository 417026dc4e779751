// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Dialogs
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A briefing to read, freeze, print.
Kirigami.ScrollablePage {
    id: page

    required property string recordId

    signal frozen(string briefing)
    signal closed

    title: briefing.name
    actions: [
        Kirigami.Action {
            icon.name: "document-save-as"
            text: i18nc("@action:button", "Save as…")
            tooltip: i18nc("@info:tooltip", "As PDF, ODT, HTML or Markdown")
            onTriggered: saveDialog.open()
        },
        Kirigami.Action {
            visible: !briefing.frozen
            icon.name: "object-locked"
            text: i18nc("@action:button", "Freeze")
            tooltip: i18nc("@info:tooltip", "Keep it as it is now, whatever changes later")
            onTriggered: briefing.freeze()
        },
        Kirigami.Action {
            visible: briefing.frozen
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: briefing.remove()
        }
    ]

    BriefingView {
        id: briefing

        recordId: page.recordId
        onFrozenAs: id => page.frozen(id)
        onRemoved: page.closed()
    }
    FileDialog {
        id: saveDialog

        title: i18nc("@title:window", "Save the briefing")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [i18nc("@item:inlistbox", "PDF (*.pdf)"), i18nc("@item:inlistbox", "OpenDocument text (*.odt)"), i18nc("@item:inlistbox", "Web page (*.html)"), i18nc("@item:inlistbox", "Markdown (*.md)")]
        onAccepted: briefing.write(selectedFile)
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        RowLayout {
            spacing: Kirigami.Units.smallSpacing

            TlpBadge {
                tlp: briefing.tlp
            }
            KindChip {
                visible: briefing.ready
                text: briefing.frozen ? i18nc("@info state of a briefing", "frozen") : i18nc("@info state of a briefing", "live: follows the records")
                tint: briefing.frozen ? "good" : "neutral"
            }
        }
        QQC2.TextArea {
            objectName: "briefingText"
            readOnly: true
            text: briefing.text
            textFormat: TextEdit.MarkdownText
            wrapMode: TextEdit.Wrap
            background: null
            Accessible.name: i18nc("@label", "Briefing")
            Layout.fillWidth: true
            Layout.maximumWidth: Kirigami.Units.gridUnit * 50
        }
    }
}
