// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A new meeting, or one to change.
RecordForm {
    id: form

    type: "meeting"
    preset: ({
            date: Qt.formatDate(Session.today, "yyyy-MM-dd"),
            status: "draft"
        })
    title: recordId.length > 0 ? i18nc("@title", "Edit meeting") : i18nc("@title", "New meeting")
    saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change a meeting") : i18nc("@info undo", "Add a meeting")

    Repeater {
        model: ["title", "date", "starts", "ends", "time_zone", "place", "mode", "status", "series", "countries", "tlp", "registration", "chatham_house", "summary", "no_report_reason"]

        FormField {
            required property string modelData

            editor: form.editor
            field: modelData
        }
    }
}
