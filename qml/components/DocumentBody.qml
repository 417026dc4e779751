// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// What a document says: its text, with charts and pictures between.
ColumnLayout {
    id: body

    /// [{ text: Markdown }], [{ chart, description, text: its table }] or [{ picture: URL, description }]
    required property var parts
    /// The same without tables, where there is no room for them.
    property var narrowParts: parts
    readonly property var shownParts: width < metrics.averageCharacterWidth * 64 ? narrowParts : parts
    required property string name
    property real pointSize: Kirigami.Theme.defaultFont.pointSize
    /// The whole as Markdown.
    property string text
    /// What find() marked.
    readonly property string selectedText: textAt(marked)?.selectedText ?? ""
    property int marked: -1

    signal linkActivated(string link)

    FontMetrics {
        id: metrics

        font.family: Kirigami.Theme.defaultFont.family
        font.pointSize: body.pointSize
    }

    /// The text of a part; null for a chart or a picture.
    function textAt(index: int): QQC2.TextArea {
        return (rows.itemAt(index) as Part)?.area ?? null;
    }
    function focusText(): void {
        textAt(0)?.forceActiveFocus();
    }
    /// Marks the next place of these words after the marked one, or the first; the value is how far down it is, or -1.
    function find(words: string, backwards: bool): real {
        const count = rows.count;
        const from = Math.max(0, marked);
        const before = textAt(marked);
        for (let step = 0; step <= count && words.length > 0; ++step) {
            const index = (from + (backwards ? 2 * count - step : step)) % count;
            const area = textAt(index);
            const all = area?.getText(0, area.length).toLowerCase() ?? "";
            const begin = step > 0 || !before ? 0 : before.selectionEnd;
            const end = step > 0 || !before ? all.length : before.selectionStart;
            const at = backwards ? all.slice(0, end).lastIndexOf(words.toLowerCase()) : all.indexOf(words.toLowerCase(), begin);
            if (at >= 0) {
                before?.deselect();
                marked = index;
                area.select(at, at + words.length);
                return area.mapToItem(body, 0, area.positionToRectangle(at).y).y;
            }
        }
        before?.deselect();
        marked = -1;
        return -1;
    }

    component Part: ColumnLayout {
        id: part

        required property int index
        readonly property var content: body.shownParts[index] ?? {}
        readonly property bool isChart: content.chart !== undefined
        readonly property bool isPicture: content.picture !== undefined
        readonly property QQC2.TextArea area: isChart || isPicture ? null : textArea

        Layout.fillWidth: true

        QQC2.TextArea {
            id: textArea

            visible: part.area !== null
            readOnly: true
            Kirigami.Theme.inherit: true // the style has a set of colours of its own
            text: visible ? part.content.text ?? "" : ""
            textFormat: TextEdit.MarkdownText
            wrapMode: TextEdit.Wrap
            font.pointSize: body.pointSize
            color: Kirigami.Theme.textColor
            background: null
            padding: 0
            persistentSelection: true
            Accessible.name: body.name
            onLinkActivated: link => body.linkActivated(link)
            Layout.fillWidth: true
        }
        Loader {
            active: part.isChart
            visible: active
            sourceComponent: ChartCard {
                chart: part.content.chart
                description: part.content.description ?? ""
                table: part.content.text ?? ""
                pointSize: body.pointSize
            }
            Layout.fillWidth: true
        }
        Loader {
            active: part.isPicture
            visible: active
            sourceComponent: Rectangle {
                implicitHeight: picture.height + 2
                color: Kirigami.Theme.alternateBackgroundColor

                Image {
                    id: picture

                    objectName: "bodyPicture"
                    x: 1
                    y: 1
                    width: Math.min(parent.width - 2, implicitWidth)
                    height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
                    source: part.content.picture ?? ""
                    mipmap: true
                    Accessible.role: Accessible.Graphic
                    Accessible.name: part.content.description ?? ""
                }
            }
            Layout.fillWidth: true
            Layout.topMargin: Kirigami.Units.largeSpacing
            Layout.bottomMargin: Kirigami.Units.largeSpacing
        }
    }

    spacing: 0

    // By number: what is made anew would lose its place on the page.
    Repeater {
        id: rows

        model: body.shownParts.length

        Part {}
    }
}
