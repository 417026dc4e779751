// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Everybody who was told anything, the latest first.
Kirigami.ScrollablePage {
    id: page

    signal chosen(record: string)
    signal closed

    title: i18nc("@title", "Log of notifications")
    Kirigami.ColumnView.fillWidth: true
    Keys.onEscapePressed: closed()
    actions: [
        Kirigami.Action {
            icon.name: "view-filter"
            text: i18nc("@action:button", "Without drills")
            checkable: true
            checked: log.realOnly
            onToggled: log.realOnly = checked
        },
        Kirigami.Action {
            icon.name: "window-close"
            text: i18nc("@action:button", "Close")
            displayHint: Kirigami.DisplayHint.AlwaysHide
            onTriggered: page.closed()
        }
    ]

    NotificationsModel {
        id: log
    }
    ListView {
        id: view

        model: log
        Accessible.role: Accessible.List
        Accessible.name: page.title
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: -1
        Keys.onReturnPressed: if (currentIndex >= 0) {
            page.chosen(log.value(currentIndex, "recordId"));
        }
        delegate: NotificationRow {
            required property int index

            required title
            separator: index > 0
            roomy: page.width > Kirigami.Units.gridUnit * 32
            onClicked: {
                view.currentIndex = index;
                page.chosen(recordId);
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: log.empty
            iconName: "call-start"
            text: i18nc("@info", "Nobody was told anything yet")
            explanation: i18nc("@info", "Whom you tell about an incident is kept here, with the channel, the time, the answer and what came of it: press “Log it” beside a number.")
        }
    }
}
