// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import eu.liaison.components

/// One of two entries that are to be merged.
RowDelegate {
    id: side

    required property string name
    required property string following

    signal chosen

    title: name
    subtitle: following.length > 0 ? following : i18nc("@info", "Nothing leads to it")
    hoverEnabled: false
    trailing: QQC2.Button {
        text: i18nc("@action:button for every field that differs", "Take all of this")
        Accessible.name: i18nc("@action:button %1 name of an entry", "Take everything of %1", side.name)
        onClicked: side.chosen()
    }
    Layout.fillWidth: true
}
