// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Where: a tile for each Member State, with who can be reached there now. Letters choose by name or code.
GridView {
    id: grid

    required property CountryStates countries
    readonly property int columns: Math.max(1, Math.floor(width / (Kirigami.Units.gridUnit * 2.6)))

    signal chosen(code: string)
    signal incidentTyped(row: int)

    function choose(row: int): void {
        currentIndex = row;
        chosen(countries.value(row, "recordId") ?? "");
    }

    objectName: "countryTiles"
    implicitHeight: Math.ceil(count / columns) * cellHeight
    interactive: false
    cellWidth: Math.floor(width / columns)
    cellHeight: Kirigami.Units.gridUnit * 2.5
    model: countries
    currentIndex: -1
    keyNavigationEnabled: true
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: i18nc("@label", "Where")
    onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) {
        currentIndex = 0;
    }
    Keys.onReturnPressed: choose(currentIndex)
    Keys.onEnterPressed: choose(currentIndex)
    Keys.onPressed: event => {
        if (event.text.trim().length === 0 || event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) {
            return;
        }
        const incident = /[1-9]/.test(event.text) ? IncidentTasks.typed(event.text) : -1;
        if (incident >= 0) {
            event.accepted = true;
            incidentTyped(incident);
            return;
        }
        typed.text += event.text;
        let row = countries.typed(typed.text);
        if (row < 0) { // another word begins
            typed.text = event.text;
            row = countries.typed(typed.text);
        }
        typed.restart();
        if (row >= 0) {
            event.accepted = true;
            choose(row);
        }
    }

    Timer {
        id: typed

        property string text

        interval: 1500
        onTriggered: text = ""
    }

    delegate: QQC2.AbstractButton {
        id: tile

        required property int index
        required property string recordId
        required property string title
        required property string code
        required property string level
        required property string word
        readonly property bool current: GridView.isCurrentItem

        objectName: "tile-" + code
        width: grid.cellWidth - Kirigami.Units.smallSpacing
        height: grid.cellHeight - Kirigami.Units.smallSpacing
        focusPolicy: Qt.NoFocus
        text: code
        Accessible.name: i18nc("@info country, whether somebody can be reached there", "%1: %2", title, word)
        Accessible.selected: current
        QQC2.ToolTip.text: Accessible.name
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        onClicked: grid.choose(index)

        background: Rectangle {
            radius: Kirigami.Units.cornerRadius
            color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, glyph.levelColor, tile.hovered ? 0.35 : 0.15)
            border.width: tile.current ? 2 : 0
            border.color: Kirigami.Theme.focusColor
        }
        contentItem: ColumnLayout {
            spacing: 0

            QQC2.Label {
                text: tile.code
                font.weight: Font.Bold
                font.pointSize: Kirigami.Theme.smallFont.pointSize
                Layout.alignment: Qt.AlignHCenter
                Accessible.ignored: true
            }
            StateGlyph {
                id: glyph

                level: tile.level
                word: tile.word
                font.pointSize: Kirigami.Theme.smallFont.pointSize
                Layout.alignment: Qt.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
