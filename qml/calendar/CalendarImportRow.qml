// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One entry of a calendar: taken or not, and what changes field by field.
QQC2.Control {
    id: row

    required property CalendarImporter importer
    required property int index
    required property string name
    required property string detail
    required property int line
    required property string verdict
    required property bool accepted
    required property var changes
    required property var lines

    readonly property bool canBeTaken: verdict === "new" || verdict === "changed"
    /// What a new entry holds, in full.
    property bool expanded: verdict === "changed"

    padding: Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        QQC2.CheckBox {
            visible: row.canBeTaken
            checked: row.accepted
            Accessible.name: i18nc("@option:check %1 title", "Import %1", row.name)
            onToggled: row.importer.setAccepted(row.index, checked)
            Layout.alignment: Qt.AlignTop
        }
        StateGlyph {
            visible: !row.canBeTaken
            level: row.verdict === "unchanged" ? "done" : "bad"
            word: row.verdict === "unchanged" ? i18nc("@info", "known already") : i18nc("@info", "not taken")
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Kirigami.Units.smallSpacing
            opacity: row.canBeTaken && !row.accepted ? 0.6 : 1
            Layout.fillWidth: true

            QQC2.Label {
                text: row.name
                textFormat: Text.PlainText
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.Label {
                text: i18nc("@info %1 kind and day of an entry, %2 number of a line in a file", "%1 · line %2", row.detail, row.line)
                textFormat: Text.PlainText
                color: Ink.quiet
                font: Kirigami.Theme.smallFont
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Repeater {
                model: row.lines

                QQC2.Label {
                    required property string modelData

                    text: modelData
                    textFormat: Text.PlainText
                    color: row.verdict === "unreadable" ? Ink.bad : Ink.attention
                    font: Kirigami.Theme.smallFont
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
            Repeater {
                model: row.expanded ? row.changes : []

                ChangeLine {
                    isNew: row.verdict !== "changed"
                    Layout.fillWidth: true
                }
            }
        }
        QQC2.ToolButton {
            visible: row.verdict === "new" && row.changes.length > 0
            icon.name: row.expanded ? "collapse" : "expand"
            text: row.expanded ? i18nc("@action:button %1 title", "Hide what %1 holds", row.name) : i18nc("@action:button %1 title", "Show what %1 holds", row.name)
            display: QQC2.AbstractButton.IconOnly
            Accessible.name: text
            QQC2.ToolTip.text: text
            QQC2.ToolTip.visible: hovered
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onClicked: row.expanded = !row.expanded
            Layout.alignment: Qt.AlignTop
        }
    }
}
