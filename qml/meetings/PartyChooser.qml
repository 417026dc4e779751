// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2

/// Some of the people and organisations that a note names, ticked in a menu.
QQC2.Button {
    id: chooser

    required property string label
    /// All of them, and the indices of those that are ticked.
    required property list<string> names
    required property var chosen
    /// Stands before the names.
    property string prefix

    signal changed(var indices)

    readonly property string shown: chosen.length > 0 ? chosen.map(index => names[index]).join(", ") : i18nc("@action:button nobody was chosen", "Choose…")

    text: prefix.length > 0 ? i18nc("@action:button %1 from, to or owner, %2 names", "%1 %2", prefix, shown) : shown
    Accessible.name: i18nc("@label %1 what for, %2 names", "%1: %2", label, shown)
    onClicked: (menu.createObject(chooser, {}) as QQC2.Menu).popup(0, height)

    // Made when it is asked for: a note has many lines, and each of them all names.
    Component {
        id: menu

        QQC2.Menu {
            onClosed: destroy()

            Repeater {
                model: chooser.names

                QQC2.MenuItem {
                    required property string modelData
                    required property int index

                    text: modelData
                    checkable: true
                    checked: chooser.chosen.includes(index)
                    onToggled: chooser.changed(checked ? [...chooser.chosen, index] : chooser.chosen.filter(other => other !== index))
                }
            }
        }
    }
}
