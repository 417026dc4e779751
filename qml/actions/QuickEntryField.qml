// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// An action in one line. Enter adds it; Tab or Enter on a suggestion completes the word.
ColumnLayout {
    id: entry

    signal added(record: string)

    spacing: Kirigami.Units.smallSpacing

    function begin(): void {
        input.forceActiveFocus();
    }
    function take(row: int): void {
        const completed = line.complete(row);
        input.text = completed.text;
        input.cursorPosition = completed.cursor;
        input.forceActiveFocus();
    }

    QuickLine {
        id: line

        text: input.text
        cursor: input.cursorPosition
        onAdded: record => {
            input.clear();
            entry.added(record);
        }
        onCompletionWanted: entry.take(Math.max(0, list.currentIndex))
        onChanged: list.currentIndex = suggestions.length > 0 ? Math.max(0, Math.min(list.currentIndex, suggestions.length - 1)) : -1
    }
    RowLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.TextField {
            id: input

            objectName: "quickEntry"
            placeholderText: i18nc("@info @ # and due: are not translated", "New action: what @who #DK due:E-60")
            placeholderTextColor: Ink.quiet
            Accessible.name: i18nc("@label", "New action in one line")
            Accessible.description: i18nc("@info @ # and due: are not translated", "After what is to be done: @ and who does it, # and a country, due: and a day, or E-60 for 60 days before the European elections")
            onAccepted: line.press(true)
            Keys.onPressed: event => {
                const open = popup.visible;
                if (open && (event.key === Qt.Key_Down || event.key === Qt.Key_Up)) {
                    event.key === Qt.Key_Down ? list.incrementCurrentIndex() : list.decrementCurrentIndex();
                    event.accepted = true;
                } else if (open && event.key === Qt.Key_Tab) {
                    line.press(false);
                    event.accepted = true;
                } else if (event.key === Qt.Key_Escape && open) {
                    line.closeSuggestions();
                    event.accepted = true;
                }
            }
            Layout.fillWidth: true

            QQC2.Popup {
                id: popup

                y: input.height
                width: Math.max(input.width, Kirigami.Units.gridUnit * 14)
                padding: 1
                margins: Kirigami.Units.smallSpacing
                focus: false
                visible: input.activeFocus && line.suggestions.length > 0
                closePolicy: QQC2.Popup.CloseOnPressOutsideParent
                onClosed: line.closeSuggestions()

                contentItem: ListView {
                    id: list

                    implicitHeight: Math.min(contentHeight, Kirigami.Units.gridUnit * 16)
                    model: line.suggestions
                    clip: true
                    Accessible.role: Accessible.List
                    Accessible.name: i18nc("@label", "Suggestions")
                    delegate: RowDelegate {
                        required property var modelData
                        required property int index

                        title: modelData.text
                        subtitle: modelData.detail
                        boldTitle: false
                        oneLine: true
                        focusPolicy: Qt.NoFocus
                        onClicked: entry.take(index)
                    }
                }
            }
        }
        QQC2.Button {
            icon.name: "list-add"
            text: i18nc("@action:button", "Add")
            Accessible.name: i18nc("@action:button", "Add the action")
            display: QQC2.AbstractButton.IconOnly
            enabled: input.text.trim().length > 0
            QQC2.ToolTip.visible: hovered
            QQC2.ToolTip.text: Accessible.name
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onClicked: line.add()
        }
    }
    QQC2.Label {
        visible: line.problem.length > 0
        objectName: "quickEntryProblem"
        text: line.problem
        textFormat: Text.PlainText
        color: Ink.bad
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Layout.fillWidth: true
    }
    QQC2.Label {
        visible: line.problem.length === 0 && line.understood.length > 0
        objectName: "quickEntryUnderstood"
        text: line.understood
        textFormat: Text.PlainText
        font: Kirigami.Theme.smallFont
        color: Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
