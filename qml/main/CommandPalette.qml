// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Finds any record and any command by typing.
Kirigami.SearchDialog {
    id: palette

    /// See PaletteModel.
    required property var commands
    /// The text that the results are for.
    property string answered
    signal commandChosen(name: string)

    objectName: "palette"
    emptyText: results.text.length > 0 ? i18nc("@info", "Nothing found") : ""

    // At once: what is typed while it fades in would be lost.
    enter: null
    onOpened: results.text = ""
    onTextChanged: results.text = text
    onAccepted: results.whenRead(() => {
        if (visible) {
            choose((currentItem as Result)?.index ?? 0);
        }
    })

    /// What fits best stands first, and is chosen until an arrow key says otherwise.
    function chooseFirst(): void {
        const view = (currentItem as Result)?.ListView.view ?? null;
        if (answered !== results.text && view !== null) {
            view.forceLayout();
            view.currentIndex = 0;
        }
        answered = results.text;
    }

    function choose(row: int): void {
        const command = results.value(row, "command") ?? "";
        const record = results.value(row, "recordId") ?? "";
        if (record.length === 0) {
            return;
        }
        close();
        if (command.length > 0) {
            commandChosen(command);
        } else {
            Session.open(record);
        }
    }

    model: PaletteModel {
        id: results
        commands: palette.commands
        onRefreshed: palette.chooseFirst()
    }

    delegate: Result {
        onClicked: palette.choose(index)
    }

    component Result: RowDelegate {
        id: result

        required property int index
        required subtitle
        required title
        required markedTitle
        required markedSubtitle
        required property string iconName

        boldTitle: false
        oneLine: true
        leading: Kirigami.Icon {
            source: result.iconName
            implicitWidth: Kirigami.Units.iconSizes.smallMedium
            implicitHeight: implicitWidth
        }
    }
}
