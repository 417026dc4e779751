// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Changes one outcome; made when it is needed, and gone when it closes.
Kirigami.Dialog {
    id: dialog

    required property string recordId

    title: i18nc("@title:window", "Outcome")
    preferredWidth: Kirigami.Units.gridUnit * 28
    padding: Kirigami.Units.largeSpacing
    standardButtons: Kirigami.Dialog.NoButton
    customFooterActions: [
        Kirigami.Action {
            icon.name: "document-save"
            text: i18nc("@action:button", "Save")
            onTriggered: fields.save()
        },
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Cancel")
            onTriggered: dialog.close()
        }
    ]

    onClosed: destroy()

    OutcomeFields {
        id: fields

        recordId: dialog.recordId
        onSaved: dialog.close()
    }
}
