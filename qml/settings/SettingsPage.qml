// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Settings")

    PageLink {
        name: "settings"
    }

    ListView {
        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            iconName: "configure"
            text: i18nc("@info", "Settings")
            explanation: i18nc("@info", "Your name, backups and appearance.")

        }
    }
}
