// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// One tile per Member State at its rough place, by how complete and fresh its network is.
ColumnLayout {
    id: map

    readonly property real gap: Kirigami.Units.smallSpacing
    readonly property real tileWidth: Math.min(Kirigami.Units.gridUnit * 2.4, (width - gap * (coverage.columns - 1)) / coverage.columns)
    readonly property real tileHeight: Kirigami.Units.gridUnit * 2

    /// The tile that Tab leads to.
    property int current: 0

    spacing: Kirigami.Units.largeSpacing

    CoverageModel {
        id: coverage
    }
    /// The nearest tile in a direction, or the same one.
    function neighbour(from: int, dx: int, dy: int): int {
        const x = coverage.value(from, "column");
        const y = coverage.value(from, "row");
        let best = from;
        let least = Infinity;
        for (let i = 0; i < coverage.count; ++i) {
            const along = (coverage.value(i, "column") - x) * dx + (coverage.value(i, "row") - y) * dy;
            const aside = Math.abs((coverage.value(i, "column") - x) * dy) + Math.abs((coverage.value(i, "row") - y) * dx);
            // Straight ahead first; what is far aside only where nothing else is there.
            if (along > 0 && along + aside * 3 < least) {
                least = along + aside * 3;
                best = i;
            }
        }
        return best;
    }
    function go(from: int, dx: int, dy: int): void {
        tiles.itemAt(neighbour(from, dx, dy)).forceActiveFocus(dx + dy > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    Item {
        Accessible.role: Accessible.Grouping
        Accessible.name: i18nc("@label", "Map of the Union")
        implicitWidth: Kirigami.Units.gridUnit * 17
        implicitHeight: coverage.rowCountOfMap * (map.tileHeight + map.gap) - map.gap
        Layout.fillWidth: true

        Repeater {
            id: tiles

            model: coverage

            QQC2.AbstractButton {
                id: tile

                required property int index
                required property string recordId
                required property string code
                required property string name
                required property int column
                required property int row
                required property string level
                required property string word
                readonly property color tint: level === "good" ? Kirigami.Theme.positiveTextColor : level === "bad" ? Kirigami.Theme.negativeTextColor : Kirigami.Theme.neutralTextColor

                x: column * (map.tileWidth + map.gap)
                y: row * (map.tileHeight + map.gap)
                width: map.tileWidth
                height: map.tileHeight
                text: code
                // One stop of Tab; the arrow keys lead on.
                activeFocusOnTab: activeFocus || index === map.current
                onActiveFocusChanged: if (activeFocus) {
                    map.current = index;
                }
                Keys.onLeftPressed: map.go(index, -1, 0)
                Keys.onRightPressed: map.go(index, 1, 0)
                Keys.onUpPressed: map.go(index, 0, -1)
                Keys.onDownPressed: map.go(index, 0, 1)
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Accessible.name: i18nc("@info %1 country, %2 coverage", "%1: %2", name, word)
                QQC2.ToolTip.text: Accessible.name
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                onClicked: Session.openPage("directory", code, "country")

                background: Rectangle {
                    radius: Kirigami.Units.cornerRadius
                    color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, tile.tint, tile.hovered ? 0.35 : 0.2)
                    border.width: tile.visualFocus ? 2 : 0
                    border.color: Kirigami.Theme.focusColor
                }
                contentItem: ColumnLayout {
                    spacing: 0

                    QQC2.Label {
                        text: tile.code
                        font.weight: Font.Bold
                        font.pointSize: Kirigami.Theme.smallFont.pointSize
                        Layout.alignment: Qt.AlignHCenter
                    }
                    StateGlyph {
                        level: tile.level
                        word: tile.word
                        font.pointSize: Kirigami.Theme.smallFont.pointSize
                        Layout.alignment: Qt.AlignHCenter
                    }
                }
            }
        }
    }
    Flow {
        spacing: Kirigami.Units.largeSpacing
        Layout.fillWidth: true

        StateGlyph {
            level: "good"
            word: i18nc("@info legend of a map", "complete")
            showWord: true
            font: Kirigami.Theme.smallFont
        }
        StateGlyph {
            level: "attention"
            word: i18nc("@info legend of a map", "gaps or stale")
            showWord: true
            font: Kirigami.Theme.smallFont
        }
        StateGlyph {
            level: "bad"
            word: i18nc("@info legend of a map", "nobody known")
            showWord: true
            font: Kirigami.Theme.smallFont
        }
    }
}
