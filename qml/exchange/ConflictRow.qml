// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A field with several values: they stand side by side, one key or press takes one. The first one of a record names the record.
QQC2.Control {
    id: row

    required property int index
    required property string recordId
    required property string title
    required property string record
    required property string type
    required property string typeLabel
    /// What the record belongs to; may be empty.
    required property string owner
    required property bool first
    required property string field
    required property string label
    required property string explanation
    required property var choices
    required property string draft
    required property bool editable

    readonly property bool narrow: width < Kirigami.Units.gridUnit * 32
    readonly property bool current: ListView.isCurrentItem && ListView.view.activeFocus
    /// What is written begins with all values in one text.
    property bool combining: false

    signal chosen(string value)
    signal closed
    signal openRequested

    function choose(number: int): bool {
        if (number >= 1 && number <= choices.length) {
            chosen(choices[number - 1].value);
            return true;
        }
        return false;
    }
    function finish(): void {
        form.active = false;
        closed();
    }
    /// What a key does; false where it does nothing.
    function press(key: int, modifiers: int): bool {
        if (form.active && key === Qt.Key_Escape) {
            finish();
            return true;
        }
        if (form.active || (modifiers & ~Qt.KeypadModifier) !== Qt.NoModifier) {
            return false;
        }
        switch (key) {
        case Qt.Key_W:
        case Qt.Key_F2:
            return write(false);
        case Qt.Key_B:
            return write(true);
        case Qt.Key_O:
            openRequested();
            return true;
        default:
            return choose(key - Qt.Key_0);
        }
    }
    function write(combine: bool): bool {
        const possible = editable && (!combine || draft.length > 0);
        if (possible) {
            combining = combine;
            form.active = true;
        }
        return possible;
    }

    padding: Kirigami.Units.largeSpacing
    topPadding: first ? Kirigami.Units.largeSpacing : Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing * 1.5
    rightPadding: leftPadding
    Accessible.role: Accessible.Grouping
    Accessible.name: i18nc("@info for screen readers: %1 record, %2 field", "%1: %2", title, label)
    background: Rectangle {
        color: row.current ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.12) : "transparent"

        Kirigami.Separator {
            visible: row.first && row.index > 0
            weight: Kirigami.Separator.Weight.Light
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
            }
        }
    }

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        RowLayout {
            visible: row.first
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                Kirigami.Heading {
                    level: 4
                    text: row.title
                    font.weight: Font.Bold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                QQC2.Label {
                    visible: text.length > 0
                    text: row.owner
                    textFormat: Text.PlainText
                    font: Kirigami.Theme.smallFont
                    color: Ink.quiet
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
            }
            KindChip {
                text: row.typeLabel
            }
            QQC2.ToolButton {
                icon.name: "document-open-symbolic"
                text: i18nc("@action:button %1 a record", "Open %1", row.title)
                display: QQC2.AbstractButton.IconOnly
                Accessible.name: text
                QQC2.ToolTip.text: i18nc("@info:tooltip", "Open this entry")
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                onClicked: row.openRequested()
            }
        }
        GridLayout {
            columns: row.narrow ? 1 : 2
            columnSpacing: Kirigami.Units.largeSpacing
            rowSpacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            QQC2.Label {
                text: row.label
                textFormat: Text.PlainText
                color: Ink.quiet
                wrapMode: Text.Wrap
                topPadding: row.narrow ? 0 : Kirigami.Units.largeSpacing
                Layout.preferredWidth: row.narrow ? -1 : Kirigami.Units.gridUnit * 7
                Layout.fillWidth: row.narrow
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: Kirigami.Units.smallSpacing
                Layout.fillWidth: true

                QQC2.Label {
                    visible: text.length > 0
                    text: row.explanation
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                GridLayout {
                    columns: row.narrow ? 1 : Math.min(row.choices.length, 3)
                    columnSpacing: Kirigami.Units.smallSpacing
                    rowSpacing: Kirigami.Units.smallSpacing
                    uniformCellWidths: true
                    Layout.fillWidth: true

                    Repeater {
                        model: row.choices

                        ConflictChoice {
                            onClicked: row.choose(index + 1)
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                        }
                    }
                }
                Flow {
                    visible: row.editable && !form.active
                    spacing: Kirigami.Units.smallSpacing
                    Layout.fillWidth: true

                    QQC2.ToolButton {
                        icon.name: "document-edit"
                        text: i18nc("@action:button another value than those that stand against each other", "Write new…")
                        Accessible.name: i18nc("@action:button %1 field", "Write a new value of %1", row.label)
                        onClicked: row.write(false)
                    }
                    QQC2.ToolButton {
                        visible: row.draft.length > 0
                        icon.name: "merge"
                        text: i18nc("@action:button edit a text that is made of all values", "Combine…")
                        Accessible.name: i18nc("@action:button %1 field", "Combine the values of %1", row.label)
                        onClicked: row.write(true)
                    }
                }
                Loader {
                    id: form

                    active: false
                    visible: active
                    sourceComponent: ConflictForm {
                        type: row.type
                        record: row.record
                        field: row.field
                        draft: row.combining ? row.draft : ""
                        onFinished: row.finish()
                    }
                    Layout.fillWidth: true
                }
            }
        }
    }
}
