// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Overview")

    PageLink {
        name: "overview"
    }

    ListView {
        Kirigami.PlaceholderMessage {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            icon.name: "go-home"
            text: i18nc("@info", "Nothing needs attention")
            explanation: i18nc("@info", "Here you see what is overdue, what is out of date and which meetings come next.")
            helpfulAction: Kirigami.Action {
                icon.name: "contact-new"
                text: i18nc("@action:button", "Fill the directory")
                onTriggered: Session.openPage("directory")
            }
        }
    }
}
