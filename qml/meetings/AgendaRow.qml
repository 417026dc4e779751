// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A point of an agenda, with a handle to move it.
RowDelegate {
    id: row

    required property int index
    required property string recordId
    required property int number
    required subtitle
    required property string minutes
    required property bool closed
    property bool locked: false

    signal moveRequested(int to)
    /// It was dragged until its middle lay at this height of the list that it lies in.
    signal dropped(real middle)
    signal closedRequested(bool closed)
    signal removeRequested

    boldTitle: false
    separator: index > 0
    titleColor: closed ? Ink.quiet : Kirigami.Theme.textColor
    topPadding: Kirigami.Units.smallSpacing
    bottomPadding: Kirigami.Units.smallSpacing
    z: drag.active ? 1 : 0
    opacity: drag.active ? 0.8 : 1
    transform: Translate {
        y: drag.active ? drag.reached : 0
    }
    Keys.onPressed: event => {
        const moves = event.modifiers & Qt.ControlModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down);
        if (row.locked || (!moves && event.key !== Qt.Key_Delete)) {
            return;
        }
        event.accepted = true;
        if (moves) {
            row.moveRequested(row.index + (event.key === Qt.Key_Up ? -1 : 1));
        } else {
            row.removeRequested();
        }
    }
    leading: [
        Kirigami.Icon {
            visible: !row.locked
            source: "handle-sort"
            implicitWidth: Kirigami.Units.iconSizes.small
            implicitHeight: implicitWidth

            HoverHandler {
                cursorShape: Qt.OpenHandCursor
            }
            DragHandler {
                id: drag

                /// How far the row was moved; not in its own coordinates, which move with it.
                property real reached: 0

                target: null
                xAxis.enabled: false
                onCentroidChanged: if (active) {
                    reached = centroid.scenePosition.y - centroid.scenePressPosition.y;
                }
                onActiveChanged: if (!active) {
                    row.dropped(row.y + row.height / 2 + reached);
                }
            }
        },
        QQC2.CheckBox {
            enabled: !row.locked
            checked: row.closed
            Accessible.name: i18nc("@option:check %1 a point of an agenda", "Closed: %1", row.title)
            QQC2.ToolTip.visible: hovered
            QQC2.ToolTip.text: i18nc("@info:tooltip", "Closed points are not carried over to the next meeting")
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onToggled: row.closedRequested(checked)
        },
        QQC2.Label {
            text: i18nc("@info number of a point of an agenda", "%1 ·", row.number)
            color: Ink.quiet
        }
    ]
    trailing: QQC2.Label {
        text: row.minutes
        color: Ink.quiet
        font: Kirigami.Theme.smallFont
    }
}
