// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// A filter with several choices: says what is chosen, and opens the list of them.
Kirigami.Chip {
    id: chip

    required property string label
    /// [{ value, text }]
    required property var choices
    /// Values.
    property var chosen: []

    signal chosenByUser(values: var)

    readonly property var chosenTexts: chosen.map(value => choices.find(choice => choice.value === value)?.text ?? value)

    function toggle(value: string): void {
        const rest = chosen.filter(other => other !== value);
        chosenByUser(rest.length < chosen.length ? rest : [...chosen, value]);
    }

    text: {
        switch (chosenTexts.length) {
        case 0:
            return label;
        case 1:
        case 2:
            return chosenTexts.join(i18nc("@info between choices of a filter", ", "));
        default:
            return i18ncp("@info %2 a choice of a filter", "%2 and %1 other", "%2 and %1 others", chosenTexts.length - 1, chosenTexts[0]);
        }
    }
    closable: false
    checkable: false
    checked: chosen.length > 0
    Accessible.name: chosen.length > 0 ? i18nc("@info filter and what is chosen, for screen readers", "%1: %2", label, text) : label
    Accessible.role: Accessible.ButtonMenu
    onClicked: popup.visible ? popup.close() : popup.open()
    Keys.onDownPressed: popup.open()

    QQC2.Popup {
        id: popup

        y: chip.height + Kirigami.Units.smallSpacing
        margins: Kirigami.Units.smallSpacing
        padding: 1
        focus: true
        closePolicy: QQC2.Popup.CloseOnEscape | QQC2.Popup.CloseOnPressOutside
        onOpened: {
            list.currentIndex = Math.max(0, list.currentIndex);
            list.forceActiveFocus();
        }
        onClosed: chip.forceActiveFocus()

        contentItem: ListView {
            id: list

            implicitWidth: Kirigami.Units.gridUnit * 16
            implicitHeight: Math.min(contentHeight, Kirigami.Units.gridUnit * 18)
            clip: true
            model: chip.choices
            keyNavigationEnabled: true
            Accessible.name: chip.label
            QQC2.ScrollBar.vertical: QQC2.ScrollBar {}
            Keys.onSpacePressed: chip.toggle(chip.choices[currentIndex].value)
            Keys.onReturnPressed: chip.toggle(chip.choices[currentIndex].value)

            delegate: QQC2.CheckDelegate {
                id: choice

                required property var modelData
                required property int index

                objectName: "choice-" + modelData.value
                width: ListView.view.width
                text: modelData.text
                highlighted: ListView.isCurrentItem
                checked: chip.chosen.includes(modelData.value)
                Accessible.name: text
                onToggled: {
                    list.currentIndex = index;
                    chip.toggle(modelData.value);
                    checked = Qt.binding(() => chip.chosen.includes(choice.modelData.value));
                }
            }
        }
    }
}
