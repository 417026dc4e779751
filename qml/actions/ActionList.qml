// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Actions in groups. One is ticked off with its box; several are picked with Ctrl, Shift or a long press, and something done with
/// all of them.
ListView {
    id: view

    required model
    property bool picking: false
    /// The list is empty because of filters.
    property bool filtered: false
    /// A record that is to be the current one, once it is there.
    property string wanted
    /// Where a range of picked rows begins.
    property int anchor: -1
    readonly property ActionsModel actions: model as ActionsModel
    readonly property bool picks: picking || actions.pickedCount > 0

    signal recordChosen(record: string)
    signal pickingRequested
    signal pickingFinished

    function goToWanted(): void {
        const row = wanted.length > 0 ? actions.indexOf(wanted) : -1;
        if (row >= 0) {
            wanted = "";
            currentIndex = row;
            positionViewAtIndex(row, ListView.Contain);
        }
    }
    function choose(row: int): void {
        const record = actions.value(row, "recordId") ?? "";
        if (record.length === 0) {
            return;
        }
        currentIndex = row;
        anchor = row;
        if (picking) {
            actions.toggle(row);
        } else {
            actions.pickNone();
            recordChosen(record);
        }
    }
    function toggle(row: int): void {
        currentIndex = row;
        anchor = row;
        actions.toggle(row);
    }
    function pickTo(row: int): void {
        if (row >= 0 && row < count) {
            currentIndex = row;
            actions.pickRange(Math.max(0, anchor), row);
        }
    }

    objectName: "actionList"
    currentIndex: -1
    reuseItems: true
    clip: true
    keyNavigationEnabled: true
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: i18nc("@title", "Actions")
    Keys.onReturnPressed: choose(currentIndex)
    Keys.onEnterPressed: choose(currentIndex)
    Keys.onEscapePressed: event => {
        event.accepted = picks;
        pickingFinished();
    }
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_Up ? -1 : 0;
        if (event.matches(StandardKey.SelectAll)) {
            actions.pickAll();
            event.accepted = true;
        } else if (event.key === Qt.Key_Delete && actions.pickedCount > 0) {
            ActionTasks.remove(actions.picked());
            pickingFinished();
            event.accepted = true;
        } else if (step !== 0 && (event.modifiers & Qt.ShiftModifier)) {
            if (anchor < 0 || actions.pickedCount === 0) {
                anchor = Math.max(0, currentIndex);
            }
            pickTo(currentIndex + step);
            event.accepted = true;
        } else if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            currentIndex = event.key === Qt.Key_Home ? Math.min(0, count - 1) : count - 1;
            event.accepted = true;
        }
    }
    section.property: "section"
    section.delegate: Kirigami.ListSectionHeader {
        required property string section

        width: view.width
        text: section
    }
    delegate: RowDelegate {
        id: row

        required property int index
        required property string recordId
        required property string owner
        required property string origin
        required property string level
        required property string word
        required property string countries
        required property string priority
        required property bool done
        required property string mark
        required property bool picked

        required title
        objectName: "row-" + title
        subtitle: [word, owner, countries, origin].filter(part => part.length > 0).join(" · ")
        separator: true
        Accessible.checkable: true
        Accessible.checked: picked
        leading: [
            QQC2.CheckBox {
                visible: view.picks
                checked: row.picked
                Accessible.name: i18nc("@option:check %1 name", "Select %1", row.title)
                focusPolicy: Qt.NoFocus
                onClicked: {
                    checked = Qt.binding(() => row.picked);
                    view.toggle(row.index);
                }
            },
            QQC2.CheckBox {
                visible: !view.picks
                checked: row.done
                Accessible.name: i18nc("@action %1 title of an action", "Done: %1", row.title)
                focusPolicy: Qt.NoFocus
                onClicked: {
                    const done = checked;
                    checked = Qt.binding(() => row.done);
                    ActionTasks.setDone(row.recordId, done);
                }
            }
        ]
        chips: [
            KindChip {
                text: row.priority
                tint: "attention"
            },
            KindChip {
                text: row.mark
                tint: "attention"
            }
        ]
        trailing: StateGlyph {
            level: row.level
            word: row.word
        }
        onClicked: {
            const keys = view.actions.heldKeys();
            if (keys & Qt.ControlModifier) {
                view.toggle(index);
            } else if (keys & Qt.ShiftModifier) {
                view.pickTo(index);
            } else {
                view.choose(index);
            }
        }
        Keys.onSpacePressed: view.toggle(index)
        onPressAndHold: {
            view.pickingRequested();
            view.toggle(index);
        }
    }

    Placeholder {
        anchors.centerIn: parent
        width: parent.width - Kirigami.Units.gridUnit * 4
        visible: view.actions.empty
        iconName: "view-task"
        text: view.filtered ? i18nc("@info", "No action matches") : i18nc("@info", "Nothing to do")
        explanation: view.filtered ? i18nc("@info", "Other words, or other filters, may find it.") : i18nc("@info @ # and due: are not translated", "Actions come from meetings, or are written down here: who does what by when. Type one into the line above, such as: Ask for the table @me #DK due:friday")
        helpfulAction: Kirigami.Action {
            icon.name: "list-add"
            text: i18nc("@action:button", "New action")
            onTriggered: Session.createNew("actions")
        }
    }
    InlineError {
        anchors.bottom: parent.bottom
        width: parent.width
        text: view.actions.problem
    }
}
