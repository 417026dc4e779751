// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A line of the minutes: an outcome, or an action that came of it. Enter changes it, Ctrl+Enter makes an action of an outcome and
/// an outcome of an action, Delete deletes it.
RowDelegate {
    id: line

    required property int index
    required property string recordId
    required subtitle
    required property string kind
    required property string kindLabel
    required property string tint
    required property string stateWord
    required property string level
    required property bool isAction
    required property bool open

    property bool locked: false
    /// Beside the text is no room for its kind.
    property bool narrow: false
    /// One for all kinds, so that the texts begin below each other.
    readonly property real chipWidth: Kirigami.Units.gridUnit * 4

    signal turnRequested
    signal removeRequested
    signal menuRequested

    boldTitle: false
    separator: true
    Accessible.name: [kindLabel, title, subtitle, stateWord].filter(part => part.length > 0).join(", ")
    Keys.onPressed: event => {
        if (line.locked) {
            return;
        }
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
            line.turnRequested();
            event.accepted = true;
        } else if (event.key === Qt.Key_Delete) {
            line.removeRequested();
            event.accepted = true;
        }
    }
    leading: KindChip {
        visible: !line.narrow
        text: line.kindLabel
        tint: line.tint
        horizontalAlignment: Text.AlignHCenter
        Layout.preferredWidth: line.chipWidth
        Layout.alignment: Qt.AlignTop
    }
    chips: [
        KindChip {
            visible: line.narrow
            text: line.kindLabel
            tint: line.tint
        },
        StateGlyph {
            visible: line.narrow && line.stateWord.length > 0
            level: line.level
            word: line.stateWord
            showWord: true
        }
    ]
    trailing: [
        StateGlyph {
            visible: !line.narrow && line.stateWord.length > 0
            level: line.level
            word: line.stateWord
            showWord: true
        },
        QQC2.ToolButton {
            visible: !line.locked && !line.narrow
            icon.name: line.isAction ? "edit-undo" : "view-task-add"
            text: line.isAction ? i18nc("@action:button", "An outcome, not an action") : i18nc("@action:button", "Make an action of it")
            Accessible.name: line.isAction ? i18nc("@action:button %1 a line", "An outcome, not an action: %1", line.title) : i18nc("@action:button %1 a line", "An action: %1", line.title)
            display: QQC2.AbstractButton.IconOnly
            QQC2.ToolTip.visible: hovered
            QQC2.ToolTip.text: text
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onClicked: line.turnRequested()
        },
        QQC2.ToolButton {
            visible: !line.locked || line.open
            icon.name: "overflow-menu"
            text: i18nc("@action:button", "What to do with this line")
            Accessible.name: i18nc("@action:button %1 a line", "What to do with: %1", line.title)
            display: QQC2.AbstractButton.IconOnly
            onClicked: line.menuRequested()
        }
    ]
}
