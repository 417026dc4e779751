// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Briefings")

    PageLink {
        name: "briefings"
    }

    ListView {
        Kirigami.PlaceholderMessage {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            icon.name: "document-multiple"
            text: i18nc("@info", "No briefings yet")
            explanation: i18nc("@info", "A briefing puts on paper what you need to know before a meeting, with the age of each fact.")
            helpfulAction: Kirigami.Action {
                icon.name: "view-calendar"
                text: i18nc("@action:button", "Choose a meeting")
                onTriggered: Session.openPage("meetings")
            }
        }
    }
}
