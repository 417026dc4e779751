// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Meetings")

    PageLink {
        name: "meetings"
    }

    ListView {
        Kirigami.PlaceholderMessage {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            icon.name: "view-calendar"
            text: i18nc("@info", "No meetings yet")
            explanation: i18nc("@info", "A meeting keeps who was there, what was said, and who promised what.")
            helpfulAction: Kirigami.Action {
                icon.name: "document-import"
                text: i18nc("@action:button", "Import a Flash note")
                onTriggered: Session.createNew("meetings")
            }
        }
    }
}
