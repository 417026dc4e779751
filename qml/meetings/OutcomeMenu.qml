// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick.Controls as QQC2

/// What can be done with a line of the minutes. One for all of them: a menu for each of 500 would take seconds to make.
QQC2.Menu {
    id: menu

    required property MeetingDetails details
    /// The line that it is about.
    property OutcomeLine line: null
    readonly property bool action: line?.isAction ?? false
    readonly property bool open: line?.open ?? false
    readonly property bool locked: line?.locked ?? true

    signal editRequested(string outcome)
    signal typeRequested(string record)

    function ask(about: OutcomeLine): void {
        line = about;
        popup();
    }

    QQC2.MenuItem {
        visible: !menu.action && !menu.locked
        height: visible ? implicitHeight : 0
        icon.name: "view-task-add"
        text: i18nc("@action:inmenu", "Make an action of it")
        onTriggered: menu.details.makeAction(menu.line.recordId)
    }
    QQC2.MenuItem {
        visible: menu.action && !menu.locked
        height: visible ? implicitHeight : 0
        icon.name: "edit-undo"
        text: i18nc("@action:inmenu", "An outcome, not an action")
        onTriggered: menu.details.makeOutcome(menu.line.recordId)
    }
    QQC2.MenuItem {
        visible: menu.open
        height: visible ? implicitHeight : 0
        icon.name: "checkmark"
        text: i18nc("@action:inmenu a promise", "Kept")
        onTriggered: menu.details.setOutcomeState(menu.line.recordId, "kept")
    }
    QQC2.MenuItem {
        visible: menu.open
        height: visible ? implicitHeight : 0
        icon.name: "dialog-cancel"
        text: i18nc("@action:inmenu a promise", "Broken")
        onTriggered: menu.details.setOutcomeState(menu.line.recordId, "broken")
    }
    QQC2.MenuItem {
        visible: menu.open
        height: visible ? implicitHeight : 0
        icon.name: "edit-clear"
        text: i18nc("@action:inmenu a promise", "Withdrawn")
        onTriggered: menu.details.setOutcomeState(menu.line.recordId, "withdrawn")
    }
    QQC2.MenuItem {
        visible: !menu.locked
        height: visible ? implicitHeight : 0
        icon.name: "edit-rename"
        text: i18nc("@action:inmenu a line of the minutes", "Type it anew")
        onTriggered: menu.typeRequested(menu.line.recordId)
    }
    QQC2.MenuItem {
        visible: !menu.action && !menu.locked
        height: visible ? implicitHeight : 0
        icon.name: "document-edit"
        text: i18nc("@action:inmenu", "Edit…")
        onTriggered: menu.editRequested(menu.line.recordId)
    }
    QQC2.MenuItem {
        visible: !menu.locked
        height: visible ? implicitHeight : 0
        icon.name: "edit-delete"
        text: i18nc("@action:inmenu", "Delete")
        onTriggered: menu.details.removeRecord(menu.line.recordId)
    }
}
