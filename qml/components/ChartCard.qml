// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// A chart, or its numbers as a table. It has its description as a name, for whoever can't see it.
Item {
    id: card

    required property var chart
    required property string description
    /// Its numbers, as Markdown.
    required property string table
    property real pointSize: Kirigami.Theme.defaultFont.pointSize
    property bool numbers: false

    implicitHeight: (numbers ? tableText.height : picture.height) + Kirigami.Units.largeSpacing * 2

    ChartPicture {
        id: picture

        objectName: "chartPicture"
        y: Kirigami.Units.largeSpacing
        width: Math.min(card.width, metrics.averageCharacterWidth * 90)
        height: implicitHeight
        visible: !card.numbers
        chart: card.chart
        ink: Kirigami.Theme.textColor
        letters: metrics.font.pixelSize
        Accessible.role: Accessible.Graphic
        Accessible.name: card.description

        FontMetrics {
            id: metrics

            font.family: Kirigami.Theme.defaultFont.family
            font.pixelSize: Math.round(card.pointSize * 0.85 * Screen.logicalPixelDensity * 25.4 / 72)
        }
    }
    QQC2.TextArea {
        id: tableText

        y: Kirigami.Units.largeSpacing
        width: parent.width
        visible: card.numbers
        readOnly: true
        Kirigami.Theme.inherit: true
        text: visible ? card.table : ""
        textFormat: TextEdit.MarkdownText
        wrapMode: TextEdit.Wrap
        font.pointSize: card.pointSize
        color: Kirigami.Theme.textColor
        background: null
        leftPadding: 0
        rightPadding: Kirigami.Units.gridUnit * 3
        Accessible.name: card.description
    }
    QQC2.ToolButton {
        anchors.top: parent.top
        anchors.right: card.numbers ? parent.right : picture.right
        icon.name: card.numbers ? "office-chart-bar" : "view-list-details"
        text: card.numbers ? i18nc("@action:button of a table of numbers", "As a chart") : i18nc("@action:button of a chart", "As a table")
        display: QQC2.AbstractButton.IconOnly
        Accessible.name: text
        QQC2.ToolTip.text: text
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        onClicked: card.numbers = !card.numbers
    }
}
