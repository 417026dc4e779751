// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// What can be done with the rows that are picked.
ColumnLayout {
    id: bar

    required property int count
    /// Somebody writes files of the picked rows.
    required property bool exports

    signal tagRequested
    signal untagRequested
    signal labelRequested
    signal verifyRequested
    signal copyRequested
    signal exportRequested
    signal cleared

    spacing: 0

    RowLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.Label {
            objectName: "pickedCount"
            text: i18ncp("@info", "%1 selected", "%1 selected", bar.count)
            font.weight: Font.DemiBold
            leftPadding: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
        }
        QQC2.ToolButton {
            icon.name: "edit-select-none"
            text: i18nc("@action:button", "Clear selection")
            Accessible.name: text
            display: QQC2.AbstractButton.IconOnly
            QQC2.ToolTip.visible: hovered
            QQC2.ToolTip.text: text
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onClicked: bar.cleared()
        }
    }
    // In a narrow column they become signs with tool tips.
    Kirigami.ActionToolBar {
        Layout.fillWidth: true
        actions: [
            Kirigami.Action {
                icon.name: "tag-new"
                text: i18nc("@action:button", "Tag…")
                displayHint: Kirigami.DisplayHint.KeepVisible
                onTriggered: bar.tagRequested()
            },
            Kirigami.Action {
                icon.name: "object-locked"
                text: i18nc("@action:button a TLP label for what has none", "Label…")
                displayHint: Kirigami.DisplayHint.KeepVisible
                onTriggered: bar.labelRequested()
            },
            Kirigami.Action {
                icon.name: "checkmark"
                text: i18nc("@action:button", "Mark verified")
                displayHint: Kirigami.DisplayHint.KeepVisible
                onTriggered: bar.verifyRequested()
            },
            Kirigami.Action {
                icon.name: "edit-copy"
                text: i18nc("@action:button", "Copy addresses")
                displayHint: Kirigami.DisplayHint.KeepVisible
                onTriggered: bar.copyRequested()
            },
            Kirigami.Action {
                visible: bar.exports
                icon.name: "document-export"
                text: i18nc("@action:button", "Export…")
                displayHint: Kirigami.DisplayHint.KeepVisible
                onTriggered: bar.exportRequested()
            },
            Kirigami.Action {
                icon.name: "tag-delete"
                text: i18nc("@action:button", "Remove tag…")
                displayHint: Kirigami.DisplayHint.AlwaysHide
                onTriggered: bar.untagRequested()
            }
        ]
    }
}
