// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One of the values that a field can have after a merge.
QQC2.RadioDelegate {
    id: option

    required property string fieldLabel
    /// left, right or both
    required property string name
    required property string value
    /// Whose it is, in words.
    required property string of
    property bool showOf: false

    objectName: fieldLabel + "-" + name
    text: value.length > 0 ? value : i18nc("@info an empty value", "(empty)")
    activeFocusOnTab: true
    Accessible.name: i18nc("@option:radio %1 field, %2 value, %3 whose", "%1: %2, %3", fieldLabel, text, of)
    Layout.fillWidth: true
    Layout.alignment: Qt.AlignTop

    contentItem: ColumnLayout {
        spacing: 0

        QQC2.Label {
            text: option.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: option.value.length > 0 ? Kirigami.Theme.textColor : Ink.quiet
            Layout.fillWidth: true
        }
        QQC2.Label {
            visible: option.showOf
            text: option.of
            textFormat: Text.PlainText
            font: Kirigami.Theme.smallFont
            color: Ink.quiet
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
    }
}
