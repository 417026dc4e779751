// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One meeting: what came out of it, who took part, and what is still open with them.
Kirigami.ScrollablePage {
    id: page

    required property string recordId
    readonly property bool locked: details.status === "closed"
    readonly property bool wide: width > Kirigami.Units.gridUnit * 45

    signal editRequested(string record)
    signal closed

    title: i18nc("@title", "Meeting")
    actions: [
        Kirigami.Action {
            icon.name: "document-multiple"
            text: i18nc("@action:button", "Brief")
            tooltip: i18nc("@info:tooltip", "Who comes, what they promised, what is open")
            onTriggered: Session.openPage("briefings", page.recordId)
        },
        Kirigami.Action {
            icon.name: "mail-message-new"
            text: i18nc("@action:button", "Report")
            tooltip: i18nc("@info:tooltip", "The Flash report, ready to mail")
            onTriggered: Session.openPage("meetings", page.recordId, "report")
        },
        Kirigami.Action {
            visible: !page.locked
            icon.name: "object-locked"
            text: i18nc("@action:button", "Close meeting")
            onTriggered: details.setStatus("closed")
        },
        Kirigami.Action {
            visible: page.locked
            icon.name: "object-unlocked"
            text: i18nc("@action:button", "Reopen")
            onTriggered: details.setStatus("open")
        },
        Kirigami.Action {
            visible: !page.locked
            icon.name: "document-edit"
            text: i18nc("@action:button", "Edit")
            onTriggered: page.editRequested(page.recordId)
        },
        Kirigami.Action {
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: details.remove()
        }
    ]

    MeetingDetails {
        id: details

        recordId: page.recordId
        onRemoved: page.closed()
    }
    OutcomesModel {
        id: outcomes

        meeting: page.recordId
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        ColumnLayout {
            spacing: 0

            Kirigami.Heading {
                text: details.name
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.Label {
                text: details.when
                color: Kirigami.Theme.disabledTextColor
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Flow {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            KindChip {
                text: details.values.status ?? ""
                tint: "accent"
            }
            TlpBadge {
                tlp: details.values.tlp ?? ""
            }
            KindChip {
                visible: details.values.chatham_house !== undefined
                text: i18nc("@info", "Chatham House rule")
            }
            KindChip {
                visible: details.values.reported_on !== undefined
                text: i18nc("@info %1 date", "reported on %1", details.values.reported_on ?? "")
                tint: "good"
            }
        }
        ReportDemand {
            visible: page.locked && details.values.reported_on === undefined && details.values.no_report_reason === undefined
            meeting: page.recordId
        }
        RowLayout {
            visible: details.previous.length > 0 || details.next.length > 0
            spacing: Kirigami.Units.smallSpacing

            QQC2.Button {
                visible: details.previous.length > 0
                flat: true
                icon.name: "go-previous"
                text: i18nc("@action:button the meeting before this one in its series", "Previous")
                Accessible.name: text
                onClicked: Session.open(details.previous)
            }
            QQC2.Button {
                visible: details.next.length > 0
                flat: true
                icon.name: "go-next"
                text: i18nc("@action:button the meeting after this one in its series", "Next")
                Accessible.name: text
                onClicked: Session.open(details.next)
            }
        }
        QQC2.Label {
            visible: text.length > 0
            text: details.values.summary ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        GridLayout {
            columns: page.wide ? 2 : 1
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true

            OutcomeList {
                outcomes: outcomes
                details: details
                locked: page.locked
                narrow: page.width < Kirigami.Units.gridUnit * 20
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: Kirigami.Units.largeSpacing
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: page.wide ? Kirigami.Units.gridUnit * 16 : -1
                Layout.fillWidth: !page.wide

                AttendeeList {
                    details: details
                    locked: page.locked
                }
                SectionCard {
                    visible: details.openPoints.length > 0
                    title: i18nc("@title promises of earlier meetings", "Still open with them")

                    Repeater {
                        model: details.openPoints

                        RowDelegate {
                            id: point

                            required property var modelData

                            title: modelData.text
                            subtitle: modelData.subtitle
                            boldTitle: false
                            separator: true
                            trailing: QQC2.Label {
                                text: point.modelData.days
                                color: Kirigami.Theme.neutralTextColor
                                font: Kirigami.Theme.smallFont
                            }
                            onClicked: Session.open(modelData.record)
                            Layout.fillWidth: true
                        }
                    }
                }
                SectionCard {
                    visible: details.attachments.length > 0
                    title: i18nc("@title", "Kept with it")

                    Repeater {
                        model: details.attachments

                        RowDelegate {
                            required property var modelData

                            title: modelData.name
                            boldTitle: false
                            separator: true
                            leading: Kirigami.Icon {
                                source: "mail-attachment"
                                implicitWidth: Kirigami.Units.iconSizes.small
                                implicitHeight: implicitWidth
                            }
                            onClicked: original.show(modelData.record)
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }

    OriginalDialog {
        id: original
    }
}
