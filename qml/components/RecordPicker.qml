// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// Chooses a record by typing the beginning of its name. What is typed and not chosen is no choice: leaving the field brings the
/// chosen name back.
RowLayout {
    id: picker

    /// Record types to choose from; empty: all.
    property var types: []
    required property string recordId
    required property string recordTitle
    property string label
    /// What was typed last.
    property string typedName
    /// Where somebody may be typed who is not found: what taking over what was typed is called, such as “Guest: Jane Doe”.
    property string newText

    /// Empty id: cleared.
    signal picked(string id, string title)
    /// A name that nothing was found by was typed and taken over.
    signal entered(string name)

    function enter(): void {
        const name = typedName.trim();
        if (newText.length > 0 && name.length > 0) {
            typedName = "";
            input.text = Qt.binding(() => picker.recordTitle);
            popup.close();
            picker.entered(name);
        }
    }

    function choose(row: int): void {
        if (row < 0 || row >= found.count) {
            return;
        }
        const title = found.value(row, "title");
        picker.picked(found.value(row, "recordId"), title);
        input.text = Qt.binding(() => picker.recordTitle);
        popup.close();
    }

    spacing: Kirigami.Units.smallSpacing

    SearchModel {
        id: found

        types: picker.types
        limit: 8
        text: input.activeFocus && input.text !== picker.recordTitle ? input.text : ""
    }
    QQC2.TextField {
        id: input

        objectName: picker.objectName + "-input"
        text: picker.recordTitle
        placeholderText: i18nc("@info", "Type a name…")
        placeholderTextColor: Ink.quiet
        Accessible.name: picker.label
        onTextEdited: {
            picker.typedName = text;
            popup.open();
        }
        onEditingFinished: if (!popup.activeFocus) {
            text = Qt.binding(() => picker.recordTitle);
            popup.close();
        }
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onReturnPressed: event => {
            event.accepted = popup.visible;
            if (popup.visible) {
                found.whenRead(() => found.count > 0 ? picker.choose(Math.max(0, list.currentIndex)) : picker.enter());
            }
        }
        Keys.onEscapePressed: event => {
            event.accepted = popup.visible;
            popup.close();
        }
        Layout.fillWidth: true

        QQC2.Popup {
            id: popup

            y: input.height
            width: input.width
            padding: 1
            visible: false
            focus: false
            closePolicy: QQC2.Popup.CloseOnPressOutsideParent

            contentItem: ListView {
                id: list

                implicitHeight: Math.min(contentHeight, Kirigami.Units.gridUnit * 14)
                model: found
                clip: true
                delegate: RowDelegate {
                    required property int index
                    required property string recordId

                    required subtitle
                    boldTitle: false
                    oneLine: true
                    onClicked: picker.choose(index)
                }

                footer: RowDelegate {
                    visible: picker.newText.length > 0 && picker.typedName.trim().length > 0
                    height: visible ? implicitHeight : 0
                    title: picker.newText
                    boldTitle: false
                    separator: found.count > 0
                    leading: Kirigami.Icon {
                        source: "list-add"
                        implicitWidth: Kirigami.Units.iconSizes.small
                        implicitHeight: implicitWidth
                    }
                    onClicked: picker.enter()
                }

                QQC2.Label {
                    anchors.fill: parent
                    visible: found.count === 0 && picker.newText.length === 0
                    padding: Kirigami.Units.largeSpacing
                    text: i18nc("@info", "Nobody is found by this name.")
                    color: Ink.quiet
                }
            }
        }
    }
    QQC2.ToolButton {
        visible: picker.recordId.length > 0
        icon.name: "edit-clear"
        text: i18nc("@action:button", "Clear %1", picker.label)
        Accessible.name: text
        display: QQC2.AbstractButton.IconOnly
        onClicked: picker.picked("", "")
    }
}
