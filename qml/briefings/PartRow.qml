// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A part of a draft: taken or not, with a handle to move it; pressed, it shows the field for the author's words.
ColumnLayout {
    id: part

    required property int index
    required property string recordId
    required property string title
    required property string hint
    required property bool taken
    required property string words
    required property bool own
    required property string note
    property bool open: false
    readonly property bool unsaved: (editor.item?.text ?? words).trim() !== words // qmllint disable missing-property

    signal takenRequested(bool taken)
    signal moveRequested(int to)
    /// It was dragged until its middle lay at this height of the list that it lies in.
    signal dropped(real middle)
    signal wordsRequested(string words)
    signal removeRequested

    spacing: 0
    z: drag.active ? 1 : 0

    RowDelegate {
        id: row

        title: part.title
        subtitle: part.words.length > 0 && !part.open ? part.words.split("\n")[0] : part.note
        boldTitle: part.taken
        titleColor: part.taken ? Kirigami.Theme.textColor : Ink.quiet
        separator: part.index > 0
        topPadding: Kirigami.Units.smallSpacing
        bottomPadding: Kirigami.Units.smallSpacing
        opacity: drag.active ? 0.8 : 1
        transform: Translate {
            y: drag.active ? drag.reached : 0
        }
        onClicked: {
            part.open = !part.open;
            if (part.open) {
                editor.item?.forceActiveFocus(); // qmllint disable missing-property
            }
        }
        Keys.onPressed: event => {
            if (event.modifiers & Qt.ControlModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
                event.accepted = true;
                part.moveRequested(part.index + (event.key === Qt.Key_Up ? -1 : 1));
            } else if (event.key === Qt.Key_Space) {
                event.accepted = true;
                part.takenRequested(!part.taken);
            } else if (event.key === Qt.Key_Delete && part.own) {
                event.accepted = true;
                part.removeRequested();
            }
        }
        leading: [
            Kirigami.Icon {
                source: "handle-sort"
                implicitWidth: Kirigami.Units.iconSizes.small
                implicitHeight: implicitWidth

                HoverHandler {
                    cursorShape: Qt.OpenHandCursor
                }
                DragHandler {
                    id: drag

                    /// How far the row was moved; not in its own coordinates, which move with it.
                    property real reached: 0

                    target: null
                    xAxis.enabled: false
                    onCentroidChanged: if (active) {
                        reached = centroid.scenePosition.y - centroid.scenePressPosition.y;
                    }
                    onActiveChanged: if (!active) {
                        part.dropped(part.y + row.height / 2 + reached);
                    }
                }
            },
            QQC2.CheckBox {
                checked: part.taken
                Accessible.name: i18nc("@option:check %1 a part of a briefing", "Take: %1", part.title)
                onToggled: part.takenRequested(checked)
            }
        ]
        trailing: [
            QQC2.ToolButton {
                visible: part.own
                icon.name: "edit-delete"
                text: i18nc("@action:button %1 a part of a briefing", "Remove “%1”", part.title)
                Accessible.name: text
                display: QQC2.AbstractButton.IconOnly
                onClicked: part.removeRequested()
            },
            Kirigami.Icon {
                source: part.open ? "arrow-up" : "arrow-down"
                implicitWidth: Kirigami.Units.iconSizes.small
                implicitHeight: implicitWidth
            }
        ]
        Layout.fillWidth: true
    }
    Loader {
        id: editor

        active: part.open
        visible: active
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing
        Layout.rightMargin: Kirigami.Units.largeSpacing
        Layout.bottomMargin: Kirigami.Units.largeSpacing
        sourceComponent: QQC2.TextArea {
            objectName: "words-" + part.recordId
            text: part.words
            placeholderText: part.hint
            placeholderTextColor: Ink.quiet
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            Accessible.name: i18nc("@label %1 a part of a briefing", "Own words: %1", part.title)
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onEditingFinished: if (part.unsaved) {
                part.wordsRequested(text);
            }
        }
    }
}
