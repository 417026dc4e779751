// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A scope: everything, or countries one by one.
ColumnLayout {
    id: chips

    property string title
    property list<string> scope
    /// What is said while no country is chosen.
    required property string nothing

    signal scopeEdited(scope: list<string>)

    spacing: Kirigami.Units.smallSpacing
    Layout.fillWidth: true

    ScopeChoice {
        id: choice

        scope: chips.scope
    }

    QQC2.Label {
        visible: text.length > 0
        text: chips.title
        font: Kirigami.Theme.smallFont
        color: Ink.quiet
        Layout.fillWidth: true
    }
    QQC2.CheckBox {
        text: i18nc("@option:check scope of a peer", "Everything")
        checked: choice.everything
        Accessible.name: text
        onToggled: {
            choice.setEverything(checked);
            chips.scopeEdited(choice.scope);
        }
    }
    Flow {
        visible: !choice.everything
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        Repeater {
            model: choice.choices

            Kirigami.Chip {
                id: chip

                required property var modelData

                text: modelData.text
                checkable: true
                checked: modelData.chosen
                closable: false
                icon.name: checked ? "checkmark-symbolic" : ""
                Accessible.name: text
                Accessible.role: Accessible.CheckBox
                onToggled: {
                    choice.set(modelData.value, checked);
                    chips.scopeEdited(choice.scope);
                }
            }
        }
    }
    QQC2.Label {
        visible: choice.empty
        text: chips.nothing
        color: Ink.attention
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
