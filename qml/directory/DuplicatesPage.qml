// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// Entries that are likely the same, with the reason: to compare, or to be told apart for good.
Kirigami.ScrollablePage {
    id: page

    /// Nothing stands beside it.
    property bool alone: true

    signal compareRequested(string one, string other)

    title: i18nc("@title", "Likely duplicates")
    Kirigami.Theme.inherit: false
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.ColumnView.fillWidth: alone

    function compare(row: int): void {
        compareRequested(pairs.value(row, "one"), pairs.value(row, "other"));
    }
    function tellApart(row: int): void {
        CurationTasks.markDistinct(pairs.value(row, "one"), pairs.value(row, "other"), pairs.value(row, "title"));
    }

    DuplicatesModel {
        id: pairs
    }

    ListView {
        id: view

        objectName: "duplicatesList"
        model: pairs
        currentIndex: -1
        keyNavigationEnabled: true
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: page.title
        delegate: RowDelegate {
            id: row

            required property int index
            required property list<string> reasons
            required property string iconName
            readonly property bool narrow: width < Kirigami.Units.gridUnit * 26

            objectName: "duplicate-" + index
            separator: index > 0
            subtitle: reasons.join(narrow ? " · " : "\n")
            leading: Kirigami.Icon {
                source: row.iconName
                implicitWidth: Kirigami.Units.iconSizes.smallMedium
                implicitHeight: implicitWidth
            }
            trailing: [
                QQC2.Button {
                    visible: !row.narrow // pressing the row does it
                    objectName: "compare"
                    focusPolicy: Qt.NoFocus // the row's keys do the same
                    text: i18nc("@action:button", "Compare")
                    Accessible.name: i18nc("@action:button %1 two names", "Compare %1", row.title)
                    onClicked: page.compare(row.index)
                },
                QQC2.ToolButton {
                    objectName: "notTheSame"
                    focusPolicy: Qt.NoFocus
                    icon.name: "dialog-cancel"
                    text: i18nc("@action:button two entries are no duplicates", "Not the same")
                    Accessible.name: i18nc("@action:button %1 two names", "Not the same: %1", row.title)
                    display: row.narrow ? QQC2.AbstractButton.IconOnly : QQC2.AbstractButton.TextBesideIcon
                    QQC2.ToolTip.visible: hovered && row.narrow
                    QQC2.ToolTip.text: text
                    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
                    onClicked: page.tellApart(row.index)
                }
            ]
            Keys.onPressed: event => {
                event.accepted = event.key === Qt.Key_N && event.modifiers === Qt.NoModifier;
                if (event.accepted) {
                    page.tellApart(index);
                }
            }
            onClicked: {
                view.currentIndex = index;
                page.compare(index);
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 4
            visible: pairs.empty
            iconName: "checkmark"
            text: i18nc("@info", "No likely duplicates")
            explanation: i18nc("@info", "People and organisations with the same e-mail address or number, and with similar names in the same organisation, show up here. Any two entries can be merged from a card: “Merge with…”.")
        }
    }
    footer: KeyHints {
        visible: pairs.count > 0
        hints: [
            {
                key: i18nc("@label key", "Enter"),
                text: i18nc("@info what a key does", "compare")
            },
            {
                key: "N",
                text: i18nc("@info what a key does", "not the same")
            }
        ]
    }
}
