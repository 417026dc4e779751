// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A rehearsal: one call after the other, each timed; what nobody answers is dead until it is reached again.
Kirigami.ScrollablePage {
    id: page

    /// Empty: all countries of which anybody is known.
    property string country
    property string countryName

    signal closed

    title: country.length > 0 ? i18nc("@title %1 country", "Drill: %1", countryName) : i18nc("@title", "Drill: all countries")
    Kirigami.ColumnView.fillWidth: true
    Keys.onEscapePressed: closed()
    actions: [
        Kirigami.Action {
            icon.name: "window-close"
            text: i18nc("@action:button", "End the drill")
            onTriggered: page.closed()
        }
    ]

    DrillModel {
        id: drill

        country: page.country
    }

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing * 1.5

        SectionCard {
            visible: !drill.over && drill.current >= 0

            ColumnLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing * 1.5

                RowLayout {
                    Layout.fillWidth: true

                    Kirigami.Heading {
                        level: 2
                        text: drill.call.title ?? ""
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    Kirigami.Heading {
                        objectName: "drillClock"
                        level: 2
                        text: drill.clock
                        color: drill.running ? Kirigami.Theme.textColor : Ink.quiet
                        Accessible.name: i18nc("@info %1 minutes and seconds", "Since the call: %1", drill.clock)
                    }
                }
                QQC2.Label {
                    text: drill.call.about ?? ""
                    textFormat: Text.PlainText
                    color: Ink.quiet
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                QQC2.Label {
                    visible: text.length > 0
                    text: drill.call.value ?? ""
                    textFormat: Text.PlainText
                    fontSizeMode: Text.HorizontalFit
                    font.pointSize: Kirigami.Theme.defaultFont.pointSize * 2
                    minimumPointSize: Kirigami.Theme.defaultFont.pointSize
                    font.weight: Font.DemiBold
                    Layout.fillWidth: true
                }
                StateGlyph {
                    visible: word.length > 0
                    level: drill.call.openingLevel ?? ""
                    word: drill.call.opening ?? ""
                    showWord: true
                }
                Flow {
                    spacing: Kirigami.Units.smallSpacing
                    Layout.fillWidth: true
                    Layout.topMargin: Kirigami.Units.smallSpacing

                    QQC2.Button {
                        visible: !drill.running
                        icon.name: drill.call.point === undefined ? "document-edit" : "chronometer-start"
                        text: drill.call.point === undefined ? i18nc("@action:button in a rehearsal", "Note it and go on") : i18nc("@action:button start timing a call", "Start the clock")
                        Accessible.name: text
                        highlighted: true
                        onClicked: drill.start()
                    }
                    QQC2.Button {
                        visible: drill.running
                        icon.name: "dialog-ok"
                        text: i18nc("@action:button in a rehearsal", "They answered")
                        Accessible.name: text
                        highlighted: true
                        onClicked: drill.answered()
                    }
                    QQC2.Button {
                        visible: drill.running
                        icon.name: "call-stop"
                        text: i18nc("@action:button in a rehearsal", "Nobody answered")
                        Accessible.name: text
                        onClicked: drill.unanswered()
                    }
                    QQC2.Button {
                        visible: drill.running
                        icon.name: "dialog-error"
                        text: i18nc("@action:button in a rehearsal", "It does not work")
                        Accessible.name: text
                        onClicked: drill.bounced()
                    }
                    QQC2.Button {
                        visible: drill.call.point !== undefined
                        icon.name: "go-next-skip"
                        text: i18nc("@action:button in a rehearsal", "Skip")
                        Accessible.name: text
                        onClicked: drill.skip()
                    }
                    QQC2.Button {
                        visible: `${drill.call.target ?? ""}`.length > 0
                        icon.name: drill.call.icon ?? ""
                        text: drill.call.button ?? ""
                        Accessible.name: text
                        onClicked: {
                            if (!drill.running) {
                                drill.start();
                            }
                            Qt.openUrlExternally(drill.call.target);
                        }
                    }
                }
            }
        }
        SectionCard {
            visible: drill.over
            title: i18nc("@title", "The drill is over")

            QQC2.Label {
                text: drill.summary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Layout.leftMargin
                Layout.bottomMargin: Kirigami.Units.largeSpacing
            }
            Repeater {
                model: drill.dead

                RowDelegate {
                    required property string modelData

                    title: modelData
                    boldTitle: false
                    separator: true
                    hoverEnabled: false
                    leading: StateGlyph {
                        level: "conflict"
                        word: i18nc("@info a route of a rehearsal", "dead")
                    }
                    Layout.fillWidth: true
                }
            }
            Kirigami.LinkButton {
                normalColor: Ink.info
                visible: drill.dead.length > 0
                text: i18nc("@action:button", "See them on the coverage matrix…")
                Accessible.name: text
                onClicked: Session.openPage("directory", "coverage", "coverage")
                Layout.margins: Kirigami.Units.largeSpacing * 1.5
            }
        }
        SectionCard {
            title: i18ncp("@title how far a rehearsal is; %2 of %1 calls", "%2 of %1 call", "%2 of %1 calls", drill.count, drill.done)
            visible: drill.count > 0

            Repeater {
                model: drill

                RowDelegate {
                    id: leg

                    required property int index
                    required property string level
                    required property string word

                    required subtitle
                    separator: true
                    highlighted: index === drill.current
                    hoverEnabled: false
                    topPadding: Kirigami.Units.smallSpacing
                    bottomPadding: Kirigami.Units.smallSpacing
                    trailing: StateGlyph {
                        level: leg.level
                        word: leg.word
                        showWord: true
                    }
                    Accessible.name: i18nc("@info title, state, description of a row, for screen readers", "%1, %2, %3", title, word, subtitle)
                    Layout.fillWidth: true
                }
            }
        }
        Placeholder {
            visible: drill.over && drill.count === 0
            iconName: "call-start"
            text: i18nc("@info", "There is nobody to call yet")
            explanation: i18nc("@info", "A drill calls whoever the directory knows. Fill the network of a country first.")
            Layout.fillWidth: true
            Layout.topMargin: Kirigami.Units.gridUnit * 4
        }
    }
}
