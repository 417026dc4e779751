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
    signal commandChosen(name: string)

    objectName: "palette"
    emptyText: results.text.length > 0 ? i18nc("@info", "Nothing found") : ""
    emptyIcon.name: "search-symbolic"

    onOpened: results.text = ""
    onTextChanged: results.text = text
    onAccepted: choose((currentItem as Result)?.index ?? 0)

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
    }

    delegate: Result {
        onClicked: palette.choose(index)
    }

    component Result: RowDelegate {
        id: result

        required property int index
        required subtitle
        required title
        required property string iconName

        boldTitle: false
        leading: Kirigami.Icon {
            source: result.iconName
            implicitWidth: Kirigami.Units.iconSizes.smallMedium
            implicitHeight: implicitWidth
        }
    }
}
