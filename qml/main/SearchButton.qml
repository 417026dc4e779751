// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Looks like a search field, and opens the command palette.
QQC2.AbstractButton {
    id: button

    text: i18nc("@action:button", "Search or command")
    objectName: "search-button"
    hoverEnabled: true
    padding: Kirigami.Units.smallSpacing * 1.5
    Accessible.name: text
    Accessible.description: i18nc("@info", "Finds any record and any command")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.Theme.backgroundColor
        border.width: 1
        border.color: button.hovered || button.visualFocus ? Kirigami.Theme.focusColor
            : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, Kirigami.Theme.frameContrast)
    }
    contentItem: RowLayout {
        spacing: Kirigami.Units.smallSpacing

        Kirigami.Icon {
            source: "search-symbolic"
            implicitWidth: Kirigami.Units.iconSizes.small
            implicitHeight: implicitWidth
            opacity: 0.7
        }
        QQC2.Label {
            text: button.text
            elide: Text.ElideRight
            color: Ink.quiet
            Layout.fillWidth: true
        }
        QQC2.Label {
            text: i18nc("@label keys", "Ctrl K")
            font: Kirigami.Theme.smallFont
            color: Ink.quiet
        }
    }
}
