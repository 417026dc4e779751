// SPDX-FileCopyrightText: 2026 Liaison contributors
// SPDX-License-Identifier: EUPL-1.2

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import eu.liaison.components

/// What a refresh would change in a draft, line by line, before it is taken.
SectionCard {
    id: card

    /// See DraftDetails.
    required property var changes
    property bool folded: true

    signal refreshRequested

    title: i18ncp("@title", "%1 fact has changed", "%1 facts have changed", changes.length)
    trailing: QQC2.Button {
        icon.name: "view-refresh"
        text: i18nc("@action:button", "Refresh")
        Accessible.name: text
        onClicked: card.refreshRequested()
    }

    QQC2.Button {
        flat: true
        icon.name: card.folded ? "arrow-down" : "arrow-up"
        text: card.folded ? i18nc("@action:button", "Show what would change") : i18nc("@action:button", "Hide what would change")
        Accessible.name: text
        onClicked: card.folded = !card.folded
        Layout.leftMargin: Kirigami.Units.smallSpacing
        Layout.bottomMargin: Kirigami.Units.smallSpacing
    }
    Loader {
        active: !card.folded
        visible: active
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.rightMargin: Kirigami.Units.largeSpacing * 1.5
        Layout.bottomMargin: Kirigami.Units.largeSpacing
        sourceComponent: ColumnLayout {
            spacing: Kirigami.Units.largeSpacing

            Repeater {
                model: card.changes

                ChangeLine {
                    isNew: modelData.before.length === 0
                    Layout.fillWidth: true
                }
            }
        }
    }
}
