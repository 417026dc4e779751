// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// A table of glyphs whose heads stay in sight. Arrow keys walk through it, Enter presses a cell.
FocusScope {
    id: view

    required property MatrixModel model
    /// What the table is about, for screen readers.
    required property string name
    /// Above the heads of the rows.
    property string corner
    property real headWidth: Kirigami.Units.gridUnit * 7
    property real headHeight: Kirigami.Units.gridUnit * 7
    property real columnWidth: Kirigami.Units.gridUnit * 2.4

    signal cellChosen(int row, int column)

    readonly property real rowHeight: Kirigami.Units.gridUnit * 1.8
    /// How far the head of the last column leans out of it.
    readonly property real overhang: Kirigami.Units.gridUnit * 3
    /// All columns in sight where there is room.
    readonly property real cellWidth: Math.max(columnWidth, Math.min(columnWidth * 1.6, Math.floor((width - headWidth - overhang) / Math.max(1, model.columns.length))))

    onCellWidthChanged: table.forceLayout()

    QQC2.Label {
        text: view.corner
        width: view.headWidth
        height: view.headHeight
        padding: Kirigami.Units.largeSpacing
        verticalAlignment: Text.AlignBottom
        wrapMode: Text.Wrap
        color: Ink.quiet
        font: Kirigami.Theme.smallFont
    }
    ListView {
        id: columnHeads

        // Slanted heads need less room than lying ones, and are read more easily than standing ones.
        x: view.headWidth
        width: view.width - view.headWidth
        height: view.headHeight
        orientation: ListView.Horizontal
        interactive: false
        clip: true
        contentX: table.contentX
        model: view.model.columns
        delegate: Item {
            id: columnHead

            required property var modelData
            required property int index

            width: view.cellWidth
            height: view.headHeight

            QQC2.Label {
                x: parent.width / 2
                y: parent.height - height
                width: view.headHeight * 1.2
                transformOrigin: Item.Left
                rotation: -55
                text: columnHead.modelData.title
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.pointSize: Kirigami.Theme.smallFont.pointSize
                renderType: Text.CurveRendering // others are jagged when they are slanted
                font.bold: table.currentColumn === columnHead.index && view.activeFocus
            }
            HoverHandler {
                id: headHover
            }
            QQC2.ToolTip.visible: headHover.hovered
            QQC2.ToolTip.text: columnHead.modelData.about ?? columnHead.modelData.title
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        }
    }
    ListView {
        id: rowHeads

        y: view.headHeight
        width: view.headWidth
        height: view.height - view.headHeight
        interactive: false
        clip: true
        contentY: table.contentY
        model: Math.max(0, table.rows)
        delegate: QQC2.Label {
            required property int index

            width: view.headWidth
            height: view.rowHeight
            leftPadding: Kirigami.Units.largeSpacing
            verticalAlignment: Text.AlignVCenter
            text: table.rows > 0 ? view.model.headerData(index, Qt.Vertical, Qt.DisplayRole) ?? "" : ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font.pointSize: Kirigami.Theme.smallFont.pointSize
            font.bold: table.currentRow === index && view.activeFocus

            HoverHandler {
                id: rowHover
            }
            QQC2.ToolTip.visible: rowHover.hovered && truncated
            QQC2.ToolTip.text: text
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        }
    }
    TableView {
        id: table

        x: view.headWidth
        y: view.headHeight
        width: view.width - view.headWidth
        height: view.height - view.headHeight
        QQC2.ScrollBar.horizontal: QQC2.ScrollBar {}
        QQC2.ScrollBar.vertical: QQC2.ScrollBar {}
        objectName: "matrix"
        focus: true
        activeFocusOnTab: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: view.model
        selectionModel: ItemSelectionModel {
            model: view.model
        }
        columnWidthProvider: () => view.cellWidth
        rowHeightProvider: () => view.rowHeight
        onRowsChanged: begin()
        onActiveFocusChanged: begin()

        function choose(): void {
            if (currentRow >= 0) {
                view.cellChosen(currentRow, currentColumn);
            }
        }
        /// Keys lead from the first cell, whether the focus comes first or what is shown.
        function begin(): void {
            if (activeFocus && currentRow < 0 && rows > 0 && columns > 0) {
                selectionModel.setCurrentIndex(index(0, 0), ItemSelectionModel.NoUpdate);
            }
        }
        Accessible.role: Accessible.Table
        Accessible.name: view.name
        // A TableView would take Tab for itself, and keep the focus.
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onReturnPressed: choose()
        Keys.onEnterPressed: choose()

        delegate: QQC2.AbstractButton {
            id: button

            required property int row
            required property int column
            required property var cell
            required property bool current

            objectName: "cell-" + row + "-" + column
            focusPolicy: Qt.NoFocus
            Accessible.name: view.model.sentence(row, column)
            QQC2.ToolTip.visible: hovered
            QQC2.ToolTip.text: Accessible.name
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onClicked: {
                table.selectionModel.setCurrentIndex(table.index(row, column), ItemSelectionModel.NoUpdate);
                view.cellChosen(row, column);
            }

            background: Rectangle {
                readonly property color tint: glyph.levelColor

                color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, tint, button.hovered ? 0.3 : 0.12)
                border.width: button.current && table.activeFocus ? 2 : 1
                border.color: button.current && table.activeFocus ? Kirigami.Theme.focusColor : Kirigami.Theme.backgroundColor
            }
            contentItem: Item {
                StateGlyph {
                    id: glyph

                    anchors.centerIn: parent
                    level: button.cell?.level ?? "" // qmllint disable missing-property
                    word: button.cell?.word ?? "" // qmllint disable missing-property
                    Accessible.ignored: true
                }
                QQC2.Label {
                    anchors.right: parent.right
                    anchors.top: parent.top
                    text: button.cell?.badge ?? "" // qmllint disable missing-property
                    textFormat: Text.PlainText
                    font.pointSize: Kirigami.Theme.smallFont.pointSize * 0.85
                    color: Ink.quiet
                    Accessible.ignored: true
                }
            }
        }
    }
}
