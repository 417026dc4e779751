// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// A row of a list: a bold title (with chips beside it), a line below, something before and after. In a ListView its width and
/// highlight follow the view; in a card give `Layout.fillWidth: true`.
QQC2.ItemDelegate {
    id: row

    required property string title
    property string subtitle
    property bool boldTitle: true
    /// The same as styled text, with what was searched for in bold; the rest is then lighter.
    property string markedTitle
    property string markedSubtitle
    property color titleColor: Kirigami.Theme.textColor
    /// Where rows have to be of one height, what is too long is cut instead of going on below.
    property bool oneLine: false
    /// Before the text: a glyph, an avatar.
    property alias leading: leadingRow.data
    /// Beside the title: chips.
    property alias chips: chipRow.data
    /// At the right end: state, buttons.
    property alias trailing: trailingRow.data
    /// A line above the row; off for the first one.
    property bool separator: false

    function press(event: var): void {
        event.accepted = !(event.modifiers & Qt.ControlModifier); // that may mean something else in a row
        if (event.accepted) {
            clicked();
        }
    }

    width: ListView.view?.width ?? implicitWidth
    highlighted: ListView.isCurrentItem
    text: title
    topInset: 0
    bottomInset: 0
    leftInset: 0
    rightInset: 0
    topPadding: Kirigami.Units.largeSpacing
    bottomPadding: Kirigami.Units.largeSpacing
    leftPadding: Kirigami.Units.largeSpacing * 1.5
    rightPadding: leftPadding
    // In a ListView the arrow keys lead to it, elsewhere Tab; rows that nothing happens with are passed by.
    activeFocusOnTab: activeFocus || (hoverEnabled && ListView.view === null)
    Keys.onReturnPressed: event => press(event)
    Keys.onEnterPressed: event => press(event)
    Accessible.name: subtitle.length > 0 ? i18nc("@info title and description of a row, for screen readers", "%1, %2", title, subtitle) : title
    Accessible.description: chipRow.children.map(chip => chip as QQC2.Label).filter(chip => chip !== null && chip.visible && !(chip instanceof StateGlyph)).map(chip => chip.text).join(i18nc("@info between entries of a list", ", "))

    background: Rectangle {
        color: {
            if (row.highlighted) {
                return Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, Ink.chosenTint);
            }
            return row.hovered && row.hoverEnabled ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.06) : "transparent";
        }
        border.width: row.visualFocus ? 1 : 0
        border.color: Kirigami.Theme.focusColor

        Kirigami.Separator {
            visible: row.separator
            weight: Kirigami.Separator.Weight.Light
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
            }
        }
    }

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        RowLayout {
            id: leadingRow
            visible: children.length > 0
            // What is hidden in it takes no room, nor what keeps it apart.
            Layout.fillWidth: false
            Layout.rightMargin: implicitWidth > 0 ? 0 : -parent.spacing
        }
        ColumnLayout {
            id: texts

            spacing: 0
            Layout.fillWidth: true

            GridLayout {
                readonly property real whole: titleLabel.implicitWidth + columnSpacing + chipRow.implicitWidth
                // Where there is little room, chips would squeeze the title.
                readonly property bool squeezed: !row.oneLine && chipRow.implicitWidth > 0 && whole > texts.width && texts.width < Kirigami.Units.gridUnit * 20

                columns: squeezed ? 1 : 3
                columnSpacing: Kirigami.Units.smallSpacing
                rowSpacing: Kirigami.Units.smallSpacing / 2
                Layout.preferredWidth: whole // the same either way, or the room would follow from what it decides
                Layout.fillWidth: true

                QQC2.Label {
                    id: titleLabel

                    text: row.markedTitle.length > 0 ? row.markedTitle : row.title
                    textFormat: row.markedTitle.length > 0 ? Text.StyledText : Text.PlainText
                    font.weight: row.boldTitle && row.markedTitle.length === 0 ? Font.DemiBold : Font.Normal
                    color: row.titleColor
                    elide: row.oneLine ? Text.ElideRight : Text.ElideNone
                    wrapMode: row.oneLine ? Text.NoWrap : Text.Wrap
                    Layout.maximumWidth: implicitWidth + 1
                    Layout.fillWidth: true
                }
                RowLayout {
                    id: chipRow
                    visible: children.length > 0
                    spacing: Kirigami.Units.smallSpacing
                }
                Item {
                    Layout.fillWidth: true
                }
            }
            QQC2.Label {
                visible: row.subtitle.length > 0
                text: row.markedSubtitle.length > 0 ? row.markedSubtitle : row.subtitle
                textFormat: row.markedSubtitle.length > 0 ? Text.StyledText : Text.PlainText
                font: Kirigami.Theme.smallFont
                color: row.enabled ? Ink.quiet : Kirigami.Theme.textColor
                elide: row.oneLine ? Text.ElideRight : Text.ElideNone
                wrapMode: row.oneLine ? Text.NoWrap : Text.Wrap
                Layout.fillWidth: true
            }
        }
        RowLayout {
            id: trailingRow
            visible: children.length > 0
            Layout.fillWidth: false
            spacing: Kirigami.Units.largeSpacing
        }
    }
}
