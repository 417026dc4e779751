// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Everybody by name, as far as the filters go; several can be picked, and something done with all of them.
Kirigami.ScrollablePage {
    id: page

    property alias filter: list.filter
    /// Set by whoever answers exportRequested.
    property bool exports: false
    /// A press picks instead of opening.
    property bool picking: false

    signal recordChosen(record: string)
    signal exportRequested(records: var)
    signal addPersonRequested

    title: i18nc("@title the whole directory", "Everybody")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    actions: [
        Kirigami.Action {
            icon.name: "edit-select"
            text: i18nc("@action:button pick several rows", "Select")
            checkable: true
            checked: page.picking
            onToggled: {
                page.picking = checked;
                if (!checked) {
                    list.pickNone();
                }
            }
        }
    ]

    function choose(row: int): void {
        const record = list.value(row, "recordId") ?? "";
        if (record.length === 0) {
            return;
        }
        view.currentIndex = row;
        view.anchor = row;
        if (page.picking) {
            list.toggle(row);
        } else {
            list.pickNone();
            page.recordChosen(record);
        }
    }
    function toggle(row: int): void {
        view.currentIndex = row;
        view.anchor = row;
        list.toggle(row);
    }
    function pickTo(row: int): void {
        if (row < 0 || row >= list.count) {
            return;
        }
        view.currentIndex = row;
        list.pickRange(Math.max(0, view.anchor), row);
    }
    function ask(dialog: Component): void {
        (dialog.createObject(page, {}) as NameDialog).open();
    }
    function finishPicking(): void {
        page.picking = false;
        list.pickNone();
    }

    EverybodyModel {
        id: list
    }
    Component {
        id: tagDialog

        NameDialog {
            objectName: "tagDialog"
            title: i18nc("@title:window", "Tag")
            label: i18nc("@label", "Name of the tag")
            acceptText: i18nc("@action:button", "Add tag")
            suggestions: ListChoices.tags.map(tag => tag.text)
            onNamed: name => BulkTasks.tag(list.picked(), name)
        }
    }
    Component {
        id: untagDialog

        NameDialog {
            title: i18nc("@title:window", "Remove tag")
            label: i18nc("@label", "Name of the tag")
            acceptText: i18nc("@action:button", "Remove tag")
            suggestions: ListChoices.tags.map(tag => tag.text)
            onNamed: name => BulkTasks.untag(list.picked(), name)
        }
    }
    Component {
        id: labelDialog

        LabelDialog {
            onChosen: tlp => BulkTasks.label(list.picked(), tlp)
        }
    }
    Component {
        id: keepDialog

        NameDialog {
            objectName: "keepDialog"
            title: i18nc("@title:window", "Keep this list")
            label: i18nc("@label", "Name of the list")
            acceptText: i18nc("@action:button", "Keep")
            onNamed: name => ListChoices.save(name, list.filter)
        }
    }

    header: QQC2.ToolBar {
        contentItem: ColumnLayout {
            spacing: Kirigami.Units.smallSpacing

            QQC2.Label {
                visible: list.pickedCount === 0
                text: list.summary
                font: Kirigami.Theme.smallFont
                color: Ink.quiet
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            FilterBar {
                filter: list.filter
                onFilterRequested: filter => list.filter = filter
                visible: list.pickedCount === 0
                onKeepRequested: page.ask(keepDialog)
                Layout.fillWidth: true
            }
            // In the place of the filters: what is told at the foot of the window would lie over it there.
            BulkBar {
                visible: list.pickedCount > 0
                count: list.pickedCount
                exports: page.exports
                onTagRequested: page.ask(tagDialog)
                onUntagRequested: page.ask(untagDialog)
                onLabelRequested: (labelDialog.createObject(page, {}) as LabelDialog).open()
                onVerifyRequested: BulkTasks.verify(list.picked())
                onCopyRequested: BulkTasks.copyAddresses(list.picked())
                onExportRequested: page.exportRequested(list.picked())
                onCleared: page.finishPicking()
                Layout.fillWidth: true
            }
        }
    }

    ListView {
        id: view

        /// Where a range of picked rows begins.
        property int anchor: -1

        objectName: "everybodyList"
        model: list
        currentIndex: -1
        reuseItems: true
        keyNavigationEnabled: true
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: page.title
        Keys.onReturnPressed: page.choose(currentIndex)
        Keys.onEscapePressed: event => {
            event.accepted = list.pickedCount > 0 || page.picking;
            page.finishPicking();
        }
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_Up ? -1 : 0;
            if (event.matches(StandardKey.SelectAll)) {
                list.pickAll();
                event.accepted = true;
            } else if (step !== 0 && (event.modifiers & Qt.ShiftModifier)) {
                if (anchor < 0 || list.pickedCount === 0) {
                    anchor = Math.max(0, currentIndex);
                }
                page.pickTo(currentIndex + step);
                event.accepted = true;
            } else if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
                currentIndex = event.key === Qt.Key_Home ? Math.min(0, count - 1) : count - 1;
                event.accepted = true;
            } else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                const rows = Math.max(1, Math.floor(height / Math.max(1, currentItem?.height ?? height)) - 1);
                currentIndex = Math.max(0, Math.min(count - 1, currentIndex + (event.key === Qt.Key_PageDown ? rows : -rows)));
                event.accepted = true;
            }
        }

        delegate: RowDelegate {
            id: row

            required property int index
            required title
            required subtitle
            required property string recordId
            required property string level
            required property string word
            required property var marks
            required property bool picked

            objectName: "row-" + title
            oneLine: true
            separator: index > 0
            Accessible.name: [title, subtitle, word].concat((marks || []).map(mark => mark.text)).filter(part => part.length > 0).join(", ")
            Accessible.checkable: true
            Accessible.checked: picked
            leading: QQC2.CheckBox {
                visible: page.picking || list.pickedCount > 0
                checked: row.picked
                Accessible.name: i18nc("@option:check %1 name", "Select %1", row.title)
                focusPolicy: Qt.NoFocus
                onClicked: {
                    checked = Qt.binding(() => row.picked);
                    page.toggle(row.index);
                }
            }
            chips: Repeater {
                model: row.marks || []

                KindChip {
                    required property var modelData

                    text: modelData.text
                    tint: modelData.tint
                }
            }
            trailing: StateGlyph {
                visible: row.level.length > 0
                level: row.level
                word: row.word
            }
            onClicked: {
                const keys = list.heldKeys();
                if (keys & Qt.ControlModifier) {
                    page.toggle(index);
                } else if (keys & Qt.ShiftModifier) {
                    page.pickTo(index);
                } else {
                    page.choose(index);
                }
            }
            Keys.onSpacePressed: page.toggle(index)
            onPressAndHold: {
                page.picking = true;
                page.toggle(index);
            }

        }

        Placeholder {
            id: placeholder

            readonly property bool filtered: Object.keys(list.filter).some(name => name !== "what")

            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 2
            visible: list.empty
            iconName: "system-users"
            text: filtered ? i18nc("@info", "Nobody is like this") : i18nc("@info", "Nobody is listed here")
            explanation: filtered ? i18nc("@info", "Take a filter away to see more.") : i18nc("@info", "Everybody whom you add is listed here by name.")
            helpfulAction: Kirigami.Action {
                icon.name: placeholder.filtered ? "edit-clear-all" : "list-add"
                text: placeholder.filtered ? i18nc("@action:button", "Clear all filters") : i18nc("@action:button", "Add a person")
                onTriggered: placeholder.filtered ? list.filter = {} : page.addPersonRequested()
            }
        }
        InlineError {
            anchors.bottom: parent.bottom
            width: parent.width
            text: list.problem
        }
    }
}
