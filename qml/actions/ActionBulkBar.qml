// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What can be done with the actions that are picked.
ColumnLayout {
    id: bar

    required property int count
    /// Whose picked rows they are.
    required property ActionsModel actions

    signal cleared

    spacing: 0

    RowLayout {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.Label {
            objectName: "pickedCount"
            text: i18ncp("@info", "%1 selected", "%1 selected", bar.count)
            font.weight: Font.DemiBold
            leftPadding: Kirigami.Units.smallSpacing
            Layout.fillWidth: true
        }
        QQC2.ToolButton {
            icon.name: "edit-select-none"
            text: i18nc("@action:button", "Clear selection")
            Accessible.name: text
            display: QQC2.AbstractButton.IconOnly
            QQC2.ToolTip.visible: hovered
            QQC2.ToolTip.text: text
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            onClicked: bar.cleared()
        }
    }
    Flow {
        spacing: Kirigami.Units.smallSpacing
        Layout.fillWidth: true

        QQC2.ComboBox {
            id: statusBox

            objectName: "bulkStatus"
            model: [{value: "", text: i18nc("@item:inlistbox", "Set status…")}].concat(ActionTasks.statuses)
            textRole: "text"
            valueRole: "value"
            currentIndex: 0
            Accessible.name: i18nc("@label", "Set status")
            onActivated: {
                if (currentValue.length > 0) {
                    ActionTasks.setStatus(bar.actions.picked(), currentValue);
                    bar.cleared();
                }
                currentIndex = 0;
            }
        }
        QQC2.Button {
            icon.name: "user-identity"
            text: i18nc("@action:button", "Owner…")
            Accessible.name: text
            onClicked: (ownerQuestion.createObject(bar, {}) as Kirigami.PromptDialog).open()
        }
        QQC2.Button {
            icon.name: "view-calendar-day"
            text: i18nc("@action:button", "Due…")
            Accessible.name: text
            onClicked: (dueQuestion.createObject(bar, {}) as Kirigami.PromptDialog).open()
        }
        QQC2.Button {
            icon.name: "edit-delete"
            text: i18nc("@action:button", "Delete")
            Accessible.name: text
            onClicked: {
                ActionTasks.remove(bar.actions.picked());
                bar.cleared();
            }
        }
    }

    Component {
        id: ownerQuestion

        Kirigami.PromptDialog {
            id: ownerDialog

            property string record

            function accept(): void {
                close();
                ActionTasks.setOwner(bar.actions.picked(), record);
                bar.cleared();
            }

            title: i18nc("@title:window", "Who does it?")
            standardButtons: Kirigami.Dialog.NoButton
            enter: null
            onClosed: destroy()
            customFooterActions: [
                Kirigami.Action {
                    icon.name: "dialog-ok-apply"
                    text: ownerDialog.record.length > 0 ? i18nc("@action:button", "Set owner") : i18nc("@action:button", "Nobody yet")
                    onTriggered: ownerDialog.accept()
                },
                Kirigami.Action {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Cancel")
                    onTriggered: ownerDialog.close()
                }
            ]

            RecordPicker {
                objectName: "bulkOwner"
                types: ["person", "post", "organisation"]
                recordId: ""
                recordTitle: ""
                label: i18nc("@label", "Owner")
                onPicked: (id, title) => {
                    ownerDialog.record = id;
                    recordId = id;
                    recordTitle = title;
                }
            }
        }
    }
    Component {
        id: dueQuestion

        Kirigami.PromptDialog {
            id: dueDialog

            readonly property string problem: dueField.text.trim().length > 0 ? ActionTasks.problemOfDue(dueField.text) : ""

            function accept(): void {
                if (problem.length === 0 && dueField.text.trim().length > 0) {
                    close();
                    ActionTasks.setDue(bar.actions.picked(), dueField.text);
                    bar.cleared();
                }
            }

            title: i18nc("@title:window", "Due by")
            standardButtons: Kirigami.Dialog.NoButton
            enter: null
            onOpened: dueField.forceActiveFocus()
            onClosed: destroy()
            customFooterActions: [
                Kirigami.Action {
                    icon.name: "dialog-ok-apply"
                    text: i18nc("@action:button", "Set due date")
                    enabled: dueDialog.problem.length === 0 && dueField.text.trim().length > 0
                    onTriggered: dueDialog.accept()
                },
                Kirigami.Action {
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button", "Cancel")
                    onTriggered: dueDialog.close()
                }
            ]

            ColumnLayout {
                spacing: Kirigami.Units.smallSpacing

                QQC2.TextField {
                    id: dueField

                    objectName: "bulkDue"
                    placeholderText: i18nc("@info how a due date is typed", "2019-03-24, +10, friday, E-60 or none")
                    placeholderTextColor: Ink.quiet
                    Accessible.name: i18nc("@label", "Due date")
                    onAccepted: dueDialog.accept()
                    Layout.fillWidth: true
                }
                QQC2.Label {
                    text: dueDialog.problem.length > 0 ? dueDialog.problem : i18nc("@info", "E-60 is 60 days before the first day of the next European election, and moves with it.")
                    textFormat: Text.PlainText
                    font: Kirigami.Theme.smallFont
                    color: dueDialog.problem.length > 0 ? Ink.bad : Ink.quiet
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
    }
}
