// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What can be put in the place of what is being typed, right above (or below) the place where it is typed. Its field has the
/// focus and gives it its keys.
QQC2.Popup {
    id: popup

    required property CompletionsModel completions
    /// Where the word begins, in coordinates of the parent.
    required property rect caret
    readonly property int count: completions.count

    signal chosen(int row)

    function up(): void {
        list.decrementCurrentIndex();
    }
    function down(): void {
        list.incrementCurrentIndex();
    }
    readonly property int row: Math.max(0, list.currentIndex)
    /// There is room below the caret.
    readonly property bool below: {
        const window = parent?.Window.window ?? null; // qmllint disable unqualified
        return window !== null && parent.mapToItem(null, 0, caret.y + caret.height).y + implicitHeight < window.height;
    }

    x: Math.min(caret.x, Math.max(0, (parent?.width ?? 0) - width))
    y: below ? caret.y + caret.height + Kirigami.Units.smallSpacing : caret.y - height - Kirigami.Units.smallSpacing
    width: Math.min(Kirigami.Units.gridUnit * 20, parent?.width ?? 0)
    padding: 1
    focus: false
    modal: false
    closePolicy: QQC2.Popup.NoAutoClose

    contentItem: ListView {
        id: list

        implicitHeight: Math.min(contentHeight, Kirigami.Units.gridUnit * 14)
        model: popup.completions
        clip: true
        currentIndex: 0
        onCountChanged: currentIndex = 0
        Accessible.role: Accessible.List
        Accessible.name: i18nc("@label", "Completions")
        delegate: RowDelegate {
            required property int index

            required subtitle
            boldTitle: false
            oneLine: true
            topPadding: Kirigami.Units.smallSpacing
            bottomPadding: Kirigami.Units.smallSpacing
            focusPolicy: Qt.NoFocus
            onClicked: popup.chosen(index)
        }
    }
}
