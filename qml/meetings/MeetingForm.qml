// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A new meeting, or one to change.
RecordForm {
    id: form

    readonly property bool isNew: recordId.length === 0

    type: "meeting"
    title: isNew ? i18nc("@title", "New meeting") : i18nc("@title", "Edit meeting")
    saveLabel: isNew ? i18nc("@info undo", "Add a meeting") : i18nc("@info undo", "Change a meeting")
    editor: MeetingEditor {
        id: meetingEditor

        type: "meeting"
        recordId: form.recordId
        preset: form.isNew ? ({
                date: Qt.formatDate(Session.today, "yyyy-MM-dd"),
                time_zone: timeZone,
                status: "draft"
            }) : ({})
    }

    Repeater {
        model: ["title", "date", "starts", "ends"]

        FormField {
            required property string modelData

            editor: form.editor
            field: modelData
            placeholder: modelData === "starts" || modelData === "ends" ? i18nc("@info how a time is typed", "hours:minutes") : ""
            warning: {
                const starts = form.editor.values.starts ?? "";
                const ends = form.editor.values.ends ?? "";
                const turned = /^\d\d:\d\d$/.test(starts) && /^\d\d:\d\d$/.test(ends) && ends < starts;
                return modelData === "ends" && turned ? i18nc("@info", "It ends before it starts: on the next day.") : "";
            }
        }
    }
    Repeater {
        model: ["time_zone", "place", "mode", "status", "series"]

        FormField {
            required property string modelData

            editor: form.editor
            field: modelData
            placeholder: modelData === "time_zone" ? "Europe/Brussels" : ""
        }
    }
    ColumnLayout {
        visible: (form.editor.values.series ?? "") === ""
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.Label {
            text: i18nc("@label", "Or a new series by the name of")
            font: Kirigami.Theme.smallFont
            color: Ink.quiet
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        QQC2.TextField {
            objectName: "newSeries"
            Accessible.name: i18nc("@label", "Name of a new series")
            onTextEdited: meetingEditor.newSeries = text
            Layout.fillWidth: true
        }
    }
    ColumnLayout {
        visible: form.isNew && meetingEditor.outlines.length > 1
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.Label {
            text: i18nc("@label a new meeting", "Begins with")
            font: Kirigami.Theme.smallFont
            color: Ink.quiet
        }
        QQC2.ComboBox {
            objectName: "outline"
            model: meetingEditor.outlines
            textRole: "text"
            valueRole: "value"
            Accessible.name: i18nc("@label", "Template for the agenda")
            onActivated: meetingEditor.outline = currentValue
            Layout.fillWidth: true
        }
    }
    Repeater {
        model: ["countries", "tlp", "registration", "chatham_house", "summary", "no_report_reason"]

        FormField {
            required property string modelData

            editor: form.editor
            field: modelData
        }
    }
}
