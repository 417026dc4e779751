// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What happened: one letter or number chooses.
ListView {
    id: list

    signal chosen(row: int)

    objectName: "incidentList"
    implicitHeight: contentHeight
    interactive: false
    model: IncidentTasks.incidents
    keyNavigationEnabled: true
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: i18nc("@label", "What happened")
    Keys.onReturnPressed: chosen(currentIndex)
    Keys.onEnterPressed: chosen(currentIndex)
    Keys.onRightPressed: chosen(currentIndex)
    Keys.onPressed: event => {
        const row = event.modifiers & (Qt.ControlModifier | Qt.AltModifier) ? -1 : IncidentTasks.typed(event.text);
        if (row >= 0) {
            event.accepted = true;
            currentIndex = row;
            chosen(row);
        }
    }

    delegate: RowDelegate {
        id: row

        required property int index
        required property var modelData

        title: modelData.name
        boldTitle: ListView.isCurrentItem
        topPadding: Kirigami.Units.smallSpacing * 1.5
        bottomPadding: topPadding
        focusPolicy: Qt.NoFocus
        Accessible.description: modelData.about
        Accessible.selected: ListView.isCurrentItem
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.text: modelData.about
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        leading: QQC2.Label {
            text: row.index + 1
            color: Ink.quiet
            Accessible.ignored: true
        }
        onClicked: {
            list.currentIndex = index;
            list.chosen(index);
        }
    }
}
