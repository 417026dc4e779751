// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// A number that wants attention, in a pill; invisible at 0.
QQC2.Label {
    id: badge

    required property int number
    /// Red instead of grey.
    property bool urgent: false

    visible: number > 0
    text: number > 99 ? "99+" : number
    color: Kirigami.Theme.backgroundColor
    font: Kirigami.Theme.smallFont
    horizontalAlignment: Text.AlignHCenter
    leftPadding: Kirigami.Units.smallSpacing * 1.5
    rightPadding: leftPadding
    width: Math.max(implicitWidth, implicitHeight)

    background: Rectangle {
        radius: height / 2
        color: badge.urgent ? Ink.bad : Ink.quiet
    }
}
