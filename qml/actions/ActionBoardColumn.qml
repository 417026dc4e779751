// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The actions of one status.
Rectangle {
    id: column

    required property string status
    required property string title
    property bool mine: false
    property bool overdue: false
    property string text
    /// A card that comes here by key: it gets the focus.
    property string follow

    signal recordChosen(record: string)
    /// To the column beside this one.
    signal moveRequested(record: string, step: int)
    signal focusRequested(step: int)
    /// The card that was waited for is here.
    signal followed

    /// Puts the focus on its current card.
    function take(): void {
        view.currentIndex = Math.max(0, Math.min(view.currentIndex, view.count - 1));
        view.forceActiveFocus(Qt.TabFocusReason);
    }

    color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, drop.containsDrag ? Kirigami.Theme.highlightColor : Kirigami.Theme.textColor, drop.containsDrag ? 0.2 : 0.04)
    radius: Kirigami.Units.cornerRadius
    border.width: view.activeFocus || drop.containsDrag ? 1 : 0
    border.color: Kirigami.Theme.focusColor

    ActionsModel {
        id: list

        mine: column.mine
        overdue: column.overdue
        text: column.text
        status: column.status
        onRefreshed: {
            const row = column.follow.length > 0 ? indexOf(column.follow) : -1;
            if (row >= 0) {
                view.currentIndex = row;
                view.forceActiveFocus(Qt.TabFocusReason);
                column.followed();
            }
        }
    }
    DropArea {
        id: drop

        anchors.fill: parent
        keys: ["liaison-action"]
        onDropped: event => {
            const card = event.source as ActionBoardCard;
            if (card !== null && card.status !== column.status) {
                event.accept(Qt.MoveAction);
                ActionTasks.setStatus([card.recordId], column.status);
            }
        }
    }
    Kirigami.Heading {
        id: heading

        level: 4
        x: Kirigami.Units.largeSpacing
        width: parent.width - x - number.width - Kirigami.Units.largeSpacing * 2
        height: Kirigami.Units.gridUnit * 2
        verticalAlignment: Text.AlignVCenter
        text: column.title.charAt(0).toLocaleUpperCase() + column.title.slice(1)
        font.weight: Font.DemiBold
        elide: Text.ElideRight
    }
    QQC2.Label {
        id: number

        anchors.right: parent.right
        anchors.rightMargin: Kirigami.Units.largeSpacing
        height: heading.height
        verticalAlignment: Text.AlignVCenter
        text: list.loading ? "" : list.count
        color: Ink.quiet
        Accessible.ignored: true
    }
    ListView {
        id: view

        objectName: "cards-" + column.status
        y: heading.height
        width: parent.width
        height: parent.height - y
        model: list
        clip: true
        currentIndex: -1
        reuseItems: false // a card that is being dragged must not become another one
        spacing: Kirigami.Units.smallSpacing
        topMargin: spacing
        bottomMargin: spacing
        leftMargin: spacing
        rightMargin: spacing
        // A press that moves is a card that moves, but under a finger.
        interactive: Kirigami.Settings.hasTransientTouchInput
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: i18ncp("@info %2 a status; for screen readers", "%2: %1 action", "%2: %1 actions", list.count, column.title)
        QQC2.ScrollBar.vertical: QQC2.ScrollBar {
            id: bar
        }
        Keys.onReturnPressed: column.recordChosen(list.value(currentIndex, "recordId") ?? "")
        Keys.onEnterPressed: column.recordChosen(list.value(currentIndex, "recordId") ?? "")
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0;
            if (step === 0) {
                return;
            }
            event.accepted = true;
            if (event.modifiers & Qt.ControlModifier) {
                column.moveRequested(list.value(currentIndex, "recordId") ?? "", step);
            } else {
                column.focusRequested(step);
            }
        }
        onActiveFocusChanged: begin()
        onCountChanged: begin()

        function begin(): void {
            if (activeFocus && currentIndex < 0 && count > 0) {
                currentIndex = 0;
            }
        }

        Kirigami.WheelHandler {
            target: view
            filterMouseEvents: false
        }

        delegate: ActionBoardCard {
            required property int index

            status: column.status
            statusWord: column.title
            width: view.width - view.leftMargin - view.rightMargin - (view.contentHeight > view.height ? bar.width : 0)
            current: ListView.isCurrentItem && view.activeFocus
            onChosen: {
                view.currentIndex = index;
                column.recordChosen(recordId);
            }
        }

        QQC2.Label {
            visible: list.empty
            width: parent.width - Kirigami.Units.largeSpacing * 2
            x: Kirigami.Units.largeSpacing
            y: Kirigami.Units.largeSpacing
            text: i18nc("@info a column of the board has no cards", "None")
            color: Ink.quiet
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
