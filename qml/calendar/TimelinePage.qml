// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Elections, meetings and due actions on one line of time, and below it what is at the mark that is chosen.
Kirigami.ScrollablePage {
    id: page

    signal closed

    title: i18nc("@title", "Timeline")
    Keys.onEscapePressed: closed()
    actions: [
        Kirigami.Action {
            icon.name: "go-jump-today"
            text: i18nc("@action:button", "Today")
            onTriggered: timeline.showToday()
        },
        Kirigami.Action {
            icon.name: "zoom-in"
            text: i18nc("@action:button", "Zoom in")
            displayHint: Kirigami.DisplayHint.IconOnly
            enabled: timeline.pixels < timeline.largest
            onTriggered: timeline.zoom(1.5, timeline.width / 2)
        },
        Kirigami.Action {
            icon.name: "zoom-out"
            text: i18nc("@action:button", "Zoom out")
            displayHint: Kirigami.DisplayHint.IconOnly
            enabled: timeline.pixels > timeline.smallest
            onTriggered: timeline.zoom(1 / 1.5, timeline.width / 2)
        }
    ]

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        Timeline {
            id: timeline

            focus: true
            onRecordChosen: record => Session.open(record)
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
        }
        Flow {
            spacing: Kirigami.Units.largeSpacing
            Layout.fillWidth: true

            Repeater {
                model: [
                    {
                        level: "bad",
                        word: i18nc("@info what a colour means", "overdue")
                    },
                    {
                        level: "attention",
                        word: i18nc("@info what a colour means", "open, or provisional")
                    },
                    {
                        level: "info",
                        word: i18nc("@info what a colour means", "to come")
                    },
                    {
                        level: "good",
                        word: i18nc("@info what a colour means", "done")
                    }
                ]

                StateGlyph {
                    required property var modelData

                    level: modelData.level
                    word: modelData.word
                    showWord: true
                    font: Kirigami.Theme.smallFont
                }
            }
        }
        SectionCard {
            visible: timeline.model.chosen.length > 0
            title: timeline.model.chosenTitle

            Repeater {
                model: timeline.model.chosen

                RowDelegate {
                    required property var modelData

                    title: modelData.title
                    subtitle: modelData.subtitle
                    boldTitle: false
                    separator: true
                    hoverEnabled: modelData.record.length > 0
                    onClicked: if (modelData.record.length > 0) {
                        Session.open(modelData.record);
                    }
                    Layout.fillWidth: true
                }
            }
        }
        QQC2.Label {
            visible: timeline.model.chosen.length === 0
            text: i18nc("@info", "Bars are elections, discs meetings, diamonds actions that are due; a number means several. Press one to see what it is.")
            color: Ink.quiet
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
