// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// A Traffic Light Protocol 2.0 label in the colours that FIRST prescribes: on black.
QQC2.Label {
    id: badge

    /// RED, AMBER+STRICT, AMBER, GREEN, CLEAR; empty: invisible.
    required property string tlp

    readonly property var colours: ({
        "RED": "#ff2b2b",
        "AMBER+STRICT": "#ffc000",
        "AMBER": "#ffc000",
        "GREEN": "#33ff00",
        "CLEAR": "#ffffff"
    })

    visible: tlp.length > 0
    text: "TLP:" + tlp
    textFormat: Text.PlainText
    color: colours[tlp] ?? "#ffffff"
    font.family: Kirigami.Theme.smallFont.family
    font.pointSize: Kirigami.Theme.smallFont.pointSize
    font.weight: Font.Bold
    leftPadding: Kirigami.Units.smallSpacing * 1.5
    rightPadding: leftPadding
    topPadding: 1
    bottomPadding: 1
    // Of its own height in a higher row.
    topInset: Math.max(0, Math.floor((height - contentHeight - topPadding - bottomPadding) / 2))
    bottomInset: topInset
    verticalAlignment: Text.AlignVCenter
    Accessible.name: text

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius / 2
        color: "#000000"
    }
}
