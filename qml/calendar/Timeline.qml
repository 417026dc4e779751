// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// A line of time with three lanes: elections as bars, meetings as discs, actions that are due as diamonds; what lies close together
/// is one mark with a number. Dragging and the wheel scroll, the wheel with Ctrl and the keys + and - zoom; arrow keys walk from mark
/// to mark, Enter opens.
FocusScope {
    id: timeline

    /// How wide a day is.
    property real pixels: Kirigami.Units.gridUnit / 4
    /// Key of the mark that is chosen.
    property string current
    property alias model: marks

    readonly property real smallest: Kirigami.Units.gridUnit / 40
    readonly property real largest: Kirigami.Units.gridUnit * 3
    readonly property int visibleDays: Math.max(1, Math.ceil(flick.width / pixels))
    readonly property int firstVisible: Math.floor(flick.contentX / pixels)
    /// Three screenfuls around what is seen, in steps of one, so that scrolling seldom reads.
    readonly property int partFrom: (Math.floor(firstVisible / visibleDays) - 1) * visibleDays
    readonly property int partTo: partFrom + visibleDays * 3
    readonly property real axisHeight: Kirigami.Units.gridUnit * 1.5
    readonly property real barHeight: Kirigami.Units.gridUnit * 1.5
    readonly property real laneTop: axisHeight + Kirigami.Units.smallSpacing
    readonly property real electionsHeight: barHeight * marks.electionRows + Kirigami.Units.gridUnit * 1.4
    readonly property real laneHeight: Kirigami.Units.gridUnit * 2.6
    readonly property var laneNames: [i18nc("@label a lane of the timeline", "Elections"), i18nc("@label a lane of the timeline", "Meetings"), i18nc("@label a lane of the timeline", "Actions")]

    signal recordChosen(record: string)

    function laneY(lane: int): real {
        return lane === 0 ? laneTop : laneTop + electionsHeight + (lane - 1) * laneHeight;
    }
    function zoom(factor: real, anchor: real): void {
        const day = (flick.contentX + anchor) / pixels;
        pixels = Math.max(smallest, Math.min(largest, pixels * factor));
        flick.contentX = bounded(day * pixels - anchor);
    }
    function bounded(x: real): real {
        return Math.max(0, Math.min(x, marks.days * pixels - flick.width));
    }
    function scroll(days: real): void {
        flick.contentX = bounded(flick.contentX + days * pixels);
    }
    function showToday(): void {
        flick.contentX = bounded(marks.today * pixels - flick.width / 3);
    }
    function choose(row: int): void {
        if (row < 0) {
            return;
        }
        current = marks.value(row, "recordId");
        const x = marks.value(row, "day") * pixels;
        const margin = Kirigami.Units.gridUnit * 2;
        if (x < flick.contentX + margin || x > flick.contentX + flick.width - margin) {
            flick.contentX = bounded(x - flick.width / 2);
        }
        marks.choose(row);
    }
    /// The next mark in its lane; where there is none in sight, the line moves on.
    function step(by: int): void {
        const row = marks.indexOf(current);
        const next = row < 0 ? marks.nearest(0, firstVisible + visibleDays / 2) : marks.neighbour(row, by);
        if (next >= 0) {
            choose(next);
        } else {
            scroll(by * visibleDays / 2);
        }
    }
    function changeLane(by: int): void {
        const row = marks.indexOf(current);
        const day = row < 0 ? firstVisible + visibleDays / 2 : marks.value(row, "day");
        for (let lane = row < 0 ? 0 : marks.value(row, "lane") + by; lane >= 0 && lane <= 2; lane += by) {
            const next = marks.nearest(lane, day);
            if (next >= 0) {
                choose(next);
                return;
            }
        }
    }
    function openCurrent(): void {
        const record = marks.value(marks.indexOf(current), "record") ?? "";
        if (record.length > 0) {
            recordChosen(record);
        }
    }

    implicitHeight: laneTop + electionsHeight + laneHeight * 2 + Kirigami.Units.gridUnit * 2.4
    activeFocusOnTab: true
    objectName: "timeline"
    Accessible.role: Accessible.Grouping
    Accessible.name: i18nc("@title", "Timeline")
    Accessible.description: i18nc("@info for screen readers", "Arrow keys go from mark to mark, plus and minus zoom, Home goes to today, Enter opens.")
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)
    Keys.onUpPressed: changeLane(-1)
    Keys.onDownPressed: changeLane(1)
    Keys.onReturnPressed: openCurrent()
    Keys.onEnterPressed: openCurrent()
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal) {
            zoom(1.5, flick.width / 2);
        } else if (event.key === Qt.Key_Minus) {
            zoom(1 / 1.5, flick.width / 2);
        } else if (event.key === Qt.Key_Home) {
            showToday();
        } else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            scroll(visibleDays * (event.key === Qt.Key_PageDown ? 0.8 : -0.8));
        } else {
            event.accepted = false;
        }
    }

    TimelineModel {
        id: marks

        property bool shown: false

        stretch: timeline.pixels >= Kirigami.Units.gridUnit * 0.8 ? 1 : timeline.pixels >= Kirigami.Units.gridUnit / 8 ? 7 : 28
        from: timeline.partFrom
        to: timeline.partTo
        onSpanChanged: if (!shown) {
            shown = true;
            Qt.callLater(timeline.showToday);
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Kirigami.Theme.backgroundColor
        radius: Kirigami.Units.cornerRadius
        border.width: 1
        border.color: timeline.activeFocus ? Kirigami.Theme.focusColor : Kirigami.ColorUtils.linearInterpolation(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, Kirigami.Theme.frameContrast)
    }
    // The lanes, and what they are called.
    Repeater {
        model: timeline.laneNames

        Rectangle {
            required property string modelData
            required property int index

            x: 1
            y: timeline.laneY(index)
            width: timeline.width - 2
            height: index === 0 ? timeline.electionsHeight : timeline.laneHeight
            color: index % 2 === 0 ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.03) : "transparent"
        }
    }
    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: 1
        contentWidth: marks.days * timeline.pixels
        contentHeight: height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        QQC2.ScrollBar.horizontal: QQC2.ScrollBar {}
        onWidthChanged: if (!marks.shown) {
            timeline.showToday();
        }

        // The scale.
        Repeater {
            model: marks.days > 0 ? marks.scale(timeline.partFrom, timeline.partTo, timeline.pixels) : []

            Item {
                id: tick

                required property var modelData

                x: modelData.day * timeline.pixels
                height: flick.height

                Rectangle {
                    width: 1
                    height: parent.height
                    color: Kirigami.Theme.textColor
                    opacity: tick.modelData.strong ? 0.3 : 0.12
                }
                QQC2.Label {
                    x: Kirigami.Units.smallSpacing
                    height: timeline.axisHeight
                    verticalAlignment: Text.AlignVCenter
                    text: tick.modelData.text
                    font.pointSize: Kirigami.Theme.smallFont.pointSize
                    font.weight: tick.modelData.strong ? Font.DemiBold : Font.Normal
                    color: Ink.quiet
                }
            }
        }
        Rectangle {
            x: (marks.today + 0.5) * timeline.pixels
            y: timeline.axisHeight
            width: 2
            height: parent.height - y
            color: Kirigami.Theme.highlightColor

            QQC2.Label {
                x: Kirigami.Units.smallSpacing
                y: parent.height - height - Kirigami.Units.gridUnit * 1.2
                text: i18nc("@info on the timeline", "today")
                font: Kirigami.Theme.smallFont
                color: Ink.info
            }
        }
        Repeater {
            model: marks

            TimelineMark {
                pixels: timeline.pixels
                seenFrom: flick.contentX
                seenTo: flick.contentX + flick.width
                laneY: timeline.laneY(lane)
                laneHeight: lane === 0 ? timeline.barHeight : timeline.laneHeight
                current: timeline.current === recordId
                onChosen: row => {
                    timeline.forceActiveFocus(Qt.MouseFocusReason);
                    timeline.choose(row);
                }
                onOpened: timeline.openCurrent()
            }
        }
    }
    // Above what scrolls, so that they stay in sight.
    Repeater {
        model: timeline.laneNames

        QQC2.Label {
            required property string modelData
            required property int index

            x: Kirigami.Units.smallSpacing * 2
            y: timeline.laneY(index) + 1
            text: modelData
            font.pointSize: Kirigami.Theme.smallFont.pointSize
            color: Ink.quiet
            padding: 1
            background: Rectangle {
                color: Kirigami.Theme.backgroundColor
                opacity: 0.8
                radius: Kirigami.Units.cornerRadius
            }
        }
    }
    WheelHandler {
        acceptedModifiers: Qt.ControlModifier
        onWheel: event => timeline.zoom(event.angleDelta.y > 0 ? 1.25 : 0.8, event.x)
    }
    WheelHandler {
        acceptedModifiers: Qt.NoModifier
        onWheel: event => timeline.scroll(-(Math.abs(event.angleDelta.y) > Math.abs(event.angleDelta.x) ? event.angleDelta.y : event.angleDelta.x) / 120 * timeline.visibleDays / 10)
    }
    PinchHandler {
        target: null
        onScaleChanged: delta => timeline.zoom(delta, centroid.position.x)
    }
}
