// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Exchange")

    PageLink {
        name: "exchange"
    }

    ListView {
        Kirigami.PlaceholderMessage {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            icon.name: "exchange-positions"
            text: i18nc("@info", "Nobody to exchange with yet")
            explanation: i18nc("@info", "Bundles carry changes between people as files. Nothing is sent by itself, and nothing is taken over before you have seen it.")
            helpfulAction: Kirigami.Action {
                icon.name: "document-import"
                text: i18nc("@action:button", "Open a bundle")
                onTriggered: Session.notify(i18nc("@info", "Choose a file"))
            }
        }
    }
}
