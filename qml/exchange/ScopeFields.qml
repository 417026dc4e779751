// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// What a peer may see and change: everything, or countries one by one; and up to which label.
ColumnLayout {
    id: fields

    property list<string> scope
    property string clearance: "GREEN"
    required property var clearances

    signal scopeEdited(scope: list<string>)
    signal clearanceEdited(clearance: string)

    spacing: Kirigami.Units.smallSpacing
    Layout.fillWidth: true

    QQC2.Label {
        text: i18nc("@label", "May see and change")
        font: Kirigami.Theme.smallFont
        color: Kirigami.Theme.disabledTextColor
        Layout.fillWidth: true
    }
    ScopeChips {
        scope: fields.scope
        nothing: i18nc("@info", "Nothing is chosen: nothing would be sent to them.")
        onScopeEdited: scope => fields.scopeEdited(scope)
    }
    QQC2.Label {
        text: i18nc("@label", "Up to the label")
        font: Kirigami.Theme.smallFont
        color: Kirigami.Theme.disabledTextColor
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
