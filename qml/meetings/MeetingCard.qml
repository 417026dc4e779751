// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One meeting: its agenda, its minutes with a line to type them, who took part, and what is still open with them.
Kirigami.Page {
    id: page

    required property string recordId
    readonly property bool locked: details.locked
    readonly property bool wide: width > Kirigami.Units.gridUnit * 41

    signal editRequested(string record)
    signal closed

    function showLast(): void {
        if (!view.atYEnd) {
            view.positionViewAtIndex(view.count - 1, ListView.Contain);
        }
    }

    title: i18nc("@title", "Meeting")
    padding: 0
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    actions: [
        Kirigami.Action {
            visible: !page.locked && details.status !== "in-progress"
            icon.name: "media-playback-start"
            text: i18nc("@action:button a meeting", "Start")
            tooltip: i18nc("@info:tooltip", "The meeting is in progress from now on")
            onTriggered: {
                details.setStatus("in-progress");
                entry.begin();
            }
        },
        Kirigami.Action {
            visible: !page.locked
            icon.name: "object-locked"
            text: i18nc("@action:button", "Close meeting")
            tooltip: i18nc("@info:tooltip", "Nothing is changed any more; open points go to the next meeting of the series")
            onTriggered: details.setStatus("closed")
        },
        Kirigami.Action {
            visible: page.locked
            icon.name: "object-unlocked"
            text: i18nc("@action:button", "Reopen")
            tooltip: i18nc("@info:tooltip", "It can be changed again; that it was reopened is noted")
            onTriggered: details.setStatus("open")
        },
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
            icon.name: "go-next-view-page"
            text: i18nc("@action:button", "Next meeting")
            tooltip: i18nc("@info:tooltip", "A draft of the next meeting of the series: the same people, and what was not closed")
            onTriggered: details.makeNext()
        },
        Kirigami.Action {
            visible: !page.locked
            icon.name: "document-edit"
            text: i18nc("@action:button", "Edit")
            onTriggered: page.editRequested(page.recordId)
        },
        Kirigami.Action {
            icon.name: "edit-copy"
            text: i18nc("@action:button", "Copy meeting")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: details.makeCopy()
        },
        Kirigami.Action {
            visible: (details.agenda.items ?? []).length > 0
            icon.name: "document-save-as-template"
            text: i18nc("@action:button", "Agenda as a template")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: details.saveTemplate()
        },
        Kirigami.Action {
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: details.removeMeeting()
        }
    ]

    MeetingDetails {
        id: details

        recordId: page.recordId
        onRemoved: page.closed()
    }
    Timer {
        id: opening

        interval: Kirigami.Units.humanMoment
        running: true
    }
    Timer {
        id: following

        interval: Kirigami.Units.humanMoment / 4
    }
    OutcomesModel {
        id: outcomes

        meeting: page.recordId
    }
    OutcomeMenu {
        id: menu

        details: details
        onEditRequested: outcome => (dialog.createObject(page, {
                recordId: outcome
            }) as RecordDialog).open()
        onTypeRequested: record => {
            entry.editor.change(record);
            entry.begin();
        }
    }
    Component {
        id: dialog

        RecordDialog {
            title: i18nc("@title:window", "Outcome")
            type: "outcome"
            fields: ["text", "kind", "from_whom", "to_whom", "horizon", "countries", "measure", "due", "state", "proof"]
            saveLabel: i18nc("@info undo", "Change an outcome")
        }
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        QQC2.ScrollView {
            // As high as there is room, not as what is in it: else a list that is being made is resized by its own header.
            implicitHeight: Kirigami.Units.gridUnit
            Layout.fillWidth: true
            Layout.fillHeight: true
            QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

            ListView {
                id: view

                model: outcomes
                currentIndex: -1
                // How high a row is, is known once it is there.
                onContentHeightChanged: if (following.running) {
                    Qt.callLater(page.showLast);
                }
                activeFocusOnTab: activeFocus || count > 0
                reuseItems: true
                Accessible.role: Accessible.List
                Accessible.name: i18nc("@title", "Minutes")
                header: Item {
                    width: view.width
                    implicitHeight: head.implicitHeight + Kirigami.Units.largeSpacing * 2
                    height: implicitHeight
                    // What is above the first line grows while it is read.
                    onHeightChanged: if (opening.running) {
                        Qt.callLater(view.positionViewAtBeginning);
                    }

                    MeetingHead {
                        id: head

                        details: details
                        anchors {
                            left: parent.left
                            right: parent.right
                            top: parent.top
                            margins: Kirigami.Units.largeSpacing
                        }
                    }
                }
                section.property: "section"
                section.delegate: Kirigami.Heading {
                    required property string section

                    width: view.width
                    level: 5
                    text: section
                    textFormat: Text.PlainText
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    leftPadding: Kirigami.Units.largeSpacing * 1.5
                    rightPadding: leftPadding
                    topPadding: Kirigami.Units.largeSpacing
                    bottomPadding: Kirigami.Units.smallSpacing
                }
                delegate: OutcomeLine {
                    id: line

                    locked: page.locked
                    narrow: view.width < Kirigami.Units.gridUnit * 23
                    onClicked: {
                        view.currentIndex = index;
                        if (isAction) {
                            Session.open(recordId);
                        } else if (!page.locked) {
                            menu.editRequested(recordId);
                        }
                    }
                    onTurnRequested: isAction ? details.makeOutcome(recordId) : details.makeAction(recordId)
                    onRemoveRequested: details.removeRecord(recordId)
                    onMenuRequested: menu.ask(line)
                }
                footer: Column {
                    width: view.width
                    padding: Kirigami.Units.largeSpacing
                    spacing: Kirigami.Units.largeSpacing

                    QQC2.Label {
                        visible: outcomes.empty
                        width: parent.width - parent.padding * 2
                        text: page.locked ? i18nc("@info", "Nothing was written down.") : i18nc("@info", "Nothing has been written down yet. Type the first line below.")
                        color: Ink.quiet
                        wrapMode: Text.Wrap
                    }
                    Loader {
                        active: details.ready && !page.wide
                        visible: active
                        width: parent.width - parent.padding * 2
                        sourceComponent: MeetingSide {
                            details: details
                        }
                    }
                }
            }
        }
        Kirigami.Separator {
            visible: page.wide
            Layout.fillHeight: true
        }
        QQC2.ScrollView {
            id: beside

            visible: page.wide
            implicitHeight: Kirigami.Units.gridUnit
            Layout.preferredWidth: Kirigami.Units.gridUnit * 17
            Layout.fillHeight: true
            QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff
            Kirigami.Theme.inherit: false
            Kirigami.Theme.colorSet: Kirigami.Theme.Window
            background: Rectangle {
                color: Kirigami.Theme.backgroundColor
            }

            Flickable {
                contentHeight: panel.implicitHeight + Kirigami.Units.largeSpacing * 2

                Loader {
                    id: panel

                    active: details.ready && page.wide
                    x: Kirigami.Units.largeSpacing
                    y: Kirigami.Units.largeSpacing
                    width: beside.availableWidth - Kirigami.Units.largeSpacing * 2
                    sourceComponent: MeetingSide {
                        details: details
                    }
                }
            }
        }
    }

    footer: MinutesEntry {
        id: entry

        visible: !page.locked && details.ready
        meeting: page.recordId
        items: details.agenda.items ?? []
        onSubmitted: outcomes.whenRead(() => {
            following.restart();
            page.showLast();
        })
    }
}
