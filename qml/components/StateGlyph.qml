// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// How well something is, by glyph and colour and (always for screen readers, on the screen when `showWord`) word.
QQC2.Label {
    id: glyph

    /// good, attention, bad, done, absent, conflict, info, planned, moving, none; anything else: neutral.
    required property string level
    /// What it means here: "verified", "overdue by 3 days".
    required property string word
    property bool showWord: false

    readonly property color levelColor: {
        switch (level) {
        case "good":
        case "done":
            return Ink.good;
        case "attention":
            return Ink.attention;
        case "bad":
        case "conflict":
            return Ink.bad;
        case "info":
        case "planned":
        case "moving":
            return Ink.info;
        default:
            return Ink.quiet;
        }
    }
    /// Signs of the font; the other levels are drawn discs: full, half, empty.
    readonly property string sign: ({
            done: "✔",
            absent: "✕",
            conflict: "⚠",
            planned: "…",
            moving: "→",
            none: "–"
        })[level] ?? ""
    readonly property real size: Math.round(fontInfo.pixelSize * 0.7)
    /// One for all, so that what stands behind them begins at one place.
    readonly property real markWidth: fontInfo.pixelSize

    text: showWord ? word : ""
    leftPadding: mark.width + (text.length > 0 ? Kirigami.Units.smallSpacing : 0)
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
    color: levelColor
    Accessible.name: word

    HoverHandler {
        id: hover
    }
    QQC2.ToolTip.visible: hover.hovered && (!showWord || truncated) && word.length > 0
    QQC2.ToolTip.text: word
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay

    Item {
        id: mark

        width: glyph.markWidth
        height: glyph.size
        anchors.verticalCenter: parent.verticalCenter

        QQC2.Label {
            id: signLabel

            anchors.centerIn: parent
            text: glyph.sign
            font: glyph.font
            color: glyph.levelColor
        }
        Rectangle {
            id: disc

            visible: glyph.sign.length === 0
            anchors.centerIn: parent
            width: glyph.size
            height: glyph.size
            radius: height / 2
            color: glyph.level === "attention" || glyph.level === "bad" ? "transparent" : glyph.levelColor
            border.width: Math.max(1.5, glyph.size / 7)
            border.color: glyph.levelColor
        }
        Item {
            visible: glyph.level === "attention"
            anchors.left: disc.left
            anchors.top: disc.top
            width: disc.width / 2
            height: disc.height
            clip: true

            Rectangle {
                width: disc.width
                height: disc.height
                radius: height / 2
                color: glyph.levelColor
            }
        }
    }
}
