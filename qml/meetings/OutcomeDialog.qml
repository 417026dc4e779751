// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Changes one outcome.
Kirigami.Dialog {
    id: dialog

    property string recordId

    function edit(record: string): void {
        recordId = record;
        open();
    }

    title: i18nc("@title:window", "Outcome")
    preferredWidth: Kirigami.Units.gridUnit * 28
    padding: Kirigami.Units.largeSpacing
    standardButtons: Kirigami.Dialog.NoButton
    customFooterActions: [
        Kirigami.Action {
            icon.name: "document-save"
            text: i18nc("@action:button", "Save")
            onTriggered: (loader.item as OutcomeFields)?.save()
        },
        Kirigami.Action {
            icon.name: "dialog-cancel"
            text: i18nc("@action:button", "Cancel")
            onTriggered: dialog.close()
        }
    ]

    Loader {
        id: loader

        active: dialog.visible
        sourceComponent: OutcomeFields {
            recordId: dialog.recordId
            onSaved: dialog.close()
        }
    }
}
