// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One proposal of an import: taken or not, with text and kind to change.
QQC2.Control {
    id: row

    required property FlashImporter importer
    required property int index
    required property string text
    required property string detail
    required property string kind
    required property string kindLabel
    required property bool isPoint
    required property bool accepted
    required property bool isNew
    required property string words

    padding: Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing

    Component {
        id: dialog

        ImportDialog {
            importer: row.importer
            row: row.index
        }
    }

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        QQC2.CheckBox {
            checked: row.accepted
            Accessible.name: i18nc("@option:check %1 a proposed line", "Take over: %1", row.text)
            onToggled: row.importer.setAccepted(row.index, checked)
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: 0
            opacity: row.accepted ? 1 : 0.5
            Layout.fillWidth: true

            QQC2.TextArea {
                text: row.text
                wrapMode: TextEdit.Wrap
                enabled: row.accepted
                background: Rectangle {
                    color: "transparent"
                    border.width: parent?.activeFocus ? 1 : 0
                    border.color: Kirigami.Theme.focusColor
                    radius: Kirigami.Units.cornerRadius
                }
                Accessible.name: i18nc("@label %1 a proposed line", "Text of: %1", row.text)
                onEditingFinished: row.importer.setText(row.index, text)
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Layout.fillWidth: true
            }
            QQC2.Label {
                visible: text.length > 0
                text: row.words.length > 0 ? i18nc("@info %1 details, %2 words of the note", "%1 · from “%2”", row.detail, row.words) : row.detail
                textFormat: Text.PlainText
                color: Kirigami.Theme.disabledTextColor
                font: Kirigami.Theme.smallFont
                wrapMode: Text.Wrap
                leftPadding: Kirigami.Units.smallSpacing * 1.5
                Layout.fillWidth: true
            }
        }
        QQC2.ToolButton {
            enabled: row.accepted
            icon.name: "document-edit"
            text: i18nc("@action:button %1 a proposed line", "Change %1", row.text)
            display: QQC2.AbstractButton.IconOnly
            Accessible.name: text
            onClicked: (dialog.createObject(row, {}) as ImportDialog).open()
            Layout.alignment: Qt.AlignTop
        }
        KindChip {
            visible: row.isNew
            text: i18nc("@info an entry that will be created", "new")
            tint: "accent"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Kirigami.Units.smallSpacing * 1.5
        }
        KindChip {
            visible: !row.isPoint
            text: row.kindLabel
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Kirigami.Units.smallSpacing * 1.5
        }
        QQC2.ComboBox {
            visible: row.isPoint
            enabled: row.accepted
            model: [
                {
                    value: "note",
                    text: i18nc("@item kind of outcome", "note")
                },
                {
                    value: "decision",
                    text: i18nc("@item kind of outcome", "decision")
                },
                {
                    value: "ask",
                    text: i18nc("@item kind of outcome", "ask")
                },
                {
                    value: "promise",
                    text: i18nc("@item kind of outcome", "promise")
                },
                {
                    value: "feedback",
                    text: i18nc("@item kind of outcome", "feedback")
                }
            ]
            textRole: "text"
            valueRole: "value"
            currentIndex: model.findIndex(choice => choice.value === row.kind)
            Accessible.name: i18nc("@label %1 a proposed line", "Kind of: %1", row.text)
            onActivated: row.importer.setKind(row.index, currentValue)
            Layout.alignment: Qt.AlignTop
        }
    }
}
