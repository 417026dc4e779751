// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a meeting is: title, when and where, labels, its place in a series, its agenda.
ColumnLayout {
    id: head

    required property MeetingDetails details
    readonly property var values: details.values

    spacing: Kirigami.Units.largeSpacing

    WithdrawnNote {
        details: head.details
    }
    ColumnLayout {
        spacing: 0

        Kirigami.Heading {
            text: head.details.name
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: head.details.when
            textFormat: Text.PlainText
            color: Ink.quiet
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Flow {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        KindChip {
            text: head.values.status ?? ""
            tint: "accent"
        }
        TlpBadge {
            tlp: head.values.tlp ?? ""
        }
        KindChip {
            text: head.values.mode ?? ""
        }
        KindChip {
            visible: head.values.chatham_house !== undefined
            text: i18nc("@info", "Chatham House rule")
        }
        KindChip {
            text: head.values.registration ?? ""
        }
        KindChip {
            text: head.details.reopened
            tint: "attention"
        }
        KindChip {
            visible: head.values.reported_on !== undefined
            text: i18nc("@info %1 date", "reported on %1", head.values.reported_on ?? "")
            tint: "good"
        }
    }
    ReportDemand {
        visible: head.details.locked && head.values.reported_on === undefined && head.values.no_report_reason === undefined
        meeting: head.details.recordId
    }
    QQC2.Button {
        readonly property string place: head.values.place ?? ""

        visible: /^https:\/\/\S+$/.test(place) && !head.details.locked
        icon.name: "call-start"
        text: i18nc("@action:button a meeting that is held online", "Join")
        Accessible.name: text
        onClicked: Qt.openUrlExternally(place)
    }
    Flow {
        visible: head.details.series.length > 0
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.ToolButton {
            visible: head.details.previous.length > 0
            icon.name: "go-previous"
            text: i18nc("@action:button the meeting before this one in its series", "Previous")
            Accessible.name: text
            onClicked: Session.open(head.details.previous)
        }
        QQC2.ToolButton {
            visible: head.details.next.length > 0
            icon.name: "go-next"
            text: i18nc("@action:button the meeting after this one in its series", "Next")
            Accessible.name: text
            onClicked: Session.open(head.details.next)
        }
        QQC2.ToolButton {
            icon.name: "view-calendar-list"
            text: head.values.series ?? ""
            Accessible.name: i18nc("@action:button %1 name", "Series: %1", text)
            width: Math.min(implicitWidth, parent.width)
            onClicked: Session.open(head.details.series)
        }
    }
    QQC2.Label {
        visible: text.length > 0
        text: head.values.summary ?? ""
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    AgendaCard {
        details: head.details
        locked: head.details.locked
    }
}
