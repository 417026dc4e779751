// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Asks for a TLP label for what has none; made anew whenever it is opened.
Kirigami.PromptDialog {
    id: dialog

    signal chosen(tlp: string)

    title: i18nc("@title:window", "TLP label")
    standardButtons: Kirigami.Dialog.Cancel
    onClosed: destroy()
    onOpened: buttons.itemAt(0)?.forceActiveFocus()

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        QQC2.Label {
            text: i18nc("@info", "Entries and contact points without a label get this one; without, they count as TLP:RED. What has a label keeps it.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            Repeater {
                id: buttons

                model: ListChoices.labels

                QQC2.Button {
                    required property var modelData

                    text: modelData.text
                    onClicked: {
                        dialog.close();
                        dialog.chosen(modelData.value);
                    }
                }
            }
        }
    }
}
