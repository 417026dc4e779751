// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// One field of an entry: its name, what is there now, and what comes.
GridLayout {
    id: line

    required property var modelData
    required property bool isNew

    readonly property bool narrow: width < Kirigami.Units.gridUnit * 22

    columns: narrow ? 1 : 3
    columnSpacing: Kirigami.Units.largeSpacing
    rowSpacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: isNew ? i18nc("@info field, value; for screen readers", "%1: %2", modelData.label, modelData.after) : i18nc("@info field, old value, new value; for screen readers", "%1: %2 becomes %3", modelData.label, before.text, after.text)

    QQC2.Label {
        text: line.modelData.label
        textFormat: Text.PlainText
        color: Ink.quiet
        font: Kirigami.Theme.smallFont
        wrapMode: Text.Wrap
        Layout.fillWidth: line.narrow
        Layout.preferredWidth: line.narrow ? -1 : Kirigami.Units.gridUnit * 8
        Layout.alignment: Qt.AlignTop
    }
    QQC2.Label {
        id: before

        visible: !line.isNew
        text: line.modelData.before.length > 0 ? line.modelData.before : i18nc("@info no value", "none")
        textFormat: Text.PlainText
        font.strikeout: line.modelData.before.length > 0
        color: Ink.quiet
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
    }
    QQC2.Label {
        id: after

        text: line.modelData.after.length > 0 ? line.modelData.after : i18nc("@info no value", "none")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.columnSpan: line.isNew && !line.narrow ? 2 : 1
        Layout.alignment: Qt.AlignTop
    }
}
