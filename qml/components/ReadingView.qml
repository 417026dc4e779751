// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

/// A document in large type over the whole window, to be read at a desk or a lectern: Space and Shift+Space turn pages, plus and minus
/// change the size, N is for the night, Ctrl+F searches, Escape closes. There when it is needed, and gone when it closes.
QQC2.Popup {
    id: view

    required property DocumentView document
    property bool night: false
    /// Times the usual size of letters.
    property real size: 1.6
    readonly property int pages: Math.max(1, Math.ceil(flick.contentHeight / flick.step))
    readonly property int current: flick.atYEnd ? pages : Math.max(1, Math.min(pages, Math.floor(flick.contentY / flick.step) + 1))

    function turn(by: int): void {
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + by * flick.step));
    }
    function zoom(by: real): void {
        size = Math.max(1, Math.min(4, size + by));
    }
    /// Marks the next place after the marked one, or the first.
    function find(backwards: bool): void {
        const place = reader.find(searchField.text, backwards);
        missing.visible = place < 0 && searchField.text.length > 0;
        if (place >= 0) {
            flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, reader.y + place - flick.height / 3));
        }
    }

    objectName: "readingView"
    parent: QQC2.Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    padding: 0
    modal: true
    focus: true
    closePolicy: QQC2.Popup.NoAutoClose
    // At once: what is typed while it fades in would be lost.
    enter: null
    exit: null
    onOpened: reader.focusText()
    onClosed: destroy()
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: night ? Kirigami.Theme.Complementary : Kirigami.Theme.View

    background: Rectangle {
        Kirigami.Theme.inherit: false
        Kirigami.Theme.colorSet: view.night ? Kirigami.Theme.Complementary : Kirigami.Theme.View
        color: Kirigami.Theme.backgroundColor
    }
    contentItem: ColumnLayout {
        spacing: 0
        Kirigami.Theme.inherit: false
        Kirigami.Theme.colorSet: view.night ? Kirigami.Theme.Complementary : Kirigami.Theme.View
        // The window's own search has the same keys.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_F && (event.modifiers & Qt.ControlModifier)
        Keys.onPressed: event => {
            const typing = searchField.activeFocus;
            const back = event.modifiers & Qt.ShiftModifier;
            event.accepted = true;
            if (event.key === Qt.Key_Escape) {
                view.close();
            } else if (event.key === Qt.Key_PageDown || (!typing && event.key === Qt.Key_Space && !back)) {
                view.turn(1);
            } else if (event.key === Qt.Key_PageUp || (!typing && event.key === Qt.Key_Space)) {
                view.turn(-1);
            } else if (!typing && event.key === Qt.Key_Home) {
                flick.contentY = 0;
            } else if (!typing && event.key === Qt.Key_End) {
                view.turn(view.pages);
            } else if (!typing && event.key === Qt.Key_Down) {
                view.turn(0.2);
            } else if (!typing && event.key === Qt.Key_Up) {
                view.turn(-0.2);
            } else if (!typing && (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)) {
                view.zoom(0.2);
            } else if (!typing && event.key === Qt.Key_Minus) {
                view.zoom(-0.2);
            } else if (!typing && event.key === Qt.Key_N) {
                view.night = !view.night;
            } else if (event.key === Qt.Key_F3) {
                view.find(back);
            } else if (event.key === Qt.Key_F && event.modifiers & Qt.ControlModifier) {
                searchField.forceActiveFocus();
            } else {
                event.accepted = false;
            }
        }

        RowLayout {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing

            TlpBadge {
                tlp: view.document.tlp
            }
            QQC2.Label {
                text: view.document.name
                elide: Text.ElideRight
                color: Ink.quiet
                Layout.fillWidth: true
            }
            QQC2.Label {
                id: missing

                visible: false
                text: i18nc("@info", "not found")
                color: Ink.bad
            }
            Kirigami.SearchField {
                id: searchField

                objectName: "readingSearch"
                placeholderTextColor: Ink.quiet
                focusSequence: "" // of the window
                Kirigami.Theme.inherit: true
                autoAccept: false
                onAccepted: view.find(false)
                onTextChanged: missing.visible = false
                Layout.preferredWidth: Kirigami.Units.gridUnit * 11
            }
            Repeater {
                model: [
                    {
                        icon: "zoom-out",
                        text: i18nc("@action:button", "Smaller letters"),
                        run: () => view.zoom(-0.2)
                    },
                    {
                        icon: "zoom-in",
                        text: i18nc("@action:button", "Larger letters"),
                        run: () => view.zoom(0.2)
                    },
                    {
                        icon: "weather-clear-night",
                        text: i18nc("@action:button", "Night colours"),
                        run: () => view.night = !view.night
                    },
                    {
                        icon: "dialog-close",
                        text: i18nc("@action:button", "Close"),
                        run: () => view.close()
                    }
                ]

                QQC2.ToolButton {
                    required property var modelData

                    icon.name: modelData.icon
                    text: modelData.text
                    Accessible.name: text
                    display: QQC2.AbstractButton.IconOnly
                    QQC2.ToolTip.text: text
                    QQC2.ToolTip.visible: hovered
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                    onClicked: modelData.run()
                }
            }
        }
        Kirigami.Separator {
            Layout.fillWidth: true
        }
        Flickable {
            id: flick

            /// A page less two lines, so that nobody loses the place.
            readonly property real step: Math.max(1, height - 2 * metrics.height)

            contentWidth: width
            contentHeight: reader.height + 2 * reader.y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            QQC2.ScrollBar.vertical: QQC2.ScrollBar {}
            Layout.fillWidth: true
            Layout.fillHeight: true

            FontMetrics {
                id: metrics

                font.family: Kirigami.Theme.defaultFont.family
                font.pointSize: reader.pointSize
            }
            DocumentBody {
                id: reader

                objectName: "readingText"
                parts: view.document.passages
                narrowParts: view.document.narrowPassages
                text: view.document.text
                name: view.document.name
                onLinkActivated: link => Qt.openUrlExternally(link)
                // Lines of a length that the eye finds the next one from.
                width: Math.min(flick.width - 2 * y, metrics.averageCharacterWidth * 90)
                x: Math.max(y, (flick.width - width) / 2)
                y: Kirigami.Units.gridUnit
                pointSize: Kirigami.Theme.defaultFont.pointSize * view.size
            }
        }
        Kirigami.Separator {
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.smallSpacing

            QQC2.Label {
                objectName: "readingPage"
                text: i18nc("@info of what is read on the screen", "page %1 of %2", view.current, view.pages)
                color: Ink.quiet
                font: Kirigami.Theme.smallFont
                Layout.leftMargin: Kirigami.Units.largeSpacing
            }
            QQC2.Label {
                text: i18nc("@info keys", "Space: next page · +/−: size · N: night · Ctrl+F: search · Esc: close")
                color: Ink.quiet
                font: Kirigami.Theme.smallFont
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignRight
                Layout.fillWidth: true
                Layout.rightMargin: Kirigami.Units.largeSpacing
            }
        }
    }
}
