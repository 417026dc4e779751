// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// One word in a pill that says what kind of thing a row is: "ask", "coordinator". Not a button.
QQC2.Label {
    id: chip

    /// neutral, accent, good, attention, bad
    property string tint: "neutral"

    readonly property color tintColor: {
        switch (tint) {
        case "accent":
            return Kirigami.Theme.highlightColor;
        case "good":
            return Kirigami.Theme.positiveTextColor;
        case "attention":
            return Kirigami.Theme.neutralTextColor;
        case "bad":
            return Kirigami.Theme.negativeTextColor;
        default:
            return Kirigami.Theme.disabledTextColor;
        }
    }

    visible: text.length > 0
    textFormat: Text.PlainText
    font: Kirigami.Theme.smallFont
    leftPadding: Kirigami.Units.smallSpacing * 2
    rightPadding: leftPadding
    topPadding: Math.round(Kirigami.Units.smallSpacing / 2)
    bottomPadding: topPadding
    // Of its own height in a higher row.
    topInset: Math.max(0, Math.floor((height - contentHeight - topPadding - bottomPadding) / 2))
    bottomInset: topInset
    verticalAlignment: Text.AlignVCenter

    background: Rectangle {
        radius: height / 2
        color: chip.tint === "neutral" ? "transparent" : Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, chip.tintColor, 0.2)
        border.width: 1
        border.color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, chip.tintColor, 0.6)
    }
}
