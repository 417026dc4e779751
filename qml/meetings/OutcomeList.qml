// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What came out of a meeting, line by line, with a line to type the next one.
SectionCard {
    id: card

    required property OutcomesModel outcomes
    required property MeetingDetails details
    property bool locked: false
    /// One for all kinds, so that the texts begin below each other.
    readonly property real chipWidth: Kirigami.Units.gridUnit * 4
    /// Beside the text is no room for its kind.
    property bool narrow: false

    function edit(outcome: string): void {
        (editor.createObject(card, {
            recordId: outcome
        }) as OutcomeDialog).open();
    }

    Repeater {
        model: card.outcomes

        ColumnLayout {
            id: line

            required property int index
            required property string recordId
            required property string text
            required property string subtitle
            required property string kind
            required property string kindLabel
            required property string tint
            required property string section
            required property string state
            required property string level
            required property bool isAction
            required property bool open

            readonly property bool first: index === 0 || card.outcomes.value(index - 1, "section") !== section

            spacing: 0
            Layout.fillWidth: true

            Kirigami.Heading {
                visible: line.first
                level: 5
                text: line.section
                font.weight: Font.Bold
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.topMargin: Kirigami.Units.largeSpacing
                Layout.bottomMargin: Kirigami.Units.smallSpacing
            }
            RowDelegate {
                title: line.text
                subtitle: card.narrow ? [line.kindLabel, line.subtitle].filter(part => part.length > 0).join(" · ") : line.subtitle
                boldTitle: false
                wrapTitle: true
                separator: true
                leading: KindChip {
                    visible: !card.narrow
                    text: line.kindLabel
                    tint: line.tint
                    horizontalAlignment: Text.AlignHCenter
                    Layout.preferredWidth: card.chipWidth
                    Layout.alignment: Qt.AlignTop
                }
                trailing: [
                    StateGlyph {
                        visible: line.state.length > 0
                        level: line.level
                        word: line.state
                        showWord: true
                    },
                    QQC2.ToolButton {
                        visible: !card.locked
                        icon.name: "overflow-menu"
                        text: i18nc("@action:button", "What to do with this line")
                        Accessible.name: i18nc("@action:button %1 a line", "What to do with: %1", line.text)
                        display: QQC2.AbstractButton.IconOnly
                        onClicked: menu.popup()

                        QQC2.Menu {
                            id: menu

                            QQC2.MenuItem {
                                visible: !line.isAction
                                height: visible ? implicitHeight : 0
                                icon.name: "view-task-add"
                                text: i18nc("@action:inmenu", "Make an action of it")
                                onTriggered: card.details.makeAction(line.recordId)
                            }
                            QQC2.MenuItem {
                                visible: line.open
                                height: visible ? implicitHeight : 0
                                icon.name: "checkmark"
                                text: i18nc("@action:inmenu a promise", "Kept")
                                onTriggered: card.details.setOutcomeState(line.recordId, "kept")
                            }
                            QQC2.MenuItem {
                                visible: line.open
                                height: visible ? implicitHeight : 0
                                icon.name: "dialog-cancel"
                                text: i18nc("@action:inmenu a promise", "Broken")
                                onTriggered: card.details.setOutcomeState(line.recordId, "broken")
                            }
                            QQC2.MenuItem {
                                visible: !line.isAction
                                height: visible ? implicitHeight : 0
                                icon.name: "document-edit"
                                text: i18nc("@action:inmenu", "Edit…")
                                onTriggered: card.edit(line.recordId)
                            }
                            QQC2.MenuItem {
                                icon.name: "edit-delete"
                                text: i18nc("@action:inmenu", "Delete")
                                onTriggered: card.details.removeRecord(line.recordId)
                            }
                        }
                    }
                ]
                onClicked: line.isAction ? Session.open(line.recordId) : card.locked ? undefined : card.edit(line.recordId)
                Layout.fillWidth: true
            }
        }
    }

    QQC2.Label {
        visible: card.outcomes.empty
        text: card.locked ? i18nc("@info", "Nothing was written down.") : i18nc("@info", "Nothing has been written down yet. Type the first line below.")
        color: Kirigami.Theme.disabledTextColor
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing * 1.5
    }
    ColumnLayout {
        visible: !card.locked
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing

        QQC2.TextField {
            id: entry

            objectName: "outcomeLine"
            placeholderText: i18nc("@info", "Next line…")
            Accessible.name: i18nc("@label", "New outcome")
            onAccepted: {
                card.details.addOutcome(text, "note");
                clear();
            }
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: i18nc("@info how outcomes are typed; the words after a slash are typed as they are", "Enter: next line · begin with /ask /promise /decide /feedback or /action")
            color: Kirigami.Theme.disabledTextColor
            font: Kirigami.Theme.smallFont
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }

    Component {
        id: editor

        OutcomeDialog {}
    }
}
