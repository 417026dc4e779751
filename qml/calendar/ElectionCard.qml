// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One election: when, how far away, on which days countries vote, and what is due relative to it.
Kirigami.ScrollablePage {
    id: page

    required property string recordId

    signal editRequested(record: string)
    /// A day of a country in an election of the Union: the values that its form begins with.
    signal dayRequested(preset: var)
    signal recordChosen(record: string)
    signal closed

    title: i18nc("@title", "Election")
    Keys.onEscapePressed: closed()
    actions: [
        Kirigami.Action {
            icon.name: "document-edit"
            text: i18nc("@action:button", "Edit")
            onTriggered: page.editRequested(page.recordId)
        },
        Kirigami.Action {
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            tooltip: i18nc("@info:tooltip", "Actions that hang on it keep the days on which they are due now")
            onTriggered: details.removeElection()
        },
        Kirigami.Action {
            icon.name: "window-close"
            text: i18nc("@action:button", "Close")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.closed()
        }
    ]

    ElectionDetails {
        id: details

        recordId: page.recordId
        onRemoved: page.closed()
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        WithdrawnNote {
            details: details
        }
        Kirigami.Heading {
            text: details.values.name ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            KindChip {
                text: details.extra.place ?? ""
                tint: "accent"
            }
            KindChip {
                text: details.extra.provisional ? i18nc("@info of a date", "provisional") : ""
                tint: "attention"
            }
            TlpBadge {
                tlp: details.values.tlp ?? ""
            }
        }
        SectionCard {
            RowDelegate {
                title: details.extra.dates ?? ""
                subtitle: details.extra.countdown ?? ""
                hoverEnabled: false
                Layout.fillWidth: true
            }
        }
        QQC2.Label {
            visible: text.length > 0
            text: details.values.notes ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        SectionCard {
            visible: details.extra.isUnion === true
            title: i18nc("@title", "Days of the countries")

            Repeater {
                model: details.extra.days ?? []

                RowDelegate {
                    required property var modelData

                    title: modelData.title
                    subtitle: modelData.subtitle
                    boldTitle: false
                    separator: true
                    onClicked: page.recordChosen(modelData.record)
                    Layout.fillWidth: true
                }
            }
            QQC2.Button {
                icon.name: "list-add"
                text: i18nc("@action:button", "Add a country's day")
                Accessible.name: text
                onClicked: page.dayRequested({
                    name: details.values.name,
                    first_day: details.extra.firstDay,
                    tlp: "CLEAR"
                })
                Layout.margins: Kirigami.Units.largeSpacing
            }
        }
        SectionCard {
            title: i18nc("@title", "Due relative to it")

            Repeater {
                model: details.extra.actions ?? []

                RowDelegate {
                    required property var modelData

                    title: modelData.title
                    subtitle: modelData.subtitle
                    boldTitle: false
                    separator: true
                    onClicked: Session.open(modelData.record)
                    Layout.fillWidth: true
                }
            }
            QQC2.Label {
                visible: details.ready && (details.extra.actions ?? []).length === 0
                text: i18nc("@info due:E-60 is not translated", "Nothing yet. An action with due:E-60 is due 60 days before the next European election, and moves with it.")
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
                Layout.topMargin: 0
            }
        }
    }
}
