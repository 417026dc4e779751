// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

/// The templates for agendas or briefings: each can be changed and deleted. Enter changes the one that is chosen, Delete deletes it.
Kirigami.ScrollablePage {
    id: page

    /// "meeting" or "briefing"
    required property string purpose
    /// How an outline is typed.
    required property string hint
    /// What such a template is.
    required property string explanation

    title: i18nc("@title", "Templates")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.ColumnView.fillWidth: true
    actions: Kirigami.Action {
        icon.name: "list-add"
        text: i18nc("@action:button", "New template")
        onTriggered: page.edit("")
    }

    function edit(record: string): void {
        (dialog.createObject(page, {
            recordId: record
        }) as RecordDialog).open();
    }

    TemplatesModel {
        id: templates

        purpose: page.purpose
    }
    Component {
        id: dialog

        RecordDialog {
            title: recordId.length > 0 ? i18nc("@title:window", "Template") : i18nc("@title:window", "New template")
            type: "template"
            preset: ({
                    purpose: page.purpose
                })
            fields: ["name", "body", "tlp"]
            hints: ({
                    body: page.hint
                })
            saveLabel: recordId.length > 0 ? i18nc("@info undo", "Change a template") : i18nc("@info undo", "Add a template")
        }
    }

    ListView {
        id: view

        objectName: "templateList"
        model: templates
        currentIndex: -1
        activeFocusOnTab: activeFocus || count > 0
        Accessible.role: Accessible.List
        Accessible.name: page.title
        delegate: RowDelegate {
            id: row

            required property int index
            required property string recordId
            required property string tlp
            required subtitle

            separator: true
            Keys.onDeletePressed: templates.remove(recordId)
            chips: TlpBadge {
                tlp: row.tlp
            }
            trailing: QQC2.ToolButton {
                icon.name: "edit-delete"
                text: i18nc("@action:button %1 name", "Delete “%1”", row.title)
                Accessible.name: text
                display: QQC2.AbstractButton.IconOnly
                QQC2.ToolTip.text: text
                QQC2.ToolTip.visible: hovered
                QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                onClicked: templates.remove(row.recordId)
            }
            onClicked: {
                view.currentIndex = index;
                page.edit(recordId);
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: templates.empty
            iconName: "document-new-from-template"
            text: i18nc("@info", "No templates yet")
            explanation: page.explanation
            helpfulAction: Kirigami.Action {
                icon.name: "list-add"
                text: i18nc("@action:button", "New template")
                onTriggered: page.edit("")
            }
        }
    }
}
