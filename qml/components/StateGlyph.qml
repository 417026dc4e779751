// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// How well something is, by glyph and colour and (always for screen readers, on the screen when `showWord`) word.
QQC2.Label {
    id: glyph

    /// good, attention, bad, done, absent, conflict, info; anything else: neutral.
    required property string level
    /// What it means here: "verified", "overdue by 3 days".
    required property string word
    property bool showWord: false

    readonly property color levelColor: {
        switch (level) {
        case "good":
        case "done":
            return Kirigami.Theme.positiveTextColor;
        case "attention":
            return Kirigami.Theme.neutralTextColor;
        case "bad":
        case "conflict":
            return Kirigami.Theme.negativeTextColor;
        case "info":
            return Kirigami.Theme.linkColor;
        default:
            return Kirigami.Theme.disabledTextColor;
        }
    }
    readonly property string sign: {
        switch (level) {
        case "good":
            return "●";
        case "attention":
            return "◐";
        case "bad":
            return "○";
        case "done":
            return "✔";
        case "absent":
            return "✕";
        case "conflict":
            return "⚠";
        default:
            return "●";
        }
    }

    text: showWord ? i18nc("@label a glyph and the word for it", "%1 %2", sign, word) : sign
    textFormat: Text.PlainText
    color: levelColor
    Accessible.name: word

    HoverHandler {
        id: hover
    }
    QQC2.ToolTip.visible: hover.hovered && !showWord && word.length > 0
    QQC2.ToolTip.text: word
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
}
