// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a peer may see and change: everything, or countries one by one; and up to which label.
ScopeChips {
    id: fields

    property string clearance: "GREEN"
    required property var clearances

    signal clearanceEdited(clearance: string)

    title: i18nc("@label", "May see and change")
    nothing: i18nc("@info", "Nothing is chosen: nothing would be sent to them.")

    QQC2.Label {
        text: i18nc("@label", "Up to the label")
        font: Kirigami.Theme.smallFont
        color: Ink.quiet
        Layout.fillWidth: true
        Layout.topMargin: Kirigami.Units.smallSpacing
    }
    QQC2.ComboBox {
        id: labels

        model: fields.clearances
        textRole: "text"
        valueRole: "value"
        currentIndex: fields.clearances.findIndex(entry => entry.value === fields.clearance)
        Accessible.name: i18nc("@label", "Up to the label")
        onActivated: fields.clearanceEdited(currentValue)
        Layout.minimumWidth: Kirigami.Units.gridUnit * 12
    }
}
