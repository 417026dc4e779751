// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One mark of the timeline: a bar, a disc or a diamond.
QQC2.AbstractButton {
    id: mark

    /// How wide a day is.
    required property real pixels
    /// Where its lane begins, and how high that is; of elections, a row of it.
    required property real laneY
    required property real laneHeight
    /// What can be seen of the line.
    required property real seenFrom
    required property real seenTo
    required property bool current
    required property int index
    required property string recordId
    required property int lane
    required property int day
    required property int length
    required property int count
    required property string title
    required property string sentence
    required property string level
    required property bool provisional
    required property int row

    signal chosen(row: int)
    signal opened

    focusPolicy: Qt.NoFocus
    onClicked: chosen(index)
    onDoubleClicked: opened()
    readonly property real size: Math.min(Kirigami.Units.gridUnit * 1.5, Kirigami.Units.gridUnit * (count > 1 ? 1.3 : 0.9))
    readonly property real span: length * pixels
    readonly property color tint: {
        switch (level) {
        case "bad":
            return Ink.bad;
        case "attention":
            return Ink.attention;
        case "done":
            return Ink.good;
        case "info":
            return Ink.info;
        default:
            return Ink.quiet;
        }
    }

    // Elections stand where they begin, all others in the middle of their stretch.
    x: lane === 0 ? day * pixels : day * pixels + span / 2 - size / 2
    y: laneY + (lane === 0 ? Kirigami.Units.gridUnit * 1.1 + row * laneHeight : (laneHeight - size) / 2 + Kirigami.Units.smallSpacing)
    width: lane === 0 ? Math.max(span, Kirigami.Units.smallSpacing * 2) : size
    height: lane === 0 ? Kirigami.Units.gridUnit * 1.1 : size
    z: current ? 1 : 0
    Accessible.name: sentence

    Rectangle {
        anchors.centerIn: parent
        width: mark.lane === 2 ? parent.width * 0.8 : parent.width
        height: mark.lane === 2 ? parent.height * 0.8 : parent.height
        rotation: mark.lane === 2 ? 45 : 0
        radius: mark.lane === 1 ? height / 2 : Kirigami.Units.cornerRadius / 2
        // What is provisional, and what was, is hollow.
        color: mark.provisional || mark.level === "neutral" ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, mark.tint, 0.15) : mark.tint
        border.width: mark.current ? 3 : 1
        border.color: mark.current ? Kirigami.Theme.focusColor : mark.tint
    }
    QQC2.Label {
        visible: mark.lane > 0 && mark.count > 1
        anchors.centerIn: parent
        text: mark.count > 99 ? "99+" : mark.count
        font.pointSize: Kirigami.Theme.smallFont.pointSize * (mark.count > 99 ? 0.7 : 0.9)
        font.weight: Font.Bold
        color: mark.level === "neutral" ? Kirigami.Theme.textColor : Kirigami.Theme.backgroundColor
        Accessible.ignored: true
    }
    QQC2.Label {
        // Before the bar where it would be cut behind it.
        readonly property real room: width + Kirigami.Units.smallSpacing
        readonly property bool before: mark.x < mark.seenTo && mark.x + mark.width + room > mark.seenTo && mark.x - room > mark.seenFrom

        visible: mark.lane === 0
        x: before ? -room : parent.width + Kirigami.Units.smallSpacing
        height: parent.height
        width: Math.min(implicitWidth, Kirigami.Units.gridUnit * 12)
        verticalAlignment: Text.AlignVCenter
        text: mark.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font.pointSize: Kirigami.Theme.smallFont.pointSize
        Accessible.ignored: true
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
    QQC2.ToolTip.visible: hovered
    QQC2.ToolTip.text: sentence
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
}
