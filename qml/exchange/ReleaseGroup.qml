// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What goes, or what stays for one reason: how many, and on a press which.
ColumnLayout {
    id: group

    required property var modelData
    property bool open: false

    spacing: 0
    Layout.fillWidth: true

    RowDelegate {
        id: head

        title: group.modelData.title
        boldTitle: group.open
        separator: true
        leading: StateGlyph {
            level: group.modelData.level
            word: group.modelData.title
        }
        trailing: [
            QQC2.Label {
                text: group.modelData.count.toLocaleString(Qt.locale(), "f", 0)
                color: Ink.quiet
            },
            Kirigami.Icon {
                source: group.open ? "go-up" : "go-down"
                implicitWidth: Kirigami.Units.iconSizes.small
                implicitHeight: implicitWidth
            }
        ]
        Accessible.name: i18nc("@action a group of a list, for screen readers; %1 title, %2 how many", "%1: %2", group.modelData.title, group.modelData.count)
        onClicked: group.open = !group.open
        Layout.fillWidth: true
    }
    Repeater {
        model: group.open ? group.modelData.rows : []

        RowDelegate {
            required property var modelData

            title: modelData.title
            subtitle: modelData.subtitle
            boldTitle: false
            hoverEnabled: false
            leftPadding: head.leftPadding + Kirigami.Units.gridUnit * 1.5
            topPadding: Kirigami.Units.smallSpacing
            bottomPadding: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
        }
    }
    QQC2.Label {
        visible: group.open && text.length > 0
        text: group.modelData.more
        color: Ink.quiet
        leftPadding: head.leftPadding + Kirigami.Units.gridUnit * 1.5
        bottomPadding: Kirigami.Units.largeSpacing
        Layout.fillWidth: true
    }
    Item {
        visible: group.open
        implicitHeight: Kirigami.Units.smallSpacing
    }
}
