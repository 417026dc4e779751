// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Fields with more than one value, by record: take one, put them together, or write what is right. All of it by key too.
Kirigami.ScrollablePage {
    id: page

    title: list.count > 0 ? i18ncp("@title", "Changed by several people: %1 field", "Changed by several people: %1 fields", list.count) : i18nc("@title", "Changed by several people")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.ColumnView.fillWidth: true

    ConflictsModel {
        id: list
    }

    ListView {
        id: view

        objectName: "conflictsList"
        model: list
        keyNavigationEnabled: true
        activeFocusOnTab: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: page.title
        // The keys begin at the first one, and go on with the next when one is settled.
        onCountChanged: {
            if (currentIndex < 0 && count > 0) {
                currentIndex = 0;
                forceActiveFocus();
            }
        }
        Keys.onPressed: event => {
            forceLayout(); // what was settled a moment ago may not have left yet
            event.accepted = (currentItem as ConflictRow)?.press(event.key, event.modifiers) ?? false;
        }
        delegate: ConflictRow {
            width: view.width
            onActiveFocusChanged: if (activeFocus) {
                view.currentIndex = index;
            }
            onChosen: value => list.choose(recordId, value)
            onClosed: view.forceActiveFocus()
            onOpenRequested: Session.open(record)
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: list.empty
            iconName: "checkmark"
            text: i18nc("@info", "No conflicts")
            explanation: i18nc("@info", "When two people change the same field without having seen each other's value, both values wait here for a decision.")
        }
    }
    footer: KeyHints {
        visible: list.count > 0
        hints: [
            {
                key: "1 2 …",
                text: i18nc("@info what the keys do", "take this value")
            },
            {
                key: "W",
                text: i18nc("@info what the key does", "write new")
            },
            {
                key: "B",
                text: i18nc("@info what the key does", "combine")
            },
            {
                key: "O",
                text: i18nc("@info what the key does", "open")
            },
            {
                key: "↑ ↓",
                text: i18nc("@info what the keys do", "other fields")
            },
            {
                key: i18nc("@info key", "Ctrl+Z"),
                text: i18nc("@info what the key does", "undo")
            }
        ]
    }
}
