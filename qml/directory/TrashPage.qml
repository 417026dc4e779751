// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What was deleted from the directory, with the way back.
Kirigami.ScrollablePage {
    id: page

    title: i18nc("@title", "Trash")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View

    TrashModel {
        id: trash
    }

    ListView {
        objectName: "trashList"
        model: trash
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: page.title
        delegate: RowDelegate {
            id: row

            required property int index
            required property string recordId

            Component.onCompleted: subtitle = Qt.binding(() => trash.value(index, "subtitle") ?? "")
            separator: index > 0
            hoverEnabled: false
            trailing: QQC2.Button {
                objectName: "restore"
                icon.name: "edit-undo"
                text: i18nc("@action:button", "Restore")
                Accessible.name: i18nc("@action %1 name of a record", "Restore %1", row.title)
                onClicked: DirectoryTasks.restore(row.recordId, row.title)
            }
        }

        Placeholder {
            anchors.centerIn: parent
            visible: trash.empty
            iconName: "user-trash"
            text: i18nc("@info", "The trash is empty")
            explanation: i18nc("@info", "What you delete from the directory can be restored here.")
        }
    }
}
