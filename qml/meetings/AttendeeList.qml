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
    /// The row that the menu is about.
    property var chosen: null

    title: i18nc("@title", "Participants")
    trailing: QQC2.ToolButton {
        visible: !card.locked && !attendees.empty && !attendees.loading
        icon.name: "dialog-ok-apply"
        text: i18nc("@action:button", "All attended")
        Accessible.name: text
        display: QQC2.AbstractButton.IconOnly
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.text: i18nc("@info:tooltip", "All who were invited attended")
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        onClicked: card.details.setAllAttended()
    }

    AttendeesModel {
        id: attendees

        meeting: card.details.recordId
    }
    Component {
        id: dialog

        RecordDialog {
            title: i18nc("@title:window", "Participant")
            type: "participant"
            fields: ["role", "side", "invited", "attended"]
            saveLabel: i18nc("@info undo", "Change a participant")
        }
    }
    // One for all: a menu for each of 500 would take seconds to make.
    QQC2.Menu {
        id: menu

        QQC2.MenuItem {
            text: card.chosen?.attended ? i18nc("@action:inmenu", "Was not there") : i18nc("@action:inmenu", "Attended")
            onTriggered: card.details.setAttended(card.chosen.recordId, !card.chosen.attended)
        }
        QQC2.MenuItem {
            text: card.chosen?.invited ? i18nc("@action:inmenu", "Not invited") : i18nc("@action:inmenu", "Invited")
            onTriggered: card.details.setInvited(card.chosen.recordId, !card.chosen.invited)
        }
        QQC2.MenuItem {
            icon.name: "document-edit"
            text: i18nc("@action:inmenu", "Role and side…")
            onTriggered: (dialog.createObject(card, {
                recordId: card.chosen.recordId
            }) as RecordDialog).open()
        }
        QQC2.MenuItem {
            icon.name: "edit-delete"
            text: i18nc("@action:inmenu", "Remove")
            onTriggered: card.details.removeRecord(card.chosen.recordId)
        }
    }
    Repeater {
        model: attendees

        ColumnLayout {
            id: entry

            required property int index
            required property string recordId
            required property string name
            required property string description
            required property string side
            required property string sideLabel
            required property string record
            required property bool attended
            required property bool invited
            required property string level
            required property string word
            readonly property bool first: index === 0 || attendees.value(index - 1, "side") !== entry.side

            spacing: 0
            Layout.fillWidth: true

            QQC2.Label {
                visible: entry.first
                text: entry.sideLabel
                color: Ink.quiet
                font: Kirigami.Theme.smallFont
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.topMargin: Kirigami.Units.smallSpacing
            }
            RowDelegate {
                title: entry.name
                subtitle: entry.description
                boldTitle: false
                Accessible.name: [entry.name, entry.description, entry.word].filter(part => part.length > 0).join(", ")
                leading: StateGlyph {
                    level: entry.level
                    word: entry.word
                }
                trailing: QQC2.ToolButton {
                    visible: !card.locked
                    icon.name: "overflow-menu"
                    text: i18nc("@action:button %1 name", "What to do with %1", entry.name)
                    Accessible.name: text
                    display: QQC2.AbstractButton.IconOnly
                    onClicked: {
                        card.chosen = entry;
                        menu.popup();
                    }
                }
                // Space: there or not, without a menu.
                Keys.onSpacePressed: if (!card.locked) {
                    card.details.setAttended(entry.recordId, !entry.attended);
                }
                onClicked: if (entry.record.length > 0) {
                    Session.open(entry.record);
                }
                Layout.fillWidth: true
            }
        }
    }
    QQC2.Label {
        visible: attendees.empty
        text: card.locked ? i18nc("@info", "Nobody was written down.") : i18nc("@info", "Nobody yet. Type a name; who is not in the directory comes as a guest.")
        color: Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.bottomMargin: card.locked ? Kirigami.Units.largeSpacing : 0
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
            newText: i18nc("@action:button %1 is the name that was typed", "Guest: %1", picker.typedName.trim())
            onPicked: (id, title) => {
                if (id.length > 0) {
                    card.details.addParticipant(id, side.currentValue);
                }
            }
            onEntered: name => card.details.addGuest(name, side.currentValue)
            Layout.fillWidth: true
        }
        QQC2.ComboBox {
            id: side

            textRole: "text"
            valueRole: "value"
            model: [
                {
                    value: "",
                    text: i18nc("@item side of a participant: the one that follows from what they work for", "by organisation")
                },
                {
                    value: "commission",
                    text: i18nc("@item side", "Commission")
                },
                {
                    value: "member-state",
                    text: i18nc("@item side", "Member State")
                },
                {
                    value: "platform",
                    text: i18nc("@item side", "platform")
                },
                {
                    value: "other",
                    text: i18nc("@item side", "other")
                }
            ]
            Accessible.name: i18nc("@label", "Side of the new participant")
            Layout.maximumWidth: Kirigami.Units.gridUnit * 7
        }
    }
}
