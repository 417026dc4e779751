// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What can be done with one address or number: reach it, copy it, log that it was told.
Flow {
    id: buttons

    required property var way
    property bool highlighted: false
    property bool iconsOnly: false

    signal logRequested(point: string)

    spacing: Kirigami.Units.smallSpacing

    component WayButton: QQC2.Button {
        display: buttons.iconsOnly ? QQC2.AbstractButton.IconOnly : QQC2.AbstractButton.TextBesideIcon
        flat: buttons.iconsOnly
        Accessible.name: buttons.iconsOnly ? i18nc("@action:button %1 what, %2 address or number", "%1: %2", text, buttons.way.value) : text
        QQC2.ToolTip.text: Accessible.name
        QQC2.ToolTip.visible: hovered && buttons.iconsOnly
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    }

    WayButton {
        visible: `${buttons.way.target ?? ""}`.length > 0
        objectName: buttons.iconsOnly ? "" : "reach"
        icon.name: buttons.way.icon ?? ""
        text: buttons.way.button ?? ""
        highlighted: buttons.highlighted
        onClicked: Qt.openUrlExternally(buttons.way.target)
    }
    WayButton {
        objectName: buttons.iconsOnly ? "" : "copyNumber"
        icon.name: "edit-copy"
        text: i18nc("@action:button", "Copy")
        onClicked: IncidentTasks.copy(buttons.way.value)
    }
    WayButton {
        objectName: buttons.iconsOnly ? "" : "logIt"
        icon.name: "document-edit"
        text: i18nc("@action:button a notification", "Log it")
        onClicked: buttons.logRequested(buttons.way.point)
    }
}
