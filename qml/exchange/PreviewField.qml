// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One field of a record of a preview: what is here and what the bundle brings, side by side, with what differs marked.
GridLayout {
    id: line

    /// See PreviewModel.
    required property var modelData
    required property bool added
    required property bool narrow

    component Side: ColumnLayout {
        id: side

        required property var parts
        required property string who
        required property color markColor

        spacing: 0
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop

        MarkedText {
            parts: side.parts
            markColor: side.markColor
            Layout.fillWidth: true
        }
        QQC2.Label {
            visible: text.length > 0
            text: side.who
            textFormat: Text.PlainText
            color: Ink.quiet
            font: Kirigami.Theme.smallFont
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }

    readonly property color goesColor: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.negativeTextColor, 0.3)
    readonly property color comesColor: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.positiveTextColor, 0.3)

    columns: added ? 2 : 3
    columnSpacing: Kirigami.Units.largeSpacing
    rowSpacing: 0
    Layout.fillWidth: true
    Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
    Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
    Layout.bottomMargin: Kirigami.Units.smallSpacing

    QQC2.Label {
        text: line.modelData.label
        textFormat: Text.PlainText
        color: line.modelData.conflict ? Ink.bad : Ink.quiet
        wrapMode: Text.Wrap
        Layout.columnSpan: line.narrow && !line.added ? 3 : 1
        Layout.preferredWidth: line.narrow && !line.added ? -1 : Kirigami.Units.gridUnit * 8
        Layout.fillWidth: line.narrow && !line.added
        Layout.alignment: Qt.AlignTop
    }
    Side {
        visible: !line.added
        parts: line.modelData.before
        who: line.modelData.whoBefore
        markColor: line.goesColor
    }
    QQC2.Label {
        visible: line.narrow && !line.added
        text: "→"
        color: Ink.quiet
        Accessible.ignored: true
        Layout.alignment: Qt.AlignTop
    }
    Side {
        parts: line.modelData.after
        who: line.modelData.conflict || !line.added ? line.modelData.who : ""
        markColor: line.comesColor
    }
    QQC2.Label {
        visible: text.length > 0
        text: line.modelData.note
        textFormat: Text.PlainText
        color: Ink.quiet
        font: Kirigami.Theme.smallFont
        wrapMode: Text.Wrap
        Layout.columnSpan: line.columns
        Layout.fillWidth: true
    }
}
