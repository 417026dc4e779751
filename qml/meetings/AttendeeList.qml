// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Who takes part in a meeting, by side, with a field to add somebody from the directory.
SectionCard {
    id: card

    required property MeetingDetails details
    property bool locked: false
    /// Whom the menu is about.
    property var chosen: ({})

    title: i18nc("@title", "Participants")

    // One for all: a menu for each of 500 would take seconds to make.
    QQC2.Menu {
        id: menu

        QQC2.MenuItem {
            text: card.chosen.attended ? i18nc("@action:inmenu", "Was not there") : i18nc("@action:inmenu", "Attended")
            onTriggered: card.details.setAttended(card.chosen.participant, !card.chosen.attended)
        }
        QQC2.MenuItem {
            icon.name: "edit-delete"
            text: i18nc("@action:inmenu", "Remove")
            onTriggered: card.details.removeRecord(card.chosen.participant)
        }
    }
    Repeater {
        model: card.details.attendees

        ColumnLayout {
            id: entry

            required property int index
            required property var modelData
            readonly property bool first: index === 0 || card.details.attendees[index - 1].side !== modelData.side

            spacing: 0
            Layout.fillWidth: true

            QQC2.Label {
                visible: entry.first
                text: entry.modelData.sideLabel
                color: Kirigami.Theme.disabledTextColor
                font: Kirigami.Theme.smallFont
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.topMargin: Kirigami.Units.smallSpacing
            }
            RowDelegate {
                title: entry.modelData.name
                subtitle: entry.modelData.description
                boldTitle: false
                leading: StateGlyph {
                    level: entry.modelData.attended ? "done" : "absent"
                    word: entry.modelData.attended ? i18nc("@info", "attended") : i18nc("@info", "invited, not there")
                }
                trailing: QQC2.ToolButton {
                    visible: !card.locked
                    icon.name: "overflow-menu"
                    text: i18nc("@action:button %1 name", "What to do with %1", entry.modelData.name)
                    Accessible.name: text
                    display: QQC2.AbstractButton.IconOnly
                    onClicked: {
                        card.chosen = entry.modelData;
                        menu.popup();
                    }
                }
                onClicked: if (entry.modelData.record.length > 0) {
                    Session.open(entry.modelData.record);
                }
                Layout.fillWidth: true
            }
        }
    }
    RowLayout {
        visible: !card.locked
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true
        Layout.margins: Kirigami.Units.largeSpacing

        RecordPicker {
            id: picker

            objectName: "participantPicker"
            types: ["person", "organisation"]
            recordId: ""
            recordTitle: ""
            label: i18nc("@label", "Add a participant")
            onPicked: (id, title) => {
                if (id.length > 0) {
                    card.details.addParticipant(id, side.currentValue);
                }
            }
            Layout.fillWidth: true
        }
        QQC2.ComboBox {
            id: side

            textRole: "text"
            valueRole: "value"
            model: [
                {
                    value: "platform",
                    text: i18nc("@item side", "platform")
                },
                {
                    value: "member-state",
                    text: i18nc("@item side", "Member State")
                },
                {
                    value: "commission",
                    text: i18nc("@item side", "Commission")
                },
                {
                    value: "other",
                    text: i18nc("@item side", "other")
                }
            ]
            Accessible.name: i18nc("@label", "Side of the new participant")
        }
    }
}
