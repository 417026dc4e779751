// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Takes files that are dropped anywhere on the window: contacts, calendars, bundles, notes.
DropArea {
    id: area

    keys: ["text/uri-list"]
    onDropped: drop => {
        drop.accept(Qt.CopyAction);
        Session.openFiles(drop.urls);
    }

    Rectangle {
        anchors.fill: parent
        visible: area.containsDrag
        color: Kirigami.ColorUtils.tintWithAlpha("transparent", Kirigami.Theme.highlightColor, 0.2)
        border.width: 2
        border.color: Kirigami.Theme.highlightColor

        QQC2.Label {
            anchors.centerIn: parent
            padding: Kirigami.Units.largeSpacing
            text: i18nc("@info", "Drop the file to see what is in it")
            font.weight: Font.Bold
            background: Rectangle {
                color: Kirigami.Theme.backgroundColor
                radius: Kirigami.Units.cornerRadius
            }
        }
    }
}
