// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One entry of a file of contacts: taken or not, who it is, and what changes field by field.
QQC2.Control {
    id: row

    required property ContactImporter importer
    required property int index
    required property string name
    required property string detail
    required property int line
    required property string verdict
    required property bool accepted
    required property string choice
    required property var candidates
    required property var changes
    required property var lines
    required property string newOrganisations

    readonly property bool open: verdict === "new" || verdict === "undecided"
    readonly property bool canBeTaken: open || verdict === "changed"
    /// What a new entry holds, in full.
    property bool expanded: verdict === "changed"

    padding: Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        QQC2.CheckBox {
            visible: row.canBeTaken
            enabled: row.verdict !== "undecided" || row.choice.length > 0
            checked: row.accepted
            Accessible.name: i18nc("@option:check %1 name", "Import %1", row.name)
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
            opacity: row.verdict === "new" && !row.accepted || row.verdict === "changed" && !row.accepted ? 0.6 : 1
            Layout.fillWidth: true

            QQC2.Label {
                text: row.name
                textFormat: Text.PlainText
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: text.length > 0
                text: [row.detail, i18nc("@info %1 number of a line in a file", "line %1", row.line)].filter(part => part.length > 0).join(" · ")
                textFormat: Text.PlainText
                color: Ink.quiet
                font: Kirigami.Theme.smallFont
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: row.newOrganisations.length > 0
                text: i18nc("@info %1 names of organisations", "Comes with a new organisation: %1", row.newOrganisations)
                textFormat: Text.PlainText
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
            QQC2.ComboBox {
                visible: row.candidates.length > 0 && row.open
                model: [
                    {
                        value: "",
                        text: i18nc("@item:inlistbox", "Leave it out for now")
                    },
                    {
                        value: "new",
                        text: i18nc("@item:inlistbox", "Somebody new")
                    }
                ].concat(row.candidates)
                textRole: "text"
                valueRole: "value"
                currentIndex: Math.max(0, model.findIndex(choice => choice.value === row.choice))
                Accessible.name: i18nc("@label %1 name", "Who is %1?", row.name)
                onActivated: row.importer.choose(row.index, currentValue)
                Layout.fillWidth: true
                Layout.maximumWidth: Kirigami.Units.gridUnit * 28
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
            visible: row.open && row.changes.length > 0
            icon.name: row.expanded ? "collapse" : "expand"
            text: row.expanded ? i18nc("@action:button %1 name", "Hide what %1 holds", row.name) : i18nc("@action:button %1 name", "Show what %1 holds", row.name)
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
