// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One notification, to be completed with the answer and what came of it.
RecordForm {
    id: form

    type: "notification"
    editor: NotificationEditor {
        id: notification

        type: "notification"
        recordId: form.recordId
    }
    title: i18nc("@title", "Notification")
    saveLabel: i18nc("@info undo", "Complete a notification")

    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        Kirigami.Heading {
            level: 3
            text: notification.about
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        StateGlyph {
            level: notification.level
            word: notification.state
            showWord: true
        }
    }
    FormField {
        editor: form.editor
        field: "answer"
        hint: i18nc("@info", "What they said. It closes the notification as answered now.")
    }
    FormField {
        editor: form.editor
        field: "outcome"
        hint: i18nc("@info", "What came of it. Without an answer, it closes the notification as not answered.")
    }
    FormField {
        editor: form.editor
        field: "contact_point"
    }
    FormField {
        editor: form.editor
        field: "channel"
    }
    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.Label {
            text: i18nc("@label of a notification", "Sent (year-month-day and time)")
            font: Kirigami.Theme.smallFont
            color: Ink.quiet
        }
        QQC2.TextField {
            objectName: "field-sent_at"
            text: notification.sent
            Accessible.name: i18nc("@label of a notification", "Sent")
            onEditingFinished: notification.sent = text
            Layout.fillWidth: true
        }
        InlineError {
            text: form.editor.problemField === "sent_at" ? form.editor.problem : ""
        }
    }
    FormField {
        editor: form.editor
        field: "tlp"
    }
    FormField {
        editor: form.editor
        field: "drill"
    }
}
