// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One proposal of an import: taken or not, with all that is usually wrong one press away, and the words that it came from.
QQC2.Control {
    id: row

    required property FlashImporter importer
    required property int index
    required property string part
    required property string text
    required property string detail
    required property string kind
    required property string kindLabel
    required property bool accepted
    required property bool isNew
    required property string words
    required property var from
    required property var to
    required property string due
    readonly property bool isPoint: part === "point"
    readonly property bool current: ListView.isCurrentItem

    function edit(): void {
        input.forceActiveFocus();
        input.selectAll();
    }
    function more(): void {
        (dialog.createObject(row, {}) as ImportDialog).open();
    }
    function setDue(text: string): void {
        row.importer.refuse(row.importer.change(row.index, "due", text));
    }

    padding: Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    background: Rectangle {
        color: row.current && row.ListView.view.activeFocus ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.15) : "transparent"
    }

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
            focusPolicy: row.current ? Qt.StrongFocus : Qt.ClickFocus
            Accessible.name: i18nc("@option:check %1 a proposed line", "Take over: %1", row.text)
            onToggled: row.importer.setAccepted(row.index, checked)
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: 0
            opacity: row.accepted ? 1 : 0.5
            Layout.fillWidth: true

            RowLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true

                QQC2.TextArea {
                    id: input

                    text: row.text
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    enabled: row.accepted
                    activeFocusOnTab: activeFocus || row.current
                    background: Rectangle {
                        color: "transparent"
                        border.width: parent?.activeFocus ? 1 : 0
                        border.color: Kirigami.Theme.focusColor
                        radius: Kirigami.Units.cornerRadius
                    }
                    Accessible.name: i18nc("@label %1 a proposed line", "Text of: %1", row.text)
                    onEditingFinished: {
                        row.importer.setText(row.index, text);
                        text = Qt.binding(() => row.text); // as it was taken, or as it was
                    }
                    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    Keys.onEscapePressed: row.ListView.view.forceActiveFocus()
                    Layout.fillWidth: true
                }
                KindChip {
                    visible: row.part === "party"
                    text: row.isNew ? i18nc("@info an entry that will be created", "new") : i18nc("@info of a name", "in the directory")
                    tint: row.isNew ? "accent" : "good"
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Kirigami.Units.smallSpacing * 1.5
                }
                KindChip {
                    visible: row.part === "party"
                    text: row.kindLabel
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Kirigami.Units.smallSpacing * 1.5
                }
                QQC2.ToolButton {
                    enabled: row.accepted
                    focusPolicy: row.current ? Qt.StrongFocus : Qt.ClickFocus
                    icon.name: "document-edit"
                    text: i18nc("@action:button %1 a proposed line", "Change %1", row.text)
                    display: QQC2.AbstractButton.IconOnly
                    Accessible.name: text
                    QQC2.ToolTip.text: i18nc("@info:tooltip", "More about this line")
                    QQC2.ToolTip.visible: hovered
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                    onClicked: row.more()
                    Layout.alignment: Qt.AlignTop
                }
            }
            Flow {
                visible: row.part !== "party"
                spacing: Kirigami.Units.smallSpacing
                enabled: row.accepted
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.smallSpacing

                QQC2.ComboBox {
                    visible: row.isPoint
                    focusPolicy: row.current ? Qt.StrongFocus : Qt.ClickFocus
                    model: row.importer.kinds
                    textRole: "text"
                    valueRole: "value"
                    currentIndex: row.importer.kinds.findIndex(choice => choice.value === row.kind)
                    Accessible.name: i18nc("@label %1 a proposed line", "Kind of: %1", row.text)
                    onActivated: row.importer.setKind(row.index, currentValue)
                }
                PartyChooser {
                    visible: row.isPoint
                    flat: true
                    focusPolicy: row.current ? Qt.StrongFocus : Qt.ClickFocus
                    label: i18nc("@label %1 a proposed line", "From, of: %1", row.text)
                    prefix: i18nc("@label whose promise or ask, before names", "From:")
                    names: row.importer.names
                    chosen: row.from
                    onChanged: indices => row.importer.change(row.index, "from", indices)
                }
                PartyChooser {
                    visible: row.isPoint && (row.kind !== "note" || row.to.length > 0)
                    flat: true
                    focusPolicy: row.current ? Qt.StrongFocus : Qt.ClickFocus
                    label: i18nc("@label %1 a proposed line", "To, of: %1", row.text)
                    prefix: i18nc("@label to whom, before names", "To:")
                    names: row.importer.names
                    chosen: row.to
                    onChanged: indices => row.importer.change(row.index, "to", indices)
                }
                PartyChooser {
                    visible: row.part === "task"
                    flat: true
                    focusPolicy: row.current ? Qt.StrongFocus : Qt.ClickFocus
                    label: i18nc("@label %1 a proposed line", "Owner of: %1", row.text)
                    prefix: i18nc("@label who has to do it, before names", "Owner:")
                    names: row.importer.names
                    chosen: row.from
                    onChanged: indices => row.importer.change(row.index, "owners", indices)
                }
                QQC2.TextField {
                    visible: row.part === "task" || row.kind === "promise" || row.kind === "ask"
                    width: Kirigami.Units.gridUnit * 9
                    text: row.due
                    activeFocusOnTab: activeFocus || row.current
                    placeholderText: i18nc("@info a date as it is typed", "due: year-month-day")
                    placeholderTextColor: Ink.quiet
                    Accessible.name: i18nc("@label %1 a proposed line", "Due, of: %1", row.text)
                    onEditingFinished: if (text !== row.due) {
                        row.setDue(text);
                    }
                }
            }
            QQC2.Label {
                visible: text.length > 0
                text: row.words.length > 0 && row.detail.length > 0 ? i18nc("@info %1 details, %2 words of the note", "%1 · from “%2”", row.detail, row.words) : row.words.length > 0 ? i18nc("@info %1 words of the note", "from “%1”", row.words) : row.detail
                textFormat: Text.PlainText
                color: Ink.quiet
                font: Kirigami.Theme.smallFont
                wrapMode: Text.Wrap
                leftPadding: Kirigami.Units.smallSpacing * 1.5
                Layout.fillWidth: true
            }
        }
    }
}
