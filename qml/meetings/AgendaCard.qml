// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The agenda of a meeting, with its sum against the meeting's length. Points are moved with the handle or with Ctrl+Up and
/// Ctrl+Down, changed with Enter, deleted with Delete.
SectionCard {
    id: card

    required property MeetingDetails details
    property bool locked: false
    /// Only its heading is shown: until it is known how far the meeting is, and while it is held.
    property bool folded: true
    readonly property var summary: details.agenda

    // Before the meeting it is what there is to do; later its points are the headings of the minutes.
    Connections {
        property bool decided: false

        target: card.details

        function onChanged(): void {
            if (!decided) {
                decided = true;
                card.folded = card.details.status === "in-progress" || card.details.status === "closed";
            }
        }
    }

    function edit(item: string): void {
        (dialog.createObject(card, {
            recordId: item
        }) as RecordDialog).open();
    }

    title: i18nc("@title", "Agenda")
    visible: !locked || !points.empty
    trailing: [
        QQC2.Label {
            visible: text.length > 0
            text: card.summary.planned ?? ""
            color: card.summary.over ? Ink.bad : Ink.quiet
            font: Kirigami.Theme.smallFont
        },
        QQC2.ToolButton {
            icon.name: card.folded ? "arrow-down" : "arrow-up"
            text: card.folded ? i18nc("@action:button", "Show the agenda") : i18nc("@action:button", "Fold the agenda")
            Accessible.name: text
            display: QQC2.AbstractButton.IconOnly
            onClicked: card.folded = !card.folded
        }
    ]

    AgendaModel {
        id: points

        meeting: card.details.recordId
    }
    Component {
        id: dialog

        RecordDialog {
            title: i18nc("@title:window", "Point of the agenda")
            type: "agenda_item"
            fields: ["title", "minutes", "presenter"]
            saveLabel: i18nc("@info undo", "Change a point of the agenda")
        }
    }

    Loader {
        active: !card.folded
        visible: active
        Layout.fillWidth: true
        sourceComponent: ColumnLayout {
            spacing: 0

            Repeater {
                id: rows

                model: points

                AgendaRow {
                    locked: card.locked
                    onMoveRequested: to => card.details.movePoint(recordId, to)
                    onDropped: middle => {
                        let to = rows.count - 1;
                        for (let i = rows.count - 1; i >= 0; --i) {
                            const other = rows.itemAt(i);
                            to = middle < other.y + other.height ? i : to;
                        }
                        if (to !== index) {
                            card.details.movePoint(recordId, to);
                        }
                    }
                    onClosedRequested: closed => card.details.setPointClosed(recordId, closed)
                    onRemoveRequested: card.details.removeRecord(recordId)
                    onClicked: if (!card.locked) {
                        card.edit(recordId);
                    }
                    Layout.fillWidth: true
                }
            }
            QQC2.Label {
                visible: points.empty
                text: i18nc("@info", "No points yet. Type the first one, or take over what is there.")
                color: Ink.quiet
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
                Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
            }
            Flow {
                visible: !card.locked && (carry.visible || outline.visible)
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing
                Layout.rightMargin: Kirigami.Units.largeSpacing
                Layout.topMargin: Kirigami.Units.smallSpacing

                QQC2.Button {
                    id: carry

                    visible: (card.summary.carryable ?? 0) > 0
                    icon.name: "go-next"
                    text: i18ncp("@action:button", "Carry over an open point of the last meeting", "Carry over %1 open points of the last meeting", card.summary.carryable ?? 0)
                    Accessible.name: text
                    onClicked: card.details.carryOver()
                }
                QQC2.Button {
                    id: outline

                    visible: points.empty && card.details.templates.length > 0
                    icon.name: "document-new-from-template"
                    text: i18nc("@action:button", "From a template…")
                    Accessible.name: text
                    onClicked: templates.popup()

                    QQC2.Menu {
                        id: templates

                        Repeater {
                            model: card.details.templates

                            QQC2.MenuItem {
                                required property var modelData

                                text: modelData.name
                                onTriggered: card.details.applyTemplate(modelData.record)
                            }
                        }
                    }
                }
            }
            QQC2.TextField {
                id: next

                visible: !card.locked
                objectName: "agendaLine"
                placeholderText: i18nc("@info how a point of an agenda is typed", "Next point, 20 min, @presenter…")
                placeholderTextColor: Ink.quiet
                Accessible.name: i18nc("@label", "New point of the agenda")
                onAccepted: {
                    card.details.addPoint(text);
                    clear();
                }
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.largeSpacing
            }
        }
    }
}
