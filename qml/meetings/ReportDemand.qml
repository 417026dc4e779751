// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A closed meeting wants a report, or a word on why there is none.
SectionCard {
    id: card

    required property string meeting

    title: i18nc("@title", "The report is still to be made")

    RecordEditor {
        id: editor

        type: "meeting"
        recordId: card.meeting
    }
    ColumnLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing
        Layout.topMargin: 0

        QQC2.Button {
            icon.name: "mail-message-new"
            text: i18nc("@action:button", "Make the report")
            Accessible.name: text
            highlighted: true
            onClicked: Session.openPage("meetings", card.meeting, "report")
        }
        RowLayout {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            QQC2.TextField {
                id: reason

                objectName: "noReportReason"
                placeholderText: i18nc("@info", "Or: why there is none")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label", "Why there is no report")
                onTextEdited: editor.set("no_report_reason", text)
                onAccepted: if (text.trim().length > 0) {
                    editor.save(i18nc("@info undo", "Say why there is no report"));
                }
                Layout.fillWidth: true
            }
            QQC2.Button {
                text: i18nc("@action:button", "No report")
                Accessible.name: text
                enabled: reason.text.trim().length > 0
                onClicked: reason.accepted()
            }
        }
        InlineError {
            text: editor.problem
        }
    }
}
