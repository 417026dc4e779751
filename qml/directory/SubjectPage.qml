// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Dialogs
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Everything that is held on a person, to read and to hand over.
DocumentPage {
    id: page

    required property string recordId

    signal closed

    document: SubjectView {
        id: view

        recordId: page.recordId
        onRemoved: page.closed()
    }
    title: i18nc("@title", "What is held on %1", view.name)
    saveTitle: i18nc("@title:window", "Save the report")
    moreActions: Kirigami.Action {
        icon.name: "document-export"
        text: i18nc("@action:button", "Save as JSON…")
        displayHint: Kirigami.DisplayHint.AlwaysHide
        onTriggered: jsonDialog.open()
    }

    FileDialog {
        id: jsonDialog

        objectName: "subjectJson"
        title: i18nc("@title:window", "Save the report for programs")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [i18nc("@item:inlistbox", "JSON (*.json)")]
        onAccepted: view.writeJson(selectedFile)
    }
}
