// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami

/// The tags of one record: each can be taken off, and others put on.
Flow {
    id: row

    required property string record
    required property var tags

    spacing: Kirigami.Units.smallSpacing

    Repeater {
        model: row.tags

        Kirigami.Chip {
            required property string modelData

            objectName: "tag-" + modelData
            text: modelData
            icon.name: "tag"
            checkable: false
            Accessible.name: i18nc("@info %1 label", "Tag: %1", modelData)
            Keys.onDeletePressed: removed()
            onRemoved: BulkTasks.untag([row.record], modelData)
        }
    }
    Kirigami.Chip {
        objectName: "addTag"
        text: i18nc("@action:button", "Add a tag")
        icon.name: "tag-new"
        closable: false
        checkable: false
        onClicked: (dialog.createObject(row, {}) as NameDialog).open()
    }
    Component {
        id: dialog

        NameDialog {
            objectName: "tagDialog"
            title: i18nc("@title:window", "Tag")
            label: i18nc("@label", "Name of the tag")
            acceptText: i18nc("@action:button", "Add tag")
            suggestions: ListChoices.tags.map(tag => tag.text).filter(text => !row.tags.includes(text))
            onNamed: name => BulkTasks.tag([row.record], name)
        }
    }
}
