// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// The line in which minutes are typed. Enter writes it down; Tab puts it under the next point of the agenda, and behind the last one
/// leaves; Shift+Tab goes back. The arrow keys choose from what is proposed, Enter or Tab takes it, Escape does not. Up in an empty
/// line brings back the last one that was written down.
QQC2.ToolBar {
    id: entry

    required property string meeting
    required property var items
    readonly property alias editor: editor

    signal submitted

    function begin(): void {
        input.forceActiveFocus();
    }
    /// Enter or Tab was pressed before it was known what could be proposed; what is typed meanwhile.
    property bool waiting: false
    property string typedAhead

    function takeOrSubmit(): void {
        if (!popup.wanted || editor.fragmentDone) {
            editor.submit();
        } else {
            takeOr(() => editor.submit());
        }
    }
    /// Takes what is proposed for what stands there now, once that is known; where nothing is, `otherwise` is called.
    function takeOr(otherwise: var): void {
        waiting = true;
        completions.whenRead(() => {
            waiting = false;
            if (popup.wanted && completions.count > 0) {
                entry.take(popup.row);
            } else {
                otherwise();
            }
            const ahead = typedAhead;
            typedAhead = "";
            if (ahead.length > 0) {
                input.insert(input.cursorPosition, ahead);
            }
        });
    }
    function take(row: int): void {
        editor.take(completions.value(row, "text"), completions.value(row, "party"));
    }

    position: QQC2.ToolBar.Footer

    MinutesEditor {
        id: editor

        meeting: entry.meeting
        items: entry.items
        typed: input.text
        cursor: input.cursorPosition
        onReplaced: (typed, cursor) => {
            input.text = typed;
            input.cursorPosition = cursor;
        }
        onFragmentChanged: if (fragmentSign.length === 0) {
            popup.dismissed = false;
        }
        onSubmitted: entry.submitted()
    }
    CompletionsModel {
        id: completions

        meeting: entry.meeting
        sign: input.activeFocus ? editor.fragmentSign : ""
        text: editor.fragmentText
    }

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.smallSpacing

        RowLayout {
            visible: editor.itemTitle.length > 0 || editor.record.length > 0 || editor.waiting.length > 0
            spacing: Kirigami.Units.smallSpacing

            QQC2.Label {
                visible: editor.itemTitle.length > 0
                text: i18nc("@info %1 a point of the agenda", "Under %1", editor.itemTitle)
                textFormat: Text.PlainText
                font: Kirigami.Theme.smallFont
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: text.length > 0
                text: {
                    if (editor.record.length === 0) {
                        return editor.waiting.length > 0 ? i18nc("@info %1 what was typed and is not written down yet", "Then: %1", editor.waiting) : "";
                    }
                    return editor.waiting.length > 0 ? i18nc("@info %1 what was typed before", "Changes a line; then: %1", editor.waiting) : i18nc("@info", "Changes a line; Escape leaves it as it was");
                }
                textFormat: Text.PlainText
                color: Ink.attention
                font: Kirigami.Theme.smallFont
                elide: Text.ElideRight
                Layout.fillWidth: editor.itemTitle.length === 0
                Layout.maximumWidth: entry.width / 2
            }
        }
        RowLayout {
            spacing: Kirigami.Units.smallSpacing

            Item {
                visible: editor.item.length > 0
                implicitWidth: Kirigami.Units.gridUnit
            }
            KindChip {
                text: editor.kindLabel
                tint: editor.tint
                horizontalAlignment: Text.AlignHCenter
                Layout.preferredWidth: Kirigami.Units.gridUnit * 4
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Math.round((input.implicitHeight / Math.max(1, input.lineCount) - implicitHeight) / 2)
            }
            QQC2.TextArea {
                id: input

                objectName: "outcomeLine"
                placeholderText: i18nc("@info", "Next line…")
                placeholderTextColor: Ink.quiet
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                Accessible.name: i18nc("@label", "New outcome")
                Accessible.description: editor.meaning
                Layout.fillWidth: true
                Keys.onPressed: event => {
                    const open = popup.visible && completions.count > 0;
                    event.accepted = true;
                    if (entry.waiting) {
                        entry.typedAhead += event.text.replace("\r", "\n");
                    } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                        entry.takeOrSubmit();
                    } else if (event.key === Qt.Key_Tab && open) {
                        entry.takeOr(() => {});
                    } else if (event.key === Qt.Key_Tab && !editor.indent()) {
                        nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                    } else if (event.key === Qt.Key_Backtab && !editor.outdent()) {
                        nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
                    } else if (event.key === Qt.Key_Down && open) {
                        popup.down();
                    } else if (event.key === Qt.Key_Up && open) {
                        popup.up();
                    } else if (event.key === Qt.Key_Up && text.length === 0) {
                        editor.changeLast();
                    } else if (event.key === Qt.Key_Escape && open) {
                        popup.dismissed = true;
                    } else if (event.key === Qt.Key_Escape && editor.record.length > 0) {
                        editor.cancel();
                    } else {
                        event.accepted = event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab;
                    }
                }

                CompletionPopup {
                    id: popup

                    /// Escape was pressed for this word.
                    property bool dismissed: false
                    readonly property bool wanted: input.activeFocus && editor.fragmentSign.length > 0 && !dismissed

                    completions: completions
                    caret: {
                        input.text; // where that stands changes with what is typed
                        return input.positionToRectangle(Math.max(0, editor.fragmentAt));
                    }
                    visible: wanted && completions.count > 0
                    onChosen: row => entry.take(row)
                }
            }
        }
        QQC2.Label {
            text: editor.problem.length > 0 ? editor.problem : editor.meaning.length > 0 ? editor.meaning : i18nc("@info how minutes are typed; the signs are typed as they are", "Enter: next line · Tab: under the next point · / kind · @ who · # country · ! day")
            textFormat: Text.PlainText
            color: editor.problem.length > 0 ? Ink.attention : editor.meaning.length > 0 ? Kirigami.Theme.textColor : Ink.quiet
            font: Kirigami.Theme.smallFont
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
