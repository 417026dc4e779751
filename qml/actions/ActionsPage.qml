// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Actions")

    PageLink {
        name: "actions"
    }

    ListView {
        Kirigami.PlaceholderMessage {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            icon.name: "view-task"
            text: i18nc("@info", "No actions yet")
            explanation: i18nc("@info", "An action is something that somebody must do by a date. Most come from meetings.")
            helpfulAction: Kirigami.Action {
                icon.name: "list-add"
                text: i18nc("@action:button", "New action")
                onTriggered: Session.createNew("actions")
            }
        }
    }
}
