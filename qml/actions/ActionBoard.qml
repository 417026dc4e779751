// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// Actions in one column for each status. A card is dragged to another column, or moved there with Ctrl and an arrow key; arrow keys
/// alone walk from card to card.
Flickable {
    id: board

    property bool mine: false
    property bool overdue: false
    property string text
    /// A card that was moved by key: the focus goes with it.
    property string follow
    readonly property real columnWidth: Math.max(Kirigami.Units.gridUnit * 11, Math.floor((width - Kirigami.Units.smallSpacing * (columns.count + 1)) / Math.max(1, columns.count)))

    signal recordChosen(record: string)

    function columnAt(index: int): ActionBoardColumn {
        return columns.itemAt(index) as ActionBoardColumn;
    }
    function focusColumn(index: int): void {
        const column = columnAt(index);
        if (column !== null) {
            column.take();
            reveal(column);
        }
    }
    function reveal(column: Item): void {
        contentX = Math.max(0, Math.min(Math.max(contentX, column.x + column.width + Kirigami.Units.smallSpacing - width), column.x - Kirigami.Units.smallSpacing, contentWidth - width));
    }
    function move(record: string, index: int): void {
        const column = columnAt(index);
        if (column !== null && record.length > 0) {
            follow = record;
            ActionTasks.setStatus([record], column.status);
        }
    }

    contentWidth: row.width
    contentHeight: height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.HorizontalFlick
    interactive: contentWidth > width
    QQC2.ScrollBar.horizontal: QQC2.ScrollBar {}
    Accessible.role: Accessible.Grouping
    Accessible.name: i18nc("@title", "Actions by status")

    Row {
        id: row

        x: Kirigami.Units.smallSpacing
        spacing: Kirigami.Units.smallSpacing
        height: board.height - Kirigami.Units.gridUnit
        width: columns.count * (board.columnWidth + spacing) + spacing

        Repeater {
            id: columns

            model: ActionTasks.statuses

            ActionBoardColumn {
                required property var modelData
                required property int index

                objectName: "column-" + modelData.value
                status: modelData.value
                title: modelData.text
                mine: board.mine
                overdue: board.overdue
                text: board.text
                follow: board.follow
                onRecordChosen: record => board.recordChosen(record)
                onMoveRequested: (record, step) => board.move(record, index + step)
                onFocusRequested: step => board.focusColumn(index + step)
                onFollowed: {
                    board.follow = "";
                    board.reveal(board.columnAt(index));
                }
                width: board.columnWidth
                height: row.height
            }
        }
    }
}
