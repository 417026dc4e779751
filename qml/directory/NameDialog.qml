// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Asks for a short name, with those that there are to choose from; made anew whenever it is opened.
Kirigami.PromptDialog {
    id: dialog

    property string label
    property string acceptText
    /// Names to choose from with one press.
    property var suggestions: []

    signal named(name: string)

    function accept(name: string): void {
        if (name.trim().length > 0) {
            close();
            named(name.trim());
        }
    }

    standardButtons: Kirigami.Dialog.NoButton
    // At once: what is typed while it fades in would be lost.
    enter: null
    onOpened: field.forceActiveFocus()
    onClosed: destroy()
    customFooterActions: [
        Kirigami.Action {
            icon.name: "dialog-ok-apply"
            text: dialog.acceptText
            enabled: field.text.trim().length > 0
            onTriggered: dialog.accept(field.text)
        },
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Cancel")
            onTriggered: dialog.close()
        }
    ]

    ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        QQC2.TextField {
            id: field

            objectName: dialog.objectName + "-field"
            maximumLength: 60
            placeholderText: dialog.label
            placeholderTextColor: Ink.quiet
            Accessible.name: dialog.label
            onAccepted: dialog.accept(text)
            Layout.fillWidth: true
        }
        Flow {
            visible: dialog.suggestions.length > 0
            spacing: Kirigami.Units.smallSpacing
            Layout.fillWidth: true

            Repeater {
                model: dialog.suggestions

                Kirigami.Chip {
                    required property string modelData

                    text: modelData
                    closable: false
                    checkable: false
                    onClicked: dialog.accept(modelData)
                }
            }
        }
    }
}
