// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Directory")

    PageLink {
        name: "directory"
    }

    ListView {
        Kirigami.PlaceholderMessage {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            icon.name: "view-pim-contacts"
            text: i18nc("@info", "Nobody is here yet")
            explanation: i18nc("@info", "The directory holds the election networks of the Member States, the platforms and the Union bodies: who is who, and how to reach them.")
            helpfulAction: Kirigami.Action {
                icon.name: "document-import"
                text: i18nc("@action:button", "Import contacts")
                onTriggered: Session.openPage("exchange")
            }
        }
    }
}
