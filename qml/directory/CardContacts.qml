// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// How to reach somebody: address, what it is for, who may have it, and how far it can be relied on.
SectionCard {
    id: card

    required property CardDetails details

    signal editRequested(string record)
    signal addRequested

    Repeater {
        model: card.details.extra.contacts ?? []

        QQC2.ItemDelegate {
            id: row

            required property var modelData
            required property int index
            readonly property bool narrow: width < Kirigami.Units.gridUnit * 24
            readonly property bool opens: modelData.target.toString().length > 0
            readonly property string openIcon: {
                switch (modelData.medium) {
                case "email":
                    return "mail-send";
                case "phone":
                case "mobile":
                    return "call-start";
                default:
                    return "internet-services";
                }
            }
            readonly property string openText: {
                switch (modelData.medium) {
                case "email":
                    return i18nc("@action:button", "Write a mail");
                case "phone":
                case "mobile":
                    return i18nc("@action:button", "Call");
                default:
                    return i18nc("@action:button", "Open");
                }
            }

            objectName: "contact-" + modelData.value
            text: modelData.value
            padding: Kirigami.Units.largeSpacing
            Accessible.name: [modelData.value, modelData.about, modelData.tlp, modelData.word].join(", ")
            Accessible.description: i18nc("@info", "Press to change it")
            activeFocusOnTab: true
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: card.editRequested(modelData.record)
            Layout.fillWidth: true

            background: Rectangle {
                color: row.hovered ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.04) : "transparent"
                border.width: row.visualFocus ? 1 : 0
                border.color: Kirigami.Theme.focusColor

                Kirigami.Separator {
                    visible: row.index > 0
                    weight: Kirigami.Separator.Weight.Light
                    anchors {
                        left: parent.left
                        right: parent.right
                        top: parent.top
                    }
                }
            }
            contentItem: GridLayout {
                columns: row.narrow ? 2 : 3
                columnSpacing: Kirigami.Units.largeSpacing
                rowSpacing: Kirigami.Units.smallSpacing

                Kirigami.Icon {
                    source: row.modelData.icon
                    implicitWidth: Kirigami.Units.iconSizes.small
                    implicitHeight: implicitWidth
                }
                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true

                    QQC2.Label {
                        text: row.modelData.value
                        textFormat: Text.PlainText
                        wrapMode: Text.WrapAnywhere
                        Layout.fillWidth: true
                    }
                    QQC2.Label {
                        text: row.modelData.about
                        textFormat: Text.PlainText
                        font: Kirigami.Theme.smallFont
                        color: Ink.quiet
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    StateGlyph {
                        visible: row.modelData.conflicted
                        level: "conflict"
                        word: i18nc("@info", "changed by two people")
                        showWord: true
                    }
                }
                RowLayout {
                    spacing: Kirigami.Units.largeSpacing
                    Layout.columnSpan: row.narrow ? 2 : 1
                    Layout.fillWidth: row.narrow
                    Layout.alignment: Qt.AlignRight

                    TlpBadge {
                        tlp: row.modelData.tlp
                    }
                    StateGlyph {
                        level: row.modelData.level
                        word: row.modelData.word
                        showWord: true
                        font: Kirigami.Theme.smallFont
                        elide: Text.ElideRight
                        Layout.fillWidth: row.narrow
                    }
                    QQC2.ToolButton {
                        visible: row.opens
                        icon.name: row.openIcon
                        text: row.openText
                        Accessible.name: i18nc("@action %1 what is done, %2 address or number", "%1: %2", row.openText, row.modelData.value)
                        display: QQC2.AbstractButton.IconOnly
                        QQC2.ToolTip.visible: hovered
                        QQC2.ToolTip.text: text
                        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                        onClicked: Qt.openUrlExternally(row.modelData.target)
                    }
                    QQC2.Button {
                        visible: !row.modelData.verified
                        objectName: "verify"
                        text: i18nc("@action:button somebody checked that it works", "Verify")
                        Accessible.name: i18nc("@action %1 address or number", "Mark %1 as verified", row.modelData.value)
                        onClicked: DirectoryTasks.verify(row.modelData.record, row.modelData.value)
                    }
                    QQC2.Button {
                        visible: row.modelData.verified || !row.narrow
                        icon.name: "edit-copy"
                        display: row.narrow || !row.modelData.verified ? QQC2.AbstractButton.IconOnly : QQC2.AbstractButton.TextOnly
                        text: i18nc("@action:button", "Copy")
                        Accessible.name: i18nc("@action %1 address or number", "Copy %1", row.modelData.value)
                        QQC2.ToolTip.visible: hovered && display === QQC2.AbstractButton.IconOnly
                        QQC2.ToolTip.text: text
                        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                        onClicked: DirectoryTasks.copy(row.modelData.value)
                    }
                    QQC2.ToolButton {
                        icon.name: "overflow-menu"
                        text: i18nc("@action:button %1 address or number", "More for %1", row.modelData.value)
                        Accessible.name: text
                        display: QQC2.AbstractButton.IconOnly
                        onClicked: menu.popup()

                        QQC2.Menu {
                            id: menu

                            QQC2.MenuItem {
                                icon.name: "edit-copy"
                                text: i18nc("@action:inmenu", "Copy")
                                onTriggered: DirectoryTasks.copy(row.modelData.value)
                            }
                            QQC2.MenuItem {
                                icon.name: "dialog-ok"
                                text: i18nc("@action:inmenu", "Mark as verified today")
                                onTriggered: DirectoryTasks.verify(row.modelData.record, row.modelData.value)
                            }
                            QQC2.MenuItem {
                                icon.name: "dialog-error"
                                text: i18nc("@action:inmenu", "Mark as bounced today")
                                onTriggered: DirectoryTasks.bounce(row.modelData.record, row.modelData.value)
                            }
                            QQC2.MenuItem {
                                icon.name: "document-edit"
                                text: i18nc("@action:inmenu", "Edit")
                                onTriggered: card.editRequested(row.modelData.record)
                            }
                            QQC2.MenuItem {
                                icon.name: "edit-delete"
                                text: i18nc("@action:inmenu", "Delete")
                                onTriggered: DirectoryTasks.remove(row.modelData.record, row.modelData.value)
                            }
                        }
                    }
                }
            }
        }
    }
    RowDelegate {
        objectName: "addContactPoint"
        title: i18nc("@action", "Add a contact point")
        boldTitle: false
        separator: (card.details.extra.contacts ?? []).length > 0
        leading: Kirigami.Icon {
            source: "list-add-symbolic"
            implicitWidth: Kirigami.Units.iconSizes.small
            implicitHeight: implicitWidth
        }
        onClicked: card.addRequested()
        Layout.fillWidth: true
    }
}
